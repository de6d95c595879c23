/** Twins hold the same numbers, and qualify them alike, paragraph by paragraph. */
import { LOCALES, type Locale, otherLocale } from '../i18n/locales.ts';
import { unanswered } from '../lib/numbers/agree.ts';
import type { NumberToken } from '../lib/numbers/token.ts';
import type { NumberedLeaf } from './numbered-leaves.ts';
import type { Leaf } from './read/blocks.ts';
import { type Finding, locate } from './problem.ts';
import { parityNumber } from './rules/parity-number.ts';
import { qualifierParity } from './rules/qualifier-parity.ts';
import { unlikeQualifiers } from './twin-qualifiers.ts';

interface Found extends NumberToken {
  leaf: Leaf;
  piece: string;
}

/** Finds the registered names of a text. */
interface Names {
  find(text: string): { start: number; end: number }[];
}

/** The numbers of a block. One in words that belongs to a registered name counts nothing: 四川, Double Ninth. */
const numbersInBlock = (leaves: NumberedLeaf[], finder: Names): Found[] =>
  leaves.flatMap((leaf) => {
    if (leaf.numbers.length === 0) return [];
    const names = finder.find(leaf.text);
    return leaf.numbers.map((token) => ({
      ...token,
      leaf,
      piece: leaf.text.slice(token.start, token.end),
      telling: token.telling && !names.some(({ start, end }) => token.start < end && token.end > start),
    }));
  });

/** Findings in each file: its numbers that the twin lacks. `lines` are the files' lines. */
export function checkNumbers(
  zh: NumberedLeaf[][],
  en: NumberedLeaf[][],
  lines: Record<Locale, string[]>,
  finders: Record<Locale, Names>,
): Record<Locale, Finding[]> {
  const findings: Record<Locale, Finding[]> = { zh: [], en: [] };
  zh.forEach((block, index) => {
    const twin = en[index];
    if (!twin) return;
    const numbers = { zh: numbersInBlock(block, finders.zh), en: numbersInBlock(twin, finders.en) };
    for (const { locale, number, isOpposite } of unlikeQualifiers(numbers)) {
      const tell = isOpposite ? qualifierParity.at : qualifierParity.warnAt;
      findings[locale].push(tell(locate(lines[locale], number.leaf, number.piece), number.piece, locale, isOpposite));
    }
    for (const locale of LOCALES) {
      for (const { number, known, repeated } of unanswered(numbers[locale], numbers[otherLocale(locale)])) {
        const { leaf, piece, hard } = number;
        const tell = hard && !repeated ? parityNumber.at : parityNumber.warnAt;
        const at = locate(lines[locale], leaf, piece);
        findings[locale].push(tell(at, { piece, locale, in: index + 1, hard, known, unsure: repeated }));
      }
    }
  });
  return findings;
}
