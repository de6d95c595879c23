/** Words with names in braces: `fill('{count} stories', { count: 3 })`; a name without a value stays as it is. */
export const fill = (words: string, values: Record<string, string | number>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
