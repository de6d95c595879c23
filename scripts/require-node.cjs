// Loaded before a command (`node -r`): a Node that is too old says so before anything else fails on it. Old JavaScript,
// since such a Node may read nothing newer; what it asks for is the first release of each line that runs TypeScript.
var version = process.versions.node.split('.').map(Number);
var first = { 22: 18, 23: 6 }[version[0]] || 0;
if (version[0] < 22 || version[1] < first) {
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
