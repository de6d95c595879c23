/** What a story is based on: who published it, under which title, who speaks, and what was really read (DESIGN §3). */
import { z } from 'astro/zod';
import { bilingual, partialDate, text, webAddress } from './common.ts';

const VOICES = [
  'staff-reporter',
  'hospital-correspondent',
  'reporter-with-correspondent',
  'press-conference',
  'digest-of-another-outlet',
  'official-document',
  'not-stated',
] as const;

const via = z
  .strictObject({
    publication: bilingual.describe('转载者 / Who reprinted it'),
    title: text.optional().describe('转载所在的标题，照录 / Title of the reprint, as printed'),
    edition: text.optional().describe('版次、期号 / Edition or issue'),
    date: partialDate.optional().describe('转载日期 / Date of the reprint'),
    url: webAddress.optional().describe('转载网址 / Address of the reprint'),
  })
  .describe('本站实际读到的转载或摘编 / The reprint or digest that was really read');

export const source = z
  .strictObject({
    publication: bilingual.optional().describe('刊发媒体；未印则不填 / Publication, where printed'),
    title: text.optional().describe('原标题，照录 / Title as printed'),
    edition: text.optional().describe('版次 / Edition or page'),
    date: partialDate.describe('刊发日期 / Date of publication'),
    byline: bilingual.optional().describe('署名，照录 / Byline as credited'),
    url: webAddress.optional().describe('原文网址 / Address of the original'),
    via: via.optional(),
    voice: z.enum(VOICES).describe('谁在说话 / Who speaks'),
  })
  .describe('来源 / Source');
