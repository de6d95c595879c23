/** A small site in memory: the views' input, made of valid records that say only what a test is about. */
import type { z } from 'astro/zod';
import { figure } from '../../src/schemas/article.ts';
import { audience, glossaryTerm, need, place, topic, unit } from '../../src/schemas/lists.ts';
import { campaign, organisation, programme } from '../../src/schemas/registry.ts';
import type { Records, Story } from '../../src/views/input/content-records.ts';
import { contentIndex, type ContentIndex } from '../../src/views/input/content-index.ts';

/** The same words in both languages; the English ones are told apart by their language. */
export const words = (zh: string, en = `${zh} (en)`) => ({ zh, en });

const text = (title: string) => ({ title, summary: `${title}。`, body: `body of ${title}`, terms: [] });

/** A story in both languages, with nothing in it but its title, which is its id. */
export const aStory = (id: string, date: string, more: Partial<Story> = {}): Story => ({
  id,
  date,
  dateBasis: 'printed',
  kind: 'report',
  organisations: [],
  programmes: [],
  campaigns: [],
  places: [],
  topics: [],
  people: [],
  source: { date, voice: 'staff-reporter' },
  figures: [],
  events: [],
  plans: [],
  changes: [],
  notes: [],
  asks: [],
  reviews: [],
  drafted: 'human',
  original: 'zh',
  mentions: [],
  images: [],
  digest: `digest of ${id}`,
  zh: text(id),
  en: { ...text(`${id} (en)`), stale: false },
  ...more,
});

/** A change of a story, told to readers. */
export const aChange = (kind: Story['changes'][number]['kind'], date: string): Story['changes'][number] => ({
  date,
  kind,
  zh: `${kind}的说明。`,
  en: `Why: ${kind}.`,
});

/** A story in Chinese alone. */
export const inChinese = (story: Story): Story => ({ ...story, en: undefined });

type Input<S extends z.ZodType> = Partial<z.input<S>>;

export const anOrganisation = (id: string, more: Input<typeof organisation> = {}) =>
  organisation.parse({ id, kind: 'company', name: words(id), ...more });

export const aProgramme = (id: string, more: Input<typeof programme> = {}) =>
  programme.parse({
    id,
    kind: 'service',
    name: words(id),
    summary: words(`关于${id}。`),
    status: 'running',
    asOf: '2026',
    sources: ['one'],
    ...more,
  });

export const aCampaign = (id: string, date: string, more: Input<typeof campaign> = {}) =>
  campaign.parse({
    id,
    kind: 'forum',
    name: words(id),
    summary: words(`关于${id}。`),
    date,
    sources: ['one'],
    ...more,
  });

export const aPlace = (id: string, more: Input<typeof place> = {}) =>
  place.parse({ id, kind: 'city', name: words(id), ...more });

export const aTopic = (id: string, more: Input<typeof topic> = {}) =>
  topic.parse({ id, name: words(id), summary: words(`关于${id}。`), ...more });

export const aTerm = (id: string, more: Input<typeof glossaryTerm> = {}) =>
  glossaryTerm.parse({ id, name: words(id), explanation: words(`说明${id}。`), ...more });

export const anAudience = (id: string, more: Input<typeof audience> = {}) =>
  audience.parse({ id, name: words(id), ...more });

/** A need that is asked about under 12345. */
export const aNeed = (id: string, more: Input<typeof need> = {}) =>
  need.parse({ id, name: words(id), ask: [{ telephone: '12345', about: words(`问${id}`) }], ...more });

export const aUnit = (id: string, zh: string, one: string) => unit.parse({ id, zh, en: { one, other: `${one}s` } });

export const aFigure = (id: string, more: Input<typeof figure> = {}) =>
  figure.parse({ id, unit: 'hospital', what: words(id), ...more });

type BenefitInput = NonNullable<z.input<typeof programme>['benefits']>[number];

/** A benefit that rests on a story and says no more than what it is. */
export const aBenefit = (article: string, asOf: string, more: Partial<BenefitInput> = {}): BenefitInput => ({
  what: words(`惠及${asOf}`),
  notStated: ['where', 'how', 'cost'],
  asOf,
  article,
  ...more,
});

/** The site of some records; every figure counts hospitals. */
export const aSite = (records: Partial<Records>): ContentIndex =>
  contentIndex({
    stories: [],
    organisations: [],
    programmes: [],
    campaigns: [],
    places: [],
    topics: [],
    glossary: [],
    units: [aUnit('hospital', '家', 'hospital')],
    audiences: [],
    needs: [],
    ...records,
  });

export const idsOf = (entries: Iterable<{ id: string }>): string[] => [...entries].map(({ id }) => id);
