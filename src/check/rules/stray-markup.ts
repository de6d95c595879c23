/** Marks of bold, deletion, pictures and links that have lost their other half: they would be shown. */
import type { Message } from '../problem.ts';
import { type Slip, type Written, lookingFor, spanOf } from '../read/written.ts';
import { defineRule } from '../rule.ts';

const strayMessage = (mark: string): Message => ({
  zh: `这里的“${mark}”没有成对，会原样显示。`,
  en: `The “${mark}” here is not paired and would be shown.`,
  fixZh: '补上另一半，或删去；符号内侧和图片文件名里不留空格。',
  fixEn: 'Add the other half or remove it; no space inside the marks or in a file name.',
});

const MARK = /\*{2,}|~{2,}|_{2,}|!\[(?!\[|[^\]]{0,200}\]\()|\]\(/g;
/** A backslash before a mark does not help: no page shows one. */
const WRITTEN = /(?:\\?\*){2,}|(?:\\?~){2,}|(?:\\?_){2,}|!\\?\[(?!\[|[^\]]{0,200}\]\\?\()|\\?\]\\?\(/g;

/** Marks left in the text, each where it stands. */
const find = (written: Written): Slip[] =>
  written.nodes.flatMap(({ node, around }) => {
    const parent = around.at(-1);
    if (node.type !== 'text' || !parent) return [];
    const isUrl = parent.type === 'link' && /^(?:https?:|www\.)/i.test(node.value);
    const marks = isUrl ? [] : [...node.value.matchAll(MARK)];
    const { start = 0, end = 0 } = spanOf(written, node) ?? spanOf(written, parent) ?? {};
    const places = [...written.text.slice(start, end).matchAll(WRITTEN)];
    return marks.map(({ 0: mark }, index) => ({
      at: start + (places[index]?.index ?? 0),
      message: strayMessage(mark),
    }));
  });

export const strayMarkup = defineRule(
  {
    name: 'stray-markup',
    severity: 'error',
    title: { zh: '不成对的记号', en: 'Marks without their other half' },
    why: {
      zh: '少了一半的加粗、删除、链接或图片记号会原样显示在页面上。',
      en: 'A mark of bold, deletion, a link or a picture that lacks its other half is shown on the page.',
    },
    message: (slip: Message) => slip,
    sample: [strayMessage('**')],
    fires: [
      { zh: '⟦**注意：请空腹。' },
      { zh: '**注意**请⟦** 空腹**。' },
      { zh: '见![门诊⟦](图 1.jpg)。' },
      { zh: '这是⟦~~删去。' },
      { zh: '2⟦\\*\\*3。' },
    ],
    silent: [{ zh: '**注意：**请空腹。' }, { zh: '见https://example.org/a__b。' }],
  },
  lookingFor(find),
);
