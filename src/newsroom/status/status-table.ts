/** What is to be done, as people read it: one table a kind of task. */
import { widthOf } from '../source.ts';
import { KINDS, type Status, TASKS, type Task } from './status.ts';

/** A text at a width; what is too long ends in dots. */
function cell(text: string, width: number): string {
  let shown = text;
  while (widthOf(shown) > width) shown = `${[...shown].slice(0, shown.endsWith('…') ? -2 : -1).join('')}…`;
  return shown + ' '.repeat(width - widthOf(shown));
}

const [ID, TITLE] = [44, 56];

const row = ({ id, title, note }: Task): string => `  ${cell(id, ID)}  ${cell(title, TITLE)}  ${note}`.trimEnd();

/** Rows of a table that a screen holds. */
const SHOWN = 12;

function table({ zh, en, tasks }: { zh: string; en: string; tasks: readonly Task[] }, most: number): string {
  const more = tasks.length - most;
  const rest = more > 0 ? [`  还有 ${more} 条，加 --all 全部列出。 / ${more} more: --all.`] : [];
  return [`── ${zh} ${tasks.length} / ${en}`, ...tasks.slice(0, most).map(row), ...rest].join('\n');
}

/**
 * All tables; kinds of which there is nothing to be done stand in one line at the end.
 * @param isWhole every row is shown
 */
export function statusTable(status: Status, isWhole: boolean): string {
  const kinds = KINDS.map((key) => ({ ...TASKS[key], tasks: status[key] }));
  const tables = kinds
    .filter(({ tasks }) => tasks.length > 0)
    .map((kind) => table(kind, isWhole ? kind.tasks.length : SHOWN));
  const none = kinds.filter(({ tasks }) => tasks.length === 0);
  const rest =
    none.length === 0
      ? []
      : [
          `没有的：${none.map(({ zh }) => zh).join('、')}。 / None: ${none.map(({ en }) => en.toLowerCase()).join(', ')}.`,
        ];
  return [...tables, ...rest].join('\n\n');
}
