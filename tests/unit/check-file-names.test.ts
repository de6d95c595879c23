/** What an editor is told of a file that has no place, by its name: the cause, and the name that it should have. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misplacedFinding } from '../../src/check/read/file-names.ts';

/** Names in a year's folder, the rule that each breaks, and what the remedy says. */
const IN_A_YEAR: [name: string, rule: string, remedy: string][] = [
  ['~$t.zh.mdx', 'temporary-file', 'delete it'],
  ['t.zh.mdx.tmp', 'temporary-file', 'delete it'],
  ['.~lock.t', 'temporary-file', 'delete it'],
  ['t.zh.mdx~', 'temporary-file', 'delete it'],
  ['a-b~c.zh.mdx', 'story-name', 'for example'],
  ['t.zh.mdx.txt', 'hidden-ending', 't.zh.mdx;'],
  ['a.yaml.TXT', 'hidden-ending', 'a.yaml;'],
  ['a.txt', 'office-file', 'Write its text into a story'],
  ['a.PDF', 'office-file', 'Write its text into a story'],
  ['a.docx', 'office-file', 'Write its text into a story'],
  ['a.HEIC', 'picture-format', 'JPG'],
  ['a.tif', 'picture-format', 'JPG'],
  ['cafe\u0301.jpg', 'name-not-composed', 'caf\u00e9.jpg'],
  ['t - 副本.zh.mdx', 'copied-file', 'Keep one'],
  ['t副本.zh.mdx', 'copied-file', 'Keep one'],
  ['t (1).zh.mdx', 'copied-file', 'Keep one'],
  ['t（12）.zh.mdx', 'copied-file', 'Keep one'],
  ['t-copy.zh.mdx', 'copied-file', 'Keep one'],
  ['t copy.zh.mdx', 'copied-file', 'Keep one'],
  ['a.JPG', 'upper-case-ending', 'a.jpg,'],
  ['t.zh.MDX', 'upper-case-ending', 't.zh.mdx,'],
  ['图 (1).JPG', 'upper-case-ending', '图 (1).jpg,'],
  ['a#b.jpg', 'media-name', 'letters'],
  ['-a.m4a', 'media-name', 'letters'],
  ['t.md', 'story-name', 't.mdx.'],
  ['t.zh.markdown', 'story-name', 't.zh.mdx.'],
  ['T.zh.mdx', 'story-name', 't.zh.mdx.'],
  ['My Story.mdx', 'story-name', 'my-story.zh.mdx.'],
  ['my__story.en.mdx', 'story-name', 'my-story.en.mdx.'],
  ['消息.zh.mdx', 'story-name', 'for example'],
  ['2024.zh.mdx', 'story-name', 'review-2024.zh.mdx'],
  ['t.mdx', 'story-name', 't.zh.mdx, the English t.en.mdx'],
  ['a.html', 'misplaced-file', 'stories are'],
  ['a', 'misplaced-file', 'stories are'],
];

for (const [name, rule, remedy] of IN_A_YEAR) {
  test(`${name} is told by ${rule}, with ${remedy}`, () => {
    const found = misplacedFinding(`articles/2026/${name}`);
    assert.equal(found.rule, rule);
    assert.ok(found.fixEn.includes(remedy), found.fixEn);
    assert.ok(/\p{Script=Han}/u.test(found.zh) && /\p{Script=Han}/u.test(found.fixZh));
    assert.deepEqual([found.line, found.column], [1, 1]);
  });
}

test('a name of a story that is right but for its folder is told which folder', () => {
  for (const path of ['articles/t.zh.mdx', 'articles/2026/sub/t.zh.mdx', 'articles/26/t.zh.mdx'])
    assert.match(misplacedFinding(path).fixEn, /^Move it to articles\/<year>\//, path);
});

test('each sign that a name of a picture may not have is named once', () => {
  const of = (name: string) => misplacedFinding(`articles/2026/${name}`).zh;
  assert.match(of('a?#b#.mp3'), /“\?”、“#”。$/);
  assert.match(of('-a-b.jpg'), /有“-”。$/);
});

test('outside of stories the registry is told of its names, anything else of the folders that there are', () => {
  for (const folder of ['organisations', 'programmes', 'campaigns'])
    assert.match(misplacedFinding(`${folder}/a.jpg`).fixEn, /for example to .*\.yaml/, folder);
  for (const path of ['stray.yaml', 'pages/x.mdx', 'my-organisations/a.yaml'])
    assert.match(misplacedFinding(path).fixEn, /^Move it away; stories lie in/, path);
  assert.equal(misplacedFinding('places.YAML').rule, 'upper-case-ending');
  assert.equal(misplacedFinding('places.yaml.txt').rule, 'hidden-ending');
});
