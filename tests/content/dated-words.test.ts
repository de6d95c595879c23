/** Words that say when by the day on which they are read: a date in their sentence explains some of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locale } from '../../src/i18n/locales.ts';
import { lawOf } from '../lib/law-set.ts';

test('beside a date stand words that it explains; what it does not explain is told all the same', () => {
  const explained: Record<Locale, string[]> = {
    zh: ['目前', '截至发稿', '眼下', '现阶段', '近期', '当前', '未来三年', '过去三个月', '上半年'],
    en: [
      'over the past year',
      'during the last three months',
      'over the next two years',
      'currently',
      'at present',
      'at the moment',
      'so far',
      'until now',
      'as of now',
    ],
  };
  const unexplained: Record<Locale, string[]> = {
    zh: ['近来', '最近', '前不久', '近几天', '今起', '去年'],
    en: ['lately', 'nowadays', 'in recent weeks', 'two years ago', 'earlier this year', 'last night', 'next month'],
  };
  const alone: Record<Locale, (word: string) => string> = {
    zh: (word) => `门诊${word}已开放。`,
    en: (word) => `The clinic is open ${word}.`,
  };
  const dated: Record<Locale, (word: string) => string> = {
    zh: (word) => `2025年12月3日，门诊${word}已开放。`,
    en: (word) => `On 3 December 2025 the clinic was open ${word}.`,
  };
  for (const locale of ['zh', 'en'] as const) {
    const count = (text: string) => lawOf(text, locale).filter(({ rule }) => rule === 'relative-date').length;
    for (const word of explained[locale])
      assert.deepEqual([count(alone[locale](word)), count(dated[locale](word))], [1, 0], word);
    for (const word of unexplained[locale])
      assert.deepEqual([count(alone[locale](word)), count(dated[locale](word))], [1, 1], word);
  }
});
