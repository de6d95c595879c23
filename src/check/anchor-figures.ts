/** Each structured figure finds its sentence in both bodies; a figure missing from one, or ambiguous, is an error. */
import type { Locale } from '../i18n/locales.ts';
import { ENGLISH_MONTHS } from '../i18n/typography.ts';
import { saysValue } from '../lib/numbers/figure-value.ts';
import type { NumberToken } from '../lib/numbers/token.ts';
import { folded, sentencesOf } from '../lib/text.ts';
import type { FigureRecord } from '../schemas/article.ts';
import type { UnitRecord } from '../schemas/lists.ts';
import type { NumberedLeaf } from './numbered-leaves.ts';
import type { Finding, Position } from './problem.ts';
import { figureAmbiguous } from './rules/figure-ambiguous.ts';
import { figureMissing } from './rules/figure-missing.ts';
import { qualifierFinding } from './qualifiers.ts';

/** Where a figure's sentence stands: block and leaf counted from 0, offsets in the leaf's text. */
export interface Anchor {
  figure: string;
  block: number;
  leaf: number;
  start: number;
  end: number;
}

/** One sentence of a body, with its numbers. */
interface Candidate extends Anchor {
  text: string;
  tokens: NumberToken[];
  place: Position;
}

/** Days of a year: 10月1日至7日 and 1 to 7 October hold no ten, one or seven that is counted. */
const DAYS: Record<Locale, RegExp> = {
  zh: /\d{1,2}月(?!龄)(?:\d{1,2}日(?:[至到—–-]\d{1,2}日)?)?/g,
  en: new RegExp(`\\b(?:\\d{1,2}(?: to | and |–))?\\d{1,2} (?:${ENGLISH_MONTHS.join('|')})\\b`, 'g'),
};

/** Numbers of a leaf that may be a figure. */
function counted({ text, numbers }: NumberedLeaf, locale: Locale): NumberToken[] {
  const days = [...text.matchAll(DAYS[locale])];
  return numbers.filter(({ start }) => !days.some(({ 0: day, index }) => start >= index && start < index + day.length));
}

/** All sentences of a body that hold a number; once a body, for all its figures. */
function numberedSentences(leaves: NumberedLeaf[][], locale: Locale): Candidate[] {
  return leaves.flatMap((block, blockIndex) =>
    block.flatMap((leaf, leafIndex) => {
      if (!leaf.element || leaf.heading) return [];
      const numbers = counted(leaf, locale);
      if (numbers.length === 0) return [];
      return sentencesOf(leaf.text, locale).flatMap(({ text, start, end }) => {
        const tokens = numbers
          .filter((token) => token.start >= start && token.start < end)
          .map((token) => ({ ...token, start: token.start - start, end: token.end - start }));
        if (tokens.length === 0) return [];
        return [{ figure: '', block: blockIndex, leaf: leafIndex, start, end, text, tokens, place: leaf }];
      });
    }),
  );
}

const holds = (candidate: Candidate, value: number, unit: UnitRecord | undefined, hard: boolean): boolean =>
  candidate.tokens.some((token) => (token.hard || !hard) && saysValue(token, value, unit));

/** Whether the value is followed by its unit: 29人次, 29 visits. */
const withUnit = (candidate: Candidate, value: number, unit: UnitRecord | undefined, locale: Locale): boolean =>
  unit !== undefined &&
  unit.zh !== '' &&
  candidate.tokens.some((token) => {
    if (!saysValue(token, value, unit)) return false;
    const after = candidate.text.slice(token.end).trimStart();
    if (locale === 'zh') return after.replace(/^[余多]/, '').startsWith(unit.zh);
    return [unit.en.one, unit.en.other].some((word) => after.toLowerCase().startsWith(word.toLowerCase()));
  });

function narrow(candidates: Candidate[], values: number[], unit: UnitRecord | undefined, locale: Locale): Candidate[] {
  const all = (test: (candidate: Candidate, value: number) => boolean, from: Candidate[]) =>
    from.filter((candidate) => values.every((value) => test(candidate, value)));
  const soft = all((c, v) => holds(c, v, unit, false), candidates);
  const hard = all((c, v) => holds(c, v, unit, true), soft);
  const firm = hard.length > 0 ? hard : soft;
  const named = all((c, v) => withUnit(c, v, unit, locale), firm);
  return firm.length > 1 && named.length > 0 ? named : firm;
}

function place(
  figure: FigureRecord,
  unit: UnitRecord | undefined,
  sentences: Candidate[],
  locale: Locale,
  at: (field: 'value' | 'near') => Position,
): { anchor?: Anchor; finding?: Finding } {
  const values = figure.value === undefined ? [figure.from ?? NaN, figure.to ?? NaN] : [figure.value];
  const near = figure.near?.[locale];
  const within = near === undefined ? sentences : sentences.filter((s) => folded(s.text).includes(folded(near)));
  const found = narrow(within, values, unit, locale);
  const [one] = found;
  if (one && found.length === 1) {
    const lost = qualifierFinding(figure, one.text, one.tokens, locale, at('value'), unit);
    return {
      anchor: { figure: figure.id, block: one.block, leaf: one.leaf, start: one.start, end: one.end },
      ...(lost ? { finding: lost } : {}),
    };
  }
  if (found.length > 1) {
    const blocks = found.map(({ block }) => block + 1);
    return { finding: figureAmbiguous.at(at('value'), figure, locale, blocks) };
  }
  const nearLost = near !== undefined && within.length === 0;
  return { finding: figureMissing.at(at(nearLost ? 'near' : 'value'), figure, locale, unit?.zh ?? '', nearLost) };
}

/**
 * Finds each figure's sentence in one body. `at` is the place of a figure's field in the record; in the English twin
 * problems are told at the record too, since that is where the value stands.
 */
export function anchorFigures(
  figures: FigureRecord[],
  units: ReadonlyMap<string, UnitRecord>,
  leaves: NumberedLeaf[][],
  locale: Locale,
  at: (index: number, field: 'value' | 'near') => Position,
): { anchors: Anchor[]; findings: Finding[] } {
  const sentences = figures.length === 0 ? [] : numberedSentences(leaves, locale);
  const placed = figures.map((figure, index) =>
    place(figure, units.get(figure.unit), sentences, locale, (field) => at(index, field)),
  );
  return {
    anchors: placed.flatMap((p) => p.anchor ?? []),
    findings: placed.flatMap((p) => p.finding ?? []),
  };
}
