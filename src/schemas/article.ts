/** An article: the Chinese file is the record, the English file carries words only (DESIGN §3). */
import { z } from 'astro/zod';
import {
  UNTIL,
  bilingual,
  dateTime,
  endsAfterStart,
  fullDate,
  id,
  partialDate,
  period,
  picturePath,
  recordingPath,
  ref,
  refs,
  text,
} from './common.ts';
import { source } from './source.ts';

const ARTICLE_KINDS = ['report', 'feature', 'brief', 'press-conference', 'digest', 'photo', 'notice'] as const;
/** How the story's date is known: the source prints it with its year, or the bulletin inferred it, or it is an event's. */
const DATE_BASES = ['printed', 'inferred', 'event'] as const;
/** How a date that a story tells of is known; what says nothing is as the story's own. */
const partBasis = z
  .enum(['printed', 'inferred'])
  .optional()
  .describe(
    '日期从何而来；不填则随全文的 dateBasis：全文日期是推定的，这里也是推定的 / How its date is known; where not given, as the story’s own: inferred where that is',
  );
export const QUALIFIERS = ['about', 'nearly', 'over', 'at-least', 'under', 'up-to'] as const;
const PLAN_STATUSES = ['announced', 'under-way', 'done', 'delayed', 'dropped', 'unknown'] as const;
const CHANGE_KINDS = ['correction', 'clarification', 'update', 'withdrawal'] as const;
const REVIEW_STAGES = ['first', 'second', 'final'] as const;

export const person = z
  .strictObject({
    name: bilingual.describe('姓名 / Name'),
    role: bilingual.describe('报道当日的公开职务 / Public role, as of the story'),
  })
  .describe('公开职务人员；患者和路人不得列入 / A person in a public role; never a patient or passer-by');

export const figure = z
  .strictObject({
    id,
    value: z.number().optional().describe('数值（万、亿换算成整数）/ Value, 万 and 亿 multiplied out'),
    from: z.number().optional().describe('变化前或下限 / Before, or lower end'),
    to: z.number().optional().describe('变化后或上限 / After, or upper end'),
    qualifier: z
      .enum(QUALIFIERS)
      .optional()
      .describe('约、近、逾、至少、以内、最多 / about, nearly, over, at-least, under, up-to'),
    unit: ref('units').describe('units.yaml 的编号 / An id of units.yaml'),
    what: bilingual.describe('数的是什么 / What is counted'),
    scope: bilingual.optional().describe('范围 / Scope'),
    period: period.optional().describe('统计的时段；与 asOf 二者取一 / Period counted; never together with asOf'),
    asOf: partialDate
      .optional()
      .describe('截至何时的存量或累计数；与 period 二者取一 / A stock or running total at a moment; never with period'),
    dateBasis: partBasis,
    of: z
      .array(ref('organisations', 'programmes'))
      .default([])
      .describe('是谁的数：机构或项目的编号 / Whose figure it is: ids of organisations or programmes'),
    claimant: bilingual.optional().describe('谁说的 / Who says so'),
    near: z
      .strictObject({
        zh: text.optional().describe('中文句中原样的一段 / A literal piece of the Chinese sentence'),
        en: text.optional().describe('英文句中原样的一段 / A literal piece of the English sentence'),
      })
      .optional()
      .describe('数值多次出现时，指明是哪一句 / Which sentence, where the value stands more than once'),
    adds: z.array(id).min(2).optional().describe('这些数之和须等于本数 / Figures whose sum must be this one'),
  })
  .refine(
    (f) => (f.value === undefined) === (f.from !== undefined) && (f.from === undefined) === (f.to === undefined),
    {
      message: 'figure-value',
      path: ['value'],
    },
  )
  .refine((f) => f.period === undefined || f.asOf === undefined, { message: 'period-or-as-of', path: ['asOf'] })
  .describe('数字 / Figure');

const event = z
  .strictObject({
    date: partialDate.describe('日期 / Date'),
    until: partialDate.optional().describe('结束日期 / Last day'),
    dateBasis: partBasis,
    what: bilingual.describe('何事 / What happened'),
    place: ref('places').optional().describe('地点 / Place'),
    organisations: refs('organisations').describe('参与的机构 / Organisations that took part'),
  })
  .refine(endsAfterStart, UNTIL)
  .describe('事件 / Event');

const plan = z
  .strictObject({
    what: bilingual.describe('打算做什么 / What is planned or aimed at'),
    by: ref('organisations').describe('事关哪家机构 / The body concerned'),
    saidBy: bilingual
      .optional()
      .describe('登记的机构没有开口时，话是谁说的 / Who said it, where no registered body spoke'),
    due: partialDate.optional().describe('期限；未说则不填 / Due, where stated'),
    status: z.enum(PLAN_STATUSES).describe('进展 / Status'),
    updates: z
      .array(
        z.strictObject({
          date: partialDate.describe('日期 / Date'),
          zh: text,
          en: text,
          article: ref('articles').optional().describe('依据的报道 / The story that says so'),
        }),
      )
      .default([])
      .describe('后续 / Updates'),
  })
  .describe('计划与目标；目标不是承诺 / Plan or aim; an aim is no promise');

const change = z
  .strictObject({
    date: fullDate.describe('日期 / Date'),
    kind: z.enum(CHANGE_KINDS).describe('更正、说明、更新、撤稿 / Correction, clarification, update, withdrawal'),
    zh: text.describe('对读者的中文说明 / Note to readers in Chinese'),
    en: text.describe('对读者的英文说明 / Note to readers in English'),
  })
  .describe('公开的更改记录 / Public change note');

const review = z
  .strictObject({
    stage: z.enum(REVIEW_STAGES).describe('初审、复审、终审 / First, second, final'),
    by: bilingual.describe('审核人职务 / Reviewer, by role'),
    date: fullDate.describe('日期 / Date'),
  })
  .describe('三审 / Review');

export const allowance = z
  .strictObject({
    rule: text.describe('规则名，见 npm run check 的提示 / Name of the rule, as the check prints it'),
    text: text.describe('放行的原文，照录 / The very words that are let through'),
    why: text.describe('理由 / Why'),
  })
  .describe('编辑放行的一处 / Words that an editor lets through');

/** Frontmatter of `<id>.zh.mdx`. */
export const articleRecord = z
  .strictObject({
    title: text.describe('标题 / Title'),
    summary: text.describe('摘要，一两句 / Summary, one or two sentences'),
    date: partialDate.describe(
      '来源的刊发日期；没有则取文中最晚日期 / Date of the source, else the latest in the story',
    ),
    dateBasis: z
      .enum(DATE_BASES)
      .describe(
        '日期从何而来：来源印有年份的日期、本站推定、事件日期 / Where the date comes from: printed with its year, inferred by us, date of the event',
      ),
    published: fullDate.optional().describe('本站文本首次发布之日 / The day on which our own text first appeared'),
    kind: z.enum(ARTICLE_KINDS).describe('体裁 / Kind'),
    organisations: refs('organisations'),
    programmes: refs('programmes'),
    campaigns: refs('campaigns'),
    places: refs('places'),
    topics: refs('topics'),
    people: z.array(person).default([]).describe('人物 / People'),
    source,
    figures: z.array(figure).default([]).describe('数字 / Figures'),
    events: z.array(event).default([]).describe('事件 / Events'),
    plans: z.array(plan).default([]).describe('计划与目标 / Plans and aims'),
    changes: z.array(change).default([]).describe('更改 / Changes'),
    reviews: z.array(review).default([]).describe('审核 / Reviews'),
    drafted: z.enum(['human', 'machine']).describe('起草者，向读者公布 / Who drafted it, shown to readers'),
    original: z.enum(['zh', 'en']).default('zh').describe('最初的语言 / Language in which it was first written'),
    plain: bilingual
      .optional()
      .describe(
        '大白话，排在正文前，最多三句：对患者和居民意味着什么、能怎么办、来源没说什么 / In plain words, before the text, three sentences at most: what it means for patients and residents, what they can do, what the source does not say',
      ),
    cover: z
      .strictObject({
        src: picturePath,
        alt: bilingual.describe('替代文字 / Text alternative'),
        caption: bilingual.optional().describe('说明 / Caption'),
        credit: bilingual.optional().describe('摄影 / Credit'),
      })
      .optional()
      .describe('题图 / Cover picture'),
    audio: z
      .strictObject({ zh: recordingPath.exactOptional(), en: recordingPath.exactOptional() })
      .optional()
      .describe('朗读音频 / Recorded reading'),
    series: z
      .strictObject({ id, name: bilingual, part: z.number().int().positive().optional() })
      .optional()
      .describe('系列 / Series'),
    notes: z
      .array(bilingual)
      .default([])
      .describe(
        '给读者的说明：来源的笔误怎样处理、哪些是推定、来源没说什么 / Notes to readers: slips of the source, what was inferred, what it does not say',
      ),
    asks: z
      .array(bilingual)
      .default([])
      .describe('读者会怎样问，供检索 / Questions as readers put them, for the search'),
    allowed: z.array(allowance).default([]).describe('放行之处，检查会列出 / What is let through; the check lists it'),
    editorNotes: z.array(text).default([]).describe('编辑部内部说明，不发布 / Editors’ notes, never published'),
    publishAt: dateTime.optional().describe('到这一刻才公开 / Not public before it'),
    draft: z.boolean().default(false).describe('草稿，不发布 / Draft, not published'),
  })
  .describe('稿件（中文，记录）/ Article, the Chinese record');

/** Frontmatter of `<id>.en.mdx`. */
export const articleTranslation = z
  .strictObject({
    title: text.describe('英文标题 / English title'),
    summary: text.describe('英文摘要 / English summary'),
    translates: z
      .string()
      .regex(/^[0-9a-f]{12}$/, 'translates')
      .describe('所译中文稿的指纹，由 npm run translated 写入 / Digest of the Chinese text, set by npm run translated'),
  })
  .describe('稿件（英文，只有文字）/ Article, the English words');

export type ArticleRecord = z.output<typeof articleRecord>;
export type ArticleTranslation = z.output<typeof articleTranslation>;
export type FigureRecord = z.output<typeof figure>;
export type AllowanceRecord = z.output<typeof allowance>;
export type PersonRecord = z.output<typeof person>;
