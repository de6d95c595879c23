/** The registry in an answer: which entries a query names, which of them stand above the stories, and in what order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  aboveExactStories,
  aboveRelatedStories,
  nameHits,
  namesOnly,
  type RegistryHit,
  registryHits,
} from '../../src/search/ask/match/registry-matches.ts';
import type { PageHit } from '../../src/search/ask/match/full-text-search.ts';
import type { NameEntry } from '../../src/search/text/index-files.ts';
import { similarNames } from '../../src/search/ask/match/similar-names.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import { nameEntry } from '../lib/fake-search-index.ts';

const named = (typed: string, entries: readonly NameEntry[]) =>
  nameHits(parseQuery(typed), entries).map(({ entry, exact, name }) => [entry.id, exact, name]);

test('a name that is the query stands before one that begins with it, holds it, or is held by it', () => {
  const entries = [
    nameEntry('organisations', 'held', ['聊城']),
    nameEntry('organisations', 'holds', ['山东聊城医院院']),
    nameEntry('organisations', 'begins', ['聊城医院东院']),
    nameEntry('organisations', 'same', ['聊城医院']),
    nameEntry('organisations', 'other', ['青岛']),
    nameEntry('organisations', 'character', ['聊']),
  ];
  assert.deepEqual(named('聊城医院', entries), [
    ['same', true, '聊城医院'],
    ['begins', true, '聊城医院东院'],
    ['holds', true, '山东聊城医院院'],
    ['held', false, '聊城'],
  ]);
});

test('an entry that a part of the query calls lacks the rest of it', () => {
  const entries = [nameEntry('places', 'liaocheng', ['聊城市', '聊城'], ['Liaocheng'])];
  const lacking = (typed: string) => namesOnly(parseQuery(typed), entries).map((hit) => hit.lacking);
  assert.deepEqual(lacking('聊城 殡仪馆'), [['殡仪馆']]);
  assert.deepEqual(lacking('pet clinic Liaocheng'), [['pet', 'clinic']]);
  assert.deepEqual(lacking('聊城'), [undefined]);
});

test('English names answer by whole words, the last of which may be unfinished', () => {
  const entries = [
    nameEntry('topics', 'same', ['一'], ['Share']),
    nameEntry('topics', 'begins', ['二'], ['Share of beds']),
    nameEntry('topics', 'holds', ['三'], ['Fair share']),
    nameEntry('topics', 'inside', ['四'], ['Timeshare']),
    nameEntry('topics', 'unfinished', ['五'], ['Shareholders']),
  ];
  assert.deepEqual(named('share', entries), [
    ['same', true, 'Share'],
    ['unfinished', true, 'Shareholders'],
    ['begins', true, 'Share of beds'],
    ['holds', true, 'Fair share'],
  ]);
  assert.deepEqual(named('a share now', entries), [['same', false, 'Share']]);
  assert.deepEqual(named('shares', entries), []);
  assert.deepEqual(named('it is so', [nameEntry('topics', 'short', ['一'], ['It'])]), []);
  assert.deepEqual(named('go now', [nameEntry('topics', 'empty', ['一'], [''])]), []);
});

test('of names that answer alike official ones come first, then the length says', () => {
  const entries = [
    nameEntry('programmes', 'alias', ['另一个', '透析']),
    nameEntry('programmes', 'official', ['透析']),
    nameEntry('programmes', 'long', ['透析中心和别的']),
    nameEntry('programmes', 'short', ['透析中心']),
  ];
  assert.deepEqual(
    named('透析', entries).map(([id]) => id),
    ['official', 'alias', 'short', 'long'],
  );
  const within = [nameEntry('places', 'city', ['聊城']), nameEntry('places', 'district', ['聊城东昌府'])];
  assert.deepEqual(
    named('在聊城东昌府看病', within).map(([id]) => id),
    ['district', 'city'],
  );
  // One entry is named once, by its official name where an alias answers as well.
  assert.deepEqual(named('透析', [nameEntry('programmes', 'both', ['透析室', '透析床'])]), [['both', true, '透析室']]);
});

test('what helps comes before who, what and where; equal ones by their ids', () => {
  const collections = ['places', 'topics', 'campaigns', 'organisations', 'programmes'] as const;
  const entries = collections.map((collection) => nameEntry(collection, collection, ['透析']));
  assert.deepEqual(
    named('透析', [...entries, nameEntry('programmes', 'a', ['透析'])]).map(([id]) => id),
    ['a', 'programmes', 'organisations', 'campaigns', 'topics', 'places'],
  );
});

test('all words of a query in an entry’s names, in whatever order, name it by its first name', () => {
  const entries = [
    nameEntry('organisations', 'hospital', ['积水潭医院聊城分院', '聊积']),
    nameEntry('places', 'x', ['聊']),
  ];
  assert.deepEqual(named('聊城 积水潭', entries), [['hospital', false, '积水潭医院聊城分院']]);
  assert.deepEqual(named('聊城 北京', entries), []);
});

test('names that share pairs of characters with a query are like it: three at most, the likest first', () => {
  const entries = [
    nameEntry('programmes', 'half', ['长期护理']),
    nameEntry('programmes', 'most', ['长期护理保险']),
    nameEntry('programmes', 'none', ['骨科']),
    nameEntry('programmes', 'some', ['护理保险公司的营业部']),
    nameEntry('programmes', 'little', ['长期合作的许多别的医院名单']),
    nameEntry('programmes', 'also', ['护理保险']),
  ];
  const like = (typed: string) => similarNames(parseQuery(typed), entries).map(({ id }) => id);
  assert.deepEqual(like('长期护理保障'), ['most', 'half', 'also']);
  assert.deepEqual(like('营业部'), ['some']);
  assert.deepEqual(like('电视机'), []);
});

const hitOf = (collection: NameEntry['collection'], id: string, more: Partial<RegistryHit> = {}): RegistryHit => ({
  tier: 'exact',
  entry: nameEntry(collection, id),
  named: false,
  ...more,
});
const page = (id: string, tier: PageHit['tier'] = 'exact'): PageHit => ({
  tier,
  locale: 'zh',
  dir: 'zh',
  id,
  at: undefined,
  needles: [],
});
const idsOf = (hits: readonly RegistryHit[]) => hits.map(({ entry }) => entry.id);

test('an entry that is named and whose text has the words stands once, exact by either; exact ones stand first', () => {
  const entries = new Map(['a', 'b', 'c'].map((id) => [id, nameEntry('programmes', id)]));
  const entryOf = (id: string) => entries.get(id);
  const a = entries.get('a');
  assert.ok(a);
  const calls: RegistryHit[] = [
    { tier: 'related', entry: a, named: true },
    { tier: 'exact', entry: a, named: true },
  ];
  assert.deepEqual(
    registryHits(calls, [page('a', 'related')], entryOf).map(({ tier }) => tier),
    ['related'],
  );
  const hits = registryHits(
    calls,
    [page('story'), page('b', 'related'), page('a'), page('a', 'related'), page('c')],
    entryOf,
  );
  assert.deepEqual(
    hits.map(({ entry, tier, named: isNamed, page: own }) => [entry.id, tier, isNamed, own?.tier]),
    [
      ['a', 'exact', true, 'exact'],
      ['c', 'exact', false, 'exact'],
      ['b', 'related', false, 'related'],
    ],
  );
});

test('above stories that have the very words stand entries that are named, and two offers that have them too', () => {
  const hits = [
    hitOf('organisations', 'mentions'),
    hitOf('programmes', 'offer-1'),
    hitOf('places', 'place', { named: true }),
    hitOf('campaigns', 'offer-2'),
    hitOf('programmes', 'offer-3'),
    hitOf('programmes', 'near', { tier: 'related', named: true }),
  ];
  assert.deepEqual(idsOf(aboveExactStories(hits, parseQuery('透析'))), ['place', 'offer-1', 'offer-2']);
  assert.deepEqual(idsOf(aboveExactStories(hits, parseQuery('"透析"'))), [
    'mentions',
    'offer-1',
    'place',
    'offer-2',
    'offer-3',
  ]);
});

test('above related stories stand the exact entries and the two nearest: by what helps, then named and mentioned', () => {
  const near = { tier: 'related' } as const;
  const hits = [
    hitOf('places', 'place', { ...near, named: true }),
    hitOf('topics', 'topic', near),
    hitOf('programmes', 'programme', near),
    hitOf('organisations', 'exact'),
    hitOf('places', 'both', { ...near, named: true, page: page('both', 'related') }),
  ];
  assert.deepEqual(idsOf(aboveRelatedStories(hits)), ['exact', 'programme', 'topic']);
  assert.deepEqual(idsOf(aboveRelatedStories(hits.slice(0, 3))), ['programme', 'topic']);
  const order = (['places', 'topics', 'organisations', 'campaigns', 'programmes'] as const).map((collection) =>
    hitOf(collection, collection, near),
  );
  for (const [better, worse] of [
    ['programmes', 'campaigns'],
    ['campaigns', 'organisations'],
    ['organisations', 'topics'],
    ['topics', 'places'],
  ]) {
    const pair = order.filter(({ entry: { id } }) => id === better || id === worse);
    assert.deepEqual(idsOf(aboveRelatedStories(pair)), [better, worse]);
    const both = pair.map((hit) => ({ ...hit, named: true, page: page(hit.entry.id) }));
    assert.deepEqual(idsOf(aboveRelatedStories(both)), [better, worse]);
  }
});

test('of one kind an entry that is named and mentioned comes near before one that is only one of both', () => {
  const near = { tier: 'related' } as const;
  const both = hitOf('places', 'both', { ...near, named: true, page: page('both', 'related') });
  const others = [
    hitOf('places', 'named', { ...near, named: true }),
    hitOf('places', 'mentioned', { ...near, named: false, page: page('mentioned', 'related') }),
  ];
  for (const other of others) {
    assert.deepEqual(idsOf(aboveRelatedStories([other, both])), ['both', other.entry.id]);
    // What helps more comes first, however it came near.
    const topic = hitOf('topics', 'topic', { ...near, named: true });
    assert.deepEqual(idsOf(aboveRelatedStories([both, topic])), ['topic', 'both']);
  }
});

test('where an institution’s telephone or address is asked for, its own page comes before what it offers', () => {
  const entries = [
    nameEntry('programmes', 'stroke', ['卒中中心']),
    nameEntry('organisations', 'hospital', ['市人民医院']),
  ];
  const above = (typed: string) =>
    aboveRelatedStories(namesOnly(parseQuery(typed), entries)).map(({ entry: { id } }) => id);
  assert.deepEqual(above('市人民医院卒中中心电话'), ['hospital', 'stroke']);
  assert.deepEqual(above('市人民医院卒中中心在哪儿'), ['hospital', 'stroke']);
  assert.deepEqual(above('市人民医院卒中中心好不好'), ['stroke', 'hospital']);
});

test('names alone are five at most, exact or not as they answer', () => {
  const entries = Array.from({ length: 7 }, (_, at) => nameEntry('topics', `t${at}`, [`透析${at}`]));
  const hits = namesOnly(parseQuery('透析'), entries);
  assert.equal(hits.length, 5);
  assert.ok(hits.every(({ tier, named: isNamed }) => tier === 'exact' && isNamed));
  assert.deepEqual(
    namesOnly(parseQuery('透析7'), [nameEntry('topics', 'held', ['透析'])]).map(({ tier }) => tier),
    ['related'],
  );
});
