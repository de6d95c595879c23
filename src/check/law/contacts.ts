/** Ways to reach somebody, in every form: telephones, WeChat and QQ, mail, street addresses; and numbers of identity cards. */
import type { Locale } from '../../i18n/locales.ts';
import { asciiDigits } from '../../lib/numbers/token.ts';
import { type Span, distinct, spansOf } from './span.ts';

const GAP = '[-\\s－—–‐‑·]?';
const NOT_IN_NUMBER = '(?<![\\d.,])';
/** Amounts are no telephones: 13800000000元. */
const NO_AMOUNT = '(?![\\d]|[.,]\\d|\\s?(?:元|万|亿|人|例|次|件|份|个|项|条|笔|%|美元|yuan|people|visits|cases))';
/** An extension belongs to its number. */
const EXTENSION = '(?:\\s?(?:转|分机号?|ext\\.?|extension)\\s?[:：]?\\s?\\d{1,6})?';

/** Numbers that everybody may be told: 120, 12345, 12320, 95 and 96 services. */
const PUBLIC_NUMBER = /^(?:1[12]\d|12\d{3}|123\d{2}|9[56]\d{3,4})$/;

const NUMBERS: RegExp[] = [
  `(?:(?:\\+|00)86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}`,
  `1[3-9]\\d\\.\\d{4}\\.\\d{4}`,
  `(?:\\+|00)86[-\\s]?\\d[\\d\\s-]{7,}\\d`,
  `(?:[(（]0\\d{2,3}[)）]|0\\d{2,3})[-\\s－—–‐‑]{0,3}\\d{3,4}${GAP}\\d{4}`,
  // Seven or eight digits to which one is sent.
  `(?<=(?:详询|咨询|垂询|问询|详情|电话|致电)[^，。；\\d]{0,4})\\d{3,4}${GAP}\\d{4}`,
  `[48]00${GAP}(?:\\d{3}${GAP}\\d{4}|\\d{4}${GAP}\\d{3})`,
].map((number) => new RegExp(`${NOT_IN_NUMBER}${number}${EXTENSION}${NO_AMOUNT}`, 'giu'));

/** Seven or eight digits are a telephone behind such a word. */
const LABELLED = new RegExp(
  `(?:电话|热线|手机|致电|来电|拨打|传真|座机|总机|短号|号码|联系方式|(?:咨询|预约|联系)[^，。；\\d]{0,4}[:：]|[Tt]el(?:ephone)?\\.?|[Pp]hone|[Hh]otline|[Cc]all(?:ing)?|[Ff]ax)[^，。；\\d]{0,8}?(\\d[\\d\\s－—–-]{1,12}\\d)${EXTENSION}${NO_AMOUNT}`,
  'gu',
);
const IN_NUMERALS =
  /(?<![〇零一二三四五六七八九十百千万亿])[〇零一二三四五六七八九幺](?:[-\s－—]?[〇零一二三四五六七八九幺]){6,}(?![年十百千万亿])/gu;
const EXTENSION_ALONE =
  /(?<=^|[，。；、\s\d号打请可或再])(?:转|分机号?)\s?[:：]?\s?\d{3,6}(?!\d|\s?[人例次名位个家元项天年月日%岁])/gu;

const IDENTITY = [
  /(?<![\d.])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/gu,
  /(?:身份证号?码?|住院号|病案号|病历号|门诊号|医保卡号|就诊卡号)[:：为是]?\s?[A-Za-z]?\d[\dXx-]{4,}/gu,
];
const MESSENGERS = [
  /(?:微信|VX|[Vv]信|WeChat)(?:号|ID|\sID|号码|账号)?\s?[:：是为]\s?[A-Za-z0-9][\w-]{4,19}/gu,
  /(?:加|添加)(?:微信|VX)(?:号)?[^，。；]{0,4}?[A-Za-z][\w-]{5,19}/gu,
  /微信同号|(?:微信号?|WeChat ID)\s?[A-Za-z][\w-]{5,19}/gu,
  /QQ(?:群|号|群号)?\s?[:：是为]?\s?\d{5,11}(?!\d)/giu,
  /[\w.+-]+\s?[@＠]\s?[\w-]+(?:[.．][\w-]+)+/gu,
];

const ADDRESSES: Record<Locale, RegExp[]> = {
  zh: [
    /(?:路|街|大道|巷|胡同|弄)(?:[东西南北中]段)?(?:甲|乙)?(?:\d+|[一二三四五六七八九十百零〇]+)(?:-\d+)?号(?!线|楼|公路|桥|站|机|床|诊室|病房|窗口|文件|字|工程)/gu,
    /(?:(?![在于位从到经由沿是的诊院])\p{Script=Han}){1,5}(?:路|街|大道)(?:与|和|同|、)\p{Script=Han}{1,6}(?:路|街|大道)(?:交叉口|交汇处|交界处|交口|路口|口)/gu,
    /(?:交叉口|路口|交汇处|红绿灯)(?:往|向|以)?[东西南北]{1,2}(?:侧|行|走|约|方向)?\s?\d*\s?米?/gu,
    /(?:乘坐?|搭乘|换乘|坐)[^，。；]{0,14}(?:\d+路|\d+号线|公交车?|地铁)[^，。；]{0,12}(?:下车|站(?:下|即到|步行))/gu,
    /\d+号楼\d+单元|地址[:：]\s?[\p{Script=Han}\d]{4,}|地址[为是][^，。；]*?[路街号]/gu,
  ],
  en: [
    /\b(?:No\.? ?)?\d+ (?:[A-Z]\w+ ){1,3}(?:Road|Street|Avenue|Lane|Boulevard|Rd|St)\b/g,
    /\b(?:junction|intersection|corner|crossing) of [A-Z]\w+(?: \w+){0,3} and [A-Z]\w+/g,
    /\b\d+ ?(?:m|metres|meters) (?:north|south|east|west) of\b/g,
  ],
};

/** Where a labelled number is one that a site may give. */
function labelledIn(text: string): Span[] {
  return [...text.matchAll(LABELLED)].flatMap(({ 0: piece, 1: number = '', index }) => {
    const digits = number.replace(/\D/g, '');
    if (digits.length < 5 || digits.length > 13 || PUBLIC_NUMBER.test(digits)) return [];
    const start = index + piece.indexOf(number);
    return [{ start, end: index + piece.length }];
  });
}

/** Every telephone, address and number of a person in a text. */
export function contactsIn(written: string, locale: Locale): Span[] {
  const text = asciiDigits(written);
  const patterns = [...NUMBERS, IN_NUMERALS, EXTENSION_ALONE, ...IDENTITY, ...MESSENGERS, ...ADDRESSES[locale]];
  return distinct([...spansOf(text, patterns), ...labelledIn(text)]);
}
