// Loaded before a command (`node -r`) that Astro takes part in: it reads `#` and `?` in the project's path as parts of an
// address, and `%` as the beginning of a sign, so that nothing is found; what it says then helps nobody. Old JavaScript,
// as in require-node.cjs.
var signs = process.cwd().match(/[#%?]/g);
if (signs) {
  var named = signs
    .filter(function (sign, index) {
      return signs.indexOf(sign) === index;
    })
    .join('、');
  console.error(
    '这个文件夹的路径里有“' +
      named +
      '”，网站生成不了：请给文件夹改名或换个地方，路径里不要有 # % ?（中文和空格可以）。\n' +
      'The path of this folder holds ' +
      named +
      ', and no site can be made in it: rename or move the folder, so that there is no # % ? in its path (other letters and spaces are fine).\n' +
      process.cwd(),
  );
  process.exit(1);
}
