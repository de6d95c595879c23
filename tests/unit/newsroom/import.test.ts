/** `npm run import` from end to end, on a small site: what is written, what is told, what is never overwritten. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import JSZip from 'jszip';
import { importFiles } from '../../../src/newsroom/import.ts';
import { reportIn, wholeReport } from '../../../src/newsroom/import-report.ts';
import { check, contentFolder } from '../../lib/content-folder.ts';

/** Imports files into a small site, and gives what stands there afterwards. */
async function imported(files: Record<string, string | Uint8Array>, again = false) {
  const folder = contentFolder({});
  const desk = mkdtempSync(join(tmpdir(), 'xinglin-desk-'));
  try {
    const paths = Object.keys(files).map((name) => join(desk, name));
    for (const path of paths) writeFileSync(path, Object.values(files)[paths.indexOf(path)] ?? '');
    const options = { folder, shelf: join(desk, 'newsroom'), today: '2026-11-26', check: () => check(folder) };
    const first = await importFiles(paths, options);
    const result = again ? await importFiles(paths, options) : first;
    const drafts = first.stories.flatMap(({ path }) => (path === undefined ? [] : [readFileSync(path, 'utf8')]));
    const kept = readdirSync(result.shelf).sort();
    return { result, drafts, kept, report: wholeReport(result), zh: reportIn(result, 'zh') };
  } finally {
    for (const path of [folder, desk]) rmSync(path, { recursive: true });
  }
}

const PAGE = `# 示例市人民医院开设周末门诊

示例市人民医院2026年3月5日起在周末开设门诊,切口3*4*5厘米的小手术也能做,占比<7.8%。

“很方便。”患者王女士说。她近日来过两次。

（示例早报记者 甲一 通讯员 乙二）`;

test('a story becomes a draft with its names, its date and its voice, and the text as it was', async () => {
  const { drafts, result, kept } = await imported({ 'page.txt': PAGE });
  assert.equal(drafts.length, 1);
  const [draft = ''] = drafts;
  assert.match(draft, /^---\ntitle: 示例市人民医院开设周末门诊\n/);
  assert.match(draft, /\ndate: 2026-03-05\ndateBasis: event\n/);
  assert.match(draft, /organisations:\n {2}- example-hospital\n/);
  assert.match(draft, /voice: reporter-with-correspondent\n/);
  assert.match(draft, /\ndraft: true\n/);
  assert.deepEqual(
    result.stories.map(({ changed }) => changed),
    [[]],
  );
  assert.deepEqual(kept, ['page.txt']);
});

test('the check finds nothing in a draft that the report does not name', async () => {
  const { result, zh } = await imported({ 'page.txt': PAGE });
  const errors = result.stories.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors.map(({ rule }) => rule).sort(), ['patient-named', 'relative-date']);
  for (const { zh: told } of errors) assert.ok(zh.includes(`【必须改】`) && zh.includes(told), told);
  assert.match(zh, /逐句改写/);
});

test('a byline on a line of its own belongs to the headline above it and the words below', async () => {
  const page = '示例市人民医院启用康复中心\n本报讯（通讯员 甲一）\n3月5日，康复中心启用，历时5个月。\n\n中心面向全市。';
  const { result, drafts, zh } = await imported({ 'a.txt': page });
  assert.deepEqual(result.leftovers, []);
  assert.match(
    drafts[0] ?? '',
    /\n {2}title: 示例市人民医院启用康复中心\n[^]*zh: 通讯员 甲一\n[^]*---\n\n3月5日，康复中心启用/,
  );
  assert.doesNotMatch(zh, /没有标题|没有找到归属/);
  assert.match(zh, /还有 2 个字段要填（草稿可以先缺）：摘要“summary”、起草者“drafted”/);
  assert.match(zh, /单位要您定的数：“历时5个月”/);
});

test('a story that is there already is told, and nothing is overwritten', async () => {
  const { result, zh } = await imported({ 'page.txt': PAGE }, true);
  assert.deepEqual(
    result.stories.map(({ path }) => path),
    [undefined],
  );
  assert.match(zh, /档案里已有这篇报道/);
});

test('a pseudonym is told wherever it stands', async () => {
  const page = `# 示例市人民医院上门护理\n\n示例市人民医院的护士来到李国强（化名）家中。\n\n李国强行动不便。`;
  assert.match((await imported({ 'a.txt': page })).zh, /化名“李国强”出现在来源的第 3、5 行/);
});

test('what cannot be read is told, and the rest is imported', async () => {
  const { result, drafts, zh } = await imported({ 'page.txt': PAGE, 'old.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) });
  assert.equal(drafts.length, 1);
  assert.deepEqual(
    result.refused.map(({ name }) => name),
    ['old.doc'],
  );
  assert.match(zh, /另存为 \.docx/);
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (runs: string) => `<w:p>${runs}</w:p>`;
const row = (...cells: string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`;

/** The smallest document that Word opens, with a bold word, a table, a note and a header. */
function document(): Promise<Uint8Array> {
  const zip = new JSZip();
  const part = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('document', 'document.main')}${part('footnotes', 'footnotes')}${part('header1', 'header')}</Types>`,
  );
  zip.file('_rels/.rels', relations(relation('r1', 'officeDocument', 'word/document.xml')));
  zip.file('word/_rels/document.xml.rels', relations(relation('r1', 'footnotes', 'footnotes.xml')));
  zip.file('word/header1.xml', `<w:hdr ${W}>${paragraph(run('内部资料'))}</w:hdr>`);
  zip.file(
    'word/footnotes.xml',
    `<w:footnotes ${W}><w:footnote w:id="2">${paragraph(run('由医务处提供。'))}</w:footnote></w:footnotes>`,
  );
  zip.file(
    'word/document.xml',
    `<w:document ${W}><w:body>${[
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('示例市人民医院的数据')}</w:p>`,
      paragraph(
        `${run('2026年3月5日，')}${run('完成手术12台', '<w:b/>')}${run('。')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      ),
      paragraph(run('各科情况', '<w:b/>')),
      `<w:tbl>${row('科室', '台数')}${row('眼科', '8')}</w:tbl>`,
    ].join('')}</w:body></w:document>`,
  );
  return zip.generateAsync({ type: 'uint8array' });
}

test('bold, tables and notes of a Word document come over; what does not is said', async () => {
  const { drafts, report } = await imported({ 'a.docx': await document() });
  const [draft = ''] = drafts;
  assert.match(draft, /2026年3月5日，\*\*完成手术12台\*\*。（注：由医务处提供。）/);
  assert.match(draft, /\n## 各科情况\n/);
  assert.match(draft, /\| 科室 \| 台数 \|\n\| -+ \| -+ \|\n\| 眼科 \| 8 +\|/);
  assert.match(report, /页眉没有带入：“内部资料”/);
  assert.match(report, /1 条脚注/);
  assert.ok(!existsSync('newsroom/a'));
});

test('what Markdown would change stands in the draft as it was', async () => {
  const lines = [
    '>90分为优秀，3*4*5厘米，a|b|c，_甲_，~5~。',
    '+86开头的号码，占<7.8%，{备用}床位，`代码`。',
    '详见https://www.example.org/a_b_c，也可登录。',
    '*注：数据由医务处提供。*',
    '1. 带身份证。',
    '2. 空腹八小时。',
  ];
  const { result } = await imported({ 'a.txt': `# 示例市人民医院的须知\n\n${lines.join('\n\n')}` });
  const [story] = result.stories;
  assert.equal(story?.draft.words.length, lines.length);
  assert.deepEqual(story?.changed, []);
});
