/** The files of content as Decap reads and writes them: its formats, with the fields of each collection at hand. */
import type { DeskField } from './fields.ts';
import { recordOf } from './form-to-record.ts';
import { isSame, readYaml, writeYaml } from './yaml-file.ts';

type Data = Record<string, unknown>;

/** As Decap asks for a format. */
export interface ContentFormat {
  fromFile: (text: string) => Data;
  toFile: (data: Data) => string;
}

/** Fields of a story's form that no file holds: its name and its shelf are those of the file. */
const OF_THE_FILE = new Set(['id', 'shelf']);

const FENCED = /^\ufeff?---\n([^]*?)\n---(?:\n|$)([^]*)$/;

/** Texts that were read, so that what is written back changes no more than it has to. */
function memory() {
  const read: { text: string; data: Data }[] = [];
  return {
    note(text: string, data: Data): void {
      if (!read.some((one) => one.text === text)) read.push({ text, data });
    },
    /** The text that holds most of these values, and at least half of them. */
    nearest(data: Data): string | undefined {
      const keys = Object.keys(data);
      const same = (one: Data) => keys.filter((key) => isSame(one[key], data[key])).length;
      const ranked = read
        .filter((one) => one.data['id'] === data['id'])
        .map((one) => ({ text: one.text, count: same(one.data) }))
        .sort((a, b) => b.count - a.count);
      const [best] = ranked;
      // The one list of its kind, or the one entry of an id, is itself.
      return best && (ranked.length === 1 || best.count * 2 >= keys.length) ? best.text : undefined;
    },
  };
}

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Entries and lists: YAML alone. */
export function entryFormat(fields: readonly DeskField[]): ContentFormat {
  const read = memory();
  return {
    fromFile(text) {
      const data = readYaml(lines(text));
      read.note(lines(text), data);
      return data;
    },
    toFile(data) {
      const record = recordOf(data, fields);
      return writeYaml(record, read.nearest(record));
    },
  };
}

/** Stories and own pages: fields between fences, then the body. English words that nobody wrote are no file. */
export function storyFormat(fields: readonly DeskField[]): ContentFormat {
  const read = memory();
  const written = fields.filter(({ name }) => !OF_THE_FILE.has(name) && name !== 'body');
  return {
    fromFile(text) {
      const [, yaml = '', body = ''] = FENCED.exec(lines(text)) ?? [];
      const data = readYaml(`${yaml}\n`);
      read.note(`${yaml}\n`, data);
      return { ...data, body: body.trim() };
    },
    toFile({ body, ...data }) {
      const own = Object.fromEntries(Object.entries(data).filter(([key]) => !OF_THE_FILE.has(key)));
      const record = recordOf(own, written);
      const text = typeof body === 'string' ? lines(body).normalize('NFC').trim() : '';
      if (text === '' && !Object.hasOwn(record, 'title') && !Object.hasOwn(record, 'summary')) return '';
      return `---\n${writeYaml(record, read.nearest(record))}---\n\n${text}\n`;
    },
  };
}
