/**
 * The table by which a page turns its text into traditional characters: OpenCC's for Taiwan, with the 7,000 phrases that
 * its characters alone would get wrong instead of 50,000. A page fetches it when a reader asks for it; it is made while
 * the site is bundled.
 */
import type { ViteUserConfig } from 'astro';
import { ConverterFactory } from 'opencc-js/core';
import characters from 'opencc-js/dict/STCharacters';
import phrases from 'opencc-js/dict/STPhrases';
import morePhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import variants from 'opencc-js/dict/TWVariants';
import { convertByTable } from '../lib/convert-by-table.ts';

const entriesOf = (dictionary: string): [string, string][] =>
  dictionary.split('|').map((line) => {
    const [from = '', to = ''] = line.split(' ');
    return [from, to];
  });

/** As it is written in Taiwan. */
const inTaiwan = ConverterFactory([variants]);

/** The dictionary has the mountain first; by itself it is a name of people and towns. */
const NAMES = [['岳', '岳']] as const;

/** The table: simplified to traditional. */
export function traditionalTable(): Map<string, string> {
  const table = new Map<string, string>(NAMES);
  for (const [from, to] of [...entriesOf(characters), ...entriesOf(variants)]) {
    if (!table.has(from)) table.set(from, inTaiwan(to));
  }
  const byLength = [...entriesOf(phrases), ...entriesOf(morePhrases)].sort(([a], [b]) => a.length - b.length);
  for (const [from, to] of byLength) {
    if (convertByTable(from, table) !== inTaiwan(to)) table.set(from, inTaiwan(to));
  }
  return new Map([...table].filter(([from, to]) => from.length > 1 || from !== to));
}

const NAME = 'virtual:traditional-table';

/** The table as a module of the browser, in one string: `simplified traditional|…`. */
export function traditionalTableModule(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'traditional-table',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) =>
      id === `\0${NAME}`
        ? `export default ${JSON.stringify([...traditionalTable()].map((entry) => entry.join(' ')).join('|'))}`
        : undefined,
  };
}
