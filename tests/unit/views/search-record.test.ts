/** What the search index is made of: facets, blocks and names of every page, and what people call things. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchRecords, searchTerms } from '../../../src/views/files/search-records.ts';
import {
  aBenefit,
  aCampaign,
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

const content = aSite({
  stories: [
    aStory('new', '2026-02-03', {
      kind: 'feature',
      organisations: ['o'],
      places: ['district'],
      topics: ['t'],
      mentions: [{ collection: 'programmes', id: 'p' }],
      asks: [words('哪里能住院？', 'Where is there a bed?')],
      zh: { ...aStory('new', '2026-02-03').zh, terms: [{ id: 'bed', text: '床位', block: 1 }] },
      plain: words('大白话。', 'Plainly.'),
    }),
    inChinese(aStory('old', '2025')),
  ],
  organisations: [
    anOrganisation('o', {
      name: words('医院', 'Hospital'),
      aliases: { zh: ['市医'], en: [] },
      summary: words('介绍。', 'About it.'),
      place: 'district',
      contact: {
        telephone: '120',
        address: words('一路', 'First Road'),
        hours: words('全天', 'All day'),
        reportedIn: 'new',
      },
    }),
  ],
  programmes: [
    aProgramme('p', {
      operator: 'o',
      partners: ['o2'],
      places: ['district'],
      benefits: [
        aBenefit('new', '2026', {
          needs: ['see'],
          audiences: ['old'],
          where: words('门诊', 'Clinic'),
          notStated: ['how', 'cost'],
        }),
        aBenefit('hidden', '2026', { needs: ['see'] }),
      ],
    }),
    aProgramme('q', { sources: ['new'] }),
  ],
  campaigns: [aCampaign('c', '2025-10', { partners: ['o'], sources: ['new'] })],
  places: [aPlace('city'), aPlace('district', { kind: 'district', parent: 'city' })],
  topics: [aTopic('t')],
  glossary: [
    aTerm('bed', {
      name: words('床位', 'bed'),
      aliases: { zh: ['病床'], en: ['cot'] },
      synonyms: { zh: ['住院'], en: ['sleep'] },
      programmes: ['q'],
    }),
  ],
  needs: [aNeed('see', { name: words('看病', 'See a doctor'), aliases: { zh: ['挂号'], en: ['sick'] } })],
  audiences: [anAudience('old', { name: words('老年人', 'Older people'), aliases: { zh: ['老人'], en: ['elderly'] } })],
});
const records = searchRecords(content, (body) => ({ text: [`${body}, first`, `${body}, second`], numbers: [1, 7] }));
const record = (collection: string, id: string, locale = 'zh') => {
  const found = records.filter((one) => one.collection === collection && one.id === id && one.locale === locale);
  assert.equal(found.length, 1, `one record of ${collection}/${id} in ${locale}`);
  return found[0];
};

test('one record a page and language', () => {
  assert.deepEqual(
    records.map(({ url }) => url).toSorted(),
    [
      ...['/articles/new/', '/en/articles/new/', '/articles/old/'],
      ...[
        'organisations/o',
        'programmes/p',
        'programmes/q',
        'campaigns/c',
        'places/city',
        'places/district',
        'topics/t',
      ].flatMap((path) => [`/${path}/`, `/en/${path}/`]),
    ].toSorted(),
  );
});

test('a story: its words, each block with its own number, its plain words last; the same page in the other language', () => {
  const story = record('articles', 'new', 'en');
  assert.deepEqual([story?.title, story?.summary, story?.date], ['new (en)', 'new (en)。', '2026-02-03']);
  assert.deepEqual(story?.blocks, [
    { anchor: 'p1', text: 'body of new (en), first' },
    { anchor: 'p7', text: 'body of new (en), second' },
    { anchor: '', text: 'Plainly.' },
  ]);
  assert.deepEqual(story.other, { url: '/articles/new/', title: 'new' });
  assert.equal(record('articles', 'old')?.other, undefined);
});

test('a story can be narrowed by all that it names, its kind, its year and who speaks', () => {
  assert.deepEqual(record('articles', 'new')?.facets, {
    kind: 'feature',
    organisations: ['o'],
    programmes: ['p'],
    campaigns: [],
    places: ['district'],
    topics: ['t'],
    year: '2026',
    voice: 'staff-reporter',
  });
});

test('an organisation: its names, its place, how to reach it', () => {
  const organisation = record('organisations', 'o');
  assert.deepEqual([organisation?.title, organisation?.aliases, organisation?.summary], ['医院', ['市医'], '介绍。']);
  assert.deepEqual([organisation?.facets.kind, organisation?.facets.places], ['company', ['district']]);
  assert.deepEqual(
    organisation?.blocks.map(({ text }) => text),
    ['一路', '120', '全天'],
  );
  assert.deepEqual(organisation?.other, { url: '/en/organisations/o/', title: 'Hospital' });
});

test('a programme and a campaign: who runs them, where, when, what a person gets, and nothing that readers do not see', () => {
  const programme = record('programmes', 'p', 'en');
  assert.deepEqual([programme?.facets.organisations, programme?.facets.places], [['o', 'o2'], ['district']]);
  assert.deepEqual(
    programme?.blocks.map(({ text }) => text),
    ['惠及2026 (en)', 'Clinic'],
  );
  assert.deepEqual([programme?.date, programme?.facets.year], [undefined, undefined]);
  const campaign = record('campaigns', 'c');
  assert.deepEqual([campaign?.facets.organisations, campaign?.facets.year, campaign?.date], [['o'], '2025', '2025-10']);
});

test('a place knows what it lies in; a topic is of one kind', () => {
  assert.deepEqual(record('places', 'district')?.facets.places, ['city']);
  assert.deepEqual(record('places', 'city')?.facets.places, []);
  assert.deepEqual([record('places', 'city')?.facets.kind, record('topics', 't')?.facets.kind], ['city', 'topic']);
});

test('what stands on a story’s page beside its text is searched; who wrote it and where it stood can be asked for', () => {
  const site = aSite({
    stories: [
      aStory('s', '2026-01-01', {
        places: ['town'],
        organisations: ['o'],
        people: [{ name: words('李四', 'Li Si'), role: words('院长', 'president') }],
        figures: [aFigure('beds', { value: 3, what: words('床位', 'beds') })],
        source: {
          date: '2026-01-01',
          voice: 'staff-reporter',
          publication: words('示例日报', 'Example Daily'),
          title: '原题',
          byline: words('记者 张三', 'Zhang San'),
        },
      }),
    ],
    organisations: [anOrganisation('o')],
    places: [aPlace('city'), aPlace('town', { parent: 'city' })],
  });
  const [zh, en] = searchRecords(site, () => ({ text: [], numbers: [] }));
  assert.deepEqual(
    zh?.blocks.map(({ text }) => text),
    ['床位', '示例日报', '原题', '记者 张三', '李四 院长'],
  );
  const [beds] = zh.blocks;
  assert.deepEqual(beds?.anchor, 'f-beds');
  assert.match(beds.figure?.value ?? '', /3/);
  assert.deepEqual(zh.fields, {
    author: ['记者 张三'],
    source: ['示例日报'],
    place: ['town', 'city'],
    organisation: ['o'],
  });
  assert.deepEqual(en?.fields?.author, ['Zhang San']);
});

test('a story is found by its topics, its places, what it names, what its terms are called, what people get and ask', () => {
  assert.deepEqual(record('articles', 'new')?.plainWords, [
    '哪里能住院？',
    't',
    '看病',
    '挂号',
    '老年人',
    '老人',
    '住院',
    '医院',
    '市医',
    'p',
    'district',
    'city',
  ]);
  assert.deepEqual(record('articles', 'new', 'en')?.plainWords.slice(0, 3), [
    'Where is there a bed?',
    't (en)',
    'See a doctor',
  ]);
  assert.deepEqual(record('articles', 'old')?.plainWords, []);
});

test('a programme is found by what it is good for, for whom and where', () => {
  assert.deepEqual(record('programmes', 'p')?.plainWords, ['看病', '挂号', '老年人', '老人', 'district', 'city']);
  assert.deepEqual(record('organisations', 'o')?.plainWords, ['district', 'city']);
});

test('terms, needs and audiences by all that people call them, with the programmes that they lead to', () => {
  assert.deepEqual(searchTerms(content), [
    { zh: ['床位', '病床'], en: ['bed', 'cot'], also: { zh: ['住院'], en: ['sleep'] }, programmes: ['q'] },
    { zh: ['看病'], en: ['See a doctor'], also: { zh: ['挂号'], en: ['sick'] }, programmes: ['p'] },
    { zh: ['老年人'], en: ['Older people'], also: { zh: ['老人'], en: ['elderly'] }, programmes: ['p'] },
  ]);
});
