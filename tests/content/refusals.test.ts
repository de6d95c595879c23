/** Bad input that was seen for real: each is refused, with the file, the line and column, and a remedy in both languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import type { Problem } from '../../src/check/problem.ts';
import { BODY_LINE, FIELDS, type Files, STORY, TWIN, article, problemsOf } from '../lib/content-folder.ts';
import { assertTold } from '../lib/told.ts';

const gbk = Uint8Array.from([
  0x2d, 0x2d, 0x2d, 0x0a, 0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xcf, 0xfb, 0xcf, 0xa2, 0x0a,
]);
const field = (name: string, value: string) => FIELDS.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: ${value}`);
const withPicture = (name: string, bytes: Uint8Array): Files => ({
  [STORY]: article(`![画面](./${name})\n`),
  [`articles/2026/${name}`]: bytes,
});
const term = (...ids: string[]) =>
  `items:\n${ids.map((id) => `  - { id: ${id}, name: { zh: 甲${id}, en: A ${id} }, explanation: { zh: 一句话。, en: A sentence. } }\n`).join('')}`;
const plain = sharp({ create: { width: 40, height: 40, channels: 3, background: '#888' } });
const [png, jpeg] = await Promise.all([plain.clone().png().toBuffer(), plain.clone().jpeg().toBuffer()]);
const huge = await sharp({ create: { width: 12000, height: 9000, channels: 3, background: '#888' } })
  .png()
  .toBuffer();

/** What is written, which rule refuses it, and where. */
/** A list of one need or audience. */
const need = (fields: string) => `items:\n  - { ${fields}, name: { zh: 甲, en: A } }\n`;

const cases: [name: string, files: Files, rule: string, line: number, column: number][] = [
  ['GBK file, quoted back', { [STORY]: gbk }, 'encoding', 2, 8],
  ['GBK from the first byte on', { [STORY]: gbk.subarray(11) }, 'encoding', 1, 1],
  ['UTF-16 file', { [STORY]: Uint8Array.from([0xff, 0xfe, 0x2d, 0]) }, 'encoding', 1, 1],
  ['dashes for a fence', { [STORY]: article('正文。').replace('---', '———') }, 'frontmatter-fence', 1, 1],
  ['unclosed fields', { [STORY]: `---\n${FIELDS}\n正文。` }, 'frontmatter-fence', 1, 1],
  ['full-width colon', { [STORY]: article('正文。', FIELDS.replace('kind: ', 'kind：')) }, 'full-width-colon', 6, 5],
  ['tab in YAML', { [STORY]: article('正文。', FIELDS, 'topics:\n\t- services') }, 'tab', 11, 1],
  ['title cut by #', { [STORY]: article('正文。', field('title', '通知 #1 门诊')) }, 'comment-in-value', 2, 11],
  ['colon in a title', { [STORY]: article('正文。', field('title', '通知: 门诊')) }, 'quote-value', 2, 10],
  ['impossible month', { [STORY]: article('正文。', field('date', '2026-13-45')) }, 'field', 4, 7],
  ['30 February', { [STORY]: article('正文。', field('date', '2026-02-30')) }, 'field', 4, 7],
  ['empty date', { [STORY]: article('正文。', field('date', "''")) }, 'field', 4, 7],
  ['date without hyphens', { [STORY]: article('正文。', field('date', '20260109')) }, 'field', 4, 7],
  ['unknown field', { [STORY]: article('正文。', FIELDS, 'sumary: x') }, 'unknown-field', 10, 1],
  ['layout key', { [STORY]: article('正文。', FIELDS, 'layout: ../../evil.mjs') }, 'unknown-field', 10, 1],
  [
    'dangling reference',
    { [STORY]: article('正文。', field('organisations', '[exampel-hospital]')) },
    'reference',
    7,
    17,
  ],
  ['empty body', { [STORY]: article('') }, 'empty-body', BODY_LINE - 1, 1],
  ['braces', { [STORY]: article('血糖{7.8}') }, 'code', BODY_LINE, 3],
  ['braces round Chinese', { [STORY]: article('您好{患者}') }, 'code', BODY_LINE, 3],
  ['less than', { [STORY]: article('血糖<正常') }, 'less-than', BODY_LINE, 3],
  ['HTML comment', { [STORY]: article('<!-- 待改 -->') }, 'html-comment', BODY_LINE, 1],
  ['address in angle brackets', { [STORY]: article('<https://example.org>') }, 'angle-link', BODY_LINE, 1],
  ['unclosed component', { [STORY]: article('<Aside kind="note" title="a">\n\n正文') }, 'unclosed-tag', BODY_LINE, 1],
  ['zero-width space', { [STORY]: article('正\u200b文') }, 'invisible-character', BODY_LINE, 2],
  ['bidirectional override', { [STORY]: article('正文\u202e') }, 'invisible-character', BODY_LINE, 3],
  ['control character', { [STORY]: article('正\u0007文') }, 'invisible-character', BODY_LINE, 2],
  ['private-use character', { [STORY]: article('正文。\ue000') }, 'invisible-character', BODY_LINE, 4],
  ['unpaired bold', { [STORY]: article('这是 ** 加粗。') }, 'stray-markup', BODY_LINE, 4],
  ['picture without alt', { [STORY]: article('![](./a.png)'), 'articles/2026/a.png': png }, 'image', BODY_LINE, 1],
  ['picture missing', { [STORY]: article('![画面](./a.png)') }, 'file-missing', BODY_LINE, 7],
  [
    'picture in other case',
    { [STORY]: article('![画面](./A.png)'), 'articles/2026/a.png': png },
    'file-missing',
    BODY_LINE,
    7,
  ],
  ['remote picture', { [STORY]: article('![画面](https://example.org/a.png)') }, 'url', BODY_LINE, 1],
  ['picture by backslash', { [STORY]: article('![画面](.\\i\\x.png)') }, 'url', BODY_LINE, 1],
  [
    'missing cover',
    { [STORY]: article('正文。', FIELDS, 'cover: { src: ./c.jpg, alt: { zh: 图, en: a } }') },
    'file-missing',
    10,
    15,
  ],
  ['PNG named .jpg', withPicture('a.jpg', png), 'picture', 1, 1],
  ['truncated JPEG', withPicture('a.jpg', jpeg.subarray(0, jpeg.length - 40)), 'picture', 1, 1],
  ['108 megapixels', withPicture('a.png', huge), 'picture', 1, 1],
  ['heic', { [STORY]: article('正文。'), 'articles/2026/a.heic': png }, 'picture-format', 1, 1],
  ['Markdown without x', { 'articles/2026/t.zh.md': article('正文。') }, 'story-name', 1, 1],
  ['upper case name', { 'articles/2026/T.zh.mdx': article('正文。') }, 'story-name', 1, 1],
  ['Word’s own file', { 'articles/2026/~$t.zh.mdx': article('正文。') }, 'temporary-file', 1, 1],
  ['id of four digits', { 'articles/2026/2024.zh.mdx': article('正文。') }, 'story-name', 1, 1],
  [
    'one id in two years',
    { [STORY]: article('正文。'), 'articles/2025/a-story.zh.mdx': article('正文。') },
    'duplicate-id',
    1,
    1,
  ],
  [
    'English without Chinese',
    { [TWIN]: '---\ntitle: a\nsummary: b\ntranslates: 0123456789ab\n---\n\nc' },
    'record-missing',
    1,
    1,
  ],
  ['telephone number', { [STORY]: article('请拨打0635-1234567预约。') }, 'contact-in-story', BODY_LINE, 4],
  ['relative date', { [STORY]: article('示例市人民医院今年开设门诊。') }, 'relative-date', BODY_LINE, 8],
  ['patient with a pseudonym', { [STORY]: article('张三（化名）出院。') }, 'patient-named', BODY_LINE, 1],
  ['patient with a surname', { [STORY]: article('患者王女士出院。') }, 'patient-named', BODY_LINE, 3],
  ['claim in a title', { [STORY]: article('正文。', field('title', '全国领先的医院')) }, 'claim-in-headline', 2, 8],
  ['dead link', { [STORY]: article('[见此](/articles/nowhere/)') }, 'dead-link', BODY_LINE, 1],
  ['chart of nothing', { [STORY]: article('正文。\n\n<Chart figures="none" />') }, 'chart-figure', BODY_LINE + 2, 17],
  [
    'registry name twice',
    {
      [STORY]: article('正文。'),
      'organisations/twin.yaml':
        'id: twin\nkind: hospital\nname: { zh: 首府示例医院, en: Twin }\nplace: example-city\n',
    },
    'duplicate-name',
    1,
    1,
  ],
  [
    'registry id is not the name',
    {
      [STORY]: article('正文。'),
      'organisations/one.yaml': 'id: other\nkind: hospital\nname: { zh: 他院, en: Other }\nplace: example-city\n',
    },
    'file-name',
    1,
    5,
  ],
  ['term under a letter’s place', { 'glossary.yaml': term('drg', 'main-hall', 'letter-a') }, 'reserved-id', 4, 11],
  ['term under the text’s place', { 'glossary.yaml': term('letter-head', 'main') }, 'reserved-id', 3, 11],
  ['need that says not whom to ask', { 'needs.yaml': need('id: a, ask: []') }, 'field', 2, 19],
  [
    'need that would hide the audiences',
    { 'needs.yaml': need('id: for, ask: [{ telephone: "120", about: { zh: 问, en: ask } }]') },
    'field',
    2,
    11,
  ],
  [
    'number that is not the site’s',
    { 'needs.yaml': need('id: a, ask: [{ telephone: "110", about: { zh: 问, en: ask } }]') },
    'field',
    2,
    33,
  ],
  ['word that an entry has already', { 'audiences.yaml': need('id: a, words: { zh: [乙, 甲] }') }, 'field', 2, 31],
  ['list without items', { [STORY]: article('正文。'), 'needs.yaml': '- id: a\n' }, 'list-file', 1, 1],
];

const told = new Map<string, Problem[]>();

for (const [name, files, rule, line, column] of cases) {
  test(`refused: ${name}`, async () => {
    const problems = await problemsOf(files);
    told.set(name, problems);
    const found = problems.find((problem) => problem.rule === rule);
    assert.ok(found, `no ${rule} among ${JSON.stringify(problems.map((p) => [p.file, p.line, p.column, p.rule]))}`);
    assert.equal(found.severity, 'error');
    if (rule !== 'duplicate-name')
      assert.deepEqual([found.line, found.column], [line, column], `${found.file} ${found.en}`);
    for (const words of [found.zh, found.en, found.fixZh, found.fixEn]) assert.ok(words.length > 1);
  });
}

test('of each refusal editors read what they read before', () =>
  assertTold(
    'tests/content/told-of-refusals.txt',
    [...told].map(([name, problems]) => ({ name, told: problems })),
  ));

test('a GBK file is quoted back', async () => {
  const [problem] = await problemsOf({ [STORY]: gbk });
  assert.match(problem?.zh ?? '', /消息/);
});

test('Word’s quotation marks round an attribute are told as such', async () => {
  const [problem] = await problemsOf({ [STORY]: article('<Aside kind=“note” title="注意">\n\n正文\n\n</Aside>') });
  assert.deepEqual([problem?.rule, problem?.line, problem?.column], ['attribute-quotes', BODY_LINE, 13]);
  assert.match(problem?.zh ?? '', /引号/);
});

test('fine as it is: byte order mark, CRLF, rare Han, 〇, emoji, a less-than before a space', async () => {
  const text = `\ufeff${article('二〇二六年，𠀀𪚥𫝀医生说：血压 < 140。🏥')}`.replaceAll('\n', '\r\n');
  assert.deepEqual(await problemsOf({ [STORY]: text }), []);
});

test('all problems of all files are told in one run', async () => {
  const problems = await problemsOf({
    [STORY]: article('血糖{7.8}', field('date', '2026-02-30')),
    'articles/2026/b-story.zh.mdx': article('<Asid />'),
  });
  assert.deepEqual(
    problems.map((p) => `${p.file}:${p.line} ${p.rule}`),
    [`${STORY}:4 field`, `${STORY}:${BODY_LINE} code`, `articles/2026/b-story.zh.mdx:${BODY_LINE} component`],
  );
});

test('an organisation whose seat no source states has no place, but a place of care always has one', async () => {
  const entry = (kind: string) => ({
    'organisations/new-entry.yaml': `id: new-entry\nkind: ${kind}\nname: { zh: 新条目, en: New entry }\n`,
  });
  assert.deepEqual(await problemsOf(entry('company')), []);
  assert.deepEqual(
    (await problemsOf(entry('hospital'))).map(({ rule, en }) => [rule, en]),
    [['field', 'place: A hospital or primary care provider has no place.']],
  );
});
