/** What a story's page says of how it is cited: references, tags, JSON-LD; and what lists say that they list. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absolute } from '../../../src/lib/site-address.ts';
import { site } from '../../../src/site.ts';
import { archiveView } from '../../../src/views/pages/archive.ts';
import { listView } from '../../../src/views/pages/registry-list.ts';
import { storyView } from '../../../src/views/pages/story.ts';
import { pageReferences } from '../../../src/views/parts/story-citations.ts';
import { aChange, aPlace, aSite, aStory, inChinese, words } from '../../lib/index-of-content.ts';

const source = {
  date: '2024-11-12',
  voice: 'staff-reporter',
  title: '基层诊疗量',
  publication: words('青岛早报', 'Qingdao Morning Post'),
  byline: words('徐小钦', 'Xu Xiaoqin'),
} as const;
const story = aStory('one', '2024-11-12', { published: '2026-11-22', source });
const view = (locale: 'zh' | 'en', more: Partial<typeof story> = {}) => {
  const one = { ...story, ...more };
  return storyView(aSite({ stories: [one] }), one, locale);
};
const article = (more: Partial<typeof story>) => view('zh', more).linkedData['@graph'][0] ?? assert.fail();

test('our page and its source are cited in the way of the page’s language', () => {
  assert.deepEqual(view('zh').citations, {
    page: `${site.publisher.zh}. one[EB/OL]. （2026-11-22）[引用日期]. ${absolute('/articles/one/')}.`,
    source: '徐小钦. 基层诊疗量[N]. 青岛早报，2024-11-12.',
  });
  assert.deepEqual(view('en').citations, {
    page: `${site.publisher.en}. (2026, November 22). one (en). ${absolute('/en/articles/one/')}`,
    source: 'Xu, X. (2024, November 12). 基层诊疗量. Qingdao Morning Post.',
  });
});

test('a source without a title is not cited; a date that no source prints stands in brackets, and not in JSON-LD', () => {
  const { title: _title, ...untitled } = source;
  assert.equal(view('zh', { source: untitled }).citations.source, undefined);
  assert.match(view('zh', { dateBasis: 'inferred' }).citations.source ?? '', /，\[2024-11-12\]\.$/);
  assert.equal(article({})['citation'], '徐小钦. 基层诊疗量[N]. 青岛早报，2024-11-12.');
  assert.equal(article({ dateBasis: 'inferred' })['citation'], undefined);
});

test('reference managers get title, publisher, day and language, without a day where there is none', () => {
  const tags = (locale: 'zh' | 'en', more = {}) =>
    new Map(view(locale, more).citationTags.map(({ name, content }) => [name, content]));
  const en = tags('en');
  assert.deepEqual(
    ['title', 'author', 'online_date', 'language'].map((name) => en.get(`citation_${name}`)),
    ['one (en)', site.publisher.en, '2026/11/22', 'en'],
  );
  assert.equal(en.get('dcterms.source'), '基层诊疗量');
  assert.equal(tags('zh', { published: undefined }).has('citation_online_date'), false);
});

test('files hold a story’s pages in the languages that it has', () => {
  assert.deepEqual(
    pageReferences(story).map(({ id }) => id),
    ['one-zh', 'one-en'],
  );
  assert.deepEqual(
    pageReferences(inChinese(story)).map(({ language }) => language),
    ['zh-CN'],
  );
});

test('JSON-LD says what was corrected, and under which licence the words are', () => {
  const changes = [aChange('update', '2026-12-01'), aChange('correction', '2026-12-02')];
  assert.deepEqual(article({ changes })['correction'], [
    { '@type': 'CorrectionComment', text: 'correction的说明。', datePublished: '2026-12-02' },
  ]);
  assert.equal(article({})['correction'], undefined);
  assert.equal(article({})['license'], site.licence.url);
});

test('lists say what they list, heads of groups too', () => {
  const content = aSite({
    stories: [story],
    places: [aPlace('county', { parent: 'province', kind: 'county' }), aPlace('province', { kind: 'province' })],
  });
  const urls = ({ linkedData }: { linkedData: { '@graph': object[] } }) =>
    [...JSON.stringify(linkedData).matchAll(/"url":"([^"]*)"/g)].map(([, url]) => url);
  assert.deepEqual(urls(archiveView(content, 'en', { page: 1 })), [absolute('/en/articles/one/')]);
  assert.deepEqual(urls(listView(content, 'places', 'zh')).sort(), [
    absolute('/places/county/'),
    absolute('/places/province/'),
  ]);
});
