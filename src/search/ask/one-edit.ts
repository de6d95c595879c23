/** Whether two words differ by one character: wrong, missing, too many, or two that changed places. */
export function isOneEditApart(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const same = (x: readonly string[], y: readonly string[]) => x.join('\0') === y.join('\0');
  if (short.length < long.length) return same(short.slice(at), long.slice(at + 1));
  if (same(short.slice(at + 1), long.slice(at + 1))) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && same(short.slice(at + 2), long.slice(at + 2));
}

/** The digits of a text: an error may be in its words, never in its numbers. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '');
