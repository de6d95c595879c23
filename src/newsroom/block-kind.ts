/** What a paragraph of a source is, by its words alone. */
import { bylineOf, isCredit, isFooter, isPictureCredit, mastheadOf } from './bylines-and-credits.ts';
import { type BlockKind, type SourceLine, widthOf } from './source.ts';

const ITEM =
  /^(?:[-*•·●]\s+|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、]\s*(?!\d)|[（(][\d一二三四五六七八九十]{1,3}[)）])/u;

/** How sentences begin, and headings hardly ever. */
const SENTENCE_START = /^(?:为进一步|为了|近日|日前|目前|此外|同时|据了解|据悉|随着|当前|其中|另外|会上|现场)/u;

/** Headings are no wider than a line of 32 characters. */
const HEADING = 64;

/** Whether a line is a heading by its look: short, and no sentence. */
const looksLikeHeading = (text: string): boolean =>
  widthOf(text) <= HEADING &&
  !/[。；，、：:,;.…）】的和与及]$/u.test(text) &&
  !/[。；]/u.test(text) &&
  (text.match(/，/gu)?.length ?? 0) < 2 &&
  !SENTENCE_START.test(text) &&
  /[\p{Script=Han}]/u.test(text);

/** @param mark what the source itself says that it is */
export function kindOf(text: string, mark?: SourceLine['mark']): BlockKind {
  if (mark === 'item') return 'item';
  if (isCredit(text)) return 'credit';
  if (isFooter(text)) return 'footer';
  if (isPictureCredit(text)) return 'picture-credit';
  if (bylineOf(text)) return 'byline';
  if (mastheadOf(text)) return 'masthead';
  // A heading that ends with a full stop was taken for one by whatever read the page.
  if (mark === 'heading') return /[。；]$/u.test(text) ? 'paragraph' : 'heading';
  if (ITEM.test(text)) return 'item';
  return looksLikeHeading(text) ? 'heading' : 'paragraph';
}
