/** Numbers in the other ways in which text may put them: 1500000 is 150万 and 1.5 million, 4800万 may be 4800余万. */

const UNITS: readonly (readonly [zh: string, value: number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
];

const ENGLISH_UNITS: readonly (readonly [en: string, value: number])[] = [
  ['billion', 1e9],
  ['million', 1e6],
];

/** A number with its unit, as Chinese or English has it. */
const NUMBER = /(\d[\d,]*(?:\.\d+)?) ?(万亿|亿|万|billion\b|million\b|thousand\b)?/i;

const VALUES: Record<string, number> = {
  万亿: 1e12,
  亿: 1e8,
  万: 1e4,
  billion: 1e9,
  million: 1e6,
  thousand: 1e3,
};

/** Forms in which no more than so many digits follow the point: a text gives no more. */
const DIGITS = 4;

/** A value in a unit, where that is a number that people write; undefined where it is not. */
function inUnit(value: number, unit: number): string | undefined {
  const number = value / unit;
  const text = String(Number(number.toFixed(DIGITS)));
  return number >= 1 && Math.abs(Number(text) * unit - value) < 0.5 ? text : undefined;
}

/** What may stand between a number and its unit where it is not exact. */
const ABOUT = ['余', '多'];

/** Numbers below this are written as they are. */
const LEAST = 10_000;

/** A query with its first number put otherwise, the likeliest first; none where there is no other way. */
export function numberForms(typed: string): string[] {
  const raw = typed.normalize('NFKC');
  const match = NUMBER.exec(raw);
  const [all = '', digits = '', unit = ''] = match ?? [];
  if (!match || digits === '') return [];
  const [start, end] = [raw.slice(0, match.index), raw.slice(match.index + all.length)];
  const value = Number(digits.replace(/,/g, '')) * (VALUES[unit.toLowerCase()] ?? 1);
  const forms: string[] = [];
  if (value >= LEAST) {
    for (const [word, size] of UNITS)
      forms.push(...[inUnit(value, size)].flatMap((text) => (text ? [text + word] : [])));
    if (unit !== '' && Number.isInteger(value)) forms.push(String(value));
    for (const [word, size] of ENGLISH_UNITS)
      forms.push(...[inUnit(value, size)].flatMap((text) => (text ? [`${text} ${word}`] : [])));
  }
  const chinese = /^[万亿]/.test(unit) || /^\p{Script=Han}/u.test(end);
  const about = (word: string) => [
    ...(digits.includes('.') ? [] : [digits + word + unit]),
    ...(unit === '' ? [] : [digits + unit + word]),
  ];
  const own = all.trim();
  return [...new Set([...forms, ...(chinese ? ABOUT.flatMap(about) : [])])]
    .filter((form) => form !== own)
    .map((form) => `${start}${form}${end}`);
}
