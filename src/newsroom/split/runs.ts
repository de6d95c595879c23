/** The blocks of a file as runs: what stands together under one title or lead, and is not parted by another's. */
import { type Block, isFinished, widthOf } from '../source.ts';
import { type Byline, bylineOf, closingByline, leadOf } from '../bylines-and-credits.ts';

export interface Run {
  title: Block[];
  blocks: Block[];
  captions: Block[];
  credits: Block[];
  byline?: Byline | undefined;
  lead?: Block | undefined;
  /** A byline closed it: nothing of it follows. */
  isClosed: boolean;
  /** A picture's caption with the names of who took it. */
  isPhoto: boolean;
}

export interface Runs {
  runs: Run[];
  mastheads: Block[];
  footers: Block[];
}

const newRun = (): Run => ({ title: [], blocks: [], captions: [], credits: [], isClosed: false, isPhoto: false });

/** Of a paragraph that was cut: it ends within a sentence. */
export const isOpen = ({ kind, text }: Block): boolean =>
  kind === 'paragraph' && !isFinished(text) && !/[：:）】]$/u.test(text);

/** Lines above a story's first sentence are part of its title, unless they are sentences. */
const isDeck = ({ kind, text }: Block): boolean =>
  kind === 'heading' || (kind === 'paragraph' && !/[。；]/u.test(text) && !isFinished(text) && widthOf(text) <= 120);

const isLead = (block: Block | undefined): boolean => block?.kind === 'paragraph' && leadOf(block.text) !== undefined;

/** Sorts the blocks of one file into runs. */
class Sorter {
  readonly result: Runs = { runs: [], mastheads: [], footers: [] };
  private run: Run | undefined;
  private readonly blocks: readonly Block[];

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
  }

  private start(): Run {
    this.run = newRun();
    this.result.runs.push(this.run);
    return this.run;
  }

  /** The run that goes on, or a new one. */
  private here(): Run {
    return this.run && !this.run.isClosed ? this.run : this.start();
  }

  /** How many headings stand from a place on. */
  private headings(from: number): number {
    const end = this.blocks.findIndex((block, index) => index >= from && block.kind !== 'heading');
    return (end === -1 ? this.blocks.length : end) - from;
  }

  /** Whether headings from a place on begin another story. */
  private beginsStory(at: number, count: number): boolean {
    const run = this.run;
    if (!run || run.isClosed || run.isPhoto) return true;
    if (run.blocks.length === 0) return run.title.length === 0;
    const next = this.blocks[at + count];
    return next?.kind === 'byline' ? run.byline !== undefined : isLead(next);
  }

  private addHeadings(at: number): number {
    const count = this.headings(at);
    const headings = this.blocks.slice(at, at + count);
    if (this.beginsStory(at, count)) this.start().title.push(...headings);
    else if (this.run && this.run.blocks.length === 0) this.run.title.push(...headings);
    else {
      const last = this.run?.blocks.at(-1);
      // A cut paragraph does not go on in a heading: what follows may be another story's.
      const run = last && isOpen(last) ? this.start() : this.here();
      run.blocks.push(...headings);
    }
    return count;
  }

  /** A second byline is that of another item: the picture whose caption stands right above it. */
  private addByline(block: Block, byline: Byline, isBracketed: boolean): void {
    const run = this.here();
    const last = run.blocks.at(-1);
    if (run.byline === undefined || run.byline.text === byline.text) run.byline = byline;
    else if (block.gap === 0 && last?.kind === 'byline') {
      const [names, more] = [run.byline, byline];
      run.byline = {
        text: `${names.text} ${more.text}`,
        reporters: [...names.reporters, ...more.reporters],
        correspondents: [...names.correspondents, ...more.correspondents],
        others: [...names.others, ...more.others],
        outlet: names.outlet ?? more.outlet,
      };
    } else if (last?.kind === 'paragraph') {
      run.blocks.pop();
      Object.assign(this.start(), { blocks: [last], byline, isPhoto: true, isClosed: true });
      return;
    }
    if (isBracketed) run.isClosed = true;
    else run.blocks.push({ ...block, kind: 'byline' });
  }

  /** A title that a list of numbered reports repeats below its credits. */
  private repeatsTitle({ text }: Block): boolean {
    const fold = (words: string) => words.replace(/[\s\p{P}]/gu, '');
    const title = this.run?.title[0]?.text;
    return title !== undefined && this.run?.blocks.length === 0 && fold(title).endsWith(fold(text)) && text.length > 4;
  }

  private addParagraph(block: Block): void {
    const closing = closingByline(block.text);
    const text = closing ? closing.rest : block.text;
    const lead = leadOf(text);
    const run = lead && (this.run?.blocks.length ?? 0) > 0 ? this.start() : this.here();
    const isUnsignedDeck = run.title.length > 0 && run.blocks.length === 0 && isDeck(block) && !lead;
    if (isUnsignedDeck) run.title.push(block);
    else run.blocks.push({ ...block, text });
    if (lead) run.lead = block;
    if (lead?.byline) run.byline ??= lead.byline;
    if (!closing) return;
    run.byline ??= closing.byline;
    run.isClosed = true;
  }

  /** Whether a line is the title of a report that is named with its source below. */
  private isCredited(at: number): boolean {
    const next = this.blocks[at + 1];
    return next?.kind === 'credit' && /^来源/u.test(next.text) && this.blocks[at]?.kind !== 'table';
  }

  private startCredited(block: Block): void {
    const text = block.text.replace(/^\d{1,2}[.．、]\s*/u, '').replace(/^标题[：:]\s*/u, '');
    this.start().title.push({ ...block, text });
  }

  private add(at: number): number {
    const block = this.blocks[at];
    if (!block) return 1;
    const { kind, text } = block;
    const byline = kind === 'byline' ? bylineOf(text) : undefined;
    if (byline) this.addByline(block, byline, /^[（(]/u.test(text));
    else if (kind === 'footer') this.result.footers.push(block);
    else if (kind === 'masthead') this.result.mastheads.push(block);
    else if (kind === 'credit') this.here().credits.push(block);
    else if (kind === 'picture-credit') this.here().captions.push(block);
    else if (this.isCredited(at)) this.startCredited(block);
    else if (this.repeatsTitle(block)) return 1;
    else if (kind === 'heading') return this.addHeadings(at);
    else if (kind === 'paragraph') this.addParagraph(block);
    else this.here().blocks.push(block);
    return 1;
  }

  sort(): Runs {
    for (let at = 0; at < this.blocks.length;) at += this.add(at);
    return this.result;
  }
}

/** A line that holds a lead and nothing else stands before the words that it begins, also where the headline parts them. */
function withLeads(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    const isLeadAlone = block.kind === 'paragraph' && !block.node && leadOf(block.text)?.text === block.text.trim();
    const next = isLeadAlone ? blocks.slice(at + 1).findIndex(({ kind }) => kind !== 'heading') : -1;
    const first = next === -1 ? undefined : blocks[at + 1 + next];
    if (first?.kind === 'paragraph' && !first.node && !leadOf(first.text))
      return [
        ...joined,
        ...blocks.slice(at + 1, at + 1 + next),
        { ...first, text: block.text + first.text },
        ...withLeads(blocks.slice(at + 2 + next)),
      ];
    joined.push(block);
  }
  return joined;
}

/** The runs of one file's blocks, in their order. */
export const runsOf = (blocks: readonly Block[]): Runs => new Sorter(withLeads(blocks)).sort();
