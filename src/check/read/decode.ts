/** Bytes to text: UTF-8 only; a GBK or UTF-16 file is recognised and quoted back. Nothing is changed but line ends. */
import { charactersOf } from './characters.ts';
import { type Finding, START, finding, positionAt } from '../problem.ts';

export interface Decoded {
  /** LF line ends, no byte order mark; else as it stands in the file, since that is what gets compiled. */
  text: string;
  /** False where the bytes are no text that could be read further. */
  readable: boolean;
  findings: Finding[];
}

const MAX_BYTES = 1_000_000;

function quoteGbk(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    const han = text.match(/[\u4e00-\u9fff]{2,}/g);
    return han
      ? (text.split('\n').find((line) => /[\u4e00-\u9fff]{2,}/.test(line)) ?? '').trim().slice(0, 40)
      : undefined;
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Where the first byte stands that is not UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  // A character cut in two counts as bad from its first byte.
  while (low > 0 && !isUtf8(bytes.subarray(0, low))) low -= 1;
  return low;
}

function encodingFinding(bytes: Uint8Array): Finding {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return finding('encoding', START, {
      zh: '文件是 UTF-16 编码。',
      en: 'The file is encoded as UTF-16.',
      fixZh: '在编辑器里另存为 UTF-8。',
      fixEn: 'Save it as UTF-8 in your editor.',
    });
  }
  const quoted = quoteGbk(bytes);
  const bad = firstBadByte(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, bad)).replaceAll('\r\n', '\n');
  const at = positionAt(before, before.length);
  return finding('encoding', at, {
    zh: quoted ? `文件不是 UTF-8，像是 GBK（记事本旧格式），按 GBK 读作：“${quoted}”。` : '文件不是 UTF-8 文字。',
    en: quoted
      ? `The file is not UTF-8 but looks like GBK; read as GBK it says: “${quoted}”.`
      : 'The file is not UTF-8 text.',
    fixZh: '在记事本选“另存为”，编码选 UTF-8。',
    fixEn: 'Choose “Save as” and the encoding UTF-8.',
  });
}

/** Decodes one content file. Never throws: what is wrong is a finding. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) {
    return {
      text: '',
      readable: false,
      findings: [
        finding('file-size', START, {
          zh: `文件有 ${bytes.length} 字节，超过上限 ${MAX_BYTES}。`,
          en: `The file has ${bytes.length} bytes; the limit is ${MAX_BYTES}.`,
          fixZh: '拆成几篇，图片另存为文件。',
          fixEn: 'Split the story; keep pictures in files of their own.',
        }),
      ],
    };
  }
  let raw: string;
  try {
    raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return { text: '', readable: false, findings: [encodingFinding(bytes)] };
  }
  const text = raw.replace(/\r\n?/g, '\n');
  return { text, readable: true, findings: charactersOf(text) };
}
