/** The stories of files that are read together: a page or several, with what stands around the stories. */
import { type Byline, SOURCE_CREDIT, dayIn, mastheadOf } from '../bylines-and-credits.ts';
import type { Block, Source } from '../source.ts';
import { type Run, runsOf } from './runs.ts';
import { type Stitch, stitched } from './stitch.ts';
import { tidied } from './tidy-run.ts';

/** One story of a page. */
export interface PageStory {
  /** As printed; empty where nothing above it is a title. */
  title: string;
  /** With the lines above and below it that belong to it. */
  printedTitle: string;
  /** Lines of the title that stand for themselves. */
  decks: string[];
  blocks: Block[];
  captions: Block[];
  byline?: Byline | undefined;
  stitches: Stitch[];
  isPhoto: boolean;
  /** Gathers the other stories of its file. */
  isDigest: boolean;
  /** What stands beside it: who published it, when, where. */
  credit: { publication?: string | undefined; day?: string | undefined; url?: string | undefined };
  /** The file in which it begins, by its place among those read together. */
  file: number;
}

/** A file's own head, and what belongs to no story. */
export interface PageFrame {
  masthead?: { publication?: string | undefined; day: string } | undefined;
  footers: Block[];
  text: string;
}

export interface Pages {
  stories: PageStory[];
  frames: PageFrame[];
  /** Words that belong to no story that could be found. */
  leftovers: Run[];
}

const SUBTITLE = /^[—–-]{1,2}/u;
/** Phrases of one length, with a blank between: a motto above the headline. */
const isMotto = (text: string): boolean => {
  const phrases = text.split(' ');
  return phrases.length > 1 && new Set(phrases.map(({ length }) => length)).size === 1;
};

function titleOf(lines: readonly string[]): Pick<PageStory, 'title' | 'printedTitle' | 'decks'> {
  const [first = '', second, ...rest] = lines;
  if (second === undefined) return { title: first, printedTitle: first, decks: [] };
  if (SUBTITLE.test(second)) {
    const whole = `${first}${second.replace(SUBTITLE, '——')}`;
    return { title: whole, printedTitle: whole, decks: rest };
  }
  if (isMotto(first) && !isMotto(second)) return { title: second, printedTitle: `${first}：${second}`, decks: rest };
  return { title: first, printedTitle: first, decks: [second, ...rest] };
}

function creditOf(credits: readonly Block[]): PageStory['credit'] {
  const texts = credits.map(({ text }) => text);
  const named = texts.map((text) => SOURCE_CREDIT.exec(text)?.groups).find((groups) => groups !== undefined);
  const days = texts.map(dayIn).filter((day) => day !== undefined);
  const url = texts.map((text) => /https?:\/\/\S+/u.exec(text)?.[0]).find((address) => address !== undefined);
  return { publication: named?.['outlet'], day: days[0], url };
}

const hasWords = ({ blocks }: Run): boolean => blocks.some(({ kind }) => kind !== 'heading');

function storyOf(run: Run, stitches: Stitch[], isDigest: boolean): PageStory {
  const { title, blocks, captions, byline, credits, isPhoto } = run;
  const file = [...title, ...blocks][0]?.file ?? 0;
  const lines = title.map(({ text }) => text);
  return { ...titleOf(lines), blocks, captions, byline, stitches, isPhoto, isDigest, credit: creditOf(credits), file };
}

function frameOf({ blocks }: Source): { frame: PageFrame; runs: Run[] } {
  const { runs, mastheads, footers } = runsOf(blocks);
  const masthead = mastheads.map(({ text }) => mastheadOf(text)).find((one) => one !== undefined);
  return { frame: { masthead, footers, text: blocks.map(({ text }) => text).join('\n') }, runs: runs.map(tidied) };
}

/** Whether a run has what a story has: a title, a lead, a picture's byline; or it is all that there is. */
const isStory = (run: Run, runs: readonly Run[]): boolean =>
  hasWords(run) &&
  (run.title.length > 0 || run.lead !== undefined || run.isPhoto || runs.filter(hasWords).length === 1);

/** Finds the stories of some files, which may go on from one to the other. */
export function storiesOf(sources: readonly Source[]): Pages {
  const pages = sources.map(frameOf);
  const runs = pages.flatMap((page) => page.runs);
  const isOfDigest = (run: Run): boolean => run.credits.some(({ text }) => SOURCE_CREDIT.test(text));
  const stories: PageStory[] = [];
  const leftovers: Run[] = [];
  for (const { run, stitches } of stitched(runs)) {
    const own = pages.find((page) =>
      page.runs.some(({ blocks, title }) => [...title, ...blocks][0] === [...run.title, ...run.blocks][0]),
    );
    const isPreface = run.title.length === 0 && run === own?.runs[0] && own.runs.slice(1).some(isOfDigest);
    if (isPreface || isStory(run, own?.runs ?? [])) stories.push(storyOf(run, stitches, isPreface));
    else if (run.blocks.length > 0 || run.title.length > 0) leftovers.push(run);
  }
  return { stories, frames: pages.map(({ frame }) => frame), leftovers };
}
