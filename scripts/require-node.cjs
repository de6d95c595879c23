// Loaded before a command (`node -r`): a Node that is too old gives way to the one that npm ci brought, or says so before
// anything else fails on it. npm 10 removes the link to that one in node_modules/.bin together with the other systems'
// packages, whose command has the same name. Old JavaScript, since such a Node may read nothing newer; what it asks for
// is the first release of each line that runs TypeScript.
var version = process.versions.node.split('.').map(Number);
var first = { 22: 18, 23: 6 }[version[0]] || 0;
if (version[0] < 22 || version[1] < first) {
  useBrought();
  console.error(
    '这里的 Node 是 ' +
      process.version +
      '，需要 22.18 或更新的版本：请运行 npm ci（会装好合适的 Node），再用 npm run 启动；或从 nodejs.org 安装。\n' +
      'This is Node ' +
      process.version +
      ', and 22.18 or newer is needed: run npm ci, which brings one, and use npm run; or install it from nodejs.org.',
  );
  process.exit(1);
}
require('./use-site.cjs');

/** Runs the same command in the Node that the lock names, and ends as it ends; returns where there is none that runs. */
function useBrought() {
  var path = require('path');
  var system = process.platform === 'win32' ? 'win' : process.platform;
  var program = process.platform === 'win32' ? 'node.exe' : 'node';
  ['node-', 'node-bin-'].forEach(function (prefix) {
    var folder = path.join(__dirname, '..', 'node_modules', prefix + system + '-' + process.arch, 'bin');
    if (process.env.XINGLIN_NODE || !require('fs').existsSync(path.join(folder, program))) return;
    // Programs that it starts are to find it first.
    var paths = { XINGLIN_NODE: folder, PATH: folder + path.delimiter + (process.env.PATH || '') };
    var ended = require('child_process').spawnSync(
      path.join(folder, program),
      process.execArgv.concat(process.argv.slice(1)),
      { stdio: 'inherit', env: Object.assign({}, process.env, paths) },
    );
    if (!ended.error) process.exit(ended.status === null ? 1 : ended.status);
  });
}
