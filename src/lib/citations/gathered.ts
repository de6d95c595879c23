/** References of many stories in one file, gathered from the files of each. */
import type { CitationFormat } from '../urls.ts';

interface Format {
  type: string;
  /** The entries of a file, as they stand in one of many. */
  entries: (text: string) => { id: string | undefined; text: string }[];
  file: (entries: readonly string[]) => string;
}

const GATHERED: Record<CitationFormat, Format> = {
  bib: {
    type: 'application/x-bibtex',
    entries: (text) => text.split(/\n(?=@)/).map((entry) => ({ id: /\{([^,]+),/.exec(entry)?.[1], text: entry })),
    file: (entries) => entries.join('\n'),
  },
  ris: {
    type: 'application/x-research-info-systems',
    entries: (text) =>
      text.split(/\r\n(?=TY {2}- )/).map((entry) => ({ id: /^ID {2}- (.*)\r$/m.exec(entry)?.[1], text: entry })),
    file: (entries) => entries.join('\r\n'),
  },
  json: {
    type: 'application/vnd.citationstyles.csl+json',
    entries: (text) => {
      const items: unknown = JSON.parse(text);
      return Array.isArray(items)
        ? items.map((item: { id?: string }) => ({ id: item.id, text: JSON.stringify(item) }))
        : [];
    },
    file: (entries) => `[${entries.join(',\n')}]\n`,
  },
};

/** One reference a story, of the page in a reader's language, else of the first that there is. @param files each story's own, in order */
export function gathered(
  files: readonly { id: string; text: string }[],
  format: CitationFormat,
  locale: string,
): string {
  const { entries, file } = GATHERED[format];
  return file(
    files.flatMap(({ id, text }) => {
      const all = entries(text);
      const own = all.find((entry) => entry.id === `${id}-${locale}`) ?? all[0];
      return own === undefined ? [] : [own.text];
    }),
  );
}

export const gatheredType = (format: CitationFormat): string => GATHERED[format].type;
