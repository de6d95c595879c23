/**
 * The figures of a story that matter most, by rule: those that its title says, then its summary in its order, then
 * changes and sums. What claims an outcome for patients, or a first place, is never one (DESIGN §3).
 */
import { saysValue } from '../../lib/numbers/figure-value.ts';
import { numbersIn } from '../../lib/numbers/read.ts';
import type { FigureRecord } from '../../schemas/article.ts';
import { entry, type ContentIndex, type Story } from '../input/content-index.ts';

/** What no headline, card or plate says. */
const CLAIM = /治愈|好转|治疗成功|成功率|有效率|生存率|首创|首例|首[家个]|唯一|领先|第一|填补/u;

/** Whether what follows a number makes it a date: 3月29日 counts no people. */
const isDate = (text: string, end: number, unit: string): boolean =>
  /^[年月日]/.test(text.slice(end)) && !/^[年月日]/.test(unit);

/** Where a text first says a figure; undefined where it does not. */
function placeIn(text: string, figure: FigureRecord, unit: { id: string; zh: string }): number | undefined {
  const numbers = numbersIn(text, 'zh').filter(({ end }) => !isDate(text, end, unit.zh));
  const placeOf = (value: number) => numbers.find((number) => saysValue(number, value, unit))?.start;
  const { value, from, to } = figure;
  if (value !== undefined) return placeOf(value);
  return from !== undefined && to !== undefined && placeOf(to) !== undefined ? placeOf(from) : undefined;
}

const found = new WeakMap<Story, FigureRecord[]>();

/** The order is that of the Chinese text, which is the record. */
export function keyFigures(content: ContentIndex, story: Story): FigureRecord[] {
  const known = found.get(story);
  if (known) return known;
  const { title, summary } = story.zh;
  const weighed = story.figures
    .filter(({ what }) => !CLAIM.test(what.zh))
    .flatMap((figure): { figure: FigureRecord; weight: number }[] => {
      const unit = entry(content.units, figure.unit);
      const inTitle = placeIn(title, figure, unit);
      if (inTitle !== undefined) return [{ figure, weight: inTitle }];
      const inSummary = placeIn(summary, figure, unit);
      if (inSummary !== undefined) return [{ figure, weight: 1000 + inSummary }];
      if (figure.from !== undefined) return [{ figure, weight: 2000 }];
      return figure.adds === undefined ? [] : [{ figure, weight: 3000 }];
    })
    .sort((a, b) => a.weight - b.weight)
    .map(({ figure }) => figure);
  found.set(story, weighed);
  return weighed;
}
