/** What is known, as readers and machines are told: how a date is known, how old it is, who said it, what was withdrawn. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataFile } from '../../../src/views/files/open-data.ts';
import { homeView } from '../../../src/views/pages/home.ts';
import { entryFigures } from '../../../src/views/parts/entry-figures.ts';
import { stated } from '../../../src/views/parts/date-basis.ts';
import { storyView } from '../../../src/views/pages/story.ts';
import {
  aBenefit,
  aChange,
  aFigure,
  aNeed,
  anOrganisation,
  aPlace,
  aProgramme,
  aSite,
  aStory,
  idsOf,
  inChinese,
  words,
} from '../../lib/index-of-content.ts';

test('a statement is dated as its story is: printed, inferred, or that of the event', () => {
  const content = aSite({
    stories: [
      aStory('printed', '2026-02'),
      aStory('guessed', '2026-03', { dateBasis: 'inferred' }),
      aStory('event', '2026-04-01', { dateBasis: 'event' }),
    ],
  });
  const basis = (date: string, ...articles: string[]) => stated(content, date, articles).basis;
  assert.equal(basis('2026-02', 'printed'), 'printed');
  assert.equal(basis('2026-03', 'guessed'), 'inferred');
  assert.equal(basis('2026-01-05', 'guessed'), 'inferred', 'a day of the text, whose year no source prints');
  assert.equal(basis('2026-04-01', 'event'), 'event');
  assert.equal(basis('2026-03', 'guessed', 'printed'), 'inferred', 'the story of that very date decides');
  assert.equal(basis('2026-02', 'guessed', 'printed'), 'printed');
});

test('a statement is old a year before the newest day of the archive, to the last day that it may mean', () => {
  const content = aSite({ stories: [aStory('one', '2024-01', { published: '2026-03-01' })] });
  const old = (date: string) => stated(content, date, []).old;
  assert.deepEqual(['2024', '2025-02', '2025-02-28', '2025-03-01', '2025-03', '2025'].map(old), [
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('a story that is a year older than the newest says so at its head', () => {
  const content = aSite({ stories: [aStory('then', '2024-11-12'), aStory('now', '2026-03')] });
  const isOld = (id: string) => storyView(content, content.story.get(id) ?? assert.fail(), 'zh').old;
  assert.deepEqual([isOld('then'), isOld('now')], [true, false]);
});

test('a plan names who said it, and as of when its status is told', () => {
  const plan = { what: words('建成'), by: 'a', status: 'under-way' as const, updates: [] };
  const update = { date: '2026-05', zh: '开工。', en: 'Begun.', article: 'later' };
  const story = aStory('one', '2026-02', {
    dateBasis: 'inferred',
    plans: [
      { ...plan, saidBy: words('参训学员') },
      { ...plan, updates: [update] },
    ],
  });
  const content = aSite({ stories: [story, aStory('later', '2026-05')], organisations: [anOrganisation('a')] });
  const [said, updated] = storyView(content, story, 'zh').plans;
  assert.deepEqual([said?.saidBy, said?.asOf], ['参训学员', { date: '2026-02', basis: 'inferred', old: false }]);
  assert.deepEqual([updated?.saidBy, updated?.asOf.date, updated?.asOf.basis], [undefined, '2026-05', 'printed']);
});

const article = (content: ReturnType<typeof aSite>, id: string, locale: 'zh' | 'en') => {
  const story = content.story.get(id);
  assert.ok(story);
  return storyView(content, story, locale).linkedData['@graph'][0] as unknown as Record<string, unknown> & {
    isBasedOn: Record<string, unknown>;
  };
};

test('JSON-LD: our dates are ours, the source’s its own, and only where it is printed', () => {
  const source = {
    title: '原题',
    date: '2026-02',
    byline: words('某记者'),
    voice: 'staff-reporter' as const,
    via: { publication: words('某周报') },
  };
  const content = aSite({
    stories: [
      aStory('inferred', '2026-02', { dateBasis: 'inferred', published: '2026-11-22', source }),
      aStory('printed', '2026-02', { published: '2026-11-22', changes: [aChange('update', '2026-12-01')], source }),
      inChinese(aStory('alone', '2026-02')),
    ],
  });
  const inferred = article(content, 'inferred', 'zh');
  assert.deepEqual([inferred['datePublished'], inferred['dateModified']], ['2026-11-22', '2026-11-22']);
  assert.equal(inferred.isBasedOn['datePublished'], undefined);
  assert.ok(!JSON.stringify(inferred).includes('2026-02'), 'a date that no source prints');
  const printed = article(content, 'printed', 'en');
  assert.deepEqual([printed['datePublished'], printed['dateModified']], ['2026-11-22', '2026-12-01']);
  assert.deepEqual(
    ['name', 'creditText', 'inLanguage', 'datePublished'].map((field) => printed.isBasedOn[field]),
    ['原题', '某记者 (en)', 'zh-CN', '2026-02'],
  );
  assert.match(JSON.stringify(printed['translationOfWork']), /xinglin.*\/articles\/printed\//);
  assert.match(JSON.stringify(article(content, 'printed', 'zh')['workTranslation']), /\/en\/articles\/printed\//);
  assert.equal(article(content, 'alone', 'zh')['workTranslation'], undefined);
  assert.equal(article(content, 'alone', 'zh')['datePublished'], undefined, 'the source’s date is no date of ours');
  assert.deepEqual(printed['author'], printed['publisher']);
});

test('the front page offers the newest card of each place first, one an operator and one a report', () => {
  const at = (place: string, need: string, asOf: string) =>
    aBenefit(`of-${place}-${asOf}`, asOf, { places: [place], needs: [need], what: words(`${place} ${need} ${asOf}`) });
  const content = aSite({
    stories: ['p-2026-06', 'q-2026-06', 'p-2026-05', 'q-2024-01', 'p-2026-01'].map((id) =>
      aStory(`of-${id}`, '2026-06'),
    ),
    organisations: ['x', 'y', 'z'].map((id) => anOrganisation(id)),
    places: ['p', 'q'].map((id) => aPlace(id)),
    needs: ['n', 'm'].map((id) => aNeed(id)),
    programmes: [
      aProgramme('a', { operator: 'x', benefits: [at('p', 'n', '2026-06'), at('p', 'm', '2026-06')] }),
      aProgramme('b', { operator: 'x', benefits: [at('q', 'm', '2026-06')] }),
      aProgramme('c', { operator: 'y', benefits: [at('p', 'n', '2026-05')] }),
      aProgramme('d', { operator: 'z', benefits: [at('q', 'm', '2024-01')] }),
      aProgramme('e', { benefits: [at('p', 'n', '2026-01')] }),
      aProgramme('f', { benefits: [at('p', 'm', '2026-05')] }),
    ],
  });
  const { benefits } = homeView(content, 'zh');
  assert.deepEqual(
    benefits.map(({ what }) => what),
    ['p n 2026-06', 'q m 2024-01', 'p n 2026-05', 'p n 2026-01'],
  );
  assert.deepEqual(
    benefits.map(({ asOf }) => asOf.old),
    [false, true, false, false],
  );
});

test('a figure stands on the pages of those whose it is, whatever else its story is about', () => {
  const story = aStory('one', '2026', {
    organisations: ['a', 'b'],
    figures: [
      aFigure('of-b', { value: 2, of: ['b', 'p'] }),
      aFigure('of-nobody', { value: 3 }),
      aFigure('of-a', { value: 4, of: ['a'], asOf: '2025-12' }),
    ],
    programmes: ['p', 'q'],
  });
  const content = aSite({
    stories: [story],
    organisations: [anOrganisation('a'), anOrganisation('b')],
    programmes: [aProgramme('p'), aProgramme('q')],
  });
  const ids = (kind: 'organisations' | 'programmes', id: string) =>
    entryFigures(content, 'zh', kind, id).flatMap(({ figures }) => idsOf(figures));
  assert.deepEqual(ids('organisations', 'a'), ['of-a'], 'a figure of nobody is on no page');
  assert.deepEqual(ids('organisations', 'b'), ['of-b']);
  assert.deepEqual([ids('programmes', 'p'), ids('programmes', 'q')], [['of-b'], []]);
  assert.equal(entryFigures(content, 'zh', 'organisations', 'a')[0]?.figures[0]?.asOf, '2025-12');
});

test('the open data says where no source prints the date of a statement', () => {
  const content = aSite({
    stories: [aStory('one', '2026-02', { dateBasis: 'inferred' }), aStory('two', '2026-03')],
    programmes: [
      aProgramme('p', { asOf: '2026-02', benefits: [aBenefit('one', '2026-02'), aBenefit('two', '2026-03')] }),
    ],
  });
  const [item] = dataFile(content, 'programmes').items as unknown as {
    asOfBasis?: string;
    sources: string[];
    benefits: { asOfBasis?: string }[];
  }[];
  assert.deepEqual([item?.asOfBasis, item?.sources], ['inferred', ['one']]);
  assert.deepEqual(
    item?.benefits.map(({ asOfBasis }) => asOfBasis),
    ['inferred', undefined],
  );
});
