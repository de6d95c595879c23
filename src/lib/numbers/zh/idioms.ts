/** Chinese numerals that count nothing: 三甲 is a rank, 百姓 are people, 七氟烷 is a drug, 四面八方 are no four and eight. */
import { textBefore } from '../../text.ts';

/** By what stands beside the numeral. */
const BEHIND =
  /^(?:[甲乙丙级等姓农伏维化体带旦岔]|[氟氧氯溴碘甲硫烯烷炔价氢氮磷苯环唑醇酸酮胺肽烃嗪氨酰]|家[万户]|农|位一体|合一)/u;
/** 每周一、三、五 */
const BEFORE_WEEKDAY = /(?:周|星期|礼拜)(?:[一二三四五六日][、和及至到])*$/u;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const COUNTER =
  /^[名位家个项次例天年种条所人件批份台张间支场类月周岁元倍层步句只头辆座栋款套片粒盒瓶针剂组队对封页集届期轮日米斤吨升分秒]+$/u;
const NUMERAL = /[〇○零一二两三四五六七八九十百千万亿]/gu;

/** The word of a text in which an offset lies: a dictionary's, and so an idiom's. */
function wordAt(text: string, at: number): string {
  const around = text.slice(Math.max(0, at - 6), at + 8);
  return WORDS.segment(around).containing(Math.min(6, at))?.segment ?? '';
}

/** Whether a numeral is a piece of a word that counts nothing. */
export function countsNothing(text: string, { start, end }: { start: number; end: number }): boolean {
  const [word, before, after] = [text.slice(start, end), textBefore(text, start), text.slice(end)];
  if (before.endsWith('第')) return false;
  if (/^[百千万亿]$/u.test(word) || word === '万一') return true;
  if (BEHIND.test(after) || (word === '十' && after.startsWith('分'))) return true;
  if (BEFORE_WEEKDAY.test(before) && !/^[次个天]/u.test(after)) return true;
  // Two doses apart: one says the interval alone.
  if (word === '两' && /^[次针剂]\p{Script=Han}{0,2}间隔/u.test(after)) return true;
  if (word.length > 1) return false;
  const own = wordAt(text, start);
  const rest = own.replace(NUMERAL, '');
  return rest !== '' && !COUNTER.test(rest);
}
