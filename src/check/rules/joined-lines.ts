/** Single line breaks: fine within a sentence, but lines that were meant apart run together. */
import type { Message } from '../problem.ts';
import {
  type Slip,
  type Written,
  type WrittenLeaf,
  type WrittenLine,
  leavesIn,
  lookingFor,
} from '../read/written-text.ts';
import { defineRule } from '../rule.ts';
import { dialectsIn } from './foreign-dialect.ts';
import { isTornList } from './list-marker.ts';
import { isUnreadTable } from './unread-table.ts';

const APART: Message = {
  zh: '只换了一次行，这一行会和上一行连成一段。',
  en: 'There is a single line break: this line runs together with the one above.',
  fixZh: '要另起一段，在两行之间空一行；要连成一段，删去换行；几项并列的，写成列表“- 项目”。',
  fixEn: 'Leave a blank line for a new paragraph, or join the lines; write items as a list, “- item”.',
};

const LAZY: Message = {
  zh: '这一行紧接在列表或引文下面，会并入上一项。',
  en: 'This line directly below a list or quotation becomes part of its last item.',
  fixZh: '要另起一段，在它上面空一行；要接着上一项写，删去换行。',
  fixEn: 'Leave a blank line above it for a new paragraph, or join it to the line above.',
};

const HYPHEN: Message = {
  zh: '上一行以连字符断开一个词，页面上这个词中间会多出连字符和空格。',
  en: 'The line above breaks a word with a hyphen: the page would show the hyphen and a space within the word.',
  fixZh: '把两行连起来：本来是一个词，删去连字符。',
  fixEn: 'Join the lines; remove the hyphen where it is one word.',
};

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
const CLOSE = /["'”’）)】》」』*_~\s]*$/;
const SENTENCE_END = /[。！？!?；;：:…]$/;
const PAUSE = /[，、,]$/;
/** 作者：, 时间：, Author: */
const LABEL = /^[\s\u3000*]*[\p{L}\p{N} /（）()]{1,12}[：:]/u;

const isChinese = (text: string): boolean => CHINESE.test(text);
/** The end of a line without the quotation marks and brackets that close there. */
const bare = (text: string): string => text.trimEnd().slice(-20).replace(CLOSE, '');

/** Letters of a line that readers see: marks and addresses count little. */
const lengthOf = (text: string): number => text.replace(/\u{fffc}+/gu, '字').replace(/[*_~\s]/g, '').length;

/** What a sentence that is broken in two ends or goes on with. */
const GOES_ON =
  /^[的了着过得地之于在与和及或并而且也都就将已被把对向从由为是有无不可能会应须需以等至到位坐落处隶属，、）]/;
const GOES_ON_BELOW = /[的了在于与和及或而是有为将被把对向从由以至到“（《]$/;

/** A line that is a heading or a note of its own: much shorter than the next, or in brackets. */
function isByItself(before: string, line: string): boolean {
  if (/^[（(【[].*[）)】\]]$/.test(before.trim())) return true;
  const length = lengthOf(before);
  const isShort = length >= 4 && length <= 12 && lengthOf(line) >= 2 * length && !before.includes('*');
  return (
    isShort && SENTENCE_END.test(bare(line)) && !GOES_ON.test(line.trimStart()) && !GOES_ON_BELOW.test(before.trimEnd())
  );
}

/** Whether a line was meant to stand apart from the one before. */
function isApart(before: WrittenLine, line: WrittenLine, isWhole: boolean): boolean {
  if (/^[\u3000\u00a0]/.test(line.text)) return true;
  if (LABEL.test(before.text) && LABEL.test(line.text)) return true;
  if (!isChinese(before.text) && !isChinese(line.text)) return false;
  const end = bare(before.text);
  if (SENTENCE_END.test(end)) return true;
  return !PAUSE.test(end) && (!isWhole || isByItself(before.text, line.text));
}

const isInList = ({ around }: WrittenLeaf): boolean => around.at(-1)?.type === 'listItem';
const isInQuote = ({ around }: WrittenLeaf): boolean => around.some(({ type }) => type === 'blockquote');

/** A line that stands in a list or quotation only because nothing ends it. */
function isLazy(leaf: WrittenLeaf, { indent }: WrittenLine): boolean {
  if (isInList(leaf)) return !/^\s/.test(indent.replace(/^[ \t]*>/, ''));
  return isInQuote(leaf) && !indent.includes('>');
}

/** A form of another dialect that takes its whole line. */
const isBlockForm = (text: string): boolean => {
  const [first] = dialectsIn(text);
  return first?.index === /^\s*/.exec(text)?.[0].length;
};

function breaksOf(leaf: WrittenLeaf): { line: WrittenLine; message: Message }[] {
  const { lines } = leaf;
  const isWhole = SENTENCE_END.test(bare(lines.at(-1)?.text ?? ''));
  return lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    // A hard break parts the lines.
    if (!before || /(?: {2,}|\\)$/.test(before.text)) return [];
    // A line of another dialect is told as such, and what stands above and below it goes with it.
    if (/^\s*[:：$]{2,}\s*$/.test(line.text) || [before, line].some(({ text }) => isBlockForm(text))) return [];
    // A sign read as the mark of a quotation is told by itself.
    if (isInQuote(leaf) && /^[\d=＝]/.test(line.text)) return [];
    if (isLazy(leaf, line)) return [{ line, message: LAZY }];
    if (/\p{Ll}[-‐]$/u.test(before.text) && /^\p{Ll}/u.test(line.text)) return [{ line, message: HYPHEN }];
    const apart = isInList(leaf)
      ? isApart(before, line, true) && LABEL.test(line.text)
      : isApart(before, line, isWhole);
    return apart ? [{ line, message: APART }] : [];
  });
}

/** Line breaks after which a new paragraph, item or label was meant. */
const find = (written: Written): Slip[] =>
  leavesIn(written).flatMap((leaf) =>
    leaf.node.type !== 'paragraph' || isTornList(leaf) || isUnreadTable(leaf)
      ? []
      : breaksOf(leaf).map(({ line, message }) => ({ at: line.start, message })),
  );

export const joinedLines = defineRule(
  {
    name: 'joined-lines',
    severity: 'error',
    title: { zh: '连成一段的几行', en: 'Lines that run together' },
    why: {
      zh: '只按一次回车，两行在页面上是同一段；署名、时间、地点和几项要点会连成一句。',
      en: 'After a single line break two lines are one paragraph on the page: bylines, times and points run together.',
    },
    message: (slip: Message) => slip,
    sample: [APART],
    fires: [
      { zh: '作者：某某\n⟦来源：某报' },
      { zh: '第一句。\n⟦第二句。' },
      { zh: '第一行\n⟦第二行' },
      { zh: '- 项目\n⟦另一段文字。' },
      { zh: '医院开诊。', en: 'The hospi-\n⟦tal opened.' },
    ],
    silent: [
      { zh: '作者：某某\n\n来源：某报' },
      { zh: '医院位于\n**聊城市**\n东部，与\n[指南](https://example.org/guide)\n有关。' },
    ],
  },
  lookingFor(find),
);
