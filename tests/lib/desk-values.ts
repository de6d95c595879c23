/** What the controls of the desk's forms can hold. */
import { ACCEPTED } from '../../src/desk/accepts.ts';
import type { DeskField } from '../../src/desk/fields.ts';

/** What people type and paste. */
const TEXTS = [
  '聊城市人民医院脑科医院开诊',
  '第一行\n第二行',
  '标题: 后面有冒号',
  '#井号开头',
  `It's "quoted"`,
  '{ a: 1 }',
  '2026',
  '0635',
  'true',
  '@a',
  '血压 <140 & >90',
  '后面有注释 # 注释',
  '\u0065\u0301',
  '长'.repeat(500),
  '制表符\t里面',
];

const DATES = ['2026', '2026-02', '2026-02-03', '2026-02-30', '2024/2025', '2026-02-03T08:00+08:00', '20260203', ''];
const OTHERS = [
  'a',
  'a-b-1',
  '2024',
  'for',
  'A',
  'https://example.org/a?b=1',
  'javascript:alert(1)',
  './a.jpg',
  '../a.jpg',
  '图.jpg',
  'a.mp3',
  './a.mp3',
  '12345',
  '0635-1234567',
  '/articles/x/',
  '/x',
  '0123abcd',
  '0123456789ab',
];
const NUMBERS = [0, 1, -1, 0.5, 990_000, 61.21, Number.NaN, ''];

/** The form's own judgement, as Decap and our controls make it. */
function accepts(field: DeskField, value: unknown): boolean {
  if (value === '' || value === undefined || value === null) return true;
  if (field.form && typeof value === 'string' && field.widget === 'checked-text')
    return ACCEPTED[field.form].accepts(value.trim());
  if (field.pattern) return typeof value === 'string' && new RegExp(field.pattern[0]).test(value);
  return true;
}

/** Values that a control can hold. */
export function valuesOf(field: DeskField): unknown[] {
  switch (field.widget) {
    case 'select': {
      const values = (field.options ?? []).map(({ value }) => value);
      return field.multiple ? [[], values.slice(0, 1), values] : [...values, null];
    }
    case 'reference':
      return field.multiple ? [[], ['liaocheng-cdc'], ['a', 'b']] : ['liaocheng-cdc', null];
    case 'boolean':
      return [true, false];
    case 'number':
      return NUMBERS.map((value) =>
        field.value_type === 'int' && typeof value === 'number' ? Math.trunc(value) : value,
      ).filter((value) => field.min === undefined || typeof value !== 'number' || value >= field.min);
    case 'image':
    case 'file':
      return field.form === 'picture' ? ['图.jpg', './图.jpg', ''] : ['读.mp3', ''];
    case 'object':
      return [filled(field)];
    case 'list':
      return [0, field.min ?? 1, (field.min ?? 1) + 1].map((length) => Array.from({ length }, () => filledItem(field)));
    default:
      return [...TEXTS, ...DATES, ...OTHERS].filter((value) => accepts(field, value));
  }
}

/** An object with all that its schema may need: what is optional there stays empty. */
export function filled(field: DeskField): Record<string, unknown> {
  return Object.fromEntries((field.fields ?? []).map((inner) => [inner.name, firstOf(inner)]));
}

const filledItem = (field: DeskField): unknown => (field.field ? firstOf(field.field) : filled(field));

/** A value that is something. */
const firstOf = (field: DeskField): unknown =>
  valuesOf(field).find(
    (value) =>
      value !== '' &&
      value !== null &&
      value !== false &&
      !Number.isNaN(value) &&
      !(Array.isArray(value) && value.length === 0),
  );

/** Whether a form lets a value be left out. */
export const isLeftOut = (value: unknown): boolean =>
  value === '' ||
  value === null ||
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  Number.isNaN(value);
