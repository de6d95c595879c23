/** Text files as editors have them: their encodings, broken lines, punctuation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import JSZip from 'jszip';
import { mended } from '../../../src/newsroom/mend-text.ts';
import { decodeText } from '../../../src/newsroom/read/decode-text.ts';
import { blocksOfLines } from '../../../src/newsroom/read/join-lines.ts';
import { linesOfText } from '../../../src/newsroom/read/read-text.ts';
import { readSource } from '../../../src/newsroom/read/read-source.ts';

const textsOf = (text: string): string[] => blocksOfLines(linesOfText(text), 0).map((block) => block.text);

/** 示例市人民医院的门诊为患者开放 in three encodings. */
const ZH = '示例市人民医院的门诊为患者开放';
const GBK = 'cabec0fdcad0c8cbc3f1d2bdd4bab5c4c3c5d5efcebabbbcd5dfbfaab7c5';
/** 臺中的醫院為病人開刀 */
const BIG5 = 'bb4fa4a4aabac2e5b07cacb0af66a448b67da44d';

test('an encoding is told by the bytes, and nothing of the text is lost', () => {
  const gbk = Buffer.from(GBK.replace('ceba', 'ceaa'), 'hex');
  assert.deepEqual(decodeText(gbk), { text: ZH, encoding: 'gb18030', lost: 0 });
  assert.deepEqual(decodeText(Buffer.from(BIG5, 'hex')), { text: '臺中的醫院為病人開刀', encoding: 'big5', lost: 0 });
  assert.equal(decodeText(Buffer.from(`\ufeff${ZH}`)).text, ZH);
  assert.equal(decodeText(Buffer.from(`\ufeff${ZH}`, 'utf16le')).text, ZH);
});

test('what cannot be read is counted', () => {
  const broken = Buffer.concat([Buffer.from(ZH), Buffer.from([0xff])]);
  assert.deepEqual(decodeText(broken), { text: `${ZH}\ufffd`, encoding: 'utf-8', lost: 1 });
});

test('punctuation and width are those of Chinese; numbers, times and addresses stay', () => {
  const cases: [before: string, after: string][] = [
    ['新年伊始,医院开诊:门诊(东区)开放!', '新年伊始，医院开诊：门诊（东区）开放！'],
    ['８:00开诊，接诊3,000人次', '8:00开诊，接诊3,000人次'],
    ['2025 年 7 月，医疗 AI 应用', '2025年7月，医疗AI应用'],
    ['他说"好",走了', '他说“好”，走了'],
    ['见 https://example.org/a?b=1,c 。', '见https://example.org/a?b=1,c。'],
    ['山海携手 生命续航', '山海携手 生命续航'],
    ['1+1>2，3*4', '1+1>2，3*4'],
    // Radicals and ligatures of a PDF.
    ['\u2f70例市\u2f08\u2ea0医院，\ufb01ne', '示例市人民医院，fine'],
  ];
  for (const [before, after] of cases) assert.equal(mended(before), after);
});

/** A paragraph as a column of so many characters prints it, set in by two. */
function column(paragraph: string, width: number): string[] {
  const lines = [paragraph.slice(0, width - 2)];
  for (let at = width - 2; at < paragraph.length; at += width) lines.push(paragraph.slice(at, at + width));
  return lines;
}

test('lines that a column broke become paragraphs again, with and without their indents', () => {
  const one = '示例市人民医院的门诊从本周起在周末开放患者可以在手机上预约也可以到窗口挂号非常方便。'.repeat(3);
  const two = '医院的负责人介绍说周末的门诊由各科室的医生轮流出诊检查和取药的窗口也一并开放到下午。'.repeat(3);
  const lines = [...column(one, 20), ...column(two, 20)];
  assert.deepEqual(textsOf(lines.join('\n\n')), [one, two]);
  const indented = [one, two, two].flatMap((text) =>
    column(text, 20).map((line, at) => (at === 0 ? `　　${line}` : line)),
  );
  assert.deepEqual(textsOf(indented.join('\n')), [one, two, two]);
});

test('where each line is a paragraph, lines stay apart', () => {
  const lines = ['示例市人民医院开诊。', '门诊开放。', '病房也开放，患者可以住院。'];
  assert.deepEqual(textsOf(lines.join('\n')), lines);
});

test('a text in traditional characters becomes simplified, and the report says so', async () => {
  const { blocks, remarks } = await readSource('a.txt', Buffer.from('臺中的醫院為病人開刀。'), 0);
  assert.deepEqual(
    blocks.map(({ text }) => text),
    ['台中的医院为病人开刀。'],
  );
  assert.match(remarks.map(({ zh }) => zh).join('\n'), /繁体字，已转为简体/);
});

test('a file that is no text is refused with what can be imported', async () => {
  await assert.rejects(readSource('a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 0), /另存为 \.docx/);
  await assert.rejects(readSource('a.rtf', Buffer.from('{\\rtf1 门诊}'), 0), /不是文本/);
  const sheet = await new JSZip().file('xl/workbook.xml', '<workbook/>').generateAsync({ type: 'uint8array' });
  await assert.rejects(readSource('a.xlsx', sheet, 0), /不是 Word 文档/);
  await assert.rejects(readSource('a.bin', Buffer.from([1, 2, 3, 0]), 0), /不是文本/);
});
