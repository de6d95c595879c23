/** A sign that begins a line and is taken for the mark of a quotation or a list: >60岁, - 5℃, + 1.5, * 注. */
import type { Blockquote, List, Nodes } from 'mdast';
import type { Message } from '../problem.ts';
import { type Slip, type Written, lookingFor, sourceOf, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

/** What a quotation or an item may well begin with: a day, a year, an hour. */
const DATE =
  /^(?:(?:19|20)\d\d(?:[年.\-/—–~～至]|\b(?!\.\d|[%％]))|\d{1,2}月|\d{1,2}[日号时点][^\d]|\d{1,2}[:：]\d\d|\d{4}-\d\d)/;
/** A measure that may be below nothing, and a share that is the whole item. */
const MEASURE = /^\d[\d.,]*\s*(?:℃|°|度|摄氏|dB|分贝|mV|毫伏|[D屈]|米(?:以下|深)|(?:[%％‰]|个?百分点)[。；，]?$)/;

const QUOTE: Message = {
  zh: '行首的“>”是引文的记号，会从文字里消失，“大于”的意思就丢了。',
  en: 'A “>” at the start of a line is the mark of a quotation: it vanishes, and “more than” with it.',
  fixZh: '“大于”写成文字，如“60岁以上”，或写“\\>”；确实是引文的，引文不以数字和等号开头。',
  fixEn: 'Write “over” in words, or “\\>”; a quotation does not begin with a number or an equals sign.',
};

const itemMessage = (sign: string): Message => ({
  zh: `行首的“${sign}”加空格是列表的记号，会从文字里消失，数的正负或注的记号就丢了。`,
  en: `A “${sign}” with a space at the start of a line is the mark of a list: it vanishes as a sign.`,
  fixZh:
    sign === '*'
      ? '是注就写“注：”，或用“<Aside>”；是列表就至少写两项，记号用“- ”。'
      : `正负号后面不留空格，如“${sign}5℃”，或写“零下”“增加”；是列表就让每一项以文字开头，如“- 气温5℃”。`,
  fixEn:
    sign === '*'
      ? 'Begin a note with “Note:”, or use <Aside>; a list has two items or more, marked “- ”.'
      : `No space after the sign of a number (“${sign}5”), or words; in a list begin the items with words.`,
});

const EMPTY: Message = {
  zh: '这一行只有列表或引文的记号，没有文字。',
  en: 'This line holds the mark of a list or quotation and no words.',
  fixZh: '补上文字，或删去这一行。',
  fixEn: 'Add the words or remove the line.',
};

/** Lines of a quotation that begin with a number or an equals sign. */
function quoteFindings(written: Written, node: Blockquote): Slip[] {
  const span = spanOf(written, node);
  if (!span) return [];
  if (node.children.length === 0) return [{ at: span.start, message: EMPTY }];
  let at = span.start;
  return sourceOf(written, node)
    .split('\n')
    .flatMap((line, index) => {
      const start = at;
      at += line.length + 1;
      const [, before = '', gap = '', words = ''] = /^([ \t]*>)([ \t]*)(.*)$/.exec(line) ?? [];
      if (index > 0 && before === '') return [];
      const isSign = /^[=＝≥]/.test(words) || (/^[\d０-９.]/.test(words) && (gap === '' || !DATE.test(words)));
      return isSign ? [{ at: start + before.length - 1, message: QUOTE }] : [];
    });
}

function listFindings(written: Written, node: List): Slip[] {
  if (node.ordered) return [];
  const isAlone = node.children.length === 1;
  return node.children.flatMap((item) => {
    const span = spanOf(written, item);
    const [, sign = '', words = ''] = /^([-+*])\s*(.*)/.exec(sourceOf(written, item)) ?? [];
    if (!span || sign === '') return [];
    if (item.children.length === 0) return [{ at: span.start, message: EMPTY }];
    const isNumber = /^[\d.０-９]/.test(words) && !DATE.test(words);
    const isSign =
      (isNumber && (sign === '+' || isAlone || (sign === '-' && MEASURE.test(words)))) || (sign === '*' && isAlone);
    return isSign ? [{ at: span.start, message: itemMessage(sign) }] : [];
  });
}

const findingsOf = (written: Written, node: Nodes): Slip[] =>
  node.type === 'blockquote' ? quoteFindings(written, node) : node.type === 'list' ? listFindings(written, node) : [];

/** Marks of quotations and lists that are signs of the words behind them. */
const find = (written: Written): Slip[] => written.nodes.flatMap(({ node }) => findingsOf(written, node));

export const lineStartSign = defineRule(
  {
    name: 'line-start-sign',
    severity: 'error',
    title: { zh: '行首被吃掉的符号', en: 'Signs at the start of a line' },
    why: {
      zh: '行首的“>”“-”“+”“*”会被当作引文或列表的记号，“大于60岁”会变成“60岁”，零下会变成零上。',
      en: 'At the start of a line “>”, “-”, “+” and “*” are read as the marks of quotations and lists: “>60” becomes 60, minus becomes plus.',
    },
    message: (slip: Message) => slip,
    sample: [QUOTE],
    fires: [
      { zh: '⟦>60岁的老人优先。' },
      { zh: '⟦- 5℃以下注意保暖。' },
      { zh: '⟦+ 1.5个百分点。' },
      { zh: '⟦* 数据截至2025年底。' },
    ],
    silent: [
      { zh: '60岁以上的老人优先。' },
      { zh: '-5℃以下注意保暖。' },
      { zh: '- 2025年：开诊。\n- 2026年：扩建。' },
      { zh: '> 一句引文。' },
    ],
  },
  lookingFor(find),
);
