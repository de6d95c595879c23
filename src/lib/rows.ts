/** Rows of a long table: what each shows, and by what a reader narrows them. Pages hold some, a file all of them. */

export interface Cell {
  text: string;
  /** Where its words lead. */
  href?: string | undefined;
  /** Their language, where it is not the page's. */
  lang?: string | undefined;
  /** A second line. */
  note?: string | undefined;
  /** Names in a row, each with its page, in place of the words. */
  links?: { text: string; href?: string | undefined }[];
}

export interface Row {
  id: string;
  cells: Cell[];
  /** Ids by which it is found, by facet. */
  facets: Record<string, readonly string[]>;
  /** What it is sorted by, where not as it stands. */
  sorts: Record<string, number>;
}

/** All rows of a table, with the names of the ids in a reader's language. */
export interface RowFile {
  rows: Row[];
  names: Record<string, Record<string, string>>;
}

/** What a reader asked for: a value for each facet that narrows, words, an order and a page from 1. */
export interface RowState {
  chosen: Record<string, string>;
  words: string;
  sort: string;
  page: number;
}

/** Rows on a page. */
export const ROWS_A_PAGE = 200;

/** Events on a page of the time line, each with its institutions, its place and its story. */
export const EVENTS_A_PAGE = 100;

/** What an address says; what no table of these facets knows is let be. */
export function readRowState(search: string, facets: readonly string[]): RowState {
  const query = new URLSearchParams(search);
  const page = Number(query.get('page'));
  return {
    chosen: Object.fromEntries(
      facets.flatMap((facet) => {
        const value = query.get(facet);
        return value ? [[facet, value]] : [];
      }),
    ),
    words: query.get('q') ?? '',
    sort: query.get('sort') ?? '',
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** The address of a state, its query alone: empty where nothing is narrowed. */
export function writeRowState({ chosen, words, sort, page }: RowState): string {
  const query = new URLSearchParams(chosen);
  if (words.trim() !== '') query.set('q', words.trim());
  if (sort !== '') query.set('sort', sort);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether a state shows anything but the first page as it stands. */
export const isNarrowed = (state: RowState): boolean => writeRowState(state) !== '';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const textsOf = new WeakMap<Row, string>();

/** All that a row says, as it is looked through; made once. */
export function textOf(row: Row): string {
  let text = textsOf.get(row);
  if (text === undefined) {
    text = folded(
      row.cells
        .flatMap(({ text, note = '', links = [] }) => [text, note, ...links.map((link) => link.text)])
        .join('\n'),
    );
    textsOf.set(row, text);
  }
  return text;
}

/** The rows that have all that is chosen and every word, in the order asked for: `value` rises, `-value` falls. */
export function rowsFor(rows: readonly Row[], { chosen, words, sort }: RowState): Row[] {
  const wanted = Object.entries(chosen);
  const needles = folded(words).split(/\s+/).filter(Boolean);
  const found = rows.filter(
    (row) =>
      wanted.every(([facet, value]) => row.facets[facet]?.includes(value) ?? false) &&
      needles.every((needle) => textOf(row).includes(needle)),
  );
  if (sort === '') return found;
  const [key, sign] = sort.startsWith('-') ? [sort.slice(1), -1] : [sort, 1];
  return found
    .filter((row) => row.sorts[key] !== undefined)
    .sort((a, b) => sign * ((a.sorts[key] ?? 0) - (b.sorts[key] ?? 0)));
}

/** How many rows have each value of a facet. */
export function countsOf(rows: readonly Row[], facet: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const id of row.facets[facet] ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The names of all ids that rows are found by. @param namers what the ids of each facet are called */
export const namesIn = (rows: readonly Row[], namers: Record<string, (id: string) => string>): RowFile['names'] =>
  Object.fromEntries(
    Object.entries(namers).map(([facet, nameOf]) => [
      facet,
      Object.fromEntries([...countsOf(rows, facet).keys()].map((id) => [id, nameOf(id)])),
    ]),
  );

/** The lines of a table in CSV whose first columns are these ids, in their order, below its heading. */
export function linesOf(csv: string, ids: readonly string[]): string {
  const lines = csv.match(/(?:[^"\r]|"(?:[^"]|"")*")*\r\n/g) ?? [];
  const [head = '', ...rest] = lines;
  const byId = new Map(rest.map((line) => [line.slice(0, line.indexOf(',')), line]));
  return head + ids.map((id) => byId.get(id) ?? '').join('');
}
