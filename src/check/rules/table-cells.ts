/** Rows that do not fit their table: a surplus cell is not shown, a missing one moves the others. */
import type { Table, TableRow } from 'mdast';
import type { Message } from '../problem.ts';
import { type Slip, type Written, lookingFor, sourceOf, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

const surplusMessage = (cells: number, width: number, words: string): Message => ({
  zh: `这一行有${cells}格，表头只有${width}格，多出的“${words}”不会显示。`,
  en: `This row has ${cells} cells and the head ${width}: “${words}” and what follows would not be shown.`,
  fixZh: '给表头补一格，或删去多出的一格；格子里要写竖线，写“\\|”。',
  fixEn: 'Add a cell to the head, or remove the surplus one; a bar within a cell is “\\|”.',
});

const missingMessage = (cells: number, width: number): Message => ({
  zh: `这一行只有${cells}格，表头有${width}格，后面会是空格子。`,
  en: `This row has ${cells} cells and the head ${width}: the last ones would be empty.`,
  fixZh: '补上缺的格子；没有内容的格子空着，竖线要写全。',
  fixEn: 'Add the missing cells; an empty one still has its bars.',
});

const BELOW: Message = {
  zh: '紧接在表格下面的一行会成为表格的一行。',
  en: 'A line directly below a table becomes a row of it.',
  fixZh: '在表格和这一行之间空一行。',
  fixEn: 'Leave a blank line between the two.',
};

function surplus(written: Written, row: TableRow, width: number): Slip[] {
  const cell = row.children[width];
  const span = cell && spanOf(written, cell);
  if (!span) return [];
  const source = written.text.slice(span.start, span.end);
  const words = source.replace(/^\||\|$/g, '').trim();
  const at = span.start + source.search(words === '' ? /^/ : /[^|\s]/);
  return [{ at, message: surplusMessage(row.children.length, width, words) }];
}

function missing(written: Written, row: TableRow, width: number): Slip[] {
  const span = spanOf(written, row);
  if (!span) return [];
  const isText = !sourceOf(written, row).includes('|');
  return [{ at: span.start, message: isText ? BELOW : missingMessage(row.children.length, width) }];
}

const rowsOf = (written: Written, { children: [head, ...rows] }: Table): Slip[] => {
  const width = head?.children.length ?? 0;
  return rows.flatMap((row) => {
    const { length } = row.children;
    return length > width ? surplus(written, row, width) : length < width ? missing(written, row, width) : [];
  });
};

/** Rows with more or fewer cells than the head of their table. */
const find = (written: Written): Slip[] =>
  written.nodes.flatMap(({ node }) => (node.type === 'table' ? rowsOf(written, node) : []));

export const tableCells = defineRule(
  {
    name: 'table-cells',
    severity: 'error',
    title: { zh: '表格的格数', en: 'Cells of a table' },
    why: {
      zh: '一行比表头多出的格子不会显示，里面的数字就丢了；少了的格子会空着。',
      en: 'Cells beyond those of the head are not shown, and their numbers are lost; missing ones stay empty.',
    },
    message: (slip: Message) => slip,
    sample: [surplusMessage(3, 2, '上午停诊')],
    fires: [
      { zh: '| 科室 | 时间 |\n| --- | --- |\n| 内科 | 周一 | ⟦上午停诊 |' },
      { zh: '| 科室 | 时间 |\n| --- | --- |\n| 内科 | 周一 | ⟦上午\\|下午 |' },
      { zh: '| 科室 | 时间 |\n| --- | --- |\n⟦| 内科 |' },
      { zh: '| 科室 | 时间 |\n| --- | --- |\n| 内科 | 周一 |\n⟦合计一科。' },
    ],
    silent: [
      { zh: '| 科室 | 时间 | 备注 |\n| --- | --- | --- |\n| 内科 | 周一 | 上午停诊 |' },
      { zh: '| 科室 | 时间 |\n| --- | --- |\n| 内\\|科 | |' },
    ],
  },
  lookingFor(find),
);
