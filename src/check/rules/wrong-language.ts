/** English stands where English belongs, Chinese where Chinese does. */
import type { Locale } from '../../i18n/locales.ts';
import { LOCALE, LOCALES, otherLocale } from '../../i18n/locales.ts';
import type { Finding, Position } from '../problem.ts';
import { type Block, leavesOf } from '../read/blocks.ts';
import { defineRule } from '../rule.ts';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether a text is in the other language: a name or an abbreviation in it is not enough. */
function isForeign(written: string, locale: Locale): boolean {
  const text = written.replace(/(?:https?:\/\/|www\.)[^\s\p{Script=Han}]+/gu, '');
  const han = count(text, /\p{Script=Han}/gu);
  const letters = count(text, /\p{Script=Latin}/gu);
  if (locale === 'en') return han >= 2 && han * 2 > letters;
  return count(text, /(?<!\p{L})\p{Ll}{2,}/gu) >= 2 && letters > han * 8;
}

export const wrongLanguage = defineRule(
  {
    name: 'wrong-language',
    severity: 'error',
    title: { zh: '语言放错了地方', en: 'The other language' },
    why: {
      zh: '英文页上的中文，读屏软件会按英文念；中英文填反了，两种语言的读者都看不懂。',
      en: 'A screen reader spells Chinese on an English page as English; where the two are swapped, neither reader is served.',
    },
    message: (text: string, locale: Locale) => {
      const [own, other] = [LOCALE[locale].named, LOCALE[otherLocale(locale)].named];
      return {
        zh: `这里应是${own.zh}，写的是${other.zh}：“${text.trim().slice(0, 20)}”。`,
        en: `${own.en} belongs here, but this is ${other.en}: “${text.trim().slice(0, 40)}”.`,
        fixZh: `换成${own.zh}；中英文填反了就对调。`,
        fixEn: `Put it into ${own.en}; where the two are swapped, swap them back.`,
      };
    },
    judged: true,
    sample: ['筛查现场', 'en'],
    fires: [
      { zh: '门诊开放。', en: '⟦门诊开放，欢迎前来。' },
      { zh: '⟦The clinic opened in the morning.' },
      { fields: 'plain: { zh: 门诊开放。, en: ⟦门诊开放。 }' },
      { fields: 'people: [{ name: { zh: 张三, en: ⟦张三 }, role: { zh: 院长, en: President } }]', zh: '张三说。' },
      {
        fields: 'source: { publication: { zh: 示例日报, en: ⟦示例日报 }, date: 2026-01-11, voice: staff-reporter }',
      },
    ],
    silent: [
      { zh: '门诊开放。', en: 'The clinic opened.' },
      {
        fields: 'source: { publication: { zh: 示例日报, en: Example Daily }, date: 2026-01-11, voice: staff-reporter }',
      },
      { zh: 'CT。', en: 'Xinglin Bulletin (杏林公报) opened.' },
    ],
  },
  (rule) => ({
    checkText: ({ text, locale, stands, at }) =>
      stands !== 'body' && isForeign(text, locale) ? [rule.at(at(0, text.trimEnd().length), text, locale)] : [],
  }),
);

/**
 * A body: once where all of it is in the other language. A paragraph of a Chinese body may be the English title of a
 * source; English readers can read none that is Chinese.
 */
export function checkBodyLanguage(blocks: Block[], locale: Locale): Finding[] {
  const leaves = blocks.flatMap((block) => leavesOf(block));
  const isWhole = isForeign(leaves.map(({ text }) => text).join('\n'), locale);
  const foreign = leaves.filter(({ text }) => isForeign(text, locale));
  const told = isWhole ? foreign.slice(0, 1) : locale === 'en' ? foreign : [];
  return told.map((leaf) => wrongLanguage.at(leaf, leaf.text, locale));
}

/** A name in both languages, which no other rule reads: the two may be swapped. */
export function checkNameLanguages(name: { zh: string; en: string }, at: (locale: Locale) => Position): Finding[] {
  // A name that both languages share is Latin: DeepSeek.
  const isSwapped = isForeign(name.en, 'en') && !/\p{Script=Han}/u.test(name.zh);
  return LOCALES.flatMap((locale) =>
    (locale === 'zh' && isSwapped) ||
    (name.zh !== name.en && isForeign(name[locale], locale)) ||
    (locale === 'en' && isForeign(name.en, 'en'))
      ? [wrongLanguage.at(at(locale), name[locale], locale)]
      : [],
  );
}
