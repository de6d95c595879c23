/** What a line break and an indent in the source are to a reader of Chinese: nothing. */
import type { InlineCode, Nodes, Paragraph, Root, Text } from 'mdast';
import type { Plugin } from 'unified';

/** Signs that stand in Chinese alone. */
const CHINESE = /[\p{Script=Han}\u2e80-\u33ff\uf900-\ufaff\uff00-\uffef\u2460-\u24ff\u2100-\u2109]/u;
/** Signs that stand in Chinese and in English. */
const EITHER = /[“”‘’…—·]/;

/** Whether nothing stands between two characters that a line break parts; Latin letters keep their distance. */
const isGapless = (before: string, after: string): boolean =>
  before === '' ||
  after === '' ||
  (CHINESE.test(before) && /[^A-Za-z]/.test(after)) ||
  (CHINESE.test(after) && /[^A-Za-z]/.test(before)) ||
  (EITHER.test(before) && EITHER.test(after));

const firstOf = (text: string): string => [...text.trimStart().slice(0, 2)][0] ?? '';
const lastOf = (text: string): string => [...text.trimEnd().slice(-2)].at(-1) ?? '';

/** The words of a leaf in order, whatever stands around them; a hard break is empty. */
function wordsIn(node: Nodes): (Text | InlineCode | { type: 'break'; value: '' })[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [node];
  if (node.type === 'break') return [{ type: 'break', value: '' }];
  return 'children' in node ? node.children.flatMap((child) => wordsIn(child)) : [];
}

function joinLines(leaf: Nodes): void {
  const words = wordsIn(leaf);
  for (const [index, word] of words.entries()) {
    if (word.type !== 'text' || !word.value.includes('\n')) continue;
    word.value = word.value.replace(/[ \t]*\n[ \t]*/g, (gap, at: number, whole: string) => {
      const before = lastOf(whole.slice(0, at)) || lastOf(words[index - 1]?.value ?? '');
      const after = firstOf(whole.slice(at + gap.length)) || firstOf(words[index + 1]?.value ?? '');
      return isGapless(before, after) ? '' : gap;
    });
  }
}

/** The site sets its own indent. */
function outdent({ children: [first] }: Paragraph): void {
  if (first?.type === 'text') first.value = first.value.trimStart();
}

function tidy(node: Nodes): void {
  if (node.type === 'paragraph') outdent(node);
  if (node.type === 'paragraph' || node.type === 'heading') joinLines(node);
  else if ('children' in node) for (const child of node.children) tidy(child);
}

/** Joins lines within Chinese without a gap, and drops a paragraph’s indent of wide or fixed spaces. */
export const remarkLineBreaks: Plugin<[], Root> = function () {
  const data = this.data();
  (data.fromMarkdownExtensions ??= []).push({ transforms: [(tree) => tidy(tree)] });
};
