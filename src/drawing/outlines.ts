/** Texts as outlines of a packaged open font: what is drawn with them is the same on every machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import opentype, { type Command, type Font } from 'opentype.js';
import wawoff2 from 'wawoff2';
import { isRecord } from '../lib/is-record.ts';

/** The side of a character's square, in the units of outlines. */
export const EM = 500;

const FONT = '@fontsource-variable/noto-serif-sc';
const WEIGHT = 700;

interface Glyph {
  /** Path data from the character's own origin, on the baseline. */
  path: string;
  width: number;
}

/** A line of text from its beginning on the baseline. */
export interface Outline {
  glyphs: { x: number; path: string }[];
  width: number;
}

const { resolve: find } = createRequire(resolve('package.json'));

/** The parts of the font, each with the first and last of its characters. */
function readParts(): { name: string; ranges: (readonly [first: number, last: number])[] }[] {
  const parts: unknown = JSON.parse(readFileSync(find(`${FONT}/unicode.json`), 'utf8'));
  return Object.entries(isRecord(parts) ? parts : {}).map(([name, list]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: String(list)
      .split(',')
      .map((range) => {
        const [first = '', last = first] = range.trim().replace('U+', '').split('-');
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
      }),
  }));
}

let parts: ReturnType<typeof readParts> | undefined;
const fonts = new Map<string, Promise<Font>>();
const glyphs = new Map<string, Promise<Glyph>>();

let turn: Promise<unknown> = Promise.resolve();

/** One file after another: what the decompressor gives is a view of its own memory, which the next one overwrites. */
function decompressed(file: string): Promise<ArrayBuffer> {
  const bytes = turn.then(async () => new Uint8Array(await wawoff2.decompress(readFileSync(file))).buffer);
  turn = bytes;
  return bytes;
}

async function openPart(name: string): Promise<Font> {
  const font = opentype.parse(await decompressed(find(`${FONT}/files/noto-serif-sc-${name}-wght-normal.woff2`)));
  font.variation?.set({ wght: WEIGHT });
  return font;
}

/** The part of the font that holds a character; the one for Latin has an empty square for those that none holds. */
function fontFor(character: string): Promise<Font> {
  parts ??= readParts();
  const code = character.codePointAt(0) ?? 0;
  const part = parts.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last));
  const name = part?.name ?? 'latin';
  const font = fonts.get(name) ?? openPart(name);
  fonts.set(name, font);
  return font;
}

/** Inner points of a step, before its end. */
const INNER = { M: 0, L: 0, Q: 1, C: 2, Z: 0 };

/** Path data in whole units, each step from where the last one ended: equal characters are equal texts. */
function pathOf(commands: readonly Command[]): string {
  let [x, y] = [0, 0];
  return commands
    .map(({ type, ...end }) => {
      // What is filled is closed by itself.
      if (type === 'Z') return '';
      const points = [[end.x1, end.y1] as const, [end.x2, end.y2] as const].slice(0, INNER[type]);
      const steps = [...points, [end.x, end.y] as const].flatMap(([px = 0, py = 0]) => [
        Math.round(px) - x,
        Math.round(py) - y,
      ]);
      [x, y] = [Math.round(end.x ?? 0), Math.round(end.y ?? 0)];
      const isNone = type === 'L' && steps.every((step) => step === 0);
      return isNone ? '' : type.toLowerCase() + steps.join(' ').replaceAll(' -', '-');
    })
    .join('');
}

async function drawGlyph(character: string): Promise<Glyph> {
  const font = await fontFor(character);
  return {
    path: pathOf(font.getPath(character, 0, 0, EM).commands),
    width: Math.round(font.getAdvanceWidth(character, EM)),
  };
}

/** The outline of a line of text; `spacing` comes between its characters. */
export async function outlineOf(text: string, spacing = 0): Promise<Outline> {
  const drawn = await Promise.all(
    [...text].map((character) => {
      const glyph = glyphs.get(character) ?? drawGlyph(character);
      glyphs.set(character, glyph);
      return glyph;
    }),
  );
  let width = 0;
  const placed = drawn.map((glyph, at) => {
    const x = width;
    width += glyph.width + (at < drawn.length - 1 ? spacing : 0);
    return { x, path: glyph.path };
  });
  return { glyphs: placed.filter(({ path }) => path !== ''), width };
}
