/** The desk's forms: each schema's every field is there, and whatever a form can write its schema takes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { splitFrontmatter } from '../../src/check/read/frontmatter.ts';
import { parseYaml } from '../../src/check/read/yaml.ts';
import { deskConfig } from '../../src/desk/config.ts';
import { storyFormat } from '../../src/desk/content-format.ts';
import type { DeskField } from '../../src/desk/fields.ts';
import { filled, isLeftOut, valuesOf } from '../lib/desk-values.ts';
import { articleRecord, articleTranslation } from '../../src/schemas/article.ts';
import { FOLDERS, LISTS } from '../../src/schemas/collections.ts';
import { ownPage } from '../../src/schemas/page.ts';

interface Collection {
  name: string;
  fields?: DeskField[];
  files?: { fields: DeskField[] }[];
}

const COLLECTIONS: Collection[] = deskConfig({ name: 'proxy' }).collections;

function fieldsOf(name: string): DeskField[] {
  const { fields, files } = COLLECTIONS.find((one) => one.name === name) ?? {};
  const own = fields ?? files?.[0]?.fields[0]?.fields;
  assert.ok(own, name);
  return own;
}

const SCHEMAS: Record<string, z.ZodType> = { articles: articleRecord, ...FOLDERS, ...LISTS, pages: ownPage };

/** What stands in a story's form and in no record: the name of the file, the text, and what the English file says. */
const BESIDE = { articles: ['id', 'body', 'translates'], pages: ['body'] };

/** A schema without what may be wrapped around it. */
function bare(schema: z.ZodType): z.ZodType {
  const { def } = schema._zod as { def: { innerType?: z.ZodType; in?: z.ZodType } };
  if (def.innerType) return bare(def.innerType);
  return def.in ? bare(def.in) : schema;
}

/** Paths of all fields of a schema, found by walking it. */
function pathsOfSchema(schema: z.ZodType, at = ''): string[] {
  const own = bare(schema);
  if (own instanceof z.ZodArray) return own.element instanceof z.ZodType ? pathsOfSchema(own.element, at) : [];
  if (!(own instanceof z.ZodObject)) return at === '' ? [] : [at];
  const inner = Object.entries(own.shape).flatMap(([key, one]: [string, unknown]) =>
    one instanceof z.ZodType ? pathsOfSchema(one, at === '' ? key : `${at}.${key}`) : [],
  );
  return [at, ...inner].filter(Boolean);
}

const pathsOfFields = (fields: readonly DeskField[], at = ''): string[] =>
  fields.flatMap((field) => {
    const path = at === '' ? field.name : `${at}.${field.name}`;
    return [path, ...pathsOfFields(field.fields ?? [], path)];
  });

let counted = 0;

for (const [name, schema] of Object.entries(SCHEMAS)) {
  test(`every field of ${name} is in its form, and the form asks for nothing else`, () => {
    const beside = new Set<string>(name === 'articles' || name === 'pages' ? BESIDE[name] : []);
    const inForm = pathsOfFields(fieldsOf(name)).filter((path) => !beside.has(path));
    assert.deepEqual([...inForm].sort(), [...pathsOfSchema(schema)].sort());
    counted += inForm.length;
  });
}

test('each language of a story has its own words, and the English file nothing else', () => {
  const inBoth = fieldsOf('articles').filter(({ i18n }) => i18n === true);
  const names = Object.keys(articleTranslation.shape);
  assert.deepEqual(inBoth.map(({ name }) => name).sort(), [...names, 'body'].sort());
});

test('every field has a Chinese name, and every choice too', (t) => {
  const check = (fields: readonly DeskField[]): void => {
    for (const { label, hint = '', options = [], fields: inner = [], field } of fields) {
      assert.match(label, /\p{sc=Han}/u);
      assert.doesNotMatch(hint, /\b(?:the|of|and|Which)\b/, hint);
      for (const { label: choice } of options) assert.match(choice, /\p{sc=Han}/u, label);
      check([...inner, ...(field ? [field] : [])]);
    }
  };
  for (const { fields, files } of COLLECTIONS) check(fields ?? files?.flatMap((file) => file.fields) ?? []);
  t.diagnostic(`${counted} fields`);
});

/** What several fields have to agree on: the check tells it beside the field. */
const BETWEEN_FIELDS = new Set([
  'figure-value',
  'period-or-as-of',
  'until',
  'contact-source',
  'not-stated',
  'care-place',
  'status-as-of',
  'said-already',
]);

/** What a form writes, read back as the check reads it. */
function writtenAndRead(fields: readonly DeskField[], data: Record<string, unknown>): unknown {
  const text = storyFormat(fields.filter(({ name }) => name !== 'id')).toFile({ title: '题', ...data, body: '正文。' });
  const { yaml, yamlLine, readable, findings } = splitFrontmatter(text);
  const parsed = parseYaml(yaml, yamlLine);
  assert.ok(readable && findings.length === 0 && parsed.findings.length === 0, JSON.stringify(parsed.findings));
  return parsed.data;
}

interface Tried {
  path: string[];
  data: Record<string, unknown>;
}

/** Each field with each of its values, inside parents that are otherwise filled in. */
function variations(fields: readonly DeskField[], at: string[] = []): Tried[] {
  return fields.flatMap((field) => {
    const path = [...at, field.name];
    const own = valuesOf(field).map((value) => ({ path, data: { [field.name]: value } }));
    const inner = variations(field.fields ?? [], path).map(({ path: deep, data }) => {
      const whole = { ...filled(field), ...data };
      return { path: deep, data: { [field.name]: field.widget === 'list' ? [whole] : whole } };
    });
    return [...own, ...inner];
  });
}

let tried = 0;

for (const [name, schema] of Object.entries(SCHEMAS)) {
  test(`what the form of ${name} can write its schema takes`, () => {
    const fields =
      name === 'articles' ? fieldsOf(name).filter((f) => !BESIDE.articles.includes(f.name)) : fieldsOf(name);
    const object = bare(schema) as z.ZodObject;
    for (const { path, data } of variations(fields)) {
      tried += 1;
      const [top = ''] = path;
      // Written as in a list's file or a story: the same YAML.
      const read = writtenAndRead(fields, data) as Record<string, unknown>;
      if (!Object.hasOwn(read, top)) continue;
      const result = (object.shape as Record<string, z.ZodType>)[top]?.safeParse(read[top]);
      const issues = result?.error?.issues.filter(({ message }) => !BETWEEN_FIELDS.has(message)) ?? [];
      const leaf = path.slice(1).reduce<unknown>((value, key) => {
        const one: unknown = Array.isArray(value) ? value[0] : value;
        return (one as Record<string, unknown> | undefined)?.[key];
      }, data[top]);
      if (isLeftOut(leaf)) continue;
      assert.deepEqual(issues, [], `${path.join('.')}: ${JSON.stringify(data)} → ${JSON.stringify(read[top])}`);
    }
  });
}

test('values were tried', (t) => {
  t.diagnostic(`${tried} values`);
  assert.ok(tried > 4000);
});
