/** What is said of a body that cannot be parsed: the parser’s reason, told as what an author did. */
import { type Finding, type Message, type Position, finding } from '../problem.ts';

interface ParserError {
  reason?: string;
  place?: Position | { start: Position };
}

const isParserError = (error: unknown): error is ParserError => error instanceof Error && 'reason' in error;

const QUOTES: Message = {
  zh: '属性的引号是中文引号或 Word 的弯引号。',
  en: 'The attribute stands in curly quotation marks',
  fixZh: '换成半角直引号：title="…"。',
  fixEn: 'Use straight ones: title="…".',
};
const BRACE: Message = {
  zh: '这里的花括号 { } 读不懂。',
  en: 'This cannot be read',
  fixZh: '正文里不用花括号；要显示它请写 \\{ 和 \\}。',
  fixEn: 'Use no braces; to show one, write \\{ or \\}.',
};
const LESS: Message = {
  zh: '这里的尖括号 < 读不懂：不是允许的组件，也没有成对。',
  en: 'This cannot be read',
  fixZh: '“小于”请写“低于”，或写 &lt;；组件要成对并独占一段。',
  fixEn: 'Write “less than” in words or as &lt;; a component is closed and stands in a paragraph of its own.',
};
const UNREADABLE: Message = { ...LESS, zh: '这里的写法读不懂。' };

/** What stands at a “<” that is no component, and what its author is told. */
const ANGLES: [form: RegExp, message: Message][] = [
  [
    /^<!--/,
    {
      zh: '这里有一条网页注释“<!-- … -->”。',
      en: 'There is an HTML comment here, <!-- … -->',
      fixZh: '删去它；要给同事留话，写进字段 editorNotes。',
      fixEn: 'Remove it; notes to colleagues stand in the field editorNotes.',
    },
  ],
  [
    /^<br\s*\/?>/i,
    {
      zh: '换行不写网页标签 <br>。',
      en: 'A line break is not written as <br>',
      fixZh: '删去它；要另起一段，空一行。',
      fixEn: 'Remove it; leave a blank line for a new paragraph.',
    },
  ],
  [
    /^<(?:https?:|mailto:|www\.|[\w.+-]+@)/i,
    {
      zh: '网址外面不用尖括号。',
      en: 'An address does not stand in angle brackets',
      fixZh: '去掉 < 和 >，或写成 [文字](网址)。',
      fixEn: 'Remove them, or write [words](address).',
    },
  ],
  [
    /^<{3,}/,
    {
      zh: '这里留着合并文件时的记号“<<<<<<<”，两份改动都在文件里。',
      en: 'Marks of an unfinished merge are left here, <<<<<<<',
      fixZh: '留下要的一份，删去“<<<<<<<”“=======”“>>>>>>>”三行和另一份。',
      fixEn: 'Keep the version you want; remove the three lines of marks and the other version.',
    },
  ],
  [
    /^<\/?(?:[bius]|em|strong|font|span|div|p|section|sup|sub|center|a|img|table|t[rdh]|hr|h\d|iframe|o:p)\b/i,
    {
      zh: '正文里不能写网页标签。',
      en: 'HTML tags may not stand in a body',
      fixZh: '删去标签，留下文字；加粗写 **…**，链接写 [文字](网址)。',
      fixEn: 'Remove the tags and keep the words; bold is **…**, a link [words](address).',
    },
  ],
];

/** The column of the “<” that the parser stumbled over: at its place or before it in the line. */
function angleAt(line: string, column: number): number {
  const at = line.lastIndexOf('<', column - 1);
  const first = at === -1 ? at : at - (/<*$/.exec(line.slice(0, at))?.[0].length ?? 0);
  return first;
}

/** The finding of what the parser threw. `body` begins on line `firstLine` of its file. */
export function syntaxFinding(error: unknown, body: string, firstLine: number): Finding {
  const { place: spot, reason: whole = '' } = isParserError(error) ? error : {};
  const start = spot && ('start' in spot ? spot.start : spot);
  const reason = whole.split('\n')[0] ?? '';
  // A tag that is never closed is told at the end of the text; the message says where it was opened.
  const [, openLine, openColumn] = /closing tag.*\((\d+):(\d+)/.exec(reason) ?? [];
  const place = {
    line: Number(openLine ?? start?.line ?? firstLine),
    column: Number(openColumn ?? start?.column ?? 1),
  };
  const line = body.split('\n')[place.line - firstLine] ?? '';
  const at = angleAt(line, place.column);
  const known = at === -1 ? undefined : ANGLES.find(([form]) => form.test(line.slice(at)))?.[1];
  if (known) return finding('syntax', { line: place.line, column: at + 1 }, { ...known, en: `${known.en}.` });
  const message = /[“”‘’＂]/.test(reason)
    ? QUOTES
    : /expression|acorn|\{|\}/i.test(reason)
      ? BRACE
      : line.includes('<')
        ? LESS
        : UNREADABLE;
  return finding('syntax', place, { ...message, en: `${message.en}: ${reason}` });
}
