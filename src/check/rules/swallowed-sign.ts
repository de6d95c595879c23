/** Emphasis that nobody meant: multiplication signs, ranges and notes that the parser takes for marks, 3*4*5 → 345. */
import type { Nodes } from 'mdast';
import type { Locale } from '../../i18n/locales.ts';
import type { Message } from '../problem.ts';
import { type Slip, type Written, lookingFor, sourceOf, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

type Marked = Extract<Nodes, { type: 'emphasis' | 'strong' | 'delete' }>;

/** The characters at both ends of a mark: outside, inside; empty at the edge of a line. */
interface Edges {
  before: string;
  first: string;
  last: string;
  after: string;
  inside: string;
}

const WORD = /[\p{L}\p{N}]/u;
const LATIN = /[A-Za-z\d]/;
const FACTOR = /[A-Za-z\d%％‰°℃)）\]]/;
const CLAUSE = /[，。；、,;]/;

function edgesOf({ text }: Written, start: number, end: number, width: number): Edges {
  const inside = text.slice(start + width, end - width);
  const characters = [...inside];
  return {
    before: [...text.slice(Math.max(0, start - 2), start)].at(-1) ?? '',
    first: characters[0] ?? '',
    last: characters.at(-1) ?? '',
    after: [...text.slice(end, end + 2)][0] ?? '',
    inside,
  };
}

/** A mark between two letters or digits belongs to a formula, a code or a range. */
const isInWord = ({ before, first, last, after }: Edges): boolean =>
  (LATIN.test(before) && LATIN.test(first)) || (LATIN.test(last) && LATIN.test(after));

/** One asterisk glued to the words on both sides, or to a number on one: a sign of multiplication, or that of a note. */
const isSingleGlued = (edges: Edges): boolean => {
  const { before, after, inside } = edges;
  if (isInWord(edges) || FACTOR.test(before) || /[\d(（]/.test(after)) return true;
  return WORD.test(before) && (WORD.test(after) || CLAUSE.test(inside));
};

const isSwallowed = ({ type }: Marked, edges: Edges): boolean => {
  const { before, first, last, after, inside } = edges;
  if (type === 'emphasis') return isSingleGlued(edges);
  // The first letters of words may be bold: **F**ace.
  if (type === 'strong') return (LATIN.test(before) && LATIN.test(first)) || (/\d/.test(last) && /\d/.test(after));
  // What is struck out may be followed by what takes its place: ~~46~~48.
  return (LATIN.test(before) && LATIN.test(first)) || (WORD.test(before) && WORD.test(after) && CLAUSE.test(inside));
};

const MESSAGES: Record<Marked['type'], (sign: string, around: string) => Message> = {
  emphasis: (sign, around) => ({
    zh: `“${around}”里的“${sign}”会被当作强调的记号吃掉。`,
    en: `The “${sign}” in “${around}” would vanish: it is read as a mark of emphasis.`,
    fixZh: '乘号写“×”；要强调，两边各写两个星号 **…**；要原样显示，在它前面加反斜杠“\\”。',
    fixEn: 'Write “×” for times; **…** for emphasis; a backslash before the sign to show it as it is.',
  }),
  strong: (sign, around) => ({
    zh: `“${around}”里的“${sign}”会被当作加粗的记号吃掉。`,
    en: `The “${sign}” in “${around}” would vanish: it is read as a mark of bold.`,
    fixZh: '乘方用文字或上标写，如“2的3次方”；要加粗，记号外侧不紧挨数字和字母。',
    fixEn: 'Write a power in words or superscript; keep marks of bold clear of digits and letters.',
  }),
  delete: (sign, around) => ({
    zh: `“${around}”里的“${sign}”会被当作删除线的记号吃掉，中间的字会被划掉。`,
    en: `The “${sign}” in “${around}” would vanish and strike out what stands between.`,
    fixZh: '范围写一个“～”，如“3～5次”；确实要划掉的，记号外侧不紧挨数字。',
    fixEn: 'Write a range with one sign, “3–5”; where words are to be struck out, keep the marks clear of digits.',
  }),
};

/** Chinese is emphasised with asterisks alone: an underscore fills a blank, or belongs to a code or a name. */
const underscored = (sign: string, around: string): Message => ({
  zh: `“${around}”里的下划线“${sign}”会被当作强调的记号吃掉。`,
  en: `The underscores “${sign}” in “${around}” would vanish: they are read as a mark of emphasis.`,
  fixZh: '要显示下划线（留空、编号、文件名），在每一个前面加反斜杠“\\”；要强调，两边各写两个星号 **…**。',
  fixEn: 'Put a backslash before each underscore to show it (a blank, a code, a name); write **…** for emphasis.',
});

const isMark = ({ type }: Nodes): boolean => type === 'emphasis' || type === 'strong';

/** Marks of emphasis, bold and deletion that stand where a sign does. */
const find = (written: Written, locale: Locale): Slip[] =>
  written.nodes.flatMap(({ node, around: outer }) => {
    const span = spanOf(written, node);
    if (!span || (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete')) return [];
    const width = node.type === 'emphasis' ? 1 : 2;
    const edges = edgesOf(written, span.start, span.end, width);
    const sign = written.text.slice(span.start, span.start + width);
    const isUnderscored = sign.startsWith('_') && locale === 'zh';
    // Four underscores are marks within marks.
    if (isUnderscored && outer.some((one) => isMark(one) && sourceOf(written, one).startsWith('_'))) return [];
    if (!isUnderscored && !isSwallowed(node, edges)) return [];
    const around = `${edges.before}${written.text.slice(span.start, span.end)}${edges.after}`.replace(/\s+/g, ' ');
    const short = around.length > 24 ? `${around.slice(0, 24)}…` : around;
    return [{ at: span.start, message: (isUnderscored ? underscored : MESSAGES[node.type])(sign, short) }];
  });

export const swallowedSign = defineRule(
  {
    name: 'swallowed-sign',
    severity: 'error',
    title: { zh: '被吃掉的符号', en: 'Signs taken for marks' },
    why: {
      zh: '星号、下划线和波浪号成对出现在数字、字母和汉字之间时，会被当作强调或删除的记号，3×4×5会变成345。',
      en: 'Between digits, letters or characters, a pair of asterisks, underscores or tildes is read as a mark of emphasis or deletion: 3*4*5 becomes 345.',
    },
    message: (slip: Message) => slip,
    sample: [MESSAGES.emphasis('*', '3*4*5')],
    fires: [
      { zh: '切口3⟦*4*5厘米。' },
      { zh: '每周3⟦~~5次，血压90~~140。' },
      { zh: '2⟦**3**4。' },
      { zh: '体积等于长⟦*宽*高。' },
      { zh: '一式（⟦____）份，签收人（____）。' },
      { zh: '文件名为“⟦_终稿_”。' },
      { page: '面积a⟦*b*c。' },
    ],
    silent: [
      { zh: '切口3×4×5厘米。' },
      { zh: '**注意：**请空腹，共**320**人次，**100%**的人。' },
      { zh: '每周3～5次，~~作废~~。' },
      { zh: '他说，*这一点*，很要紧。' },
      { zh: '一式（\\_\\_）份，文件名为“\\_终稿\\_”，代码snake_case_name。' },
      { zh: '正文。', en: 'The _point_ matters, the __other__ too.' },
    ],
  },
  lookingFor(find),
);
