/** The site's face, drawn from its name in src/site.ts: the nameplate with its seal, and the icons. */
import sharp from 'sharp';
import { digestOf } from '../disk/digest.ts';
import type { Locale } from '../i18n/locales.ts';
import { publicUrl } from '../lib/urls.ts';
import { site } from '../site.ts';
import { EM, outlineOf, type Outline } from './outlines.ts';

/** What stands above the baseline of a line of text, in the units of outlines. */
export const ASCENT = 440;

/** What large numbers are written with, in either language. */
const NUMERALS = '0123456789.,%→万亿 milonb';

/** The seal beside the name: its side, and its distance from the name. */
const SEAL = { side: 230, gap: 70, character: 170 };

/** Paths of a line of text, each at its place. */
export const pathsOf = ({ glyphs }: Outline): string =>
  glyphs.map(({ x, path }) => `<path${x === 0 ? '' : ` transform="translate(${x})"`} d="${path}"/>`).join('');

/** A character in the middle of a square, whose corner is at 0, 0. */
export async function characterInSquare(character: string, side: number, size: number): Promise<string> {
  const outline = await outlineOf(character);
  const scale = Number((size / EM).toFixed(4));
  // A character's square reaches from 0.88 of its size above the baseline to 0.12 below it.
  const at = [(side - outline.width * scale) / 2, side / 2 + size * 0.38].map((one) => Number(one.toFixed(2)));
  return `<g transform="translate(${at.join(' ')}) scale(${scale})">${pathsOf(outline)}</g>`;
}

export interface Nameplate {
  /** The file that holds the outlines. */
  href: string;
  viewBox: string;
  /** The square of the seal. */
  seal: { x: number; y: number; side: number };
}

/** The place of a numeral in the file of outlines. */
const numeralId = (numeral: string): string => `n${numeral.codePointAt(0) ?? 0}`;

/** A number by the outlines in that file: each numeral with its place in the line. */
export async function numerals(
  number: string,
  locale: Locale,
): Promise<{ uses: { x: number; href: string }[]; width: number }> {
  const [{ glyphs, width }, { href }] = await Promise.all([outlineOf(number), nameplate(locale)]);
  const shown = [...number].filter((numeral) => numeral !== ' ');
  return { uses: glyphs.map(({ x }, at) => ({ x, href: `${href}#${numeralId(shown[at] ?? '')}` })), width };
}

interface Drawn extends Nameplate {
  name: string;
  svg: string;
}

async function draw(locale: Locale): Promise<Drawn> {
  const outline = await outlineOf(site.name[locale], locale === 'zh' ? EM * 0.05 : 0);
  const seal = { x: outline.width + SEAL.gap, y: EM - ASCENT - SEAL.side - 20, side: SEAL.side };
  const character = await characterInSquare(site.seal, SEAL.side, SEAL.character);
  const numerals = await Promise.all(
    [...NUMERALS].map(async (numeral) => `<g id="${numeralId(numeral)}">${pathsOf(await outlineOf(numeral))}</g>`),
  );
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg">' +
    `<g id="name">${pathsOf(outline)}</g><g id="seal" transform="translate(${seal.x} ${seal.y})">${character}</g>` +
    `${numerals.join('')}</svg>\n`;
  const name = `_astro/name.${locale}.${digestOf(svg).slice(0, 10)}`;
  return {
    name,
    svg,
    href: publicUrl(`${name}.svg`),
    viewBox: `0 ${-ASCENT} ${seal.x + seal.side} ${EM}`,
    seal,
  };
}

const drawn = new Map<Locale, Promise<Drawn>>();

/** The nameplate in a language: its outlines, and those of numerals, lie in a file of their own, which every page names. */
export function nameplate(locale: Locale): Promise<Drawn> {
  const known = drawn.get(locale) ?? draw(locale);
  drawn.set(locale, known);
  return known;
}

/** The icon: the seal alone. @param side of the square; @param margin of paper around it */
export async function iconSvg(side: number, margin = 0): Promise<string> {
  const { paper } = site.colours.light;
  const { ground, ink } = site.colours.seal;
  const inner = side - 2 * margin;
  const character = await characterInSquare(site.seal, inner, inner * 0.76);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}">` +
    (margin === 0 ? '' : `<rect width="${side}" height="${side}" fill="${paper}"/>`) +
    `<g transform="translate(${margin} ${margin})"><rect width="${inner}" height="${inner}" rx="${inner / 16}" fill="${ground}"/>` +
    `<g fill="${ink}">${character}</g></g></svg>\n`
  );
}

/** A drawing as a picture, the same bytes wherever it is made. */
export const pngOf = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png({ compressionLevel: 6 }).toBuffer();
