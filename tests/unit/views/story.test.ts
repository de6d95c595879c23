/** A story's page and the page with both languages: what each says, and what it leaves to others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absolute } from '../../../src/lib/site-address.ts';
import { bilingualView } from '../../../src/views/pages/bilingual.ts';
import type { Story } from '../../../src/views/input/content-records.ts';
import { entry } from '../../../src/views/input/content-index.ts';
import { storiesIn, storyView } from '../../../src/views/pages/story.ts';
import {
  aBenefit,
  aCampaign,
  aFigure,
  aNeed,
  anOrganisation,
  aPlace,
  aProgramme,
  aSite,
  aStory,
  aTerm,
  aTopic,
  idsOf,
  inChinese,
  words,
} from '../../lib/index-of-content.ts';

const picture = (src: string) => ({ src, width: 1, height: 1, format: 'jpg' as const });

const whole = aStory('whole', '2026-02-03', {
  organisations: ['a', 'b', 'c', 'd'],
  programmes: ['p'],
  campaigns: ['k'],
  places: ['city'],
  topics: ['t'],
  mentions: [{ collection: 'organisations', id: 'e' }],
  figures: [aFigure('beds', { value: 30 })],
  people: [{ name: words('甲某', 'Jia'), role: words('院长', 'Director') }],
  events: [
    { date: '2026-01', what: words('开诊', 'Opened'), place: 'city', organisations: [] },
    { date: '2026-01', until: '2026-02', what: words('义诊', 'Clinic'), place: 'town', organisations: [] },
  ],
  plans: [
    {
      what: words('建成', 'Build'),
      by: 'a',
      due: '2027',
      status: 'announced',
      updates: [
        { date: '2026-03', zh: '推迟', en: 'Put off', article: 'other' },
        { date: '2026-04', zh: '在建', en: 'Going on' },
      ],
    },
  ],
  notes: [words('年份是推断的。', 'The year is inferred.')],
  reviews: [{ stage: 'final', by: words('王编辑', 'Editor Wang'), date: '2026-02-04' }],
  plain: words('简单地说。', 'Put plainly.'),
  series: { id: 'grass-roots', name: words('走基层', 'At the grass roots'), part: 2 },
  changes: [
    { date: '2026-05-01', kind: 'correction', zh: '改了。', en: 'Corrected.' },
    { date: '2026-04-01', kind: 'update', zh: '补了。', en: 'Added.' },
  ],
  source: { date: '2026-02', voice: 'staff-reporter', title: '原标题', publication: words('日报', 'Daily') },
  cover: { src: './cover.jpg', alt: words('大门', 'Gate'), credit: words('某摄', 'By X') },
  images: [
    { key: './other.jpg', image: picture('/other.jpg') },
    { key: './cover.jpg', image: picture('/cover.jpg') },
  ],
  zh: { title: '标题', summary: '摘要。', body: 'zh-body', terms: [{ id: 'esrd', text: '尿毒症', block: 2 }] },
  en: { title: 'Title', summary: 'Summary.', body: 'en-body', terms: [], stale: true },
});

const content = aSite({
  stories: [whole, aStory('other', '2026-03', { topics: ['t'] }), inChinese(aStory('alone', '2025'))],
  organisations: ['a', 'b', 'c', 'd', 'e'].map((id) => anOrganisation(id)),
  programmes: [aProgramme('p', { operator: 'a', benefits: [aBenefit('other', '2026'), aBenefit('whole', '2026-01')] })],
  campaigns: [aCampaign('k', '2026', { benefits: [aBenefit('whole', '2026-02', { needs: ['see'] })] })],
  places: [aPlace('city'), aPlace('town', { kind: 'town' })],
  topics: [aTopic('t')],
  glossary: [aTerm('esrd', { name: words('终末期肾病', 'end-stage kidney disease') })],
  needs: [aNeed('see')],
});
const view = (id: string, locale: 'zh' | 'en') => storyView(content, entry(content.story, id), locale);
const zh = view('whole', 'zh');
const en = view('whole', 'en');

test('its words, addresses and state are those of its language', () => {
  assert.deepEqual([zh.title, zh.summary, zh.body, zh.path], ['标题', '摘要。', 'zh-body', '/articles/whole/']);
  assert.deepEqual([en.title, en.summary, en.body, en.path], ['Title', 'Summary.', 'en-body', '/en/articles/whole/']);
  assert.deepEqual([zh.stale, en.stale], [false, true], 'a translation grows stale, the record does not');
  assert.deepEqual(zh.alternates, { zh: '/articles/whole/', en: '/en/articles/whole/' });
  assert.equal(zh.bilingual, '/articles/whole/bilingual/');
});

test('a story in one language names no other and has no page beside', () => {
  const alone = view('alone', 'zh');
  assert.deepEqual([alone.alternates, alone.bilingual], [{ zh: '/articles/alone/' }, undefined]);
  assert.throws(() => view('alone', 'en'), /alone has no text in en/);
  assert.deepEqual(idsOf(storiesIn(content, 'zh')), ['other', 'whole', 'alone']);
  assert.deepEqual(idsOf(storiesIn(content, 'en')), ['other', 'whole']);
});

test('it links what its record names and what its text mentions', () => {
  const names = Object.entries(en.names).map(([kind, links]) => [kind, links.map(({ href }) => href)]);
  assert.deepEqual(Object.fromEntries(names), {
    organisations: ['a', 'b', 'c', 'd', 'e'].map((id) => `/en/organisations/${id}/`),
    programmes: ['/en/programmes/p/'],
    campaigns: ['/en/campaigns/k/'],
    places: ['/en/places/city/'],
    topics: ['/en/topics/t/'],
  });
});

test('an event says where it was, unless that is where the story is set', () => {
  assert.deepEqual(
    en.events.map(({ what, until, place }) => [what, until, place?.name]),
    [
      ['Opened', undefined, undefined],
      ['Clinic', '2026-02', 'town (en)'],
    ],
  );
});

test('a plan says who made it and how it went on, with the story that says so', () => {
  const [plan] = en.plans;
  assert.deepEqual([plan?.what, plan?.by.name, plan?.due, plan?.status], ['Build', 'a (en)', '2027', 'announced']);
  assert.deepEqual(
    plan?.updates.map(({ date, text, story }) => [date, text, story?.href]),
    [
      ['2026-03', 'Put off', '/en/articles/other/'],
      ['2026-04', 'Going on', undefined],
    ],
  );
});

test('its cover is the picture that its record names, with its words', () => {
  assert.deepEqual(en.cover, { image: picture('/cover.jpg'), alt: 'Gate', caption: undefined, credit: 'By X' });
  const without: Story = { ...whole, images: [] };
  assert.equal(storyView(content, without, 'zh').cover, undefined);
  assert.equal(view('other', 'zh').cover, undefined);
});

test('it shows the benefits that rest on it, and who offers them', () => {
  assert.deepEqual(
    zh.benefits.map(({ what, by, provider, needs }) => [what, by?.href, provider, needs.map(({ href }) => href)]),
    [
      ['惠及2026-01', '/programmes/p/', 'a', []],
      ['惠及2026-02', '/campaigns/k/', undefined, ['/services/see/']],
    ],
  );
  assert.deepEqual(view('alone', 'zh').benefits, []);
});

test('it explains the terms of its text, as it puts them, and says where', () => {
  assert.deepEqual(
    zh.terms.map(({ id, name, text, href }) => [id, name, text, href]),
    [['t-esrd', '终末期肾病', '尿毒症', '#p2']],
  );
  const literal: Story = { ...whole, zh: { ...whole.zh, terms: [{ id: 'esrd', text: '肾病', block: 0 }] } };
  assert.equal(storyView(content, literal, 'zh').terms[0]?.text, undefined, 'a piece of the name is the name');
});

test('what it says to search engines is what it shows', () => {
  const [article, crumbs] = zh.linkedData['@graph'];
  assert.equal(article?.['@type'], 'NewsArticle');
  assert.deepEqual([article['headline'], article['inLanguage']], ['标题', 'zh-CN']);
  assert.match(String(article['url']), /^https:\/\/.*\/articles\/whole\/$/);
  assert.equal(article['dateModified'], '2026-05-01', 'the newest change, wherever it stands');
  const based = article['isBasedOn'];
  assert.deepEqual(based, {
    '@type': 'CreativeWork',
    name: '原标题',
    publisher: { '@type': 'Organization', name: '日报' },
    creditText: undefined,
    inLanguage: 'zh-CN',
    datePublished: '2026-02',
    isPartOf: undefined,
    url: undefined,
  });
  const about = ['a', 'b', 'c'].map((id) => ({
    '@type': 'Organization',
    name: id,
    url: absolute(`/organisations/${id}/`),
  }));
  assert.deepEqual(article['about'], about, 'the first are what it is about');
  assert.equal(JSON.stringify(crumbs).match(/"position"/g)?.length, 2);
  const unchanged = view('other', 'zh').linkedData['@graph'][0];
  assert.equal(unchanged?.['dateModified'], undefined);
});

test('side by side, the ids of the English body are kept apart, and only those', () => {
  const both = bilingualView(content, whole);
  assert.deepEqual([both.zh.context.prefix, both.en.context.prefix], ['', 'en-']);
  assert.deepEqual([both.zh.title, both.en.title, both.en.stale, both.zh.stale], ['标题', 'Title', true, false]);
  assert.deepEqual([both.zh.context.figures[0]?.value, both.en.context.figures[0]?.value], ['30家', '30 hospitals']);
  assert.equal(both.zh.context.explains, undefined, 'its terms lead to the glossary');
  assert.equal(zh.context.explains, true);
  assert.throws(() => bilingualView(content, entry(content.story, 'alone')), /no text in en/);
});

test('it says what it leaves open, who reviewed it, and what changed since, in the language of its page', () => {
  assert.deepEqual([zh.notes, en.notes], [['年份是推断的。'], ['The year is inferred.']]);
  assert.deepEqual(en.reviews, [{ stage: 'final', by: 'Editor Wang', date: '2026-02-04' }]);
  assert.deepEqual([zh.plain, en.plain], ['简单地说。', 'Put plainly.']);
  assert.deepEqual([en.series, view('other', 'en').series], [{ name: 'At the grass roots', part: 2 }, undefined]);
  assert.deepEqual(en.changes, [
    { date: '2026-05-01', kind: 'correction', text: 'Corrected.' },
    { date: '2026-04-01', kind: 'update', text: 'Added.' },
  ]);
  assert.deepEqual(en.people, [{ name: 'Jia', role: 'Director' }]);
});

test('search engines are told of its translation, and of the text that it translates', () => {
  const article = (locale: 'zh' | 'en') => view('whole', locale).linkedData['@graph'][0];
  const work = (path: string) => ({ '@type': 'NewsArticle', '@id': absolute(path) });
  assert.deepEqual(
    [article('zh')?.['workTranslation'], article('zh')?.['translationOfWork']],
    [work('/en/articles/whole/'), undefined],
  );
  assert.deepEqual(
    [article('en')?.['workTranslation'], article('en')?.['translationOfWork']],
    [undefined, work('/articles/whole/')],
  );
  assert.equal(view('alone', 'zh').linkedData['@graph'][0]?.['workTranslation'], undefined);
});

test('the date of an event is called so, and a hospital that speaks for itself lacks no publication', () => {
  const sourceOf = (source: Partial<Story['source']>, dateBasis: Story['dateBasis'] = 'event') => {
    const story = aStory('own', '2026-02-03', {
      dateBasis,
      source: { date: '2026-02-03', voice: 'hospital-correspondent', ...source },
    });
    const { basis, isOwn } = storyView(aSite({ stories: [story] }), story, 'zh').source;
    return [basis, isOwn];
  };
  assert.deepEqual(sourceOf({}), ['event', true]);
  assert.deepEqual(sourceOf({ date: '2026' }), ['inferred', true]);
  assert.deepEqual(sourceOf({ title: '印出的标题' }, 'printed'), ['printed', false]);
  assert.deepEqual(sourceOf({ voice: 'not-stated' }, 'inferred'), ['inferred', false]);
});
