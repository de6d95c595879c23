/** Bytes to text: UTF-8 only; a GBK or UTF-16 file is recognised and quoted back. Nothing is changed but line ends. */
import { charactersOf } from './characters.ts';
import { type Finding, START, positionAt } from '../problem.ts';
import { encoding } from '../rules/encoding.ts';
import { fileSize } from '../rules/file-size.ts';
import { mergeConflict } from '../rules/merge-conflict.ts';

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
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return encoding.at(START, { of: 'utf-16' });
  const quoted = quoteGbk(bytes);
  // Pairs of bytes in GBK may look like UTF-8: there, all that is not ASCII is wrong.
  const bad = quoted === undefined ? firstBadByte(bytes) : bytes.findIndex((byte) => byte > 0x7f);
  const before = new TextDecoder().decode(bytes.subarray(0, bad)).replaceAll('\r\n', '\n');
  const at = positionAt(before, before.length);
  return encoding.at(at, quoted === undefined ? { of: 'unknown' } : { of: 'gbk', quoted });
}

const unreadable = (finding: Finding): Decoded => ({ text: '', readable: false, findings: [finding] });

/** The line with which git begins the first of two versions, where all three of its marks stand in a text. */
function conflictIn(text: string): Finding | undefined {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /^<{7}(?: |$)/.test(line));
  const rest = lines.slice(first);
  if (first === -1 || !rest.includes('=======') || !rest.some((line) => /^>{7}(?: |$)/.test(line))) return undefined;
  return mergeConflict.at({ line: first + 1, column: 1 }, '<<<<<<<');
}

/** Decodes one content file. Never throws: what is wrong is a finding. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return unreadable(fileSize.at(START, 'text', bytes.length, MAX_BYTES));
  let raw: string;
  try {
    raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return unreadable(encodingFinding(bytes));
  }
  const text = raw.replace(/\r\n?/g, '\n');
  const conflict = conflictIn(text);
  return conflict ? unreadable(conflict) : { text, readable: true, findings: charactersOf(text) };
}
