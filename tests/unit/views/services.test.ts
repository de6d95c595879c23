/** The finder: services by need, by person, by place, and whom to ask next. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homeView } from '../../../src/views/pages/home.ts';
import { organisationView } from '../../../src/views/pages/organisation.ts';
import { placeView } from '../../../src/views/pages/place.ts';
import { audienceView, needView } from '../../../src/views/pages/service-list.ts';
import { servicesView } from '../../../src/views/pages/services.ts';
import {
  aBenefit,
  aCampaign,
  anAudience,
  aNeed,
  anOrganisation,
  aPlace,
  aProgramme,
  aSite,
  aStory,
  words,
} from '../../lib/index-of-content.ts';

const inClinic = { where: words('市医院东院区的门诊', 'Clinic'), notStated: ['how' as const, 'cost' as const] };

const content = aSite({
  stories: [aStory('one', '2026-03'), aStory('old', '2024-01')],
  organisations: [
    anOrganisation('hospital', { kind: 'hospital', place: 'city', name: words('市医院') }),
    anOrganisation('campus', { kind: 'hospital', place: 'city', name: words('市医院东院区') }),
  ],
  programmes: [
    aProgramme('nursing', {
      sources: ['one'],
      benefits: [
        aBenefit('old', '2024-01', { needs: ['nursing'], audiences: ['old', 'carers'], places: ['city'] }),
        aBenefit('one', '2026-03', {
          needs: ['nursing', 'money'],
          audiences: ['old'],
          places: ['district'],
          ...inClinic,
        }),
      ],
    }),
    aProgramme('wide', {
      sources: ['one'],
      benefits: [aBenefit('one', '2025', { needs: ['nursing'], places: ['province'] })],
    }),
    aProgramme('nowhere', { sources: ['one'], benefits: [aBenefit('one', '2026', { audiences: ['all'] })] }),
    aProgramme('over', {
      sources: ['one'],
      status: 'ended',
      benefits: [aBenefit('one', '2026', { needs: ['nursing'] })],
    }),
  ],
  campaigns: [
    aCampaign('fair', '2026-04', {
      sources: ['one'],
      benefits: [aBenefit('one', '2026-04', { needs: ['money'], places: ['city'] })],
    }),
  ],
  places: [
    aPlace('province', { kind: 'province' }),
    aPlace('city', { parent: 'province' }),
    aPlace('district', { kind: 'district', parent: 'city' }),
    aPlace('quiet', { parent: 'province' }),
    aPlace('abroad', { kind: 'region' }),
  ],
  needs: [
    aNeed('money', {
      ask: [
        { telephone: '12393', about: words('问报销') },
        { telephone: '12345', about: words('问免费') },
      ],
    }),
    aNeed('nursing', {
      ask: [
        { telephone: '12345', about: words('问护理') },
        { telephone: '12320', about: words('问区里'), places: ['district'] },
      ],
      aliases: { zh: ['上门'] },
      front: true,
    }),
    aNeed('nothing'),
  ],
  audiences: [anAudience('old'), anAudience('carers'), anAudience('nobody'), anAudience('all', { everyone: true })],
});

const page = (id: string) => ({ locale: 'zh' as const, id, page: 1 });
const links = (list: { name: string; count: number }[]) => list.map(({ name, count }) => [name, count]);
const dates = (benefits: { asOf: { date: string } }[]) => benefits.map(({ asOf }) => asOf.date);

test('the ways in count what they lead to, most first; what ended is offered no more', () => {
  const view = servicesView(content, 'zh');
  assert.equal(view.total, 5);
  assert.deepEqual(links(view.needs), [
    ['nursing', 3],
    ['money', 2],
  ]);
  assert.deepEqual(links(view.people), [
    ['old', 2],
    ['all', 1],
    ['carers', 1],
  ]);
  assert.deepEqual(
    links(view.unserved),
    [
      ['nothing', 0],
      ['nobody', 0],
    ],
    'what leads to no service is no way in, and says whom to ask',
  );
  assert.deepEqual(links(view.places), [
    ['city', 3],
    ['province', 1],
  ]);
  assert.deepEqual(
    view.placeless.map(({ by }) => by?.name),
    ['nowhere'],
  );
  assert.deepEqual(view.needs[0]?.href, '/services/nursing/');
  assert.deepEqual(servicesView(content, 'en').people[0]?.href, '/en/services/for/old/');
});

test('the page of a need lists its services by city, the newest first, each with what an old one must say', () => {
  const view = needView(content, 'zh', 'nursing');
  assert.deepEqual(
    view.groups.map(({ key, name, href, benefits }) => [key, name, href, dates(benefits)]),
    [
      ['city', 'city', '/places/city/', ['2026-03', '2024-01']],
      ['province', 'province', '/places/province/', ['2025']],
    ],
  );
  assert.deepEqual(
    view.groups[0]?.benefits.map(({ asOf }) => asOf.old),
    [false, true],
  );
  assert.deepEqual([view.total, view.called, view.path], [3, ['上门'], '/services/nursing/']);
  assert.deepEqual(view.trail, [{ name: '找服务', href: '/services/' }]);
});

test('a need says whom to ask, and where a number holds if not everywhere', () => {
  assert.deepEqual(
    needView(content, 'zh', 'nursing').asks.map(({ number, name, about, places }) => [
      number,
      name,
      about,
      places.length,
    ]),
    [
      ['12345', '政务服务咨询', '问护理', 0],
      ['12320', '卫生健康咨询', '问区里', 1],
    ],
  );
  const empty = needView(content, 'en', 'nothing');
  assert.deepEqual([empty.total, empty.groups, empty.asks.length], [0, [], 1]);
});

test('each service says whom to ask about its needs at its places, each number once', () => {
  const [here, elsewhere] = needView(content, 'zh', 'nursing').groups[0]?.benefits ?? [];
  assert.deepEqual(
    here?.asks.map(({ number, about }) => [number, about]),
    [
      ['12320', '问区里'],
      ['12393', '问报销'],
      ['12345', '问免费'],
    ],
  );
  assert.deepEqual(
    elsewhere?.asks.map(({ number }) => number),
    ['12345'],
  );
});

test('the page of an audience leads on to what is for everyone, and where there is nothing to all numbers', () => {
  const view = audienceView(content, 'zh', 'old');
  assert.deepEqual(
    [view.total, view.asks, view.everyone?.href, view.everyone?.count],
    [2, [], '/services/for/all/', 1],
  );
  assert.equal(audienceView(content, 'zh', 'all').everyone, undefined);
  assert.deepEqual(
    audienceView(content, 'en', 'nobody').asks.map(({ number, about }) => [number, about]),
    [
      ['120', undefined],
      ['12345', undefined],
      ['12393', undefined],
      ['12320', undefined],
    ],
  );
  assert.deepEqual(
    audienceView(content, 'zh', 'all').groups.map(({ key, name }) => [key, name]),
    [['no-place', undefined]],
  );
});

test('a page says in JSON-LD which pages it lists, each once', () => {
  const [list] = needView(content, 'en', 'nursing').linkedData['@graph'];
  assert.deepEqual([list?.['@type'], list?.['numberOfItems']], ['ItemList', 2]);
  assert.match(JSON.stringify(list), /\/en\/programmes\/nursing\/.*\/en\/programmes\/wide\//);
});

test('a city has the services of its districts; a province its own, and the way to those of its cities', () => {
  const of = (id: string) => {
    const { services, servicesInside, servicesAround, asks } = placeView(content, page(id));
    return [dates(services), links(servicesInside), links(servicesAround), asks.length];
  };
  assert.deepEqual(of('city'), [['2026-03', '2024-01', '2026-04'], [], [['province', 1]], 0], 'what was held last');
  assert.deepEqual(of('district'), [
    ['2026-03'],
    [],
    [
      ['city', 3],
      ['province', 1],
    ],
    0,
  ]);
  assert.deepEqual(of('province'), [['2025'], [['city', 3]], [], 0]);
  assert.deepEqual(of('quiet'), [[], [], [['province', 1]], 4]);
  assert.deepEqual(of('abroad'), [[], [], [], 0], 'the numbers are another country’s');
});

test('what a service says of where it is leads to the organisation of that very name', () => {
  const services = (id: string) => dates(organisationView(content, page(id)).services);
  assert.deepEqual([services('campus'), services('hospital')], [['2026-03'], []]);
  const turned = { ...content, organisations: new Map([...content.organisations].reverse()) };
  assert.deepEqual(dates(organisationView(turned, page('hospital')).services), [], 'in whatever order they stand');
});

test('the front page names the needs that editors put in front, then those with most services, and no empty one', () => {
  assert.deepEqual(links(homeView(content, 'zh').needs), [
    ['nursing', 3],
    ['money', 2],
  ]);
  const many = aSite({
    stories: [aStory('one', '2026')],
    programmes: [
      aProgramme('p', {
        benefits: [aBenefit('one', '2026', { needs: Array.from({ length: 20 }, (_, at) => `n${at}`) })],
      }),
    ],
    needs: Array.from({ length: 20 }, (_, at) => aNeed(`n${at}`, { front: at === 19 })),
  });
  const { needs } = homeView(many, 'en');
  assert.deepEqual([needs.length, needs[0]?.id], [11, 'n19']);
});
