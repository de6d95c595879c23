/** Twins hold the same numbers: paragraph by paragraph, in their titles and summaries, and in the plain words. */
import { LOCALE, type Locale, otherLocale } from '../../i18n/locales.ts';
import type { Message } from '../problem.ts';
import { type Shorter, SHORTER } from '../shorter-words.ts';
import { defineRule } from '../rule.ts';

/** A number that the twin lacks: of a block of the body, or of a title, a summary, the plain words. */
interface Lacking {
  piece: string;
  locale: Locale;
  /** Its block, from 1, or what else it stands in. */
  in: number | Shorter;
  /** Written in digits. */
  hard: boolean;
  /** How often the twin has it. */
  known: number;
  /** A program cannot be sure that it is wrong. */
  unsure: boolean;
}

/** What to do about it: of words a program cannot be sure (四面八方 are no four and eight), nor of a repeated number. */
function remedyOf({ in: place, hard, known, unsure }: Lacking, twin: string): Pick<Message, 'fixZh' | 'fixEn'> {
  if (typeof place === 'string' && unsure) {
    return {
      fixZh: '核对；另一种语言用别的话说了同样的意思，就不用改。',
      fixEn: 'Check it; where the other language says the same in words, nothing need be done.',
    };
  }
  if (typeof place === 'string') {
    return {
      fixZh: '核对来源；两种语言说一样的数；取整的数写上“近”“逾”“约”。',
      fixEn:
        'Check the source; both languages say the same numbers; a rounded one says “nearly”, “more than” or “about”.',
    };
  }
  if (!hard) {
    return {
      fixZh: '核对是不是写错了数；成语、名称里不表示数目的字，不用改。',
      fixEn: 'Check that it is the right number; where the word counts nothing, as in an idiom, nothing need be done.',
    };
  }
  if (known > 0) {
    return {
      fixZh: `核对是不是写错了数；${twin}把重复的数并在一处说，就不用改。`,
      fixEn: 'Check that it is no other number; where the twin says a repeated number once, nothing need be done.',
    };
  }
  return {
    fixZh: '核对来源；万、亿按“99万 = 990,000”换算。',
    fixEn: 'Check the source; 99万 is 990,000, 1亿 is 100 million.',
  };
}

export const parityNumber = defineRule({
  name: 'parity-number',
  severity: 'error',
  title: { zh: '中英文数字不一致', en: 'Numbers that differ between the languages' },
  why: {
    zh: '两种语言说的是同一件事。数字只在一种语言里有，不是漏了就是错了，而读者只看其中一种。',
    en: 'Both languages tell the same story. A number that stands in one alone was lost or is wrong, and readers read only one.',
  },
  message: (lacking: Lacking) => {
    const { piece, locale, in: place, known } = lacking;
    const { zh, en } = LOCALE[otherLocale(locale)].named;
    const remedy = remedyOf(lacking, zh);
    if (typeof place === 'string') {
      return {
        zh: `${SHORTER[place].zh}里的“${piece}”在${zh}的${SHORTER[place].zh}里没有。`,
        en: `“${piece}” of the ${SHORTER[place].en} is not in the ${en} one.`,
        ...remedy,
      };
    }
    return {
      zh: `第 ${place} 段的“${piece}”在${zh}同段里${known === 0 ? '找不到' : `只有 ${known} 处`}。`,
      en: `“${piece}” of block ${place} is ${known === 0 ? 'not' : 'less often'} in the ${en} twin’s block.`,
      ...remedy,
    };
  },
  judged: true,
  sample: [{ piece: '163', locale: 'zh', in: 2, hard: true, known: 0, unsure: false }],
  fires: [
    { zh: '团队完成⟦163⟧台次。', en: 'The team performed 136 operations.' },
    { zh: '团队完成163台次。', en: 'The team performed ⟦136⟧ operations.' },
    { zh: '共99万人次。', en: 'There were ⟦99,000⟧ visits.' },
    {
      zh: '团队完成163台次。',
      en: 'The team performed 163 operations.',
      fields: 'title: 团队完成逾160台次',
      enFields: 'title: The team performed ⟦163⟧ operations',
    },
    {
      zh: '团队完成163台次，其中29台是急诊。',
      en: 'The team performed 163 operations, 29 of them emergencies.',
      fields: 'plain: { zh: 做了163台。, en: There were ⟦29⟧ emergencies. }',
    },
  ],
  silent: [
    { zh: '团队完成163台次。', en: 'The team performed 163 operations.' },
    {
      zh: '团队完成163台次，其中29台是急诊。',
      en: 'The team performed 163 operations, 29 of them emergencies.',
      fields: 'plain: { zh: 做了163台，其中29台是急诊。, en: There were 29 emergencies among 163 operations. }',
    },
    { zh: '共99万人次，每周三14:00开诊。', en: 'There were 990,000 visits; the clinic opens at 2 p.m. on Wednesdays.' },
    { zh: '团队完成163台次。' },
  ],
});
