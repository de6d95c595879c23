/** Twins say the same: the same blocks in the same order, the same people. */
import { type Block, positionOfBlock, shapeOf, textOf } from '../read/blocks.ts';
import { type Finding, type Position, START, finding } from '../problem.ts';

/** Block structure: the first difference is told, since those after it follow from it. */
export function checkStructure(zh: Block[], en: Block[]): Finding[] {
  const length = Math.max(zh.length, en.length);
  for (let index = 0; index < length; index += 1) {
    const [a, b] = [zh[index], en[index]];
    if (a && b && shapeOf(a) === shapeOf(b)) continue;
    const last = en.at(-1);
    const at = b ? positionOfBlock(b) : last ? positionOfBlock(last) : START;
    return [
      finding('parity-blocks', at, {
        zh: `第 ${index + 1} 段两种语言不一致：中文是 ${a ? shapeOf(a) : '（没有）'}，英文是 ${b ? shapeOf(b) : '（没有）'}；中文共 ${zh.length} 段，英文共 ${en.length} 段。`,
        en: `Block ${index + 1} differs: Chinese ${a ? shapeOf(a) : '(none)'}, English ${b ? shapeOf(b) : '(none)'}; ${zh.length} blocks in Chinese, ${en.length} in English.`,
        fixZh: '两个文件的段落、小标题、列表和组件要一一对应。',
        fixEn: 'Paragraphs, headings, lists and components must match one to one.',
      }),
    ];
  }
  return [];
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** People of the record stand in both bodies, first in the same block. */
export function checkPeople(
  people: { name: { zh: string; en: string } }[],
  zh: Block[],
  en: Block[] | undefined,
  at: (index: number) => Position,
): Finding[] {
  const first = (blocks: Block[], name: string) => {
    const whole = new RegExp(
      /^[\p{Script=Latin}]/u.test(name) ? `(?<!\\p{L})${literal(name)}(?!\\p{L})` : literal(name),
      'iu',
    );
    return blocks.findIndex((block) => whole.test(textOf(block)));
  };
  return people.flatMap(({ name }, index) => {
    const inChinese = first(zh, name.zh);
    const inEnglish = en ? first(en, name.en) : inChinese;
    if (inChinese !== -1 && inChinese === inEnglish) return [];
    const [zhWhy, enWhy] =
      inChinese === -1
        ? ['中文正文里没有出现', 'is not named in the Chinese body']
        : inEnglish === -1
          ? [`英文正文里没有出现（${name.en}）`, 'is not named in the English body']
          : [
              `首次出现的段落不同：中文第 ${inChinese + 1} 段，英文第 ${inEnglish + 1} 段`,
              `is first named in block ${inChinese + 1} in Chinese but ${inEnglish + 1} in English`,
            ];
    return [
      finding('parity-person', at(index), {
        zh: `人物“${name.zh}”${zhWhy}。`,
        en: `“${name.en}” (${name.zh}) ${enWhy}.`,
        fixZh: '两种语言在同一段首次写全名；文中没有的人从 people 删去。',
        fixEn: 'Name the person in full in the same block of both; remove from people who is not in the story.',
      }),
    ];
  });
}
