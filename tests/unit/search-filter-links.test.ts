/** The links that narrow an answer: values of facets, spans of time, and what is chosen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenLinks, facetLinks, spanLinks } from '../../src/search/ask/results/filter-links.ts';
import { readAddress } from '../../src/search/ask/results/url-state.ts';
import { interfaceWords } from '../../src/search-page/make-interface-words.ts';
import { facetEntry, nameEntry } from '../lib/fake-search-index.ts';

const wording = { locale: 'zh' as const, words: interfaceWords('zh') };

test('the links of a facet have names of the registry or of the interface, counts, and what is chosen', () => {
  const entries = [
    facetEntry('a', { organisations: ['o1'], year: '2025', voice: 'staff-reporter' }),
    facetEntry('b', { organisations: ['o1', 'o2', 'o3'], kind: 'brief', year: '2026' }),
  ];
  const own = [
    nameEntry('organisations', 'o1', ['甲医院'], ['Hospital A']),
    nameEntry('organisations', 'o2', ['青岛医院']),
    nameEntry('organisations', 'o3', ['北京医院']),
    nameEntry('programmes', 'o2', ['乙'], ['B']),
  ];
  const links = (name: Parameters<typeof facetLinks>[0], search = '?q=a') => {
    const source = { address: readAddress(search), entries, names: own, above: (id: string) => [id] };
    return facetLinks(name, source, wording);
  };
  const texts = (...asked: Parameters<typeof links>) => links(...asked).map(({ text }) => text);
  assert.deepEqual(texts('organisation'), ['甲医院（2）', '北京医院（1）', '青岛医院（1）']);
  assert.deepEqual(texts('year'), ['2026（1）', '2025（1）']);
  assert.equal(texts('kind').includes(`${wording.words.kinds['brief']}（1）`), true);
  assert.deepEqual(texts('voice'), [`${wording.words.voices['staff-reporter']}（1）`]);
  assert.deepEqual(texts('topic', '?q=a&topic=gone'), ['gone（0）']);
  assert.deepEqual(
    links('organisation', '?q=a&organisation=o2').map(({ href, isOn }) => [href, isOn]),
    [
      ['/search/?q=a&organisation=o2&organisation=o1', false],
      ['/search/?q=a&organisation=o2&organisation=o3', false],
      ['/search/?q=a', true],
    ],
  );
});

test('spans of time go back from the reader’s day; those that would leave nothing are not offered', () => {
  const entries = [facetEntry('a', { date: '2025-12-20' }), facetEntry('b', { date: '2026-03-29' }), facetEntry('c')];
  const source = { entries, names: [], above: (id: string) => [id] };
  const spans = (search: string, today: string) =>
    spanLinks({ ...source, address: readAddress(search) }, today, wording).map(({ text, href, isOn }) =>
      [text, href, ...(isOn ? ['on'] : [])].join(' '),
    );
  assert.deepEqual(spans('?q=a', '2026-11-26'), [
    '今年（1） /search/?q=a&from=2026-01-01',
    '近一年（2） /search/?q=a&from=2025-11-26',
  ]);
  assert.deepEqual(spans('?q=a&from=2026-05-28', '2026-08-31'), [
    '近三个月（0） /search/?q=a on',
    '今年（1） /search/?q=a&from=2026-01-01',
    '近一年（2） /search/?q=a&from=2025-08-28',
  ]);
});

test('what is chosen can be taken away, one by one', () => {
  const own = [nameEntry('places', 'liaocheng', ['聊城市'])];
  const chosen = (search: string) =>
    chosenLinks(readAddress(search), own, wording).map(({ text, href }) => `${text} ${href}`);
  assert.deepEqual(chosen('?q=a&place=liaocheng&kind=brief&from=2025-01-01'), [
    `${wording.words.kinds['brief']} /search/?q=a&place=liaocheng&from=2025-01-01`,
    '聊城市 /search/?q=a&kind=brief&from=2025-01-01',
    '2025年1月1日起 /search/?q=a&kind=brief&place=liaocheng',
  ]);
  assert.deepEqual(chosen('?q=a&from=2025&to=2026-02'), ['2025年至2026年2月 /search/?q=a']);
  assert.deepEqual(chosen('?q=a&to=2026'), ['到2026年止 /search/?q=a']);
  assert.deepEqual(chosen('?q=a&in=stories&sort=date'), []);
});
