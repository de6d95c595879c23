/** What an editor lets through by name: a literal text, a rule that takes judgement, and why (`allowed` of the record). */
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { closest } from '../lib/text.ts';
import type { ArticleRecord } from '../schemas/article.ts';
import type { Finding, Position } from './problem.ts';
import { RULES } from './rules/index.ts';
import { allowanceRule } from './rules/allowance-rule.ts';
import { allowanceUnused } from './rules/allowance-unused.ts';

/** Something that was let through, and where. */
export interface LetThrough extends Position {
  rule: string;
  text: string;
  why: string;
}

type Findings = Record<Locale, Finding[]>;

/** Whether a finding stands within a literal text of its line. */
function standsIn(text: string, { line, column }: Position, lines: readonly string[]): boolean {
  const whole = lines[line - 1] ?? '';
  for (let at = whole.indexOf(text); at !== -1; at = whole.indexOf(text, at + 1))
    if (at < column && column <= at + text.length) return true;
  return false;
}

/**
 * Takes out of a story's findings what its record allows; says what it took, and which allowances are of no use.
 * @param at the position of a field of an allowance
 */
export function applyAllowances(
  findings: Findings,
  allowed: ArticleRecord['allowed'],
  lines: Record<Locale, readonly string[]>,
  at: (index: number, field: 'rule' | 'text') => Position,
): { findings: Findings; letThrough: Record<Locale, LetThrough[]> } {
  const judged = RULES.filter((rule) => rule.judged === true).map(({ name }) => name);
  const letThrough: Record<Locale, LetThrough[]> = { zh: [], en: [] };
  const left: Findings = { zh: [...findings.zh], en: [...findings.en] };
  const told = allowed.flatMap(({ rule, text, why }, index) => {
    if (!judged.includes(rule)) return [allowanceRule.at(at(index, 'rule'), rule, closest(rule, judged))];
    let used = false;
    for (const locale of LOCALES) {
      const through = left[locale].filter((one) => one.rule === rule && standsIn(text, one, lines[locale]));
      left[locale] = left[locale].filter((one) => !through.includes(one));
      letThrough[locale].push(...through.map(({ line, column }) => ({ line, column, rule, text, why })));
      used ||= through.length > 0;
    }
    return used ? [] : [allowanceUnused.at(at(index, 'text'), rule, text)];
  });
  return { findings: { zh: [...left.zh, ...told], en: left.en }, letThrough };
}
