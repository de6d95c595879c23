/** A story that goes on elsewhere on the page, or on another: which cut paragraph goes on where, and how sure that is. */
import type { Block, Remark } from '../source.ts';
import { JUMP_FROM, JUMP_TO } from '../bylines-and-credits.ts';
import { type Run, isOpen } from './runs.ts';
import { sewn } from './tidy-run.ts';

export type Confidence = 'high' | 'medium' | 'low';

/** Two pieces put together: proposed, never certain. */
export interface Stitch {
  confidence: Confidence;
  reason: Remark;
  /** Where the first piece broke off, and where the second begins. */
  from: Block;
  to: Block;
  /** The seam as it reads now. */
  seam: string;
}

export interface Stitched {
  run: Run;
  stitches: Stitch[];
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters on either side of a seam that are looked at. */
const SIDE = 6;

/** The word of the dictionary that a seam would cut in two: 儿童常｜见的 holds 常见. */
function wordAcross(before: string, after: string): string | undefined {
  const [left, right] = [before.slice(-SIDE), after.slice(0, SIDE)];
  for (const { segment, index } of WORDS.segment(left + right)) {
    const isAcross = index < left.length && index + segment.length > left.length;
    if (isAcross && /^\p{Script=Han}+$/u.test(segment)) return segment;
  }
  return undefined;
}

/** Runs of two characters that tell what a text is about: how rare they are over all runs says how much. */
function pairsOf(run: Run): Set<string> {
  const text = [...run.title, ...run.blocks].map((block) => block.text).join('');
  return new Set([...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair));
}

/** How much two runs speak of the same, from 0 to 1; pairs that many runs have tell nothing. */
function likeness(one: Run, other: Run, rarity: (pair: string) => number): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const weight = (pairs: Iterable<string>) => [...pairs].reduce((sum, pair) => sum + rarity(pair), 0);
  const smaller = Math.min(weight(a), weight(b));
  return smaller === 0 ? 0 : weight([...a].filter((pair) => b.has(pair))) / smaller;
}

const lastParagraph = ({ blocks }: Run): Block | undefined => blocks.findLast(({ kind }) => kind === 'paragraph');
const firstParagraph = ({ blocks }: Run): Block | undefined => blocks.find(({ kind }) => kind === 'paragraph');

const isHeading = ({ kind }: Block): boolean => kind === 'heading';

/** A run that breaks off: within a sentence, or where the page says so. */
const breaksOff = (run: Run): boolean => {
  const last = lastParagraph(run);
  return !run.isPhoto && last !== undefined && last === run.blocks.at(-1) && (isOpen(last) || JUMP_TO.test(last.text));
};

interface Candidate {
  from: Run;
  to: Run;
  score: number;
  word: string | undefined;
  shared: number;
  jumps: boolean;
}

/** What a seam is worth: a jump that the page prints, a word that it makes whole, what both pieces speak of. */
const WORTH = { jump: 4, word: 2, shared: 5, near: 0.5 };

function candidates(runs: readonly Run[]): Candidate[] {
  const counts = new Map<string, number>();
  for (const run of runs) for (const pair of pairsOf(run)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const rarity = (pair: string) => Math.log((runs.length + 1) / (counts.get(pair) ?? 1));
  const open = runs.filter(breaksOff);
  const hasOrphan = open.some(({ title }) => title.length === 0);
  const isStart = (run: Run): boolean => {
    const first = firstParagraph(run);
    if (!first || run.lead || run.isPhoto) return false;
    return run.title.length === 0 || hasOrphan || JUMP_FROM.test(first.text);
  };
  return open.flatMap((from) =>
    runs
      .filter((to) => to !== from && isStart(to))
      .flatMap((to): Candidate[] => {
        const [last, first] = [lastParagraph(from), firstParagraph(to)];
        if (!last || !first || (from.title.length > 0 && to.title.length > 0 && !JUMP_FROM.test(first.text))) return [];
        if (from.byline && to.byline && from.byline.text !== to.byline.text) return [];
        const jumps = JUMP_TO.test(last.text) && JUMP_FROM.test(first.text);
        const word = jumps ? undefined : wordAcross(last.text, first.text);
        const shared = likeness(from, to, rarity);
        const near = last.file === first.file ? WORTH.near : 0;
        const score = (jumps ? WORTH.jump : 0) + (word === undefined ? 0 : WORTH.word) + WORTH.shared * shared + near;
        return [{ from, to, score, word, shared, jumps }];
      }),
  );
}

/** The pairs that together are worth most: the best first, each run once on either side. */
function chosen(all: readonly Candidate[]): (Candidate & { margin: number })[] {
  const left = [...all].sort((a, b) => b.score - a.score);
  const taken: (Candidate & { margin: number })[] = [];
  const starts = new Set(all.map(({ to }) => to));
  for (const one of left) {
    if (taken.some(({ from, to }) => from === one.from || to === one.to)) continue;
    // What went to others already is no rival.
    const isFree = ({ from, to }: Candidate) => !taken.some((other) => other.from === from || other.to === to);
    const rivals = left.filter(
      (other) => other !== one && (other.from === one.from || other.to === one.to) && isFree(other),
    );
    taken.push({ ...one, margin: one.score - Math.max(0, ...rivals.map(({ score }) => score)) });
    if (taken.length === starts.size) break;
  }
  return taken;
}

function stitchOf({
  from,
  to,
  word,
  shared,
  jumps,
  margin,
  score,
}: Candidate & { margin: number }): Stitch | undefined {
  const [last, first] = [lastParagraph(from), firstParagraph(to)];
  if (!last || !first) return undefined;
  const confidence =
    jumps || (word !== undefined && margin > 0.5) ? 'high' : margin > 0.3 && score > 0.6 ? 'medium' : 'low';
  const percent = Math.round(shared * 100);
  const reasons: Remark[] = [
    ...(jumps ? [{ zh: '版面印有“下转”“上接”', en: 'the page prints where it goes on' }] : []),
    ...(word === undefined ? [] : [{ zh: `接缝处合成“${word}”一词`, en: `the seam makes the word “${word}”` }]),
    { zh: `两段用词相同 ${percent}%`, en: `${percent} % of the telling words are shared` },
  ];
  return {
    confidence,
    reason: { zh: reasons.map(({ zh }) => zh).join('，'), en: reasons.map(({ en }) => en).join(', ') },
    from: last,
    to: first,
    seam: `${last.text.slice(-12)}｜${first.text.slice(0, 12)}`,
  };
}

/** The second run put behind the first: its first paragraph ends the cut one. */
function together(one: Run, other: Run): Run {
  const [last, first] = [lastParagraph(one), firstParagraph(other)];
  if (!last || !first) return one;
  const whole = sewn(
    { ...last, text: last.text.replace(JUMP_TO, '') },
    { ...first, text: first.text.replace(JUMP_FROM, '') },
  );
  const title = one.title.length > 0 ? one.title : other.title;
  // A story that began without its title has it where it goes on.
  const ahead = title.length > 0 ? [] : other.blocks.slice(0, other.blocks.indexOf(first)).filter(isHeading);
  const rest = other.blocks.filter((block) => block !== first && !ahead.includes(block));
  return {
    title: [...title, ...ahead],
    blocks: [...one.blocks.filter((block) => block !== last), whole, ...rest],
    captions: [...one.captions, ...other.captions],
    credits: [...one.credits, ...other.credits],
    byline: one.byline ?? other.byline,
    lead: one.lead ?? other.lead,
    isClosed: other.isClosed,
    isPhoto: false,
  };
}

/** Puts together what belongs together among the runs of all files; each seam is told. */
export function stitched(runs: readonly Run[]): Stitched[] {
  const pairs = chosen(candidates(runs));
  const followers = new Map(pairs.map((pair) => [pair.from, pair]));
  const inside = new Set(pairs.map(({ to }) => to));
  return runs
    .filter((run) => !inside.has(run))
    .map((first) => {
      let run = first;
      const stitches: Stitch[] = [];
      const seen = new Set<Run>([first]);
      for (let pair = followers.get(first); pair && !seen.has(pair.to); pair = followers.get(pair.to)) {
        seen.add(pair.to);
        const stitch = stitchOf(pair);
        if (stitch) stitches.push(stitch);
        run = together(run, pair.to);
      }
      return { run, stitches };
    });
}
