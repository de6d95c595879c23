/** A chart shows figures that the record has, of the kind that it can show. */
import type { FigureRecord } from '../../schemas/article.ts';
import type { Finding } from '../problem.ts';
import type { ParsedArticle } from '../read/parse-article.ts';
import { defineRule } from '../rule.ts';

const figures = 'figures:\n  - { id: visits, value: 163, unit: people, what: { zh: 就诊人次, en: Visits } }';
const text = '门诊接诊163人次。\n\n';

export const chartFigure = defineRule({
  name: 'chart-figure',
  severity: 'error',
  title: { zh: '图表用不了的数据', en: 'A figure that a chart cannot show' },
  why: {
    zh: '图表按编号取稿件里的数据：编号写错就没有图；前后对比要两个数，条形图要一个数。',
    en: 'A chart takes the story’s figures by their ids: with a slip there is none. A comparison needs two values, a bar one.',
  },
  message: (component: 'Chart' | 'BeforeAfter', id: string, exists: boolean) => ({
    zh: exists
      ? `“<${component}>”用不了数据“${id}”：“BeforeAfter”要起止两个数“from”“to”，“Chart”要一个数值“value”。`
      : `“<${component}>”引用的数据“${id}”不存在。`,
    en: exists
      ? `<${component}> cannot show “${id}”: BeforeAfter needs from/to, Chart needs value.`
      : `<${component}> names a figure “${id}” that does not exist.`,
    fixZh: '改成这篇稿件数据“figures”里的编号。',
    fixEn: 'Use an id of the record’s figures.',
  }),
  sample: ['Chart', 'visit', false],
  fires: [
    { zh: `${text}<Chart figures="⟦visit" />`, fields: figures },
    { zh: `${text}<BeforeAfter figure="⟦visits" />`, fields: figures },
  ],
  silent: [{ zh: `${text}<Chart figures="visits" />`, fields: figures }],
});

/** @param figures those of the record */
export function checkCharts({ charted }: Pick<ParsedArticle, 'charted'>, figures: readonly FigureRecord[]): Finding[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return charted.flatMap(({ component, target, line, column }) => {
    const figure = byId.get(target);
    if (figure && (component === 'Chart') === (figure.value !== undefined)) return [];
    return [chartFigure.at({ line, column }, component, target, figure !== undefined)];
  });
}
