/** The ledger of figures: every figure of the archive, two hundred a page; and all of them for the program that narrows them. */
import type { Locale } from '../../i18n/locales.ts';
import { type Row, ROWS_A_PAGE } from '../../lib/rows.ts';
import { figuresUrl } from '../../lib/urls.ts';
import type { ContentIndex } from '../input/content-index.ts';
import { hasChanges } from './figure-changes.ts';
import { figureRows, type ReadBody } from '../parts/figure-ledger.ts';
import { pageNumbers, pageOfRows, type Paged } from '../parts/pagination.ts';

export interface FiguresView {
  locale: Locale;
  path: string;
  rows: Paged<Row>;
  /** Whether the board of figures that changed has any. */
  hasChanges: boolean;
  /** A machine drafted words of its rows. */
  isMachineDrafted: boolean;
}

/** Every page of the ledger. */
export function figuresViews(content: ContentIndex, locale: Locale, readBody: ReadBody): FiguresView[] {
  const rows = figureRows(content, locale, readBody);
  const hrefOf = (page: number) => figuresUrl(locale, page);
  const isMachineDrafted = content.stories.some(({ figures, drafted }) => figures.length > 0 && drafted === 'machine');
  return pageNumbers(rows.length, ROWS_A_PAGE).map((page) => ({
    locale,
    path: hrefOf(page),
    rows: pageOfRows(rows, page, ROWS_A_PAGE, hrefOf),
    hasChanges: hasChanges(content),
    isMachineDrafted,
  }));
}
