/** One id means one thing: stories, entries of a collection, figures of a story. */
import type { Message } from '../problem.ts';
import { defineRule } from '../rule.ts';

type Twice =
  | { of: 'figure'; id: string }
  /** @param where the folder that has it already */
  | { of: 'story'; id: string; where: string }
  /** @param where the file that has it already */
  | { of: 'entry'; id: string; where: string };

function wordsOf(twice: Twice): Message {
  const { id } = twice;
  if (twice.of === 'figure') {
    return {
      zh: `数据编号“${id}”用了两次。`,
      en: `The figure id “${id}” is used twice.`,
      fixZh: '改其中一个。',
      fixEn: 'Change one of them.',
    };
  }
  return {
    zh: `编号“${id}”已经用在“${twice.where}”。`,
    en: `The id “${id}” is already used in ${twice.where}.`,
    fixZh: twice.of === 'story' ? '换一个编号，或把两个文件放在同一年份。' : '换一个编号。',
    fixEn: twice.of === 'story' ? 'Choose another id, or keep both files in one year.' : 'Choose another id.',
  };
}

const visits = '{ id: visits, value: 163, unit: people, what: { zh: 就诊人次, en: Visits } }';
const city = '{ id: city, kind: city, name: { zh: 市, en: City } }';

export const duplicateId = defineRule({
  name: 'duplicate-id',
  severity: 'error',
  title: { zh: '编号重复', en: 'An id that is used twice' },
  why: {
    zh: '编号是网址和引用的依据，重复了就不知道指的是哪一个。',
    en: 'Ids are addresses and references: used twice, nobody knows which is meant.',
  },
  message: wordsOf,
  sample: [{ of: 'figure', id: 'visits' }],
  fires: [
    { zh: '门诊接诊163人次。', fields: `figures:\n  - ${visits}\n  - ${visits.replace('visits', '⟦visits')}` },
    { files: { 'articles/2025/a-story.zh.mdx': '' }, at: 'articles/2026/a-story.zh.mdx' },
    { files: { 'places.yaml': `items:\n  - ${city}\n  - ${city.replace(': city', ': ⟦city')}` } },
  ],
  silent: [
    {
      zh: '门诊接诊163人次。',
      fields: `figures:\n  - ${visits}\n  - ${visits.replace('visits', 'all-visits')}`,
    },
  ],
});
