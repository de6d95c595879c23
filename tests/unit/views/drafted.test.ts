/** Who drafted the words: an entry, a list, the glossary, the home page and the data say where a machine did. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataFile } from '../../../src/views/files/open-data.ts';
import { searchRecords } from '../../../src/views/files/search-records.ts';
import { correctionsView } from '../../../src/views/pages/corrections.ts';
import { bilingualView } from '../../../src/views/pages/bilingual.ts';
import { glossaryView } from '../../../src/views/pages/glossary.ts';
import { homeView } from '../../../src/views/pages/home.ts';
import { programmeView } from '../../../src/views/pages/programme.ts';
import { placeView } from '../../../src/views/pages/place.ts';
import { listView } from '../../../src/views/pages/registry-list.ts';
import {
  aBenefit,
  aChange,
  anOrganisation,
  aPlace,
  aProgramme,
  aSite,
  aStory,
  aTerm,
} from '../../lib/index-of-content.ts';

const review = { stage: 'final' as const, by: { zh: '总编辑', en: 'Editor' }, date: '2026-02-01' };
const programme = (id: string, drafted?: 'human') =>
  aProgramme(id, { sources: ['one'], benefits: [aBenefit('one', '2026')], ...(drafted && { drafted }) });
const site = (drafted?: 'human') =>
  aSite({
    stories: [aStory('one', '2026', { drafted: drafted ?? 'machine', changes: [aChange('correction', '2026-03-01')] })],
    organisations: [anOrganisation('nameless')],
    programmes: [programme('p', drafted)],
    places: [aPlace('city')],
    glossary: [aTerm('t', drafted && { drafted })],
  });
const machine = site();
const human = site('human');
const page = (id: string) => ({ locale: 'zh' as const, id, page: 1 });

test('an entry that does not say who drafted it was drafted by a machine; one without words of ours by nobody', () => {
  const of = (content: typeof machine) => programmeView(content, page('p')).isMachineDrafted;
  assert.deepEqual([of(machine), of(human)], [true, false]);
  assert.equal(placeView(machine, page('city')).isMachineDrafted, false, 'a place has a name alone');
});

test('a list, the glossary and the cards of the home page say so', () => {
  const of = (content: typeof machine) => [
    listView(content, 'programmes', 'zh').groups[0]?.entries[0]?.isMachineDrafted,
    glossaryView(content, 'zh').isMachineDrafted,
    homeView(content, 'zh').benefits[0]?.isMachineDrafted,
    correctionsView(content, 'zh').isMachineDrafted,
  ];
  assert.deepEqual(
    [of(machine), of(human)],
    [
      [true, true, true, true],
      [false, false, false, false],
    ],
  );
});

test('a withdrawn story has no headline that a machine could have drafted', () => {
  const gone = aStory('gone', '2026', { drafted: 'machine', changes: [aChange('withdrawal', '2026-03-01')] });
  assert.equal(correctionsView(aSite({ stories: [gone] }), 'en').isMachineDrafted, false);
});

test('the page with both languages says who drafted them, and that a person reviewed them', () => {
  const of = (content: typeof machine, more: object = {}) => {
    const { drafted, reviewed } = bilingualView(content, { ...aStory('one', '2026', { drafted: 'machine' }), ...more });
    return [drafted, reviewed];
  };
  assert.deepEqual(
    [of(machine), of(machine, { reviews: [review] }), of(machine, { drafted: 'human' })],
    [
      ['machine', false],
      ['machine', true],
      ['human', false],
    ],
  );
});

test('data and search hold it, of entries with words of ours', () => {
  const drafted = (content: typeof machine) =>
    dataFile(content, 'programmes').items.map((item) => JSON.stringify(item));
  assert.match(drafted(machine)[0] ?? '', /"drafted":"machine"/);
  assert.match(drafted(human)[0] ?? '', /"drafted":"human"/);
  const records = (content: typeof machine) =>
    searchRecords(content, () => ({ text: [], numbers: [] }))
      .filter((record) => record.machine)
      .map(({ collection, id }) => `${collection}/${id}`);
  assert.deepEqual(records(machine), ['articles/one', 'articles/one', 'programmes/p', 'programmes/p']);
  assert.deepEqual(records(human), []);
});
