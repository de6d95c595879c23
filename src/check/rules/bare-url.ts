/** Bare URLs whose end nobody can tell: Chinese follows without a sign between. */
import type { Message } from '../problem.ts';
import { type Slip, type Written, leavesIn, lookingFor, sourceOf, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

const RUNS_ON: Message = {
  zh: '网址后面紧接着汉字，分不清网址到哪里为止，后面的字会成为网址的一部分。',
  en: 'Chinese follows this address directly: it would become part of it.',
  fixZh: '写成 [文字](网址)，或在网址后面加标点或空格。',
  fixEn: 'Write [words](address), or put a sign or a space behind the address.',
};

const MISTYPED: Message = {
  zh: '网址的开头写错了，成不了链接。',
  en: 'The beginning of this address is mistyped: it is no link.',
  fixZh: '写成“https://…”：半角冒号，两条斜线，中间没有空格。',
  fixEn: 'Write https://…: an ASCII colon, two slashes, no spaces.',
};
const CUT: Message = {
  zh: '网址中间有空格，链接到空格就断了。',
  en: 'There is a space within this address: the link ends there.',
  fixZh: '删去空格；网址后面是别的文字，就加标点。',
  fixEn: 'Remove the space, or put a sign behind the address.',
};

/** http：//, https:/www., https//www.; www。example。cn */
const WRONG =
  /(?<![a-z])https?(?:\s?[：；;]\s?[/／]{1,2}|:[/／](?![/／])|[/／]{2}|:\s+[/／]{2}|:\\{1,2})(?=[\w.]|$)|(?<![a-z])www(?:[。．，,]\s?[\w-]+)+(?=[。．，,]\s?(?:cn|com|org|net|gov))/giu;
const SPACE = /(?<=(?:https?:\/\/|www\.)[\w.-]+) (?=\/\w)/giu;

const HAN = /[^\x00-\x7f]/;

/** Addresses that are none for a slip of the keyboard. */
const mistyped = (written: Written): Slip[] =>
  leavesIn(written).flatMap(({ lines }) =>
    lines.flatMap(({ start, text }) => {
      // As it was written: in the text of a leaf a link is masked.
      const source = written.text.slice(start, start + text.length);
      return [
        ...[...source.matchAll(WRONG)].map(({ index }) => ({ at: start + index, message: MISTYPED })),
        ...[...source.matchAll(SPACE)].map(({ index }) => ({ at: start + index, message: CUT })),
      ];
    }),
  );

/** Addresses in text that run on into the words behind them. */
const runningOn = (written: Written): Slip[] =>
  written.nodes.flatMap(({ node }) => {
    const span = node.type === 'link' && !sourceOf(written, node).startsWith('[') ? spanOf(written, node) : undefined;
    const at = span ? sourceOf(written, node).search(HAN) : -1;
    if (!span || at === -1) return [];
    return [{ at: span.start + at, message: RUNS_ON }];
  });

const find = (written: Written): Slip[] => [...mistyped(written), ...runningOn(written)];

export const bareUrl = defineRule(
  {
    name: 'bare-url',
    severity: 'error',
    title: { zh: '网址的结尾', en: 'The end of an address' },
    why: {
      zh: '网址在中文标点前结束；紧接汉字的，分不清到哪里为止。',
      en: 'An address ends before Chinese punctuation; where a character follows directly, nobody can tell.',
    },
    message: (slip: Message) => slip,
    sample: [RUNS_ON],
    fires: [
      { zh: '详见https://example.org⟦查询结果。' },
      { zh: '详见⟦http：//example.org。' },
      { zh: '详见⟦https//www.example.org。' },
      { zh: '详见https://www.example.org⟦ /a.html。' },
    ],
    silent: [
      { zh: '详见https://example.org，也可电话查询。' },
      { zh: '（https://example.org/a）已更新，www.example.org。' },
    ],
  },
  lookingFor(find),
);
