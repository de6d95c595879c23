/** The lists: places, topics, glossary, units, audiences, needs; one file each, root key `items`. */
import { z } from 'astro/zod';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { site } from '../site.ts';
import { aliases, autolink, bilingual, type Bilingual, drafted, id, ref, refs, text } from './common.ts';
import { TEXT_FORMS } from './text-forms.ts';

const PLACE_KINDS = ['country', 'region', 'province', 'city', 'district', 'county', 'town'] as const;

export const place = z
  .strictObject({
    id,
    kind: z.enum(PLACE_KINDS).describe('层级 / Kind'),
    name: bilingual.describe('名称 / Name'),
    aliases,
    parent: ref('places').optional().describe('上级 / What it lies in'),
  })
  .describe('地点 / Place');

/** Two entries may share a word: 孩子 is of children's health and of parents. */
const words = z
  .strictObject({
    zh: z.array(text).default([]).describe('人们口头的说法：老人、眼睛 / Words people use, in Chinese'),
    en: z.array(text).default([]).describe('英文里口头的说法：teeth、jab / Words people use, in English: teeth, jab'),
  })
  .default({ zh: [], en: [] })
  .describe('平常的说法，供检索 / Plain words, for the search');

/** A word that the entry says already finds nothing more. */
function saidOnce(
  entry: { name: Bilingual; aliases: Record<Locale, string[]>; words: Record<Locale, string[]> },
  context: z.RefinementCtx,
): void {
  for (const locale of LOCALES) {
    const said = new Set([entry.name[locale], ...entry.aliases[locale]].map((word) => word.toLowerCase()));
    entry.words[locale].forEach((word, at) => {
      if (said.has(word.toLowerCase()))
        context.addIssue({ code: 'custom', message: 'said-already', path: ['words', locale, at] });
      said.add(word.toLowerCase());
    });
  }
}

export const topic = z
  .strictObject({
    id,
    seal: z
      .string()
      .regex(/^\p{Script=Han}$/u, 'seal')
      .optional()
      .describe(
        '主题印：一个汉字，不填则取名称的第一个字 / Its seal: one Chinese character, else the first of its name',
      ),
    name: bilingual.describe('名称 / Name'),
    aliases,
    words,
    summary: bilingual.describe('一句话介绍 / One sentence'),
    drafted,
  })
  .superRefine(saidOnce)
  .describe('主题 / Topic');

export const glossaryTerm = z
  .strictObject({
    id,
    name: bilingual.describe('术语 / Term'),
    aliases,
    autolink,
    explanation: bilingual.describe('大白话解释 / Plain explanation'),
    drafted,
    synonyms: z
      .strictObject({
        zh: z.array(text).default([]).describe('人们实际会输入的词 / Words people really type'),
        en: z.array(text).default([]).describe('人们实际会输入的英文词 / Words people really type, in English'),
      })
      .default({ zh: [], en: [] })
      .describe('检索同义词 / Synonyms for search'),
    programmes: refs('programmes'),
    see: refs('glossary'),
  })
  .describe('术语 / Glossary term');

/** A unit’s word; an index has none. */
const word = z.string().trim();

export const unit = z
  .strictObject({
    id,
    zh: word.describe("中文单位；指数一类没有单位的写 '' / Chinese unit; empty for a bare number"),
    en: z
      .strictObject({ one: word.describe('单数 / Singular'), other: word.describe('复数 / Plural') })
      .describe('英文单位 / English unit'),
    what: bilingual
      .optional()
      .describe('数的是什么：几个单位中文相同时写明 / What it counts, where several share a Chinese word'),
    tight: z.boolean().default(false).describe('英文紧接数字，如 % / Written close up in English'),
  })
  .describe('单位 / Unit');

const named = z.strictObject({ id, name: bilingual.describe('名称 / Name'), aliases, words });

export const audience = named
  .extend({
    everyone: z
      .boolean()
      .default(false)
      .describe('所有人；别的人群的页面会指到这里 / Everyone: the pages of others lead here'),
  })
  .superRefine(saidOnce)
  .describe('人群 / Audience');

/** The numbers that the site may give: src/site.ts has them. */
const NUMBERS: ReadonlySet<string> = new Set(site.numbers.map(({ number }) => number));

const ask = z
  .strictObject({
    telephone: z
      .string()
      .refine((number) => NUMBERS.has(number), 'site-number')
      .register(TEXT_FORMS, { form: 'site-number' })
      .describe('电话，只能是 src/site.ts 里的 / Number, one of those in src/site.ts'),
    about: bilingual.describe('问什么 / What to ask there'),
    places: refs('places'),
  })
  .describe(
    '接下来问谁；places 是这个电话适用的地点，不限则不填 / Whom to ask next; places: where the number holds, if not everywhere',
  );

export const need = named
  .extend({
    // Its page is /services/<id>/, and /services/for/<audience>/ stands beside it.
    id: id.refine((value) => value !== 'for', 'need-for').register(TEXT_FORMS, { form: 'need-id' }),
    ask: z.array(ask).min(1, 'ask').describe('接下来问谁，至少一个 / Whom to ask next, at least one'),
    front: z.boolean().default(false).describe('先在首页列出 / Named on the front page first'),
  })
  .superRefine(saidOnce)
  .describe('需求 / Need');

export type PlaceRecord = z.output<typeof place>;
export type GlossaryRecord = z.output<typeof glossaryTerm>;
export type UnitRecord = z.output<typeof unit>;
export type NeedRecord = z.output<typeof need>;
