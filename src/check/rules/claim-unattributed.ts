/** A claim says whose it is, in the same sentence or in a field beside it. */
import { unattributedClaims } from '../law/claims.ts';
import { defineRule } from '../rule.ts';

const cured = (more: string) =>
  `figures: [{ id: cured, value: 29, unit: percent, what: { zh: ⟦治愈率, en: rate }${more} }]`;

export const claimUnattributed = defineRule(
  {
    name: 'claim-unattributed',
    severity: 'warning',
    title: { zh: '没有说是谁的说法', en: 'A claim that is nobody’s' },
    why: {
      zh: '首创、唯一、领先、治愈率是医院的说法，本站无从核实；同一句里要写明是谁说的，读者才知道怎样看它。',
      en: 'First, only, leading, cure rates: these are claims that we cannot verify. The sentence says whose they are, so that readers can judge them.',
    },
    message: (claim: string) => ({
      zh: `“${claim}”没有说是谁的说法。`,
      en: `“${claim}” is a claim, and the sentence does not say whose.`,
      fixZh: '在同一句写明“医院称”“据……介绍”，或删去。',
      fixEn: 'Say whose claim it is in the same sentence, or remove it.',
    }),
    judged: true,
    sample: ['全国领先'],
    fires: [
      { zh: '这项技术⟦全国领先⟧。' },
      { zh: '门诊开放。', en: 'The clinic is ⟦world-leading⟧.' },
      { zh: '医院介绍，治愈率为29%。', fields: cured('') },
    ],
    silent: [
      { zh: '医院称，这项技术全国领先。' },
      {
        zh: '医院介绍，治愈率为29%。',
        fields: cured(', claimant: { zh: 示例医院, en: the hospital }').replace('⟦', ''),
      },
    ],
  },
  (rule) => ({
    checkText: ({ text, locale, stands, quoted, claimed, at }) =>
      stands === 'card' || quoted || claimed
        ? []
        : unattributedClaims(text, locale).map(({ claim, start, end }) => rule.at(at(start, end), claim)),
  }),
);
