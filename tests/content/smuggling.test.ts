/** What is checked is what is compiled: content that two readers might read in two ways is refused, at its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STORY, article, problemsOf } from '../lib/content-folder.ts';
import { SMUGGLED } from '../lib/smuggled.ts';

for (const { name, files, file, rule, line, column } of SMUGGLED) {
  test(`refused: ${name}`, async () => {
    const problems = (await problemsOf(files)).filter((problem) => problem.severity === 'error');
    const places = problems.map((problem) => `${problem.file}:${problem.line}:${problem.column} ${problem.rule}`);
    assert.ok(places.includes(`${file}:${line}:${column} ${rule}`), places.join('\n') || 'published silently');
  });
}

test('honest text is not refused: signs of a Chinese keyboard, chemistry, emoji in colour, addresses in Chinese', async () => {
  const text = `血糖＜7.8，体温＞38℃，［注］Ca²⁺升高＊，评分“～”不用，❤️ 5×10⁹/L，½片，Ⅲ期，①②，㎡，～30％｜两栏＃1＿号。

[百科](https://zh.example.org/wiki/%E5%8C%BB%E9%99%A2?q=%C4%E3&x=a%20b) [检索](/search/?q=%E5%8C%BB%E9%99%A2) [本站](/articles/)
`;
  assert.deepEqual(await problemsOf({ [STORY]: article(text) }), []);
});
