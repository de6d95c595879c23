/** Figures of stories: where they lead, and which of them an entry's page shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allFigures, entryFigures } from '../../../src/views/parts/entry-figures.ts';
import { figureItems } from '../../../src/views/parts/figure-items.ts';
import { entry } from '../../../src/views/input/content-index.ts';
import {
  aFigure,
  anOrganisation,
  aProgramme,
  aSite,
  aStory,
  idsOf,
  inChinese,
  words,
} from '../../lib/index-of-content.ts';

const figures = (...ids: string[]) => ids.map((id) => aFigure(id, { value: 30 }));

test('a figure leads to its sentence; away from its story, to the story first, in the language in which that is', () => {
  const content = aSite({
    stories: [
      aStory('one', '2026', { figures: figures('beds') }),
      inChinese(aStory('two', '2025', { figures: figures('beds') })),
    ],
  });
  const hrefs = (id: string, locale: 'zh' | 'en', apart?: boolean) =>
    figureItems(content, entry(content.story, id), locale, apart).map(({ href }) => href);
  assert.deepEqual(hrefs('one', 'en'), ['#f-beds']);
  assert.deepEqual(hrefs('one', 'zh', true), ['/articles/one/#f-beds']);
  assert.deepEqual(hrefs('one', 'en', true), ['/en/articles/one/#f-beds']);
  assert.deepEqual(hrefs('two', 'en', true), ['/articles/two/#f-beds']);
});

test('a figure is told with unit and qualifier; from and to are told apart too', () => {
  const content = aSite({
    stories: [
      aStory('one', '2026', {
        figures: [
          aFigure('one', {
            value: 30,
            qualifier: 'nearly',
            scope: words('全省', 'The province'),
            claimant: words('医院'),
          }),
          aFigure('two', { from: 60, to: 36 }),
        ],
      }),
    ],
  });
  const [one, two] = figureItems(content, entry(content.story, 'one'), 'zh');
  assert.deepEqual([one?.value, one?.scope, one?.claimant, one?.ends], ['近30家', '全省', '医院', undefined]);
  assert.deepEqual([one?.numbers.value, one?.numbers.from], [30, undefined]);
  assert.deepEqual([two?.ends, two?.numbers.from, two?.numbers.to], [{ from: '60家', to: '36家' }, 60, 36]);
  assert.equal(figureItems(content, entry(content.story, 'one'), 'en')[0]?.value, 'nearly 30 hospitals');
});

const told = (id: string, date: string, of: string[]) =>
  aStory(id, date, { figures: [...'abcdefg'].map((name) => aFigure(name, { value: 30, of })) });

test('an entry shows four of its own figures in each of its three newest stories, and the way to all', () => {
  const content = aSite({
    stories: [
      told('another', '2026-09', ['other']),
      told('nobody', '2026-08', []),
      ...[1, 2, 3, 4].map((month) => told(`s${month}`, `2026-0${month}`, ['it', 'other'])),
    ],
    organisations: [anOrganisation('it'), anOrganisation('other')],
  });
  const shown = entryFigures(content, 'zh', 'organisations', 'it');
  assert.deepEqual(
    shown.map(({ story, figures: own }) => [story.name, own.length]),
    [
      ['s4', 4],
      ['s3', 4],
      ['s2', 4],
    ],
  );
  assert.equal(shown[0]?.figures[0]?.href, '/articles/s4/#f-a');
  assert.deepEqual(allFigures(content, 'en', 'it', shown), { count: 28, href: '/en/figures/?of=it' });
});

test('where all are shown no way leads to more', () => {
  const content = aSite({
    stories: [aStory('one', '2026', { figures: [aFigure('a', { value: 1, of: ['it'] })] })],
    programmes: [aProgramme('it', { sources: ['one'] })],
  });
  const shown = entryFigures(content, 'zh', 'programmes', 'it');
  assert.equal(shown.length, 1);
  assert.equal(allFigures(content, 'zh', 'it', shown), undefined);
});

test('its own name and aliases are no scope on its own page', () => {
  const scoped = ['人民医院', '市医', '全省'].map((scope, at) =>
    aFigure(`f${at}`, { value: 1, scope: words(scope), of: ['it'] }),
  );
  const content = aSite({
    stories: [aStory('one', '2026', { organisations: ['it'], figures: scoped })],
    organisations: [anOrganisation('it', { name: words('人民医院'), aliases: { zh: ['市医'], en: [] } })],
  });
  const [shown] = entryFigures(content, 'zh', 'organisations', 'it');
  assert.deepEqual(idsOf(shown?.figures ?? []), ['f0', 'f1', 'f2']);
  assert.deepEqual(
    shown?.figures.map(({ scope }) => scope),
    [undefined, undefined, '全省'],
  );
});
