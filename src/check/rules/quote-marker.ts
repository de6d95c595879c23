/** Marks of quotations as mail and chat pile them up, and full-width ones: shown, or gone with the line they mark. */
import type { Nodes } from 'mdast';
import type { Message } from '../problem.ts';
import { type Slip, type Written, leavesIn, lookingFor, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';
import { isTornList } from './list-marker.ts';

const NESTED: Message = {
  zh: '引文里面又有一层“>”，像是从邮件或聊天里带来的，几层话会连在一起。',
  en: 'There is a further “>” inside a quotation, as mail and chat pile them up: the words run together.',
  fixZh: '引文只写一层“> ”；确实是引文里的引文，在里外两层之间空一行，那一行只写“>”。',
  fixEn: 'Quote with one “> ”; where a quotation really quotes another, part them by a line with “>” alone.',
};

const WIDE: Message = {
  zh: '行首全角的“＞”不是引文的记号，会原样显示。',
  en: 'A full-width “＞” at the start of a line is no mark of a quotation and would be shown.',
  fixZh: '是引文，写成半角的“> ”；不是就删去；“大于”写成文字。',
  fixEn: 'Write an ASCII “> ” for a quotation; otherwise remove it, and write “more than” in words.',
};

/** Not before a number, which may be exceeded: ＞60岁, ＞三成. */
const WIDE_MARK =
  /^[\s\u3000]*＞+[\s\u3000]*(?=[^\d０-９\s\u3000=＝≥.])(?![一二两三四五六七八九十百千万半]+(?:[成倍岁个年月天日周人元级度次例米克]|分之|公[斤里]|小时|分钟|厘米|毫[米克升]))/;

/** Whether a quotation stands in another as its whole, or directly below its words. */
function isNested({ text }: Written, node: Nodes, outer: Nodes, start: number): boolean {
  if (node.type !== 'blockquote' || outer.type !== 'blockquote') return false;
  const above = text.slice(0, start).split('\n').at(-2) ?? '';
  return outer.children.length === 1 || (outer.children[0] !== node && /[^\s>]/.test(above));
}

/** Quotations within quotations, each pile once, and full-width marks. */
function find(written: Written): Slip[] {
  const told = new Set<Nodes>();
  const nested = written.nodes.flatMap(({ node, around }) => {
    const [outer, span] = [around.at(-1), spanOf(written, node)];
    if (!outer || !span || around.some((one) => told.has(one)) || !isNested(written, node, outer, span.start))
      return [];
    told.add(node);
    return [{ at: span.start, message: NESTED }];
  });
  const wide = leavesIn(written).flatMap((leaf) =>
    leaf.node.type !== 'paragraph' || isTornList(leaf)
      ? []
      : leaf.lines.flatMap(({ text, start }) =>
          WIDE_MARK.test(text) ? [{ at: start + text.indexOf('＞'), message: WIDE }] : [],
        ),
  );
  return [...nested, ...wide];
}

export const quoteMarker = defineRule(
  {
    name: 'quote-marker',
    severity: 'error',
    title: { zh: '引文的记号', en: 'Marks of quotations' },
    why: {
      zh: '从邮件和聊天里粘贴来的“>>”会叠成几层引文，谁说的分不清；全角的“＞”会原样显示。',
      en: 'Marks like “>>” from mail and chat pile up quotations, and nobody can tell who spoke; a full-width “＞” is shown.',
    },
    message: (slip: Message) => slip,
    sample: [NESTED],
    fires: [{ zh: '>⟦> 一句话。' }, { zh: '> 甲的话，\n>⟦> 乙的话。' }, { zh: '⟦＞ 一句话。' }],
    silent: [{ zh: '> 一句话。' }, { zh: '> 甲的话，\n>\n> > 乙的话。' }, { zh: '＞60岁的老人优先，＞三成。' }],
  },
  lookingFor(find),
);
