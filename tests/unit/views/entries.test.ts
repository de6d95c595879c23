/** The pages of registry entries: organisations, programmes, campaigns, places, topics. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { campaignView } from '../../../src/views/pages/campaign.ts';
import { organisationView } from '../../../src/views/pages/organisation.ts';
import { placeView } from '../../../src/views/pages/place.ts';
import { programmeView } from '../../../src/views/pages/programme.ts';
import { topicView } from '../../../src/views/pages/topic.ts';
import {
  aBenefit,
  aCampaign,
  anAudience,
  anOrganisation,
  aPlace,
  aProgramme,
  aSite,
  aStory,
  aTopic,
  idsOf,
  words,
} from '../../lib/index-of-content.ts';

const content = aSite({
  stories: [
    aStory('one', '2026-02-03', { topics: ['t'], programmes: ['p', 'q'], organisations: ['hospital'] }),
    ...Array.from({ length: 21 }, (_, at) => aStory(`s${at}`, '2025', { topics: ['t'], programmes: ['p'] })),
  ],
  organisations: [
    anOrganisation('hospital', {
      kind: 'hospital',
      name: words('市医院', 'City Hospital'),
      aliases: { zh: ['市一院'], en: ['First Hospital'] },
      place: 'district',
      contact: { telephone: '120', hours: words('全天', 'All day'), reportedIn: 'one' },
      links: [
        { type: 'twinned-with', to: 'company', article: 'one' },
        { type: 'campus-of', to: 'mother', article: 'one' },
      ],
    }),
    anOrganisation('company'),
    anOrganisation('idle', { kind: 'primary-care', place: 'city' }),
    anOrganisation('mother', { kind: 'government', links: [{ type: 'campus-of', to: 'company', article: 'one' }] }),
  ],
  programmes: [
    aProgramme('p', {
      operator: 'hospital',
      partners: ['company'],
      places: ['district'],
      topics: ['t'],
      since: '2024',
      benefits: [
        aBenefit('one', '2026', { places: ['district'], where: words('门诊', 'Clinic'), notStated: ['how', 'cost'] }),
      ],
    }),
    aProgramme('q', { operator: 'company', partners: ['hospital'] }),
    aProgramme('dated', { status: 'running', asOf: '2025-12', sources: ['one'] }),
    aProgramme('silent', { status: 'not-stated', asOf: '2025-12', sources: ['one'] }),
  ],
  campaigns: [
    aCampaign('c', '2026-01', { until: '2026-03', operator: 'hospital', audiences: ['old'], places: ['city'] }),
    aCampaign('d', '2026', { partners: ['hospital'], topics: ['t'] }),
  ],
  places: [
    aPlace('province', { kind: 'province' }),
    aPlace('city', { parent: 'province' }),
    aPlace('district', { kind: 'district', parent: 'city' }),
  ],
  topics: [aTopic('t')],
  audiences: [anAudience('old', { name: words('老年人', 'Older people') })],
});
const page = (id: string, locale: 'zh' | 'en' = 'zh', number = 1) => ({ locale, id, page: number });
const hrefs = (links: { href: string }[]) => links.map(({ href }) => href);

test('a hospital stands in the list of hospitals, another organisation in that of organisations', () => {
  assert.deepEqual(hrefs(organisationView(content, page('hospital')).trail), ['/hospitals/']);
  assert.deepEqual(hrefs(organisationView(content, page('company', 'en')).trail), ['/en/organisations/']);
});

test('care of which no contact is known says whom to ask; what is no care says nothing', () => {
  const asked = (id: string) => organisationView(content, page(id)).contactAsks?.map(({ number }) => number);
  assert.deepEqual(asked('idle'), ['12320']);
  assert.equal(asked('hospital'), undefined, 'its telephone is there');
  assert.equal(asked('company'), undefined);
});

test('an organisation: names, place, contact, what it runs and what it takes part in', () => {
  const view = organisationView(content, page('hospital', 'en'));
  assert.deepEqual([view.name, view.otherName, view.aliases], ['City Hospital', '市医院', ['First Hospital']]);
  assert.deepEqual(hrefs(view.places), ['/en/places/district/', '/en/places/city/', '/en/places/province/']);
  const { telephone, hours, story, verifiedAt } = view.contact ?? {};
  assert.deepEqual([telephone, hours, story?.href, verifiedAt], ['120', 'All day', '/en/articles/one/', undefined]);
  assert.deepEqual([idsOf(view.programmes), idsOf(view.campaigns), idsOf(view.takesPart)], [['p'], ['c'], ['q', 'd']]);
  assert.equal(view.programmes[0]?.place, undefined, 'the page has named the place');
  assert.equal(view.campaigns[0]?.place, 'city (en)');
  assert.equal(organisationView(content, page('company')).contact, undefined);
});

test('an organisation says what it is and whose part, under the narrowest type', () => {
  const [hospital, crumbs] = organisationView(content, page('hospital')).linkedData['@graph'];
  assert.deepEqual(hospital?.['@type'], 'Hospital');
  assert.deepEqual(hospital['alternateName'], ['City Hospital', '市一院']);
  assert.match(JSON.stringify(hospital['parentOrganization']), /organisations\/mother/);
  assert.deepEqual([hospital['telephone'], hospital['address']], ['120', undefined]);
  assert.equal(JSON.stringify(crumbs).match(/"position"/g)?.length, 2);
  const [company] = organisationView(content, page('company')).linkedData['@graph'];
  assert.deepEqual(
    [company?.['@type'], company?.['parentOrganization']],
    ['Organization', undefined],
    'others are parts of it',
  );
  assert.equal(organisationView(content, page('mother')).linkedData['@graph'][0]?.['@type'], 'GovernmentOrganization');
});

test('a programme: who runs it, where, since when, what a person gets; its own page is not named in its benefits', () => {
  const view = programmeView(content, page('p', 'en'));
  assert.deepEqual(
    [view.operator?.href, hrefs(view.partners)],
    ['/en/organisations/hospital/', ['/en/organisations/company/']],
  );
  assert.deepEqual([view.since, view.status, hrefs(view.places)], ['2024', 'running', ['/en/places/district/']]);
  const [benefit] = view.benefits;
  assert.deepEqual([benefit?.where, benefit?.how, benefit?.notStated], ['Clinic', undefined, ['how', 'cost']]);
  assert.deepEqual([benefit?.by, benefit?.provider, benefit?.story?.href], [undefined, undefined, '/en/articles/one/']);
  assert.deepEqual(hrefs(view.trail), ['/en/programmes/']);
});

test('what is said of a programme’s state says as of when, where anything is said', () => {
  const of = (id: string) => programmeView(content, page(id)).statusAsOf?.date;
  assert.deepEqual([of('dated'), of('silent')], ['2025-12', undefined]);
});

test('a campaign: when, and for whom', () => {
  const view = campaignView(content, page('c'));
  assert.deepEqual([view.date, view.until, hrefs(view.audiences)], ['2026-01', '2026-03', ['/services/for/old/']]);
  assert.deepEqual([hrefs(view.trail), campaignView(content, page('d')).operator], [['/campaigns/'], undefined]);
});

test('a place: what it lies in, largest first, what lies in it, and who works there', () => {
  const view = placeView(content, page('city'));
  assert.deepEqual(hrefs(placeView(content, page('district')).trail), [
    '/places/',
    '/places/province/',
    '/places/city/',
  ]);
  assert.deepEqual(
    [hrefs(view.trail), hrefs(view.contains)],
    [['/places/', '/places/province/'], ['/places/district/']],
  );
  assert.deepEqual(
    [idsOf(view.organisations), idsOf(view.programmes), idsOf(view.campaigns)],
    [['hospital', 'idle'], ['p'], ['c']],
  );
  assert.deepEqual([view.organisations[0]?.place, view.campaigns[0]?.place], ['district', undefined]);
});

test('a topic lists what concerns it, and not all that its stories name', () => {
  const view = topicView(content, page('t'));
  assert.deepEqual([idsOf(view.programmes), idsOf(view.campaigns)], [['p'], ['d']]);
  assert.deepEqual(
    view.services.map(({ by }) => by?.href),
    ['/programmes/p/'],
  );
});

test('a hospital begins with what one can use there; one without says what its city has', () => {
  const services = (id: string) => {
    const { services: offered, servicesAround } = organisationView(content, page(id));
    return [offered.map(({ by }) => by?.name), servicesAround.map(({ href, count }) => [href, count])];
  };
  assert.deepEqual(services('hospital'), [['p'], []]);
  assert.deepEqual(services('company'), [['p'], []], 'a partner');
  assert.deepEqual(services('idle'), [[], [['/places/city/', 1]]]);
  assert.deepEqual(services('mother'), [[], []], 'nobody goes there for care');
});

test('the pages of an entry after the first go on with its stories', () => {
  const second = topicView(content, page('t', 'en', 2));
  assert.deepEqual([second.path, second.stories.page, second.stories.items.length], ['/en/topics/t/page/2/', 2, 2]);
  assert.deepEqual(
    [second.stories.newer, topicView(content, page('t')).stories.older],
    ['/en/topics/t/', '/topics/t/page/2/'],
  );
});
