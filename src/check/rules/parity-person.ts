/** People of the record stand in both bodies, first in the same block. */
import { literal } from '../../lib/text.ts';
import type { ArticleRecord } from '../../schemas/article.ts';
import type { Finding, Position } from '../problem.ts';
import { type Block, textOf } from '../read/blocks.ts';
import { defineRule } from '../rule.ts';

type Name = ArticleRecord['people'][number]['name'];

/** The blocks of a person's first mention, from 1; 0 where there is none. */
interface Mentioned {
  zh: number;
  en: number;
}

const role = 'role: { zh: 主任, en: director }';
const person = `people:\n  - ⟦{ name: { zh: 石立意, en: Shi Liyi }, ${role} }`;

export const parityPerson = defineRule({
  name: 'parity-person',
  severity: 'error',
  title: { zh: '人物没有写进正文', en: 'A person of the record who is not in the text' },
  why: {
    zh: '人物列在稿件页上，读者要能在两种语言的同一段里找到他说了什么、做了什么。',
    en: 'People are listed beside the story; readers of both languages must find them in the same place.',
  },
  message: (name: Name, first: Mentioned) => {
    const [zh, en] =
      first.zh === 0
        ? ['中文正文里没有出现', 'is not named in the Chinese body']
        : first.en === 0
          ? [`英文正文里没有出现（“${name.en}”）`, 'is not named in the English body']
          : [
              `首次出现的段落不同：中文第 ${first.zh} 段，英文第 ${first.en} 段`,
              `is first named in block ${first.zh} in Chinese but ${first.en} in English`,
            ];
    return {
      zh: `人物“${name.zh}”${zh}。`,
      en: `“${name.en}” (${name.zh}) ${en}.`,
      fixZh: '两种语言在同一段首次写全名；文中没有的人从人物“people”里删去。',
      fixEn: 'Name the person in full in the same block of both; remove from people who is not in the story.',
    };
  },
  sample: [
    { zh: '石立意', en: 'Shi Liyi' },
    { zh: 1, en: 0 },
  ],
  fires: [
    { zh: '主任石立意介绍了门诊。', en: 'The director spoke of the clinic.', fields: person },
    { zh: '主任介绍了门诊。', fields: person },
    { zh: '主任石立意介绍了门诊。\n\n乙。', en: 'One.\n\nDirector Shi Liyi spoke.', fields: person },
  ],
  silent: [
    {
      zh: '主任石立意介绍了门诊。',
      en: 'Shi Liyi, the director, spoke of the clinic.',
      fields: person.replace('⟦', ''),
    },
  ],
});

/** The block that first holds a name, from 1; 0 where none does. */
function firstBlock(blocks: Block[], name: string): number {
  const isLatin = /^[\p{Script=Latin}]/u.test(name);
  const whole = new RegExp(isLatin ? `(?<!\\p{L})${literal(name)}(?!\\p{L})` : literal(name), 'iu');
  return blocks.findIndex((block) => whole.test(textOf(block))) + 1;
}

/** @param at the position of the person with an index */
export function checkPeople(
  people: readonly { name: Name }[],
  zh: Block[],
  en: Block[] | undefined,
  at: (index: number) => Position,
): Finding[] {
  return people.flatMap(({ name }, index) => {
    const inChinese = firstBlock(zh, name.zh);
    const inEnglish = en ? firstBlock(en, name.en) : inChinese;
    if (inChinese !== 0 && inChinese === inEnglish) return [];
    return [parityPerson.at(at(index), name, { zh: inChinese, en: inEnglish })];
  });
}
