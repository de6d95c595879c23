/** What a source file holds, once it is read: lines as printed, then blocks. */
import type { RootContent } from 'mdast';
import type { Bilingual } from '../schemas/common.ts';

/** A line as it stands in the file. */
export interface SourceLine {
  text: string;
  /** From 1; in a PDF counted over all pages. */
  line: number;
  /** Empty lines before it. */
  gap: number;
  /** Begins with a blank of two characters, as printed paragraphs do. */
  indented: boolean;
  /** Marked as a heading or an item of a list; the mark is gone from the text. */
  mark?: 'heading' | 'item' | undefined;
}

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'byline'
  /** The name and day of a newspaper, or of what gathers others' reports. */
  | 'masthead'
  /** 来源：, 链接：, 主要内容： */
  | 'credit'
  /** What stands below stories and belongs to none: 责任编辑, 扫码观看. */
  | 'footer'
  /** A picture's own line: 【张三 图】 */
  | 'picture-credit'
  | 'table';

/** A paragraph, heading, list item …: what a reader sees as one. */
export interface Block {
  kind: BlockKind;
  text: string;
  /** The file, by its place among those that are read together. */
  file: number;
  /** Line in that file on which it begins. */
  line: number;
  /** Empty lines before it. */
  gap: number;
  /** As a tree, where the source had more than words: bold, links, a table. */
  node?: RootContent | undefined;
}

/** Something to be said to the person who imports. */
export type Remark = Bilingual;

/** Why a file cannot be imported, and what to do about it. */
export class SourceError extends Error {
  readonly remark: Remark;

  constructor(remark: Remark) {
    super(`${remark.zh} / ${remark.en}`);
    this.remark = remark;
  }
}

/** A picture of the source, kept with it. */
export interface SourcePicture {
  name: string;
  bytes: Uint8Array;
}

/** A file as it was read. */
export interface Source {
  /** Its name, without folders. */
  name: string;
  blocks: Block[];
  /** How it was read, and what of it was lost. */
  remarks: Remark[];
  pictures: SourcePicture[];
}

/** A sentence's end, and what may close it. */
const TERMINAL = /[。！？!?…；;][”’」』）)》*]*$/u;

/** Whether a text ends where a sentence does. */
export const isFinished = (text: string): boolean => TERMINAL.test(text.trim());

/** How wide a text is, in columns: a Chinese character takes two. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, c) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f“”‘’—…]/u.test(c) ? 2 : 1),
    0,
  );
