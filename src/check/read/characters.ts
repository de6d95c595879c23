/** Characters that may not stand in content: what no reader sees, what poses as markup, what is not composed. */
import { RADICALS } from '../../lib/plain-letters.ts';
import type { Finding, Position } from '../problem.ts';
import { invisibleCharacter } from '../rules/invisible-character.ts';
import { lookAlike } from '../rules/look-alike.ts';
import { textNotComposed } from '../rules/text-not-composed.ts';

/**
 * What no reader sees, or sees as a box, and what turns text round: whatever Unicode says is ignored in display, controls
 * but tab and line ends, private use, the blank Braille cell. The two selectors of an emoji's style (FE0E, FE0F) are none
 * where they follow one, nor is what joins two pictures to one emoji; marks that pile up on one letter are.
 */
const INVISIBLE =
  /(?!(?<=\p{ExtPict}\ufe0f?)\u200d\p{ExtPict})(?:[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{NChar}\u2800\ufffc\ufffd]|(?!(?<=\p{Emoji})[\ufe0e\ufe0f])\p{DI}|(?<=\p{M}{4})\p{M})/u;

/**
 * Other forms of the signs of Markdown and code, for vertical text or small print: a reader cannot tell them apart, and
 * whatever composes or folds a text makes the sign itself of them. Radicals and ligatures from PDFs pose as letters. The full-width forms of a Chinese keyboard that prose
 * needs (＜ ＞ ＊ ＃ ［ ］ ＿ ｜ ～) are none.
 */
const LOOK_ALIKE = new RegExp(
  `[${[...RADICALS.keys()].join('')}\\u1fef\\u2f00-\\u2fd5\\ufb00-\\ufb06\\ufe33\\ufe34\\ufe37\\ufe38\\ufe47\\ufe48\\ufe4d-\\ufe4f\\ufe5b\\ufe5c\\ufe5f\\ufe61\\ufe64\\ufe65\\ufe68\\uff3c\\uff40\\uff5b\\uff5d]`,
);

/** The first sign with its combining marks that composing would change: offset, as written, as composed. */
function firstNotComposed(text: string): { index: number; written: string; composed: string } | undefined {
  if (text === text.normalize('NFC')) return undefined;
  for (const { 0: written, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const composed = written.normalize('NFC');
    if (composed !== written) return { index, written, composed };
  }
  // Two signs that are one when they meet, as the letters of a Korean syllable.
  return { index: 0, written: text, composed: text.normalize('NFC') };
}

/**
 * The first character of a text that may not stand in content.
 * @param at the place of an offset of the text
 */
export function characterFinding(text: string, at: (offset: number) => Position): Finding | undefined {
  const look = LOOK_ALIKE.exec(text);
  if (look) return lookAlike.at(at(look.index), look[0]);
  const loose = firstNotComposed(text);
  if (loose) return textNotComposed.at(at(loose.index), loose.written, loose.composed);
  const hidden = INVISIBLE.exec(text);
  return hidden ? invisibleCharacter.at(at(hidden.index), hidden[0]) : undefined;
}

/** The first of each line of a file. */
export const charactersOf = (text: string): Finding[] =>
  text
    .split('\n')
    .flatMap((line, index) => characterFinding(line, (offset) => ({ line: index + 1, column: offset + 1 })) ?? []);
