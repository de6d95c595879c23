/** A file of whatever kind an editor has → blocks. What it is, its first bytes say; a name may be wrong. */
import { basename } from 'node:path';
import { decodeText } from './decode-text.ts';
import { blocksOfLines } from './join-lines.ts';
import { linesOfText } from './read-text.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import { simplified } from './to-simplified.ts';
import { type Remark, type Source, SourceError } from '../source.ts';

const begins = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, index) => bytes[index] === byte);

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GBK（GB 18030）',
  big5: 'Big5',
};

/** What word processors other than Word call their own. */
const RICH_TEXT = /^\{\\rtf/u;

function readPlain(bytes: Uint8Array, name: string, file: number): Source {
  const { text, encoding, lost } = decodeText(bytes);
  if (/[\u0000-\u0008]/u.test(text) || RICH_TEXT.test(text)) {
    throw new SourceError({
      zh: `${name} 不是文本。能导入的有：纯文本、Word 的新格式（.docx）、带文字的 PDF。`,
      en: `${name} is no text. What can be imported: plain text, .docx, PDF with text.`,
    });
  }
  const simple = simplified(text);
  const remarks: Remark[] = [
    ...(encoding === 'utf-8'
      ? []
      : [
          {
            zh: `按${ENCODINGS[encoding]}编码读出，请看一眼有没有乱码。`,
            en: `Read as ${ENCODINGS[encoding]}; see whether all characters are right.`,
          },
        ]),
    ...(lost > 0
      ? [
          {
            zh: `有 ${lost} 个字读不出来，正文里是“\ufffd”，请对照原件补上。`,
            en: `${lost} characters could not be read and are “\ufffd” in the text; put them in from the original.`,
          },
        ]
      : []),
    ...simple.remarks,
  ];
  return { name, blocks: blocksOfLines(linesOfText(simple.text), file), remarks, pictures: [] };
}

/**
 * Reads one file.
 * @param file its place among those that are read together
 * @throws SourceError where it cannot be read at all
 */
export async function readSource(path: string, bytes: Uint8Array, file: number): Promise<Source> {
  const name = basename(path);
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return readPdf(bytes, name, file);
  if (begins(bytes, 0x50, 0x4b)) return readDocx(bytes, name, file);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new SourceError({
      zh: `${name} 是旧格式的文档，或者加了密码：请用 Word 或 WPS 打开，另存为 .docx（不带密码），再导入。`,
      en: `${name} is an old document, or has a password: open it in Word or WPS, save it as .docx without one and import that.`,
    });
  }
  return readPlain(bytes, name, file);
}
