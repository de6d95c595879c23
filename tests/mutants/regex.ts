/** Faults in a regular expression: an anchor, a quantifier or a branch gone, a class or a look-around turned round. */

/** Pieces of a pattern: an escape, a class, the opening of a group, a quantifier, or one character. */
const PIECES =
  /\\(?:[pP]\{[^}]*\}|k<[^>]*>|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!]|:|<[^>]*>)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[^]/gu;

/** What stands in a piece's place; undefined where the piece stays. */
function turned(piece: string): string | undefined {
  if (/^(?:\^|\$|\\b|\\B)$/.test(piece)) return '';
  if (/^\\[dDwWsS]$/.test(piece)) return piece === piece.toLowerCase() ? piece.toUpperCase() : piece.toLowerCase();
  if (/^\\p/.test(piece)) return piece.replace('p', 'P');
  if (/^\\P/.test(piece)) return piece.replace('P', 'p');
  if (/^\[\^/.test(piece)) return `[${piece.slice(2)}`;
  if (/^\[/.test(piece)) return `[^${piece.slice(1)}`;
  if (/^\(\?<?[=!]$/.test(piece)) return piece.endsWith('=') ? `${piece.slice(0, -1)}!` : `${piece.slice(0, -1)}=`;
  return /^(?:[*+?]\??|\{\d+(?:,\d*)?\}\??)$/.test(piece) ? '' : undefined;
}

const compiles = (pattern: string, flags: string): boolean => {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
};

/** The pattern without the last branch of a choice that stands at its top level. */
function shorter(pieces: string[]): string | undefined {
  let depth = 0;
  const bars = pieces.flatMap((piece, at) => {
    if (piece.startsWith('(')) depth += 1;
    if (piece === ')') depth -= 1;
    return piece === '|' && depth === 0 ? [at] : [];
  });
  const last = bars.at(-1);
  return last === undefined ? undefined : pieces.slice(0, last).join('');
}

/**
 * Every pattern that differs from this one by a single fault and still is a pattern.
 * @param pattern the source, without its slashes
 */
export function regexFaults(pattern: string, flags: string): string[] {
  const pieces = pattern.match(PIECES) ?? [];
  const faults = pieces.flatMap((piece, at) => {
    const by = turned(piece);
    return by === undefined ? [] : [[...pieces.slice(0, at), by, ...pieces.slice(at + 1)].join('')];
  });
  const all = new Set([...faults, shorter(pieces) ?? pattern]);
  return [...all].filter((fault) => fault !== pattern && fault !== '' && compiles(fault, flags));
}
