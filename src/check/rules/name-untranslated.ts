/** The paragraph of a name's first mention holds a registered English name or alias in its twin. */
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import type { Bilingual } from '../../schemas/common.ts';
import { type FirstMention, type NameFinder, keyOf } from '../name-finder.ts';
import { type Finding, START } from '../problem.ts';
import { type Block, leavesOf } from '../read/blocks.ts';
import { defineRule } from '../rule.ts';

export const nameUntranslated = defineRule({
  name: 'name-untranslated',
  severity: 'error',
  title: { zh: '英文没有用登记的名称', en: 'A registered name that the English lacks' },
  why: {
    zh: '机构和项目只有一个英文名，读者和检索才认得出是同一个；写错名称，就成了另一家医院。',
    en: 'An institution has one English name, so that readers and the search know it again; a wrong one is another hospital.',
  },
  message: (block: number, name: Bilingual) => ({
    zh: `中文第 ${block} 段首次提到“${name.zh}”，英文同段没有它的登记名称。`,
    en: `Block ${block} of the Chinese first mentions “${name.zh}”; its English twin holds no registered name of it.`,
    fixZh: `写上“${name.en}”或登记表里的英文别名。`,
    fixEn: `Write “${name.en}”, or an English alias of its registry entry.`,
  }),
  judged: true,
  sample: [1, { zh: '示例市人民医院', en: 'Example City People’s Hospital' }],
  fires: [{ zh: '示例市人民医院开设门诊。', en: '⟦The People’s Hospital of Example opened a clinic.' }],
  silent: [
    { zh: '示例市人民医院开设门诊。', en: "Example City People's Hospital opened a clinic." },
    { zh: '示例市人民医院开设门诊。', en: 'Example City People’s Hospital opened a clinic.' },
    { zh: '示例市人民医院开设门诊。', en: "Example People's Hospital opened a clinic." },
  ],
});

export function checkNames(
  bodies: Record<Locale, Block[]>,
  mentions: FirstMention[],
  finders: Record<Locale, NameFinder>,
): Finding[] {
  return mentions.flatMap(({ entry, block }) => {
    const [zh = [], en = []] = LOCALES.map((locale) => {
      const there = bodies[locale][block];
      return there ? leavesOf(there) : [];
    });
    const isNamed = en.some((leaf) => finders.en.find(leaf.text).some((match) => keyOf(match.entry) === keyOf(entry)));
    return isNamed ? [] : [nameUntranslated.at(en[0] ?? zh[0] ?? START, block + 1, entry.name)];
  });
}
