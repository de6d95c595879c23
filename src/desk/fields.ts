/**
 * Fields of the desk's forms, made from the schemas: what a field is called, what it asks for, and how it is filled in.
 * What a schema has, its form has; docs/decisions/desk.md says which of Decap's widgets stands for what.
 */
import { z } from 'astro/zod';
import { optionsOf } from '../check/field-labels.ts';
import { REFERENCES, type RefTarget } from '../schemas/common.ts';
import { FIELD_NAMES } from '../schemas/field-names.ts';
import { TEXT_FORMS, type TextForm } from '../schemas/text-forms.ts';
import { site } from '../site.ts';

/** What we read of a schema as JSON Schema, and what our own schemas note beside it. */
interface FieldSchema {
  type?: string;
  description?: string;
  default?: unknown;
  enum?: string[];
  pattern?: string;
  minLength?: number;
  minItems?: number;
  exclusiveMinimum?: number;
  anyOf?: FieldSchema[];
  items?: FieldSchema;
  properties?: Record<string, FieldSchema>;
  required?: string[];
  references?: readonly RefTarget[];
  form?: TextForm;
}

/** A field as Decap's configuration has it; `form`, `references` and `keepsEmpty` are for our own widgets and writer. */
export interface DeskField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string | undefined;
  default?: unknown;
  i18n?: boolean;
  options?: { label: string; value: string }[];
  multiple?: boolean;
  value_type?: 'int' | 'float';
  pattern?: [source: string, message: string];
  min?: number;
  label_singular?: string;
  summary?: string;
  collapsed?: boolean;
  fields?: DeskField[];
  field?: DeskField;
  form?: TextForm;
  references?: readonly RefTarget[];
  /** An empty text is a value, and is written. */
  keepsEmpty?: boolean;
  modes?: string[];
  media_folder?: string;
  public_folder?: string;
}

/** How strictly a form asks: `lenient` lets a draft be saved that holds hardly more than its title. */
export interface FormOptions {
  lenient?: boolean;
  /** Inside another field: that one says already that it has to be there. */
  inner?: boolean;
  /** The field in hand need not be there. */
  mayBeLeftOut?: boolean;
}

/** A schema as data: zod's own reading of it, with the notes of our registries. */
function asJson(schema: z.ZodType): FieldSchema {
  const json: unknown = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const references = REFERENCES.get(zodSchema)?.collections;
      const form = TEXT_FORMS.get(zodSchema)?.form;
      Object.assign(jsonSchema, references && { references }, form && { form });
    },
  });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- of a schema that is made of what FieldSchema names
  return json as FieldSchema;
}

/** The Chinese half of a description, with Chinese names for the fields and values that it mentions. */
function hintOf({ description = '', enum: values = [] }: FieldSchema, key = ''): string {
  const [zh = ''] = description.split(/ \/ | ?\/ (?=[A-Z])/);
  const chosen = new Map(optionsOf(values, key).map(({ value, name }) => [value, name?.zh]));
  const named = zh.replace(/ ?\b[A-Za-z]+\b(?![./]) ?/g, (word) => {
    const name = chosen.get(word.trim()) ?? FIELD_NAMES[word.trim()]?.zh;
    return name === undefined ? word : `“${name}”`;
  });
  return named.trim();
}

/** Hints that say no more than the field itself shows. */
const SAYS_NOTHING = /编号(?:，可多个)?$|^一行文字$|^中英文各一$|^(?:中文|英文)$/;

const labelOf = (key: string): string => FIELD_NAMES[key]?.zh ?? key;

/** How a text of a form is written, where nobody can guess it. */
const EXAMPLES: Partial<Record<TextForm, string>> = {
  date: '如 2026-01-11；只知道月份或年份，写 2026-01 或 2026',
  day: '如 2026-01-11',
  period: '如 2026-01/2026-06，或 2025',
  moment: '如 2026-01-11T08:00+08:00，+08:00 是北京时间',
};

/** Collections from which an entry is chosen, with what a new one of them is called. */
const MAKES_NEW: Partial<Record<RefTarget, string>> = {
  organisations: '机构',
  programmes: '项目',
  campaigns: '活动',
};

/** Lists have one form for all their entries. */
const LIST_NAMES: Partial<Record<RefTarget, string>> = {
  places: '地点',
  topics: '主题',
  glossary: '术语',
  units: '单位',
  audiences: '人群',
  needs: '需求',
};

/** Where an entry is made that cannot be chosen yet. */
const whereMade = (collection: RefTarget): string[] => {
  const name = MAKES_NEW[collection];
  if (name !== undefined) return [`[新建${name}](#/collections/${collection}/new)`];
  const list = LIST_NAMES[collection];
  return list === undefined ? [] : [`[添加${list}](#/collections/${collection}/entries/${collection})`];
};

/** What is said below a field: what it is, whether it has to be there, where to make what cannot be chosen. */
function hintFor(key: string, schema: FieldSchema, isNeeded: boolean): string | undefined {
  const said = hintOf(schema, key);
  const about = said === labelOf(key) || SAYS_NOTHING.test(said) ? '' : said;
  const references = schema.references ?? schema.items?.references ?? [];
  const made = references.flatMap(whereMade);
  const example = schema.form && EXAMPLES[schema.form];
  const parts = [
    isNeeded ? '发布前必填' : '',
    about,
    example ?? '',
    made.length > 0 ? `没有可选的：${made.join('、')}` : '',
  ];
  return parts.filter(Boolean).join('。') || undefined;
}

/** What a folded item of a list is known by: the first of these that it has. */
const KNOWN_BY = ['name.zh', 'what.zh', 'zh', 'about.zh', 'title', 'rule', 'id', 'type', 'date'];

function summaryOf(fields: readonly DeskField[]): string | undefined {
  const has = (path: string) => {
    const [key, inner] = path.split('.');
    const found = fields.find(({ name }) => name === key);
    return found !== undefined && (inner === undefined) === (found.fields === undefined);
  };
  const path = KNOWN_BY.find(has);
  return path && `{{fields.${path}}}`;
}

type Widget = Omit<DeskField, 'name' | 'label' | 'required' | 'hint'>;

const choices = (values: readonly string[], key: string) =>
  optionsOf(values, key).map(({ value, name }) => ({ value, label: name?.zh ?? value }));

/** The numbers that the site may give, as they are chosen from. */
const NUMBERS = site.numbers.map(({ number, name }) => ({ value: number, label: `${number} ${name.zh}` }));

/** Longer texts have a box of several lines; what they hold is one line all the same. */
const LONG = new Set(['summary', 'explanation', 'why', 'plain', 'editorNotes', 'text']);

function textWidget(key: string, schema: FieldSchema): Widget {
  const { form, pattern } = schema;
  if (form === 'picture') return { widget: 'image', form, media_folder: '', public_folder: '' };
  if (form === 'recording') return { widget: 'file', form, media_folder: '', public_folder: '' };
  if (form === 'site-number') return { widget: 'select', form, options: NUMBERS };
  if (form !== undefined) return { widget: 'checked-text', form };
  // Of a line alone there is nothing to say: the writer joins lines.
  if (pattern !== undefined && pattern !== String.raw`^[^\n]*$`)
    return { widget: 'string', pattern: [pattern, hintOf(schema)] };
  const widget = LONG.has(key) ? 'text' : 'string';
  return (schema.minLength ?? 0) === 0 ? { widget, keepsEmpty: true } : { widget };
}

function listWidget(key: string, schema: FieldSchema, options: FormOptions): Widget {
  const items = schema.items ?? {};
  const min = schema.minItems === undefined ? {} : { min: schema.minItems };
  if (items.references) return { widget: 'reference', references: items.references, multiple: true };
  if (items.enum) return { widget: 'select', multiple: true, options: choices(items.enum, key) };
  const head = { widget: 'list', default: [], collapsed: true, label_singular: labelOf(key), ...min };
  if (items.properties) {
    const fields = fieldsOf(items, options);
    const summary = summaryOf(fields);
    return { ...head, fields, ...(summary === undefined ? {} : { summary }) };
  }
  // An item that is left empty is not written.
  return { ...head, collapsed: false, field: fieldOf(key, items, false, options) };
}

/** Whole numbers of ours are counted from 1. */
const leastOf = ({ exclusiveMinimum }: FieldSchema) =>
  exclusiveMinimum === undefined ? {} : { min: exclusiveMinimum + 1 };

/** What may be left out waits folded, but for words in two languages. */
const isFolded = ({ properties = {} }: FieldSchema, { mayBeLeftOut }: FormOptions): boolean =>
  mayBeLeftOut === true && !Object.hasOwn(properties, 'zh');

function widgetOf(key: string, schema: FieldSchema, options: FormOptions): Widget {
  const { type, references } = schema;
  if (references) return { widget: 'reference', references };
  if (schema.enum) return { widget: 'select', options: choices(schema.enum, key) };
  if (type === 'array') return listWidget(key, schema, options);
  if (schema.properties)
    return { widget: 'object', collapsed: isFolded(schema, options), fields: fieldsOf(schema, options) };
  if (type === 'boolean') return { widget: 'boolean', default: schema.default ?? false };
  if (type === 'integer') return { widget: 'number', value_type: 'int', ...leastOf(schema) };
  if (type === 'number') return { widget: 'number', value_type: 'float' };
  return textWidget(key, schema);
}

/** One field of a form. @param isNeeded whether the schema wants it wherever its parent stands */
function fieldOf(key: string, schema: FieldSchema, isNeeded: boolean, options: FormOptions): DeskField {
  // Of an object that may be left out nothing is asked for while the form is open: the check sees whether it is whole.
  const inner: FormOptions = { lenient: options.lenient === true || !isNeeded, inner: true, mayBeLeftOut: !isNeeded };
  const widget = widgetOf(key, schema, inner);
  const required = isNeeded && options.lenient !== true && widget.keepsEmpty !== true;
  const hint = hintFor(key, schema, isNeeded && !required && options.inner !== true);
  return { name: key, label: labelOf(key), required, ...(hint === undefined ? {} : { hint }), ...widget };
}

function fieldsOf({ properties = {}, required = [] }: FieldSchema, options: FormOptions): DeskField[] {
  return Object.entries(properties).map(([key, schema]) => fieldOf(key, schema, required.includes(key), options));
}

/** The fields of a form for a schema of an object, in its order. */
export const formFields = (schema: z.ZodType, options: FormOptions = {}): DeskField[] =>
  fieldsOf(asJson(schema), options);
