/** What a Word document holds that did not come over: the words of its own XML, held against those that were read. */
import type JSZip from 'jszip';
import type { Remark } from '../source.ts';

const fold = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The words of one part of the package, paragraph by paragraph. */
const wordsOf = (xml: string): string[] =>
  xml
    .split('</w:p>')
    .map((part) =>
      [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, words = '']) => unescaped(words)).join(''),
    )
    .filter((text) => fold(text) !== '');

/** Parts of a package that no draft takes over. */
const PARTS: [pattern: RegExp, zh: string, en: string][] = [
  [/^word\/header\d*\.xml$/u, '页眉', 'Page headers'],
  [/^word\/footer\d*\.xml$/u, '页脚', 'Page footers'],
  [/^word\/comments\.xml$/u, '批注', 'Comments'],
];

/** Longer ones are cut in a report. */
const SHOWN = 40;
const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text.slice(0, SHOWN)}”`).join('、');

/**
 * @param read all words that came over
 * @param pictures how many pictures came over
 */
export async function lossesOf(zip: JSZip, read: string, pictures: number): Promise<Remark[]> {
  const present = fold(read);
  const remarks: Remark[] = [];
  const partOf = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  const document = await partOf('word/document.xml');
  const missing = wordsOf(document).filter((text) => !present.includes(fold(text)));
  if (missing.length > 0) {
    remarks.push({
      zh: `这些文字没有带入，请自己补上：${quoted(missing)}。`,
      en: `These words did not come over: ${quoted(missing)}.`,
    });
  }
  for (const [pattern, zh, en] of PARTS) {
    const paths = Object.keys(zip.files).filter((path) => pattern.test(path));
    const words = (await Promise.all(paths.map(partOf))).flatMap(wordsOf);
    if (words.length > 0)
      remarks.push({ zh: `${zh}没有带入：${quoted(words)}。`, en: `${en} did not come over: ${quoted(words)}.` });
  }
  const drawn = (document.match(/<(?:a:blip|v:imagedata) /gu)?.length ?? 0) - pictures;
  if (drawn > 0) {
    remarks.push({
      zh: `${drawn} 幅图片不在文档里（只有链接）或读不出来，没有带入。`,
      en: `${drawn} pictures are only linked, or cannot be read, and did not come over.`,
    });
  }
  const deleted = document.match(/<w:delText/gu)?.length ?? 0;
  if (deleted > 0) {
    remarks.push({
      zh: `文档带有修订：${deleted} 处删去的文字没有带入。`,
      en: `The document has tracked changes: ${deleted} deletions did not come over.`,
    });
  }
  if (/<m:oMath[ >]/u.test(document)) remarks.push({ zh: '公式没有带入。', en: 'Formulas did not come over.' });
  if (/<w:(?:gridSpan|vMerge)[ /]/u.test(document)) {
    remarks.push({
      zh: '表格里有合并的单元格，现在是分开的，请核对。',
      en: 'A table has merged cells, which are single ones now; compare them.',
    });
  }
  if (/<w:(?:u|strike|highlight|color) /u.test(document)) {
    remarks.push({
      zh: '下划线、删除线、底色和文字颜色没有带入。',
      en: 'Underlines, strikethrough, highlights and colours did not come over.',
    });
  }
  return remarks;
}
