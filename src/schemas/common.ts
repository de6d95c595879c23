/** Building blocks of every schema: ids, bilingual text, partial dates, references between entries. */
import { z } from 'astro/zod';
import { inOrder, isDateTime, isFullDate, isPartialDate, isPeriod } from '../lib/dates.ts';
import { isPictureAddress, isRecordingAddress, isWebAddress } from '../lib/safe-addresses.ts';
import { TEXT_FORMS } from './text-forms.ts';

/** The collections that an entry may refer to. */
export type RefTarget =
  | 'articles'
  | 'organisations'
  | 'programmes'
  | 'campaigns'
  | 'places'
  | 'topics'
  | 'glossary'
  | 'units'
  | 'audiences'
  | 'needs';

/** What our schemas note of a field that names an entry: the collections of which it may be one. */
export const REFERENCES = z.registry<{ collections: readonly RefTarget[] }>();

export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'id')
  .refine((value) => !/^\d{4}$/.test(value), 'id')
  .register(TEXT_FORMS, { form: 'id' })
  .describe('编号：小写字母、数字和连字符，不得是四位数字 / Id: a-z, 0-9 and hyphens, never four digits');

/** Whether a text has the form of an id. */
export const isId = (text: string): boolean => id.safeParse(text).success;

/** No name or line is so long; what takes words apart grows with the square of their length. */
const MAX_LINE = 1_000;

const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\n]*$/, 'single-line')
  .refine((text) => text.length <= MAX_LINE, 'long-line');

/** A reference to an entry of another collection, or of one of several; the check resolves it. */
export const ref = (...collections: [RefTarget, ...RefTarget[]]) =>
  line
    .describe(`${collections.join('、')} 的编号 / An id of ${collections.join(' or ')}`)
    .register(REFERENCES, { collections });

export const refs = (collection: RefTarget) =>
  z.array(ref(collection)).default([]).describe(`${collection} 的编号，可多个 / Ids of ${collection}`);

export const text = line.describe('一行文字 / One line of text');

/** The same words in both languages. */
export const bilingual = z
  .strictObject({
    zh: line.describe('中文 / Chinese'),
    en: line.describe('英文 / English'),
  })
  .describe('中英文各一 / In both languages');

export type Bilingual = z.output<typeof bilingual>;

/** YAML reads a bare 2025 as a number; a year is a date here. */
const yearOrText = z.union([z.string(), z.number().int()]).transform(String);

export const partialDate = yearOrText
  .refine(isPartialDate, 'partial-date')
  .register(TEXT_FORMS, { form: 'date' })
  .describe('日期，可只到月或年：2026-02-03、2026-02、2026 / Date, whole or partial');

export const fullDate = yearOrText
  .refine(isFullDate, 'full-date')
  .register(TEXT_FORMS, { form: 'day' })
  .describe('完整日期：2026-02-03 / Whole date');

/** What lasts may not end before it begins. */
export const endsAfterStart = ({ date, until }: { date: string; until?: string | undefined }): boolean =>
  until === undefined || inOrder(date, until);

export const UNTIL = { message: 'until', path: ['until'] };

export const period = yearOrText
  .refine(isPeriod, 'period')
  .register(TEXT_FORMS, { form: 'period' })
  .describe('时段：一个日期，或“起/止”：2024-01/2024-08 / A date, or from/to');

export const dateTime = z
  .string()
  .refine(isDateTime, 'date-time')
  .register(TEXT_FORMS, { form: 'moment' })
  .describe('带时区的时刻：2026-02-03T08:00+08:00 / Date and time with its offset');

export const webAddress = z
  .string()
  .refine(isWebAddress, 'web-address')
  .register(TEXT_FORMS, { form: 'address' })
  .describe('http(s) 网址 / Web address');

export const picturePath = z
  .string()
  .refine(isPictureAddress, 'picture-path')
  .register(TEXT_FORMS, { form: 'picture' })
  .describe('稿件旁的图片：./图.jpg / A picture beside the story');

export const recordingPath = z
  .string()
  .refine(isRecordingAddress, 'recording-path')
  .register(TEXT_FORMS, { form: 'recording' })
  .describe('稿件旁的录音：./录音.mp3 / A recording beside the story');

const names = (what: string) => z.array(line).default([]).describe(what);

export const aliases = z
  .strictObject({
    zh: names('中文别名、简称 / Chinese aliases'),
    en: names('英文别名 / English aliases'),
  })
  .default({ zh: [], en: [] })
  .describe('别名，参与检索和自动链接 / Aliases: searched and linked');

export const autolink = z
  .boolean()
  .default(true)
  .describe('正文首次出现时自动链接；普通词语请关掉 / Link the first mention; false for ordinary phrases');

/** Who drafted the words of an entry: one that says nothing is taken for a machine's, so that none passes for a person's. */
export const drafted = z
  .enum(['human', 'machine'])
  .default('machine')
  .describe(
    '文字由谁起草，向读者公布；人写的填 human / Who drafted its words, shown to readers; human where a person did',
  );
