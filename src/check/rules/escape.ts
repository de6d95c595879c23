/** Backslashes and character references: what vanishes or turns into another sign without anybody meaning it. */
import type { Message } from '../problem.ts';
import { type Slip, type Written, lookingFor, sourceOf, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

const BACKSLASH: Message = {
  zh: '这里的反斜杠“\\”会消失。',
  en: 'The backslash here vanishes.',
  fixZh: '要显示反斜杠，写两个“\\\\”；不要就删去。',
  fixEn: 'Write two to show one, or remove it.',
};

const entity = (found: string): Message => ({
  zh: `“${found}”是网页代码，会变成另一个字符或空白。`,
  en: `“${found}” is HTML: it turns into another character, or into a blank.`,
  fixZh: '直接写出这个字符；是空格就删去。',
  fixEn: 'Write the character itself; remove a blank.',
});

const twice = (found: string): Message => ({
  zh: `“${found}”是转了两次的网页代码，会原样显示出一半。`,
  en: `“${found}” is HTML that was written twice over: a part of it would be shown.`,
  fixZh: '直接写出这个字符。',
  fixEn: 'Write the character itself.',
});

const half = (found: string): Message => ({
  zh: `“${found}”是写错的网页代码（缺半角分号，或用了全角符号），会原样显示。`,
  en: `“${found}” is HTML without its ASCII semicolon or sign: it would be shown as it is.`,
  fixZh: '直接写出这个字符，如“<”写“低于”；是空格就删去。',
  fixEn: 'Write the character itself, “below” for “<”; remove a blank.',
});

/** Signs of Markdown, which a backslash is for. */
const MARKS = /[*_~[\](){}<>#+\-.!|`&\\]/;
/** A path or share: C:\…, \\host\…; formulas in \( \) and \[ \]. */
const PATH = /[A-Za-z]:\\[^\s，。；、）”]*|(?<![\\\w])\\\\[\w.]+[^\s，。；、）”]*/g;
const FORMULA = /\\\((?=.*\\\))|\\\[(?=[^\]]*\\\])(?!\d)/g;
/** What is written as a reference because it would be read as a mark. */
const KEPT =
  /^&(?:lt|gt|amp|#(?:3[3-9]|4[0-7]|5[89]|6[0-4]|9[1-6]|12[3-6])|#x(?:2[1-9a-f]|3[a-f]|40|5[b-f]|60|7[b-e]));$/i;
const ENTITY = /(?<!&amp;)&(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/gi;
const TWICE = /&(?:amp;)+(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/gi;
/** Names of references that are no words; and words, which a letter before them makes part of a name. */
const HALF =
  /[&＆](?:lt|gt|nbsp|ensp|emsp|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot)(?![A-Za-z;])；?|(?<![A-Za-z\d])[&＆](?:amp|copy|reg|times|deg|yen|plusmn|micro|le|ge|#\d{2,5})(?![A-Za-z\d;])；?|＆(?:[a-z]{2,8}|#\d{2,5});/g;
/** “\*” of a search, “\d\.” of a pattern: the backslash is what the words speak of. */
const SPOKEN =
  /(?<=[“‘「『])\\[*_#+\-.!&>~](?=[”’」』])|(?<=[“‘「『][^“”‘’「」『』]*\\[A-Za-z][^“”‘’「」『』]*)\\[.*+_\-()[\]]/g;

function findingsIn(source: string, start: number): Slip[] {
  const tell = (index: number, message: Message) => ({ at: start + index, message });
  const inPath = [...source.matchAll(PATH)].flatMap(({ 0: path, index }) =>
    [...path.matchAll(/\\[!-/:-@[-`{-~]/g)].map((escape) => index + escape.index),
  );
  const needless = [...source.matchAll(/\\([!-/:-@[-`{-~])/g)]
    .filter(({ 1: sign = '' }) => !MARKS.test(sign))
    .map(({ index }) => index);
  const formulas = [...source.matchAll(FORMULA)].map(({ index }) => index);
  const spoken = [...source.matchAll(SPOKEN)].map(({ index }) => index);
  const vanishing = [...new Set([...inPath, ...needless, ...formulas, ...spoken])].sort((a, b) => a - b);
  const doubled = [...source.matchAll(TWICE)];
  const isDoubled = (at: number) => doubled.some(({ index }) => index === at);
  const entities = [...source.matchAll(ENTITY)].filter(({ 0: found, index }) => !KEPT.test(found) && !isDoubled(index));
  const halves = /^(?:https?:|www\.)/i.test(source) ? [] : [...source.matchAll(HALF)];
  return [
    ...vanishing.slice(0, 1).map((index) => tell(index, BACKSLASH)),
    ...doubled.map(({ 0: found, index }) => tell(index, twice(found))),
    ...entities.map(({ 0: found, index }) => tell(index, entity(found))),
    ...halves.map(({ 0: found, index }) => tell(index, half(found))),
  ];
}

/** Backslashes that vanish from paths and formulas, and references that become blanks or signs. */
const find = (written: Written): Slip[] =>
  written.nodes.flatMap(({ node }) => {
    const span = node.type === 'text' ? spanOf(written, node) : undefined;
    return span ? findingsIn(sourceOf(written, node), span.start) : [];
  });

export const escape = defineRule(
  {
    name: 'escape',
    severity: 'error',
    title: { zh: '反斜杠和网页代码', en: 'Backslashes and HTML' },
    why: {
      zh: '反斜杠会从路径和公式里消失；&nbsp; 一类网页代码会变成空白或别的字符。',
      en: 'Backslashes vanish from paths and formulas; references such as &nbsp; turn into blanks or signs.',
    },
    message: (slip: Message) => slip,
    sample: [BACKSLASH],
    fires: [
      { zh: '存放在C:⟦\\_资料。' },
      { zh: '输入“⟦\\*”表示任意字符。' },
      { zh: '⟦&nbsp;正文。' },
      { zh: '体温38⟦&deg;C。' },
      { zh: '甲⟦&amp;amp;乙。' },
      { zh: '占⟦&lt 5%。' },
    ],
    silent: [
      { zh: '存放在C:\\资料。' },
      { zh: '输入“\\\\*”或“*”。' },
      { zh: '5\\*3，&lt;7.8，Q&A，R&D，https://example.org/a?b=1&lt=2&copy=3。' },
    ],
  },
  lookingFor(find),
);
