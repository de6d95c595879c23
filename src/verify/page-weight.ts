/** What a page may weigh over the wire: HTML and styles, compressed as a server does on the fly. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { SitePath } from '../lib/parse-path.ts';
import type { BuiltProblem } from './built-problem.ts';
import type { BuiltSite } from './built-site.ts';

const KILOBYTE = 1024;

/**
 * Bytes of HTML and CSS that no page should reach: something then slipped into every page, or a list has no end. The goal
 * for a story, 16 KB with its plate, is held by the tests: a long story must not stop an editor.
 */
const BUDGET = { story: 24 * KILOBYTE, other: 60 * KILOBYTE };

/** Servers compress on the fly at about this quality; files compressed beforehand are a tenth smaller. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Bytes of a text over the wire. */
export const compressedSize = (text: string): number => brotliCompressSync(text, QUALITY).length;

const budgetOf = (shape: SitePath | undefined): number => (shape?.kind === 'story' ? BUDGET.story : BUDGET.other);

/**
 * Bytes of a page over the wire, at most. A page whose plain text takes no more than half of its budget is light enough:
 * compressing is half of what verification costs.
 */
export function weightOf(html: string, shape: SitePath | undefined): number {
  const plain = Buffer.byteLength(html);
  return plain <= budgetOf(shape) / 2 ? plain : compressedSize(html);
}

/** Pages over their budget. */
export function heavyPages({ pages, cssWeights }: BuiltSite): BuiltProblem[] {
  return pages.flatMap(({ file, shape, weight, stylesheets }) => {
    const total = stylesheets.reduce((sum, sheet) => sum + (cssWeights.get(sheet) ?? 0), weight);
    const budget = budgetOf(shape);
    if (total <= budget) return [];
    const [now, most] = [total, budget].map((bytes) => (bytes / KILOBYTE).toFixed(1));
    return {
      file,
      rule: 'weight',
      zh: `页面和样式压缩后 ${now} KB，超过 ${most} KB`,
      en: `HTML and CSS weigh ${now} KB compressed; the budget is ${most} KB`,
    };
  });
}
