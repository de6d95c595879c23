/** The open data as published: the records of content without what is ours alone, with whole addresses (`/data/v1/`). */
import { z } from 'astro/zod';
import { articleRecord, figure } from './article.ts';
import { bilingual, fullDate, id, partialDate, ref, text } from './common.ts';
import { audience, glossaryTerm, need, place, topic } from './lists.ts';
import { campaign, organisation, programme } from './registry.ts';

const inTwo = z
  .strictObject({ zh: text, en: text.optional() })
  .describe('中文；有英文页面时也有英文 / Chinese, and English where there is an English page');

const addresses = z
  .strictObject({ zh: z.url(), en: z.url().optional() })
  .describe('页面的完整网址 / Whole addresses of its pages');

const figureId = text.describe('报道的编号，斜线，再加自己的编号 / The id of the story, a slash, an id within it');

/** An event has no page and no id of its own: it is known by its story and its day. */
const eventId = text.describe(
  '报道的编号，斜线，日期；一天里第二件起加序号，按记录里的先后。更正日期，编号就变 / The id of the story, a slash, the day; a number from the second of a day on, in the order of the record. It changes where the day is corrected',
);

const aliases = organisation.shape.aliases.unwrap();
const article = ref('articles').describe('报道的编号 / Id of the story');
const sources = z.array(article).describe('依据的报道 / The stories that it rests on');

const basis = z
  .enum(['printed', 'inferred', 'event'])
  .optional()
  .describe(
    '日期从何而来；来源印出的不写 / How the date is known: inferred by us, or that of an event; left out where a source prints it',
  );

/** What stands in every item. */
const head = (kind: string) => ({
  kind: z.literal(kind).describe('类别 / Kind'),
  aliases,
  url: addresses,
});

const record = articleRecord.shape;

const articleItem = z
  .strictObject({
    id,
    ...head('article'),
    kind: record.kind,
    name: inTwo,
    summary: inTwo,
    markdown: addresses.describe('Markdown 文本的网址 / Addresses of the text as Markdown'),
    date: partialDate,
    dateBasis: record.dateBasis,
    published: record.published,
    modified: fullDate
      .optional()
      .describe('本站文本最近一次发布或更改之日 / When our text was last published or changed'),
    organisations: record.organisations.unwrap(),
    programmes: record.programmes.unwrap(),
    campaigns: record.campaigns.unwrap(),
    places: record.places.unwrap(),
    topics: record.topics.unwrap(),
    people: record.people.unwrap(),
    source: record.source,
    plans: record.plans.unwrap(),
    changes: record.changes.unwrap(),
    notes: record.notes.unwrap(),
    asks: record.asks.unwrap(),
    drafted: record.drafted,
    original: record.original.unwrap(),
    plain: record.plain,
    series: record.series,
  })
  .describe('报道 / Story');

const { near: _near, what: _what, dateBasis: _dateBasis, of, ...counted } = figure.shape;

const figureItem = z
  .strictObject({
    ...counted,
    ...head('figure'),
    id: figureId,
    name: bilingual.describe('数的是什么 / What is counted'),
    url: addresses.describe('所在句子的完整网址 / Whole addresses of its sentence'),
    page: z
      .strictObject({ zh: z.url(), en: z.url() })
      .optional()
      .describe('它自己的页面的完整网址 / Whole addresses of its own pages'),
    of: of.unwrap(),
    dateBasis: basis,
    sources,
  })
  .describe('数字 / Figure');

const event = record.events.unwrap().element.shape;

const eventItem = z
  .strictObject({
    ...head('event'),
    id: eventId,
    name: bilingual.describe('何事 / What happened'),
    date: event.date,
    until: event.until,
    dateBasis: basis,
    place: event.place,
    organisations: event.organisations.unwrap(),
    sources,
  })
  .describe('事件 / Event');

const { autolink: _organisationLink, ...organisationFields } = organisation.shape;

const organisationItem = z.strictObject({
  ...organisationFields,
  url: addresses,
  links: z.array(organisation.shape.links.unwrap().element.extend({ dateBasis: basis })),
});

const benefits = z.array(z.strictObject({ ...programme.shape.benefits.unwrap().element.shape, asOfBasis: basis }));

const { autolink: _programmeLink, ...programmeFields } = programme.shape;

const programmeItem = z.strictObject({
  ...programmeFields,
  url: addresses,
  sinceBasis: basis,
  asOfBasis: basis,
  benefits,
});

const { autolink: _campaignLink, ...campaignFields } = campaign.shape;

const campaignItem = z.strictObject({ ...campaignFields, url: addresses, dateBasis: basis, benefits });

const { autolink: _termLink, ...termFields } = glossaryTerm.shape;

const { front: _front, ...needFields } = need.shape;

const unitItem = z
  .strictObject({
    id,
    kind: z.literal('unit'),
    name: z
      .strictObject({ zh: z.string(), en: z.string() })
      .describe('单位的写法；空的是没有单位的数 / The word; empty for a bare number'),
    aliases,
    one: z.string().describe('英文单数 / The English word for one'),
    tight: z.boolean().describe('英文紧接数字，如 % / Written close up in English'),
  })
  .describe('单位 / Unit');

/** The items of each file, by its name. */
export const DATA_ITEMS = {
  articles: articleItem,
  organisations: organisationItem.describe('机构 / Organisation'),
  programmes: programmeItem.describe('项目 / Programme'),
  campaigns: campaignItem.describe('活动 / Campaign'),
  figures: figureItem,
  events: eventItem,
  places: z.strictObject({ ...place.shape, url: addresses }).describe('地点 / Place'),
  topics: z.strictObject({ ...topic.shape, ...head('topic') }).describe('主题 / Topic'),
  units: unitItem,
  glossary: z.strictObject({ ...termFields, ...head('term') }).describe('术语 / Term'),
  needs: z.strictObject({ ...needFields, ...head('need') }).describe('需要 / Need'),
  audiences: z.strictObject({ ...audience.shape, ...head('audience') }).describe('人群 / Audience'),
} as const;

export type DataName = keyof typeof DATA_ITEMS;

export type DataItems = { [N in DataName]: z.output<(typeof DATA_ITEMS)[N]>[] };

/** A file of the open data: no time of building, so that two builds of one commit agree. */
export const dataFileSchema = (name: DataName) =>
  z
    .strictObject({
      version: z.literal(1).describe('版本：字段只增不减 / Version: fields are added, never taken away'),
      licence: z.url().describe('许可 / Licence'),
      schema: z.url().describe('本文件的 JSON Schema / The JSON Schema of this file'),
      items: z.array(DATA_ITEMS[name]).describe('条目 / Items'),
    })
    .describe(`/data/v1/${name}.json`);

/**
 * The JSON Schema of a file. It lets fields be that it does not name: a later file of the same version may have more.
 */
export const jsonSchemaOf = (name: DataName): object =>
  z.toJSONSchema(dataFileSchema(name), {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // What a transform makes is a date, as text.
      if (zodSchema._zod.def.type === 'transform') jsonSchema.type = 'string';
      delete jsonSchema.additionalProperties;
    },
  });
