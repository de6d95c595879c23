// Loaded before a command (`node -r`): a Node that is too old for TypeScript gives way to the one that npm ci brought, or
// says so before anything else fails on it. npm 10 removes the link to that one in node_modules/.bin together with the
// other systems' packages, whose command has the same name. Old JavaScript, since such a Node may read nothing newer.
var version = process.versions.node.split('.').map(Number);
var isSince = function (firsts, other) {
  var first = firsts[version[0]];
  return first === undefined ? version[0] >= other : version[1] >= first;
};
// The first releases of each line that run TypeScript; and those under which npm installs every package for the system,
// since it passes over what asks for a newer one, without a word.
if (!isSince({ 22: 18, 23: 6 }, 24)) {
  if (isSince({ 20: 19, 21: Infinity, 22: 12 }, 23)) useBrought();
  console.error(
    '这里的 Node 是 ' +
      process.version +
      '，太旧：请从 nodejs.org 安装 24（20.19、22.12 以上也可以，合适的由 npm ci 带来），再运行 npm ci。\n' +
      'This is Node ' +
      process.version +
      ', which is too old: install 24 from nodejs.org (20.19, 22.12 and newer will do, since npm ci brings the right one), then run npm ci.',
  );
  process.exit(1);
}
require('./use-site.cjs');

// The old one that brought this one waits for it, and passes no signal on: once it is gone, nobody waits any more.
if (process.env.XINGLIN_NODE) {
  var parent = process.ppid;
  setInterval(function () {
    if (process.ppid !== parent) process.exit(1);
  }, 500).unref();
}

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
