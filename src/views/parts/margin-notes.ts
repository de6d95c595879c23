/**
 * The right column of a long story: which row of the text each note stands beside. Heights are estimates by the number
 * of characters; a note that needs more room than the rows that it is given makes them a little higher, and nothing else.
 */
import { isCall, type Body, type Piece } from '../../lib/body-pieces.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { StoryView } from '../pages/story.ts';
import type { FigureItem } from './figure-items.ts';
import type { TermItem } from './story-terms.ts';

/** A term explained, or a figure of the text pulled out. */
type Note = { term: TermItem } | { figure: FigureItem };

/** A note beside the text, with the rows from its own to the next one's. */
export type MarginNote = { span: number; note: Note; isLater: boolean };

/** What stands after the text of a short story, and fills gaps beside a long one. */
const SIDE_PARTS = ['names', 'people', 'source'] as const;
export type SidePart = (typeof SIDE_PARTS)[number];

export interface Margins {
  /** Rows from the headline to the first note. */
  railSpan: number;
  notes: MarginNote[];
  /** Before the notes that are later, and after them. */
  filled: { parts: SidePart[]; span: number; isLater: boolean }[];
  /** Those that stand after the text all the same. */
  after: readonly SidePart[];
}

/** Characters in a line of text and of the column beside it, and how high its lines are, in pixels. */
const MEASURE = {
  zh: { text: 32, column: 23, line: 32.4 },
  en: { text: 60, column: 46, line: 29.7 },
};
const NOTE_LINE = 27;
/** What is taller than the text beside it tears a hole into it: estimates of the column are on the safe side. */
const SAFE = 1.12;
/** The style sheet knows no longer spans. */
const MOST_ROWS = 13;
/** Pixels of a column that may be empty: less than a screen. */
const EMPTY = 300;
/** As many are a screen: where they would be empty all the same, the source stands. */
const SCREEN = 900;
/** How high the source is with its heading. */
const SOURCE = 420;

const textOf = (html: string): string => html.replace(/<[^>]*>/g, '');

const lines = (text: string, inLine: number): number => Math.max(1, Math.ceil(text.length / inLine));

function heightOf(piece: Piece, locale: Locale): number {
  const { text, line } = MEASURE[locale];
  if (isCall(piece)) {
    const inner = piece.children.reduce((sum, child) => sum + heightOf(child, locale), 0);
    return inner + { Figure: 320, Aside: 60, Quote: 60, Steps: 40, Chart: 200, BeforeAfter: 130 }[piece.component];
  }
  if (/^<h[2-4]/.test(piece.html)) return 70;
  const items = piece.html.split(/<li|<tr/);
  return items.reduce((sum, item) => sum + lines(textOf(`<${item}`), text) * line, 0) + 18;
}

const noteHeight = (note: Note, locale: Locale): number => {
  const words = 'term' in note ? note.term.explanation : `${note.figure.what}${note.figure.claimant ?? ''}`;
  return (lines(words, MEASURE[locale].column) * NOTE_LINE + 66) * SAFE;
};

/** Names by kind, people, or the source, under a heading. */
function partHeight({ names, people, locale }: StoryView, part: SidePart): number {
  if (part === 'source') return SOURCE;
  const { column } = MEASURE[locale];
  const rows = (texts: string[], more: number) =>
    texts.reduce((sum, text) => sum + lines(text, column) * NOTE_LINE + more, 0);
  const kinds = Object.values(names)
    .map((links) => links.map(({ name }) => name).join('，'))
    .filter((text) => text !== '');
  if (part === 'names') return kinds.length === 0 ? 0 : (rows(kinds, 44) + 90) * SAFE;
  return people.length === 0
    ? 0
    : (rows(
        people.map(({ name, role }) => `${name} ${role}`),
        17,
      ) +
        150) *
        SAFE;
}

/** Rows from the end of a note to the next one. */
interface Gap {
  from: number;
  to: number;
  height: number;
}

/** Names and people in the largest gap between notes and in the one at the end of the text, where they fit; the source last. */
function fillGaps(view: StoryView, gaps: Gap[]): (Gap & { at: number; parts: SidePart[] })[] {
  const end = gaps.length - 1;
  const largest = gaps
    .slice(0, end)
    .reduce((most, { height }, at, all) => (height > (all[most]?.height ?? 0) ? at : most), 0);
  const rooms = [...new Set([largest, end])].flatMap((at) => {
    const gap = gaps[at];
    return gap ? [{ ...gap, at, left: gap.height, parts: new Array<SidePart>() }] : [];
  });
  const heights = SIDE_PARTS.map((part) => ({ part, height: partHeight(view, part) }));
  const last = ({ part }: { part: SidePart }) => Number(part === 'source');
  for (const { part, height } of heights.sort((a, b) => last(a) - last(b) || b.height - a.height)) {
    const room = rooms.reduce((most, one) => (one.left > most.left ? one : most));
    if (height === 0 || height > room.left || (part === 'source' && room.left <= SCREEN)) continue;
    room.parts.push(part);
    room.left -= height;
  }
  return rooms.filter(({ parts }) => parts.length > 0);
}

const bounded = (rows: number): number => Math.min(MOST_ROWS, Math.max(1, rows));

/** What stands at the head of the column: plain words, services, the plate, the contents. */
function railHeight({ plate, plain, benefits, locale }: StoryView, headings: number): number {
  const { column } = MEASURE[locale];
  const rows = plate.figures.length === 0 ? 0 : 150 + plate.figures.length * 68;
  const words = plain === undefined ? 0 : lines(plain, column) * NOTE_LINE + 50;
  const offers = benefits.slice(0, 6).reduce((sum, { what }) => sum + lines(what, column) * NOTE_LINE + 12, 50);
  return (rows + words + offers + (headings === 0 ? 0 : 50 + headings * 32) + 120) * SAFE;
}

/**
 * Notes beside the text; undefined where the text is short: its column is one piece, and its terms are a list.
 * @param headings how many the list of contents has
 */
export function marginNotes(view: StoryView, body: Body, headings: number): Margins | undefined {
  const { locale, terms, figures, plate } = view;
  const rows = body.blocks.flatMap((piece, at) => [
    // An anchor of a block that went takes a row of no height.
    ...body.gone.filter(({ near }) => near === body.numbers[at]).map(() => ({ at: -1, height: 0 })),
    { at, height: heightOf(piece, locale) },
  ]);
  const head =
    110 + lines(view.title, locale === 'zh' ? 13 : 26) * 56 + lines(view.summary, MEASURE[locale].text - 3) * 34;
  const heightFrom = (from: number, to: number) => rows.slice(from, to).reduce((sum, row) => sum + row.height, 0);
  /** The first row at which so much text lies behind another. */
  const rowAfter = (from: number, height: number): number => {
    let to = from;
    while (to < rows.length && heightFrom(from, to) < height) to += 1;
    return to;
  };
  const first = rowAfter(0, railHeight(view, headings) - (view.cover ? 0 : head));
  if (heightFrom(first, rows.length) < 3 * EMPTY) return undefined;

  const rowOf = (isThere: (at: number) => boolean): number => rows.findIndex(({ at }) => at >= 0 && isThere(at));
  const wanted = terms.map((term) => ({
    note: { term },
    row: rowOf((at) => `#p${body.numbers[at]}` === term.href),
  }));
  const shown = new Set(plate.figures.map(({ href }) => href));
  const pulled = figures
    .filter(({ href }) => !shown.has(href))
    .map((figure) => ({
      note: { figure },
      row: rowOf((at) => JSON.stringify(body.blocks[at]).includes(`id=\\"f-${figure.id}\\"`)),
    }))
    .filter(({ row }) => row >= 0);

  const placed: { note: Note; row: number }[] = [];
  let free = first;
  const place = (note: Note, row: number) => {
    placed.push({ note, row });
    free = rowAfter(row, noteHeight(note, locale));
  };
  /** Figures of the text fill what would be empty for a screen. */
  const fill = (until: number) => {
    while (heightFrom(free, until) > EMPTY) {
      const next = pulled.find(({ row }) => row >= free && row < until);
      if (!next) return;
      place(next.note, next.row);
      pulled.splice(0, pulled.indexOf(next) + 1);
      free = Math.max(free, rowAfter(next.row, EMPTY * 0.6));
    }
  };
  for (const note of wanted) {
    fill(Math.max(free, note.row));
    place(note.note, Math.max(free, note.row));
  }
  fill(rows.length);
  // Two rows are those of who says so and of the headline.
  const top = view.cover ? 0 : 2;
  /** Where the rail and each note end, and how far it is to the next note, or to the end of the text. */
  const gaps = [first, ...placed.map(({ note, row }) => rowAfter(row, noteHeight(note, locale)))].map((from, at) => {
    const to = Math.max(from, placed[at]?.row ?? rows.length);
    return { from, to, height: heightFrom(from, to) };
  });
  const filled = fillGaps(view, gaps);
  const middle = filled.find(({ at }) => at < gaps.length - 1)?.at ?? gaps.length;
  const spanOf = (from: number, at: number) => {
    const gap = gaps[at];
    const to = filled.some((one) => one.at === at) ? gap?.from : gap?.to;
    return bounded((to ?? from) - from);
  };
  return {
    railSpan: Math.min(MOST_ROWS, top + spanOf(0, 0)),
    notes: placed.map(({ note, row }, at) => ({ note, span: spanOf(row, at + 1), isLater: at >= middle })),
    filled: filled.map(({ at, from, to, parts }) => ({ parts, span: bounded(to - from), isLater: at > middle })),
    after: SIDE_PARTS.filter((part) => !filled.some(({ parts }) => parts.includes(part))),
  };
}
