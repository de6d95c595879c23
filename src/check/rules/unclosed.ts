/** Brackets, braces and quotation marks come in pairs. */
import { defineRule } from '../rule.ts';

const PAIR: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

export const unclosed = defineRule({
  name: 'unclosed',
  severity: 'error',
  title: { zh: '括号、引号没有成对', en: 'A bracket or quotation mark without its twin' },
  why: {
    zh: '少一个“}”，后面的条目就都读不成了。',
    en: 'One missing brace makes all that follows unreadable.',
  },
  /** @param before the sign of another pair that stands where its own should */
  message: (sign: string, before: string | undefined) => {
    const twin = PAIR[sign] ?? sign;
    if (before !== undefined)
      return {
        zh: `“${sign}”没有配对的“${twin}”，这里先有了“${before}”。`,
        en: `${before} stands here before ${sign} is closed with ${twin}.`,
        fixZh: `核对这一处：在“${before}”前补上“${twin}”，或把“${before}”换成“${twin}”。`,
        fixEn: `Look here: add ${twin} before ${before}, or write ${twin} in its place.`,
      };
    return {
      zh: `这里的“${sign}”没有配对的“${twin}”。`,
      en: `This ${sign} has no ${twin} to close it.`,
      fixZh: `在这一条的末尾补上“${twin}”。`,
      fixEn: `Add ${twin} at the end of this entry.`,
    };
  },
  sample: ['{', undefined],
  fires: [
    { fields: 'source: ⟦{ date: 2026-01-11, voice: staff-reporter' },
    { fields: 'organisations: ⟦[example-hospital' },
    { fields: "title: ⟦'门诊开放" },
    { fields: 'source: { date: 2026-01-11, voice: staff-reporter⟦]' },
    { fields: 'topics: [services⟦}' },
    {
      files: {
        'needs.yaml': 'items:\n  - ⟦{ id: a, name: { zh: 甲, en: A }\n  - { id: b, name: { zh: 乙, en: B } }\n',
      },
    },
  ],
  silent: [{ fields: 'source: { date: 2026-01-11, voice: staff-reporter }' }],
});
