/** The lists: places, topics, glossary, units, audiences, needs; one file each, root key `items`. */
import { z } from 'astro/zod';
import { aliases, autolink, bilingual, drafted, id, ref, refs, text } from './common.ts';

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

export const topic = z
  .strictObject({
    id,
    name: bilingual.describe('名称 / Name'),
    aliases,
    summary: bilingual.describe('一句话介绍 / One sentence'),
    drafted,
  })
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
        en: z.array(text).default([]).describe('Words people really type, in English'),
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
    tight: z.boolean().default(false).describe('英文紧接数字，如 % / Written close up in English'),
  })
  .describe('单位 / Unit');

const named = (what: string) => z.strictObject({ id, name: bilingual.describe('名称 / Name'), aliases }).describe(what);

export const audience = named('人群 / Audience');
export const need = named('需求 / Need');

export type PlaceRecord = z.output<typeof place>;
export type GlossaryRecord = z.output<typeof glossaryTerm>;
export type UnitRecord = z.output<typeof unit>;
