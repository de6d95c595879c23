/** What the check says of a body, or of a field, by itself: for sets of slips and of honest sentences. */
import { checkFieldText } from '../../src/check/check-texts.ts';
import { parseMarkdown } from '../../src/check/read/markdown.ts';
import { checkMarkdown } from '../../src/check/check-markdown.ts';
import type { Finding } from '../../src/check/problem.ts';
import type { Locale } from '../../src/i18n/locales.ts';

const inOrder = (findings: Finding[]): Finding[] => findings.sort((a, b) => a.line - b.line || a.column - b.column);

/** Findings of the parse, the vocabulary and the rules about Markdown; the body begins on line 1. */
export function slipsOf(body: string, locale: Locale = 'zh'): Finding[] {
  const { tree, findings, lines } = parseMarkdown(body, 1);
  return inOrder([...findings, ...checkMarkdown({ tree, lines, locale })]);
}

/** Findings of the rules about texts, for a title, summary, caption or another field. */
export const slipsOfField = (text: string, locale: Locale = 'zh'): Finding[] =>
  inOrder(
    checkFieldText({
      text,
      locale,
      stands: 'card',
      claimed: false,
      people: [],
      position: { line: 1, column: 1 },
      lines: [text],
    }),
  );
