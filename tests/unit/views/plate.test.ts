/** The plate: which figures of a story matter, by rule, and what is drawn of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Story } from '../../../src/views/input/content-records.ts';
import type { FigureRecord } from '../../../src/schemas/article.ts';
import { keyFigures } from '../../../src/views/parts/key-figures.ts';
import { plateOf, type Shape, tellingFigure } from '../../../src/views/parts/plate.ts';
import { storyCard } from '../../../src/views/parts/share-card.ts';
import { aFigure, aPlace, aSite, aStory, aTopic, aUnit, words } from '../../lib/index-of-content.ts';

const text = (title: string, summary: string) => ({ title, summary, body: '', terms: [] });

/** The plate of a story with some figures. */
function plate(
  figures: FigureRecord[],
  { title = '标题', summary = '摘要。', ...more }: { title?: string; summary?: string } & Partial<Story> = {},
) {
  const story = aStory('s', '2026-02-03', { zh: text(title, summary), figures, ...more });
  const units = [
    aUnit('hospital', '家', 'hospital'),
    aUnit('years', '年', 'year'),
    aUnit('days', '天', 'day'),
    aUnit('percent', '%', 'per cent'),
  ];
  const site = aSite({ stories: [story], units });
  return { story, site, ids: keyFigures(site, story).map(({ id }) => id), plate: plateOf(site, story, 'zh') };
}

test('a plate has what the title says, then the summary in its order, then changes, then sums', () => {
  const figures = [
    aFigure('other', { value: 5 }),
    aFigure('parts', { value: 30, adds: ['other', 'late'] }),
    aFigure('change', { value: undefined, from: 9, to: 4 }),
    aFigure('late', { value: 25 }),
    aFigure('early', { value: 70 }),
    aFigure('named', { value: 14155 }),
  ];
  const { ids } = plate(figures, { title: '完成14155', summary: '有70张床，25家。' });
  assert.deepEqual(ids, ['named', 'early', 'late', 'change', 'parts']);
});

test('the day of a date is no figure, and no plate claims a cure', () => {
  const figures = [
    aFigure('experts', { value: 29 }),
    aFigure('cured', { value: 92, what: words('患者治愈率') }),
    aFigure('first', { value: 3, what: words('全省首创的技术') }),
  ];
  assert.deepEqual(plate(figures, { summary: '2025年3月29日启用，治愈率92，首创3项。' }).ids, []);
});

test('a plate says what limits a number, and draws no more than the record says', () => {
  const shapeOf = (more: Partial<FigureRecord>, others: FigureRecord[] = []): Shape | undefined => {
    const figure = aFigure('it', { ...more });
    return plate([figure, ...others], {
      title: figure.value === undefined ? '从60到36' : `${figure.value}${figure.unit === 'percent' ? '%' : ''}`,
    }).plate.figures[0]?.shape;
  };
  assert.deepEqual(shapeOf({ value: 12 }), { kind: 'dots', count: 12 });
  assert.equal(shapeOf({ value: 12, qualifier: 'over' }), undefined);
  assert.equal(shapeOf({ value: 14155 }), undefined);
  assert.deepEqual(shapeOf({ value: 100, unit: 'percent' }), { kind: 'share', percent: 100 });
  assert.equal(shapeOf({ value: 101, unit: 'percent' })?.kind, undefined, 'what is more than all of it is no share');
  assert.deepEqual(shapeOf({ value: undefined, from: 60, to: 36 }), { kind: 'pair', from: 60, to: 36 });
  assert.deepEqual(
    shapeOf({ value: 60, adds: ['a', 'b'] }, [aFigure('a', { value: 20 }), aFigure('b', { value: 40 })]),
    {
      kind: 'sum',
      parts: [20, 40],
    },
  );
  const years = (...dates: string[]) => dates.map((date) => ({ date, what: words('事'), organisations: [] }));
  const apart = (value: number, ...dates: string[]) =>
    plate([aFigure('it', { value, unit: 'years' })], { title: `相隔${value}年`, events: years(...dates) }).plate
      .figures[0]?.shape;
  assert.deepEqual(apart(22, '2026-01-30', '2004-05', '2026'), { kind: 'time', from: '2004年', to: '2026年' });
  assert.equal(apart(21, '2026-01-30', '2004-05'), undefined, 'years that the events do not give');
  assert.equal(apart(22, '2026-01-30', '2004-05', '2030'), undefined, 'of three years it is not told which two');
  const { figures, claimants } = plate([aFigure('it', { value: 12, qualifier: 'over', claimant: words('医院') })], {
    title: '逾12',
  }).plate;
  assert.equal(figures[0]?.before, '逾');
  assert.equal(figures[0]?.number, '12');
  assert.deepEqual(claimants, ['医院']);
});

test('in a list a story is told by a change, a sum or a count, not by a small one or by a time that passed', () => {
  const { site, story } = plate(
    [
      aFigure('apart', { value: 22, unit: 'years' }),
      aFigure('few', { value: 2 }),
      aFigure('change', { value: undefined, from: 30, to: 3, unit: 'days' }),
    ],
    { title: '相隔22年，2次手术' },
  );
  assert.equal(tellingFigure(site, story)?.id, 'change');
  const alone = plate([aFigure('apart', { value: 22, unit: 'years' })], { title: '相隔22年' });
  assert.equal(tellingFigure(alone.site, alone.story), undefined);
});

test('a story’s seal is that of its rarest topic, else the first character of its name', () => {
  const story = aStory('s', '2026-02-03', { topics: ['common', 'rare'] });
  const site = aSite({
    stories: [story, aStory('other', '2026-02-01', { topics: ['common'] })],
    topics: [aTopic('common'), { ...aTopic('rare'), name: words('肾脏病') }],
  });
  assert.equal(plateOf(site, story, 'zh').topic?.seal, '肾');
});

test('a picture shows one figure, and who says that one', () => {
  const figures = [
    aFigure('beds', { value: 70, claimant: words('卫生局') }),
    aFigure('visits', { value: 12, claimant: words('医院') }),
  ];
  const { site, story } = plate(figures, { title: '70张床，12家' });
  assert.deepEqual(plateOf(site, story, 'zh').claimants, ['卫生局', '医院']);
  const { figure } = storyCard(site, story);
  assert.equal(figure?.number, '70');
  assert.match(figure.by, /卫生局/);
  assert.doesNotMatch(figure.by, /医院/);
});

test('above a picture’s headline stand the place and the topic, or the one that the story has', () => {
  const stories = [
    aStory('both', '2026-02-03', { places: ['city'], topics: ['care'] }),
    aStory('placed', '2026-02-02', { places: ['city'] }),
    aStory('neither', '2026-02-01'),
  ];
  const site = aSite({ stories, places: [aPlace('city')], topics: [aTopic('care')] });
  assert.deepEqual(
    stories.map((story) => storyCard(site, story).kicker.zh),
    ['city · care', 'city', ''],
  );
});

test('a picture speaks the languages that its story has', () => {
  const { site, story } = plate([aFigure('it', { value: 12, what: words('医院', 'Hospitals') })], { title: '12' });
  assert.deepEqual(storyCard(site, story).figure?.what, { zh: '医院', en: storyCard(site, story).figure?.what.en });
  assert.match(storyCard(site, story).figure?.what.en ?? '', /Hospitals/);
  assert.deepEqual(Object.keys(storyCard(site, { ...story, en: undefined }).title), ['zh']);
});
