/** The picture that goes with a link, drawn as SVG with outlines for all its text: no font of the system is asked for. */
import type { Phrase } from '../lib/phrases.ts';
import type { ShareCard } from '../views/parts/share-card.ts';
import { site } from '../site.ts';
import { characterInSquare, pathsOf } from './face.ts';
import { EM, outlineOf } from './outlines.ts';
import { shapeSvg } from './shapes.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 64;
const INNER = WIDTH - 2 * MARGIN;
/** Messengers cut a square out of the middle: what matters stands there. */
const MIDDLE = WIDTH / 2;

const { light, seal: sealColours } = site.colours;
const { paper, ink, soft, plate, line, apricot } = light;

interface Line {
  svg: string;
  width: number;
}

/** A line of text in a size, made smaller where it would be wider than `most`. */
async function textLine(
  text: string,
  size: number,
  most = Infinity,
  fill: string = ink,
): Promise<Line & { size: number }> {
  const outline = await outlineOf(text);
  const fitted = Math.min(size, (most * EM) / Math.max(1, outline.width));
  const scale = fitted / EM;
  return {
    svg: `<g fill="${fill}" transform="scale(${scale.toFixed(4)})">${pathsOf(outline)}</g>`,
    width: outline.width * scale,
    size: fitted,
  };
}

const at = (x: number, y: number, { svg }: Line): string =>
  `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">${svg}</g>`;

const centred = (y: number, drawn: Line): string => at(MIDDLE - drawn.width / 2, y, drawn);

async function seal(character: string, x: number, y: number, side: number): Promise<string> {
  const { ground, ink: white } = sealColours;
  return (
    `<g transform="translate(${x} ${y})"><rect width="${side}" height="${side}" rx="${side / 20}" fill="${ground}"/>` +
    `<g fill="${white}">${await characterInSquare(character, side, side * 0.74)}</g></g>`
  );
}

/** The head of every picture: the name, its seal, the rule below. */
async function head({ zh, en }: { zh: string; en: string }): Promise<string> {
  const name = await textLine(zh, 58);
  const other = await textLine(en, 30, INNER / 2, soft);
  return (
    at(MARGIN, 92, name) +
    (await seal(site.seal, Math.round(MARGIN + name.width + 12), 62, 34)) +
    at(WIDTH - MARGIN - other.width, 90, other) +
    `<rect x="${MARGIN}" y="118" width="${INNER}" height="4" fill="${ink}"/>`
  );
}

const wholeOf = (phrase: Phrase): string => (typeof phrase === 'string' ? phrase : phrase.map(wholeOf).join(''));

/** Chinese in lines between its phrases, and in those that no line has room for. */
async function wrapped(phrases: readonly Phrase[], size: number, most: number): Promise<string[]> {
  const lines = [''];
  const fits = async (text: string) => (await textLine(text, size)).width <= most;
  for (const phrase of phrases) {
    const whole = wholeOf(phrase);
    for (const part of (await fits(whole)) ? [whole] : [phrase].flat().map(wholeOf)) {
      const longer = (lines.at(-1) ?? '') + part;
      if (lines.at(-1) === '' || (await fits(longer))) lines[lines.length - 1] = longer;
      else lines.push(part);
    }
  }
  return lines;
}

/** English in lines between its words: two at most. */
const words = async (text: string, size: number): Promise<string[]> => {
  const lines = await wrapped(text.split(/(?<= )/), size, INNER);
  return lines.length > 2 ? [lines[0] ?? '', `${(lines[1] ?? '').trim()}…`] : lines;
};

/** The number as large as there is room for, with what limits it and its unit. */
async function figurePart({
  before,
  number,
  after,
  what,
  by,
  shape,
}: NonNullable<ShareCard['figure']>): Promise<string> {
  const [lead, unit] = [await textLine(before, 64), await textLine(after, 64, 260)];
  const gaps = (before === '' ? 0 : 14) + (after === '' ? 0 : 14);
  const large = await textLine(number, 210, INNER - 120 - lead.width - unit.width - gaps);
  const whole = lead.width + large.width + unit.width + gaps;
  const box = { width: 560, height: 22 };
  // Without a shape all stands a little lower: as much is left free above as below.
  const [down, below] = shape ? [0, 36] : [20, 0];
  let x = MIDDLE - whole / 2;
  const drawn = [`<rect x="${MARGIN}" y="146" width="${INNER}" height="380" fill="${plate}"/>`];
  for (const part of [lead, large, unit]) {
    drawn.push(at(x, 330 + down, part));
    if (part.width > 0) x += part.width + 14;
  }
  drawn.push(
    centred(396 + down, await textLine(what.zh ?? '', 38, INNER - 80)),
    ...(what.en === undefined ? [] : [centred(436 + down, await textLine(what.en, 24, INNER - 80))]),
    ...(shape ? [`<g transform="translate(${MIDDLE - box.width / 2} 456)">${shapeSvg(shape, box)}</g>`] : []),
    centred(470 + down + below, await textLine(by, 22, INNER - 80)),
  );
  return drawn.join('');
}

/** The headline, or the name of the entry, in both languages. */
async function titlePart({ title, phrases, seal: character }: ShareCard): Promise<string> {
  const size = wholeOf(phrases).length > 14 ? 62 : 84;
  const lines = await wrapped(phrases, size, INNER);
  const english = title.en === undefined ? [] : await words(title.en, 32);
  const height = lines.length * size * 1.3 + english.length * 44;
  let y = 136 + (390 - height) / 2 + size;
  const ghost =
    character === undefined
      ? ''
      : `<g fill="${apricot}" opacity="0.3" transform="translate(${MIDDLE - 190} 140)">${await characterInSquare(character, 380, 380)}</g>`;
  const drawn = [ghost];
  for (const text of lines.slice(0, 3)) {
    drawn.push(centred(y, await textLine(text, size, INNER)));
    y += size * 1.3;
  }
  for (const text of english) {
    drawn.push(centred(y - 10, await textLine(text.trim(), 32, INNER, soft)));
    y += 44;
  }
  return drawn.join('');
}

/** Colours of the classes that shapes have on a page. */
const STYLE =
  `.bar-a{fill:${apricot}}.bar-b{fill:${line}}.bar-c{fill:${ink}}` +
  `.dot,.dot-off{stroke:${line};stroke-linecap:round}.dot-off{stroke:${apricot}}.time{stroke:${ink};stroke-width:2}`;

/** The picture as SVG. */
export async function sharePictureSvg(card: ShareCard): Promise<string> {
  const kicker = await textLine(
    [card.kicker.zh, card.kicker.en].filter((text) => text !== undefined).join('  '),
    28,
    INNER - 80,
    soft,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><style>${STYLE}</style>` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>` +
    (await head(site.name)) +
    (await (card.figure ? figurePart(card.figure) : titlePart(card))) +
    (card.seal === undefined ? '' : await seal(card.seal, WIDTH - MARGIN - 52, 552, 52)) +
    at(MARGIN, 588, kicker) +
    '</svg>'
  );
}
