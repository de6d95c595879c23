/** The list pages of the registry: which headings, in which order, and what stands under each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '../../../src/i18n/ui.ts';
import { listView, type ListName } from '../../../src/views/pages/registry-list.ts';
import {
  aCampaign,
  anOrganisation,
  aPlace,
  aProgramme,
  aSite,
  aStory,
  aTopic,
  words,
} from '../../lib/index-of-content.ts';

const content = aSite({
  stories: [aStory('one', '2026', { places: ['city'] })],
  organisations: [
    anOrganisation('h1', { kind: 'hospital', name: words('中医院', 'TCM Hospital'), place: 'district' }),
    anOrganisation('h2', { kind: 'hospital', name: words('二院', 'Second Hospital'), place: 'city' }),
    anOrganisation('h3', { kind: 'hospital', name: words('大学医院', 'University Hospital'), place: 'other-province' }),
    anOrganisation('o1', { kind: 'other' }),
    anOrganisation('o2', { kind: 'other' }),
    anOrganisation('o3', { kind: 'other' }),
    anOrganisation('o4', { kind: 'other' }),
    // Its name comes before the company's, its kind after.
    anOrganisation('media', { kind: 'media', name: words('agency') }),
    anOrganisation('company', { kind: 'company' }),
  ],
  programmes: [aProgramme('p')],
  campaigns: [
    aCampaign('spring', '2026-03'),
    aCampaign('autumn', '2025-10'),
    aCampaign('winter', '2026-11'),
    aCampaign('summer', '2026-06'),
    aCampaign('new-year', '2026-01'),
  ],
  places: [
    aPlace('province', { kind: 'province', name: words('甲省', 'A Province') }),
    aPlace('city', { parent: 'province', name: words('乙市', 'B City') }),
    aPlace('district', { kind: 'district', parent: 'city', name: words('丙区', 'C District') }),
    aPlace('other-province', { kind: 'province', name: words('丁省', 'D Province') }),
    aPlace('country', { kind: 'country', name: words('戊国', 'E Country') }),
    aPlace('region', { kind: 'region', name: words('己地区', 'F Region') }),
    aPlace('region-city', { parent: 'region' }),
    aPlace('world', { kind: 'region', name: words('世界', 'World') }),
    aPlace('abroad', { kind: 'country', parent: 'world' }),
    aPlace('city-abroad', { parent: 'abroad' }),
  ],
  topics: [aTopic('t1', { name: words('筛查') }), aTopic('t2', { name: words('急救') })],
});
const groups = (name: ListName, locale: 'zh' | 'en' = 'zh') =>
  listView(content, name, locale).groups.map(({ key, name: heading, entries }) => [
    key,
    heading,
    entries.map(({ id }) => id),
  ]);

test('hospitals stand under their city, or the province where that is all that is known; most of them first', () => {
  assert.deepEqual(groups('hospitals'), [
    ['city', '乙市', ['h2', 'h1']],
    ['other-province', '丁省', ['h3']],
  ]);
  const [city] = listView(content, 'hospitals', 'zh').groups;
  assert.deepEqual(
    city?.entries.map(({ place }) => place),
    [undefined, '丙区'],
    'the heading is not said again',
  );
});

test('organisations stand under their kind, what fits nowhere else last', () => {
  assert.deepEqual(groups('organisations'), [
    ['hospital', undefined, ['h3', 'h2', 'h1']],
    ['company', undefined, ['company']],
    ['media', undefined, ['media']],
    ['other', undefined, ['o1', 'o2', 'o3', 'o4']],
  ]);
});

test('campaigns stand under their year, the newest first', () => {
  assert.deepEqual(groups('campaigns', 'en'), [
    ['y2026', '2026', ['winter', 'summer', 'spring', 'new-year']],
    ['y2025', '2025', ['autumn']],
  ]);
});

test('the country heads the page, provinces their places, each after what it lies in; what stands alone comes then, regions and other countries last', () => {
  const view = listView(content, 'places', 'zh');
  assert.deepEqual(
    view.alone.map(({ name, href }) => [name, href]),
    [['戊国', '/places/country/']],
    'it heads no empty list',
  );
  assert.deepEqual(groups('places'), [
    ['province', '甲省', ['city', 'district']],
    ['elsewhere', translator('zh')('registry.elsewhere'), ['other-province']],
    ['region', '己地区', ['region-city']],
    ['world', '世界', ['abroad', 'city-abroad']],
  ]);
  const province = view.groups.find(({ key }) => key === 'province');
  assert.deepEqual([province?.href, province?.count], ['/places/province/', 1]);
  assert.deepEqual(
    province?.entries.map(({ place }) => place),
    [undefined, '乙市'],
  );
  assert.equal(view.total, content.places.size, 'a heading that is an entry counts');
});

test('topics stand by name under no heading, programmes under their kind', () => {
  assert.deepEqual(groups('topics'), [['', undefined, ['t2', 't1']]]);
  assert.deepEqual(groups('programmes'), [['service', undefined, ['p']]]);
  assert.deepEqual(
    (['hospitals', 'places', 'topics'] as const).map((name) => listView(content, name, 'en').path),
    ['/en/hospitals/', '/en/places/', '/en/topics/'],
  );
});
