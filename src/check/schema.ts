/** Schema problems in an editor's words, and the references that a record holds. */
import type { z } from 'astro/zod';
import type { FieldMeta, RefTarget } from '../schemas/common.ts';
import { closest } from '../lib/text.ts';
import { type Finding, type Message, finding } from './problem.ts';
import { KEY, type Parsed, placeOf } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** The rules that our schemas name in their messages. */
const NAMED: Record<string, Message> = {
  id: {
    zh: '编号只能用小写字母、数字和连字符，且不能是四位数字。',
    en: 'An id holds a-z, 0-9 and hyphens, and is never four digits.',
    fixZh: '例如 yushan-dialysis-room。',
    fixEn: 'For example yushan-dialysis-room.',
  },
  'partial-date': {
    zh: '不是真实的日期。',
    en: 'This is not a real date.',
    fixZh: '写成 2026-02-03、2026-02 或 2026。',
    fixEn: 'Write 2026-02-03, 2026-02 or 2026.',
  },
  'full-date': {
    zh: '不是真实的完整日期。',
    en: 'This is not a real, whole date.',
    fixZh: '写成 2026-02-03。',
    fixEn: 'Write 2026-02-03.',
  },
  period: {
    zh: '不是时段。',
    en: 'This is not a period.',
    fixZh: '写一个日期，或“起/止”，如 2024-01/2024-08。',
    fixEn: 'Write a date, or from/to: 2024-01/2024-08.',
  },
  'date-time': {
    zh: '不是带时区的时刻。',
    en: 'This is not a date and time with an offset.',
    fixZh: '写成 2026-02-03T08:00+08:00。',
    fixEn: 'Write 2026-02-03T08:00+08:00.',
  },
  'single-line': {
    zh: '这里只能有一行文字。',
    en: 'Only one line of text may stand here.',
    fixZh: '删去换行。',
    fixEn: 'Remove the line break.',
  },
  'figure-value': {
    zh: '数据要么有 value，要么同时有 from 和 to。',
    en: 'A figure has either value, or both from and to.',
    fixZh: '只保留其中一种写法。',
    fixEn: 'Keep one of the two forms.',
  },
  'contact-source': {
    zh: '联系方式没有出处。',
    en: 'The contact has no source.',
    fixZh: '填写 sourceUrl 或 article。',
    fixEn: 'Give sourceUrl or article.',
  },
  'not-stated': {
    zh: '地点、办法、费用三项：来源说了就填写，没说就列入 notStated，二者取一。',
    en: 'Where, how and cost: either stated here, or listed in notStated; never both, never neither.',
    fixZh: '补写该项，或把它列入 notStated。',
    fixEn: 'State it, or list it in notStated.',
  },
  until: {
    zh: '结束日期早于开始日期。',
    en: 'It ends before it begins.',
    fixZh: '核对两个日期。',
    fixEn: 'Check both dates.',
  },
  path: {
    zh: '不是站内路径。',
    en: 'This is no path on this site.',
    fixZh: '写成 /articles/x/。',
    fixEn: 'Write /articles/x/.',
  },
  translates: {
    zh: '不是 12 位指纹。',
    en: 'This is not a digest of 12 hexadecimal digits.',
    fixZh: '运行 npm run translated <编号>；值要加单引号。',
    fixEn: 'Run npm run translated <id>; the value stands in single quotes.',
  },
  'relative-path': {
    zh: '图片和音频须放在稿件旁，以“./”开头。',
    en: 'Pictures and audio stand beside the story: the path begins with “./”.',
    fixZh: '写成 ./图片名.jpg。',
    fixEn: 'Write ./picture.jpg.',
  },
  'web-address': {
    zh: '不是 http 或 https 网址。',
    en: 'This is not an http(s) address.',
    fixZh: '从浏览器地址栏整行复制。',
    fixEn: 'Copy it whole from the browser.',
  },
};

const EXPECTED: Record<string, [zh: string, en: string]> = {
  string: ['文字', 'text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表（每项前加“- ”）', 'a list (each item after “- ”)'],
  object: ['一组字段', 'a group of fields'],
};

function messageOf(issue: Issue, missing: boolean): Message {
  const field = issue.path.map(String).join('.') || '（全文 whole file）';
  const known = NAMED[issue.message];
  if (known) return { ...known, zh: `${field}：${known.zh}`, en: `${field}: ${known.en}` };
  if (missing) {
    return {
      zh: `缺少字段 ${field}。`,
      en: `The field ${field} is missing.`,
      fixZh: '补上它；没有内容时请看编辑指南。',
      fixEn: 'Add it.',
    };
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    const expected = 'expected' in issue ? String(issue.expected) : 'string';
    const [zh, en] = EXPECTED[expected] ?? ['别的内容', 'something else'];
    return {
      zh: `${field} 应当是${zh}。`,
      en: `${field} should be ${en}.`,
      fixZh: '照提示改写；像数字或日期的文字要加单引号。',
      fixEn: 'Write it so; put text that looks like a number in single quotes.',
    };
  }
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String).join(', ');
    return {
      zh: `${field} 的值不在允许之列。`,
      en: `${field} has a value that is not allowed.`,
      fixZh: `选其一：${options}。`,
      fixEn: `Choose one of: ${options}.`,
    };
  }
  return {
    zh: `${field} 不能为空或不合要求。`,
    en: `${field} is empty or not as required (${issue.message}).`,
    fixZh: '填写内容。',
    fixEn: 'Fill it in.',
  };
}

/** The field names of the object that a path leads to, for “did you mean”. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here: z.ZodType | undefined = schema;
  for (const part of path) here = here && childOf(here, part);
  const object = here && unwrap(here);
  return object && 'shape' in object ? Object.keys(object.shape as object) : [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  const inner = (schema as { def?: { innerType?: z.ZodType; in?: z.ZodType } }).def;
  return inner?.innerType ? unwrap(inner.innerType) : schema;
}

function childOf(schema: z.ZodType, part: PropertyKey): z.ZodType | undefined {
  const whole = unwrap(schema);
  if ('shape' in whole) return (whole.shape as Record<string, z.ZodType>)[String(part)];
  return 'element' in whole ? (whole.element as z.ZodType) : undefined;
}

function unknownKeys(
  issue: Issue & { code: 'unrecognized_keys' },
  schema: z.ZodType,
  where: Parsed['where'],
): Finding[] {
  const fields = fieldsAt(schema, issue.path);
  return issue.keys.map((key) => {
    const near = closest(key, fields);
    const place = where[`${[...issue.path, key].join('.')}${KEY}`];
    return finding(
      'unknown-field',
      place ? { line: place[0], column: place[1] } : placeOf(where, [...issue.path, key]),
      {
        zh: `没有“${key}”这个字段。`,
        en: `There is no field “${key}”.`,
        fixZh: near ? `是不是 ${near}？否则删去。` : '删去它。',
        fixEn: near ? `Did you mean ${near}? Otherwise remove it.` : 'Remove it.',
      },
    );
  });
}

/** Validates data against a schema; problems carry the place of the field. */
export function validate<S extends z.ZodType>(
  schema: S,
  parsed: Parsed,
  base: readonly PropertyKey[] = [],
  data: unknown = parsed.data,
): { value?: z.output<S>; findings: Finding[] } {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys')
      return unknownKeys({ ...issue, path }, base.length === 0 ? schema : atBase(schema, base), parsed.where);
    const missing = parsed.where[path.join('.')] === undefined && path.length > base.length;
    return [
      finding(
        missing && issue.code !== 'custom' ? 'missing-field' : 'field',
        placeOf(parsed.where, path),
        messageOf(issue, missing && issue.code !== 'custom'),
      ),
    ];
  });
  return { findings };
}

/** A list's items are validated one by one: their paths begin with `items.<n>`. */
const atBase = (schema: z.ZodType, base: readonly PropertyKey[]): z.ZodType => {
  const stepped = { element: schema } as unknown as z.ZodType;
  return base.length === 2 ? ({ shape: { [String(base[0])]: stepped } } as unknown as z.ZodType) : schema;
};

export interface Reference {
  collection: RefTarget;
  id: string;
  path: string;
}

/** Every reference of a valid record, found by the schema's own notes (`meta.ref`). */
export function references(schema: z.ZodType, value: unknown, path = ''): Reference[] {
  const own = (schema.meta() as FieldMeta | undefined)?.ref;
  if (own !== undefined && typeof value === 'string') return [{ collection: own, id: value, path }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const part = childOf(schema, key);
    return part ? references(unwrapOnce(part), child, path === '' ? key : `${path}.${key}`) : [];
  });
}

/** Optional and default wrappers may hide the note of what they wrap. */
const unwrapOnce = (schema: z.ZodType): z.ZodType => {
  const inner = (schema as { def?: { innerType?: z.ZodType } }).def?.innerType;
  const noted = (schema.meta() as FieldMeta | undefined)?.ref !== undefined;
  return inner && !noted ? unwrapOnce(inner) : schema;
};
