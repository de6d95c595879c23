/** Bare URLs whose end nobody can tell: Chinese follows without a sign between. */
import type { Message } from '../problem.ts';
import { type Slip, type Written, lookingFor, sourceOf, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

const RUNS_ON: Message = {
  zh: '网址后面紧接着汉字，分不清网址到哪里为止，后面的字会成为网址的一部分。',
  en: 'Chinese follows this address directly: it would become part of it.',
  fixZh: '写成 [文字](网址)，或在网址后面加标点或空格。',
  fixEn: 'Write [words](address), or put a sign or a space behind the address.',
};

const HAN = /[^\x00-\x7f]/;

/** Addresses in text that run on into the words behind them. */
const find = (written: Written): Slip[] =>
  written.nodes.flatMap(({ node }) => {
    const span = node.type === 'link' && !sourceOf(written, node).startsWith('[') ? spanOf(written, node) : undefined;
    const at = span ? sourceOf(written, node).search(HAN) : -1;
    if (!span || at === -1) return [];
    return [{ at: span.start + at, message: RUNS_ON }];
  });

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
    fires: [{ zh: '详见https://example.org⟦查询结果。' }],
    silent: [
      { zh: '详见https://example.org，也可电话查询。' },
      { zh: '（https://example.org/a）已更新，www.example.org。' },
    ],
  },
  lookingFor(find),
);
