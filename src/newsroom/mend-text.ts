/** Punctuation and width as Chinese has them. No word and no number changes, and what was changed is counted. */
import { RADICALS } from '../lib/plain-letters.ts';

const HAN = '\\p{Script=Han}';
/** What stands beside Chinese punctuation. */
const CHINESE = `[${HAN}“”‘’《》「」（）、。，；：！？]`;

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** Signs between Chinese words; a number's comma (3,000) and a clock's colon (8:00) stay. */
const SIGN = new RegExp(`(?<=${CHINESE})[,;:?!](?!/)|(?<=[\\p{L}\\d%])(?<!&[a-z]{2,6})[,;?!](?=${CHINESE})`, 'gu');
const BRACKETS = new RegExp(`\\((?=[^()]*${HAN})([^()]*)\\)|(?<=${HAN})\\(([^()]*)\\)`, 'gu');
const BLANKS = new RegExp(`(?<=${CHINESE}) +(?=[A-Za-z\\d])|(?<=[A-Za-z\\d%]) +(?=${CHINESE})`, 'gu');
/** Letters, digits and a few signs as wide as a Chinese character. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b\uff0e\uff0f]/gu;
/** What files of pages have in the place of characters: radicals, ligatures. */
const POSING = new RegExp(`[${[...RADICALS.keys()].join('')}\\u2f00-\\u2fd5\\ufb00-\\ufb06]`, 'gu');
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu;

const narrow = (sign: string): string => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0);

/** Straight quotation marks by turns, where a paragraph has pairs of them around Chinese. */
function curled(text: string): string {
  const marks = text.match(/"/gu)?.length ?? 0;
  if (marks === 0 || marks % 2 === 1 || !new RegExp(HAN, 'u').test(text)) return text;
  let isOpen = false;
  return text.replaceAll('"', () => ((isOpen = !isOpen) ? '“' : '”'));
}

/** A paragraph as it should be set. */
export function mended(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(POSING, (sign) => RADICALS.get(sign) ?? sign.normalize('NFKC'))
    .replace(/[\u00a0\u2002-\u200a\u202f\u3000\t]/gu, ' ')
    .replace(WIDE, narrow)
    .replace(/ {2,}/gu, ' ')
    .trim();
  return curled(plain)
    .replace(BRACKETS, (_all, inside?: string, behind?: string) => `（${inside ?? behind ?? ''}）`)
    .replace(SIGN, (sign) => FULL[sign] ?? sign)
    .replace(BLANKS, '')
    .replace(/(?<=[，。；：！？、]) +/gu, '')
    .replace(/ +(?=[，。；：！？、])/gu, '');
}
