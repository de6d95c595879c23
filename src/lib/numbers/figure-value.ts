/** Whether a number of a text is the value of a figure. */
import { unitAt } from './measures.ts';
import { type NumberToken, isClose } from './token.ts';

/** The unit of a figure, by its Chinese word. */
interface FigureUnit {
  id: string;
  zh: string;
}

/** What one of a figure's unit is, where it is a measure: 日 of a record is a length of time. */
function measureOf({ zh }: FigureUnit) {
  const word = zh === '日' ? '天' : zh;
  const found = unitAt(word, 'zh') ?? unitAt(`个${word}`, 'zh');
  return found?.length === word.length ? found.unit : undefined;
}

/** Whether a number says a value; in the figure's unit where both have a known one: 90分钟 is 1.5 hours. */
export function saysValue(number: NumberToken, value: number, unit?: FigureUnit): boolean {
  const isPercent = unit?.id === 'percent';
  const measure = unit && measureOf(unit);
  if (measure && number.measures.length > 0)
    return number.measures.some(({ kind, amount }) => kind === measure.kind && isClose(amount, value * measure.factor));
  if (number.percent === isPercent && isClose(number.value, value)) return true;
  // Of eight in ten patients both numbers may be recorded.
  return number.percent && !isPercent && (number.parts ?? []).some((part) => isClose(part.value, value));
}
