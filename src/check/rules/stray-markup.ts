/** Marks of bold, deletion, pictures and links that have lost their other half: they would be shown. */
import type { Message } from '../problem.ts';
import { type Slip, type Written, lookingFor, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

const strayMessage = (mark: string): Message => ({
  zh: `这里的“${mark}”没有成对，会原样显示。`,
  en: `The “${mark}” here is not paired and would be shown.`,
  fixZh: '补上另一半，或删去；符号内侧和图片文件名里不留空格。',
  fixEn: 'Add the other half or remove it; no space inside the marks or in a file name.',
});

const UNDERSCORES: Message = {
  zh: '连着的几个下划线会原样显示，或在别处被当作加粗的记号吃掉。',
  en: 'Several underscores are shown as they are, or vanish elsewhere as marks of bold.',
  fixZh: '要显示下划线（留空、编号），在每一个前面加反斜杠“\\”；要加粗，两边各写两个星号 **…**。',
  fixEn: 'Put a backslash before each underscore to show it (a blank, a code); write **…** for bold.',
};

const MARK = /\*{2,}|~{2,}|_{2,}|!\[(?!\[|[^\]]{0,200}\]\()|\]\(/g;
/** A backslash before asterisks does not help: no page shows two of them. Blanks of underscores may be shown. */
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
    return marks.flatMap(({ 0: mark }, index) => {
      const place = places[index];
      if (/^(?:\\_)+$/.test(place?.[0] ?? '')) return [];
      const message = mark.startsWith('_') ? UNDERSCORES : strayMessage(mark);
      return [{ at: start + (place?.index ?? 0), message }];
    });
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
      { zh: '住院号：⟦____。' },
    ],
    silent: [{ zh: '**注意：**请空腹。' }, { zh: '住院号：\\_\\_。' }, { zh: '见https://example.org/a__b。' }],
  },
  lookingFor(find),
);
