/** Registered names of the English that its Chinese twin does not hold: another hospital's name is a wrong name. */
import type { Locale } from '../../i18n/locales.ts';
import { type NameFinder, keyOf } from '../name-finder.ts';
import { type Finding, locate } from '../problem.ts';
import { type Block, leavesOf } from '../read/blocks.ts';
import { defineRule } from '../rule.ts';

export const nameUnfounded = defineRule({
  name: 'name-unfounded',
  severity: 'error',
  title: { zh: '英文多出来的名称', en: 'A name that only the English holds' },
  why: {
    zh: '英文写了中文没有提到的机构，多半是写错了医院。',
    en: 'Where the English names an institution that the Chinese does not, the wrong hospital was most likely written.',
  },
  /** @param nowhere the Chinese does not hold it in any block */
  message: (block: number, name: string, chinese: string, nowhere: boolean) => ({
    zh: `英文第 ${block} 段写了“${name}”（${chinese}），中文${nowhere ? '全文' : '同段'}没有。`,
    en: `Block ${block} of the English names “${name}” (${chinese}); ${nowhere ? 'the Chinese does not name it anywhere' : 'its Chinese twin does not'}.`,
    fixZh: `核对是不是写错了名称；${nowhere ? '中文没有写的名称，英文也不写' : '英文为说清楚再写一次的，不用改'}。`,
    fixEn: `Check that it is the right name; ${nowhere ? 'the English names what the Chinese names' : 'where the English repeats it to be clear, nothing need be done'}.`,
  }),
  judged: true,
  sample: [1, 'Example Capital Hospital', '首府示例医院', true],
  fires: [
    {
      zh: '示例市人民医院开设门诊。',
      en: "Example City People's Hospital and ⟦Example Capital Hospital⟧ opened a clinic.",
    },
  ],
  silent: [
    { zh: '示例市人民医院开设门诊。', en: "Example City People's Hospital opened a clinic." },
    {
      zh: '示例市人民医院、首府示例医院开设门诊。',
      en: "Example City People's Hospital and Example Capital Hospital opened a clinic.",
    },
  ],
});

export function checkEnglishNames(
  bodies: Record<Locale, Block[]>,
  finders: Record<Locale, NameFinder>,
  lines: readonly string[],
): Finding[] {
  const namesIn = (block: Block, locale: Locale) =>
    leavesOf(block).flatMap((leaf) =>
      finders[locale].find(leaf.text).map((match) => ({ ...match, leaf, key: keyOf(match.entry) })),
    );
  const inChinese = bodies.zh.map((block) => new Set(namesIn(block, 'zh').map(({ key }) => key)));
  return bodies.en.flatMap((block, index) =>
    namesIn(block, 'en').flatMap(({ entry, key, leaf, start, end }) => {
      if (!entry.autolink || leaf.heading || inChinese[index]?.has(key)) return [];
      const name = leaf.text.slice(start, end);
      const nowhere = !inChinese.some((keys) => keys.has(key));
      const tell = nowhere ? nameUnfounded.at : nameUnfounded.warnAt;
      return [tell(locate(lines, leaf, name), index + 1, name, entry.name.zh, nowhere)];
    }),
  );
}
