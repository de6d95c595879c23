/** The open data: what is published is what its schemas say, and its tables are safe to open. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { absolute } from '../../../src/lib/site-address.ts';
import { dataSchemaPath } from '../../../src/lib/urls.ts';
import { DATA_ITEMS, dataFileSchema, jsonSchemaOf } from '../../../src/schemas/open-data.ts';
import { catalogue } from '../../../src/views/files/catalogue.ts';
import { DATA_NAMES, dataFile } from '../../../src/views/files/open-data.ts';
import { tableCsv } from '../../../src/views/files/tables.ts';
import {
  aBenefit,
  aCampaign,
  aChange,
  aFigure,
  anAudience,
  aNeed,
  anOrganisation,
  aPlace,
  aProgramme,
  aSite,
  aStory,
  aTerm,
  aTopic,
  inChinese,
  words,
} from '../../lib/index-of-content.ts';
import { schemaValidator } from '../../lib/json-schema.ts';

/** A site with something of everything. */
const content = aSite({
  stories: [
    aStory('one', '2026-02', {
      dateBasis: 'inferred',
      published: '2026-03-01',
      changes: [aChange('correction', '2026-03-05')],
      places: ['town'],
      figures: [
        aFigure('beds', { value: 40, asOf: '2026-02', claimant: words('院方'), scope: words('=1+1') }),
        aFigure('change', { from: -2, to: 5, dateBasis: 'printed', period: '2025/2026' }),
      ],
      events: [
        { date: '2026-02-01', what: words('揭牌'), place: 'town', organisations: ['clinic'] },
        { date: '2026-02-01', what: words('座谈'), organisations: [] },
      ],
    }),
    inChinese(aStory('two', '2025-01-01', { figures: [aFigure('beds', { value: 3 })] })),
  ],
  organisations: [
    anOrganisation('clinic', {
      links: [{ type: 'twinned-with', to: 'other', article: 'one', date: '2026-02' }],
      sources: ['one'],
    }),
    anOrganisation('other', { sources: ['one'] }),
  ],
  programmes: [aProgramme('help', { since: '2026-02', benefits: [aBenefit('one', '2026-02')] })],
  campaigns: [aCampaign('fair', '2026-02-03')],
  places: [aPlace('town')],
  topics: [aTopic('kidneys')],
  glossary: [aTerm('bed')],
  audiences: [anAudience('carers')],
  needs: [aNeed('dialysis')],
});

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('every kind of data has a file, and each file is what its schema says, and no more', () => {
  assert.deepEqual([...DATA_NAMES].sort(), Object.keys(DATA_ITEMS).sort());
  for (const name of DATA_NAMES) {
    const file = asJson(dataFile(content, name)) as { items: unknown[] };
    assert.ok(file.items.length > 0, name);
    const { error } = dataFileSchema(name).safeParse(file);
    assert.equal(error?.message, undefined, name);
    const ajv = schemaValidator();
    assert.ok(ajv.validate(jsonSchemaOf(name), file), `${name}: ${ajv.errorsText()}`);
    assert.ok(ajv.validate(jsonSchemaOf(name), asJson(dataFile(aSite({}), name))), `an empty ${name}`);
  }
});

interface Schema {
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
}

/** The fields of a schema by their paths, with a mark at those that are always there. */
const fieldsOf = ({ properties = {}, required = [], items, anyOf = [] }: Schema, path: string): string[] => [
  ...anyOf.flatMap((one) => fieldsOf(one, path)),
  ...(items ? fieldsOf(items, `${path}[]`) : []),
  ...Object.entries(properties).flatMap(([name, field]) => [
    `${path}.${name}${required.includes(name) ? '!' : ''}`,
    ...fieldsOf(field, `${path}.${name}`),
  ]),
];

test('every field that was ever in version 1 is there, and as sure as it was: what reads old files reads new ones', () => {
  const promised = readFileSync(join(import.meta.dirname, 'open-data-v1.txt'), 'utf8')
    .trim()
    .split('\n');
  const fields = DATA_NAMES.flatMap((name) => fieldsOf(jsonSchemaOf(name), name));
  assert.deepEqual(
    promised.filter((field) => !fields.includes(field)),
    [],
  );
});

test('a schema refuses what lacks a field, and lets be what a later file may have more', () => {
  const ajv = schemaValidator();
  const validate = ajv.compile(jsonSchemaOf('places'));
  const { items, ...file } = asJson(dataFile(content, 'places')) as { items: { name?: unknown }[] };
  assert.ok(validate({ ...file, items: items.map((item) => ({ ...item, later: 1 })) }));
  assert.ok(!validate({ ...file, items: items.map(({ name: _name, ...item }) => item) }));
  assert.ok(!validate({ ...file, version: 2, items }));
});

test('a figure is known by its story, leads to its sentence in each language, and says how its date is known', () => {
  const { items, schema } = dataFile(content, 'figures');
  assert.equal(schema, absolute(dataSchemaPath('figures')));
  assert.deepEqual(
    items.map(({ id, url, sources, dateBasis }) => [id, url.zh, url.en, sources, dateBasis]),
    [
      ['one/beds', absolute('/articles/one/#f-beds'), absolute('/en/articles/one/#f-beds'), ['one'], 'inferred'],
      ['one/change', absolute('/articles/one/#f-change'), absolute('/en/articles/one/#f-change'), ['one'], undefined],
      ['two/beds', absolute('/articles/two/#f-beds'), undefined, ['two'], undefined],
    ],
  );
});

test('events of one day are told apart; a story says when our text last changed and where its Markdown is', () => {
  assert.deepEqual(
    dataFile(content, 'events').items.map(({ id }) => id),
    ['one/2026-02-01', 'one/2026-02-01-no-2'],
  );
  const [one, two] = dataFile(content, 'articles').items;
  assert.deepEqual([one?.modified, one?.markdown.en], ['2026-03-05', absolute('/en/articles/one/index.md')]);
  assert.deepEqual([two?.modified, two?.markdown.en, two?.name.en], [undefined, undefined, undefined]);
});

test('a table begins with the mark of UTF-8; what looks like a formula is text, and a negative number a number', () => {
  const csv = tableCsv(content, 'figures');
  assert.ok(csv.startsWith('\uFEFFid,value,from,to,'));
  const [, beds = '', change = ''] = csv.split('\r\n');
  assert.match(beds, /^one\/beds,40,/);
  assert.match(beds, /,'=1\+1,/);
  assert.match(change, /^one\/change,,-2,5,/);
  assert.match(tableCsv(content, 'events'), /\r\none\/2026-02-01,2026-02-01,,inferred,揭牌,/);
});

test('the catalogue names every file with its schema', () => {
  const text = JSON.stringify(catalogue(content));
  for (const name of DATA_NAMES) {
    assert.ok(text.includes(`"${absolute(`/data/v1/${name}.json`)}"`), name);
    assert.ok(text.includes(`"${absolute(dataSchemaPath(name))}"`), name);
  }
  assert.ok(text.includes(absolute('/data/v1/figures.csv')));
});
