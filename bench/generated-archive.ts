/**
 * A content folder of any size for measuring (`bench/generate.ts` is its command). Valid by every rule of the
 * check, in both languages, the same bytes for the same number. The words are made up and mean nothing.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../src/check/read/parse-article.ts';
import { DEPARTMENTS, DISTRICTS, HOSPITALS, PEOPLE, SENTENCES, SERVICES, type Words } from './generated-words.ts';
import { seeded } from './seeded.ts';

/** Names, units and places come from the fixture, so that the shapes are those of a real site. */
const BASE = join('tests', 'fixture', 'content');

const YEARS = 8;
const PARAGRAPHS = 8;
const SENTENCES_EACH = 4;

interface Organisation {
  id: string;
  name: Words;
}

const organisations: Organisation[] = DISTRICTS.flatMap((district, d) =>
  HOSPITALS.map((hospital, h) => ({
    id: `generated-${d}-${h}`,
    name: [district[0] + hospital[0], `${district[1]} ${hospital[1]}`] as Words,
  })),
);

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function organisationFile({ id, name }: Organisation): string {
  return [
    `id: ${id}`,
    'kind: hospital',
    `name: { zh: ${quoted(name[0])}, en: ${quoted(name[1])} }`,
    'place: example-city',
    `summary: { zh: ${quoted(`${name[0]}，为测量而编写。`)}, en: ${quoted(`${name[1]}, made up for measuring.`)} }`,
    '',
  ].join('\n');
}

/** One story in both languages, without its digest. */
function story(index: number): { id: string; year: number; zh: string; en: string } {
  const next = seeded(index + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const upTo = (most: number) => 100 + Math.floor(next() * most);
  const year = 2026 - (index % YEARS);
  const date = `${year}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
  const id = `generated-story-${index}`;
  const host = pick(organisations);
  const department = pick(DEPARTMENTS);
  const service = pick(SERVICES);
  const beds = 10 + (index % 80);
  const paragraphs: Words[] = [];
  for (let count = 0; count < PARAGRAPHS; count += 1) {
    const lines = Array.from({ length: SENTENCES_EACH }, () => {
      const words = {
        h: host.name,
        d: pick(DEPARTMENTS),
        s: pick(SERVICES),
        p: pick(PEOPLE),
        a: upTo(9_000),
        b: upTo(800),
      };
      const sentence = pick(SENTENCES);
      return [0, 1].map((language) => {
        const text = (sentence[language] ?? '').replace(/\{(\w)\}/g, (_, key: string) => {
          const value = words[key as keyof typeof words];
          return typeof value === 'number' ? String(value) : (value[language] ?? '');
        });
        return text.charAt(0).toUpperCase() + text.slice(1);
      });
    });
    paragraphs.push([lines.map(([zh]) => zh).join(''), lines.map(([, en]) => en).join(' ')]);
  }
  paragraphs.push([`第${index}号病房开放床位${beds}张。`, `Ward no. ${index} opened with ${beds} beds.`]);
  const title: Words = [
    `${host.name[0]}${department[0]}开展${service[0]}（第${index}号）`,
    `${host.name[1]}: ${department[1]} begins ${service[1]} (no. ${index})`,
  ];
  const record = [
    `title: ${quoted(title[0])}`,
    `summary: ${quoted(`${host.name[0]}的${department[0]}开展${service[0]}，方便居民就近看病。`)}`,
    `date: ${date}`,
    'dateBasis: printed',
    'kind: report',
    `organisations: [${host.id}]`,
    'places: [example-city]',
    'topics: [kidney-care]',
    `source: { date: ${date}, voice: staff-reporter }`,
    `figures: [{ id: beds, value: ${beds}, unit: beds, what: { zh: 开放床位, en: Beds opened } }]`,
    `events: [{ date: ${date}, what: { zh: 开展服务, en: The service begins }, place: example-city }]`,
    'drafted: machine',
  ];
  const words = [
    `title: ${quoted(title[1])}`,
    `summary: ${quoted(`${department[1]} at ${host.name[1]} begins ${service[1]}, so that people can be treated near home.`)}`,
    "translates: '000000000000'",
  ];
  const file = (fields: string[], language: 0 | 1) =>
    `---\n${fields.join('\n')}\n---\n\n${paragraphs.map((paragraph) => paragraph[language]).join('\n\n')}\n`;
  return { id, year, zh: file(record, 0), en: file(words, 1) };
}

/**
 * Writes one story, and returns its id. `more` is a further paragraph: an editor's change.
 * @throws where it does not parse: the generator is then out of step with the check
 */
export function writeStory(index: number, folder: string, more: Words = ['', '']): string {
  const { id, year, zh, en } = story(index);
  const shelf = join(folder, 'articles', String(year));
  mkdirSync(shelf, { recursive: true });
  const text = more[0] === '' ? zh : `${zh}\n${more[0]}\n`;
  const digest = parseArticle(Buffer.from(text), 'zh').translates;
  if (digest === '') throw new Error(`${id} does not parse`);
  writeFileSync(join(shelf, `${id}.zh.mdx`), text);
  writeFileSync(
    join(shelf, `${id}.en.mdx`),
    `${en.replace('000000000000', digest)}${more[1] === '' ? '' : `\n${more[1]}\n`}`,
  );
  return id;
}

/**
 * Writes a content folder of so many stories, each in both languages; what stood there before is gone.
 * @throws where a story does not parse
 */
export function generate(stories: number, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(BASE, folder, { recursive: true });
  const units = '  - { id: beds, zh: 张, en: { one: bed, other: beds } }\n';
  writeFileSync(join(folder, 'units.yaml'), units, { flag: 'a' });
  for (const organisation of organisations) {
    writeFileSync(join(folder, 'organisations', `${organisation.id}.yaml`), organisationFile(organisation));
  }
  for (let index = 0; index < stories; index += 1) writeStory(index, folder);
}
