/** The registry: organisations, programmes and campaigns, each with a page of its own (DESIGN §3). */
import { z } from 'astro/zod';
import {
  UNTIL,
  aliases,
  autolink,
  bilingual,
  drafted,
  endsAfterStart,
  id,
  partialDate,
  ref,
  refs,
  text,
  webAddress,
} from './common.ts';
import { isTelephone } from '../lib/telephones.ts';
import { TEXT_FORMS } from './text-forms.ts';

const ORGANISATION_KINDS = [
  'hospital',
  'primary-care',
  'health-commission',
  'disease-control',
  'medical-insurance',
  'government',
  'medical-school',
  'research-centre',
  'association',
  'company',
  'public-service',
  'media',
  'other',
] as const;
/** Where people go for care: readers look for it by place. */
const CARE: ReadonlySet<string> = new Set<(typeof ORGANISATION_KINDS)[number]>(['hospital', 'primary-care']);

const LEVELS = ['tertiary-a', 'tertiary', 'secondary', 'primary'] as const;
const LINK_TYPES = [
  'campus-of',
  'hosts-experts-from',
  'twinned-with',
  'member-of',
  'refers-to',
  'supports',
  'trains-with',
] as const;
const PROGRAMME_KINDS = [
  'platform',
  'service',
  'policy',
  'insurance',
  'alliance',
  'technique',
  'ai-model',
  'cohort',
  'research-base',
  'facility',
  'training',
  'initiative',
  'guideline',
  'designation',
  'model-of-care',
] as const;
const PROGRAMME_STATUSES = ['planned', 'running', 'ended', 'not-stated'] as const;
const CAMPAIGN_KINDS = [
  'health-fair',
  'free-clinic',
  'screening',
  'vaccination',
  'health-education',
  'forum',
  'training',
  'other',
] as const;
const NOT_STATED = ['cost', 'eligibility', 'how', 'where', 'contact', 'hours', 'dates'] as const;

const summary = bilingual.describe('两句话的平实介绍 / What it is, plainly, in two sentences');

const link = z
  .strictObject({
    type: z.enum(LINK_TYPES).describe('关系 / Relation'),
    to: ref('organisations').describe('对方机构 / The other organisation'),
    article: ref('articles').describe('依据的报道 / The story that says so'),
    date: partialDate.optional().describe('起始日期 / Since'),
    note: bilingual.optional().describe('补充 / Note'),
  })
  .describe('机构之间的关系 / Link between organisations');

/** The stories that a registry entry rests on. */
const sources = refs('articles').describe('依据的报道 / The stories that it rests on');

const contact = z
  .strictObject({
    telephone: text
      .refine(isTelephone, 'telephone')
      .register(TEXT_FORMS, { form: 'telephone' })
      .optional()
      .describe('电话，一个号码 / Telephone: one number'),
    extension: z
      .string()
      .regex(/^\d{1,6}$/, 'extension')
      .register(TEXT_FORMS, { form: 'extension' })
      .optional()
      .describe('分机号 / Extension'),
    address: bilingual.optional().describe('地址 / Address'),
    hours: bilingual.optional().describe('时间 / Opening hours'),
    website: webAddress.optional().describe('官网 / Website'),
    sourceUrl: webAddress.optional().describe('所据网址 / The web page that gives it'),
    reportedIn: ref('articles').optional().describe('所据报道 / The story that gives it'),
    verifiedAt: partialDate
      .optional()
      .describe('核实日期；确有人核实过才填 / When somebody verified it; only where somebody did'),
  })
  .refine((c) => c.sourceUrl !== undefined || c.reportedIn !== undefined, {
    message: 'contact-source',
    path: ['sourceUrl'],
  })
  .describe('联系方式，须有出处 / Contact, with its source');

const benefit = z
  .strictObject({
    audiences: refs('audiences'),
    needs: refs('needs'),
    places: refs('places'),
    what: bilingual.describe('能得到什么 / What a person gets'),
    where: bilingual.optional().describe('在哪里 / Where'),
    how: bilingual.optional().describe('怎么办理 / How'),
    cost: bilingual.optional().describe('费用 / Cost'),
    notStated: z.array(z.enum(NOT_STATED)).default([]).describe('来源没有说明的事项 / What the source does not state'),
    asOf: partialDate.describe('截至 / As of'),
    article: ref('articles').describe('依据的报道 / The story that says so'),
  })
  .superRefine((benefit, context) => {
    for (const field of ['where', 'how', 'cost'] as const) {
      if ((benefit[field] === undefined) !== benefit.notStated.includes(field)) {
        context.addIssue({ code: 'custom', message: 'not-stated', path: [field] });
      }
    }
  })
  .describe('个人能得到的好处 / What a person gets from it');

/** A story has many topics; what it names need not concern them all. */
const topics = refs('topics').describe(
  '它本身所属的主题，主题页据此列出 / The topics that it concerns itself: their pages list it',
);

const benefits = z.array(benefit).default([]).describe('惠及个人的内容 / Benefits');

export const organisation = z
  .strictObject({
    id,
    kind: z.enum(ORGANISATION_KINDS).describe('类别 / Kind'),
    level: z.enum(LEVELS).optional().describe('等级，来源写明才填 / Level, where the source gives it'),
    name: bilingual.describe('正式名称 / Official name'),
    aliases,
    autolink,
    summary: summary.optional(),
    drafted,
    place: ref('places')
      .optional()
      .describe('所在地；来源未说则不填，医疗机构必填 / Place, where stated; care always has one'),
    contact: contact.optional(),
    links: z.array(link).default([]).describe('与其他机构的关系 / Links'),
    sources,
  })
  .refine(({ kind, place }) => place !== undefined || !CARE.has(kind), { message: 'care-place', path: ['place'] })
  .describe('机构 / Organisation');

export const programme = z
  .strictObject({
    id,
    kind: z.enum(PROGRAMME_KINDS).describe('类别 / Kind'),
    name: bilingual.describe('名称 / Name'),
    aliases,
    autolink,
    summary,
    drafted,
    operator: ref('organisations').optional().describe('主办者；来源未说则不填 / Who runs it, where stated'),
    partners: refs('organisations'),
    places: refs('places'),
    topics,
    since: partialDate.optional().describe('起始；来源未说则不填 / Since, where stated'),
    status: z.enum(PROGRAMME_STATUSES).describe('状态 / Status'),
    asOf: partialDate.optional().describe('状态截至何时；写了状态就必填 / As of when; needed where a status is stated'),
    sources: z
      .array(ref('articles'))
      .min(1, 'sources')
      .describe('依据的报道，至少一篇 / The stories that it rests on, at least one'),
    asks: z
      .array(bilingual)
      .default([])
      .describe('读者会怎样问，供检索 / Questions as readers put them, for the search'),
    benefits,
  })
  .refine(({ status, asOf }) => status === 'not-stated' || asOf !== undefined, {
    message: 'status-as-of',
    path: ['asOf'],
  })
  .describe('项目：有名称、读者可能查找的平台、服务、政策、联盟、技术等 / Anything named that a reader may look up');

export const campaign = z
  .strictObject({
    id,
    kind: z.enum(CAMPAIGN_KINDS).describe('类别 / Kind'),
    name: bilingual.describe('名称 / Name'),
    aliases,
    autolink,
    summary,
    drafted,
    operator: ref('organisations').optional().describe('主办者 / Who runs it'),
    partners: refs('organisations'),
    places: refs('places'),
    topics,
    date: partialDate.describe('开始日期 / First day'),
    until: partialDate.optional().describe('结束日期 / Last day'),
    audiences: refs('audiences'),
    sources,
    benefits,
  })
  .refine(endsAfterStart, UNTIL)
  .describe('活动：有日期、面向公众 / A dated, public-facing campaign');

export type OrganisationRecord = z.output<typeof organisation>;
export type ProgrammeRecord = z.output<typeof programme>;
export type CampaignRecord = z.output<typeof campaign>;
export type BenefitRecord = z.output<typeof benefit>;
