/** A story: its record and its translation together. */
import type { Locale } from '../i18n/locales.ts';
import type { ArticleRecord } from '../schemas/article.ts';
import type { UnitRecord } from '../schemas/lists.ts';
import { checkBodyTexts, checkFieldText, checkRecordTexts } from './check-texts.ts';
import { type Anchor, anchorFigures } from './figure-sentences.ts';
import { type Headline, checkHeadline, checkHeadlineTwins } from './headline-numbers.ts';
import { type FirstMention, type NameFinder, firstMentions } from './name-finder.ts';
import { type Finding, START } from './problem.ts';
import type { ParsedArticle } from './read/parse-article.ts';
import { positionOf } from './read/yaml.ts';
import { checkCharts } from './rules/chart-figure.ts';
import { checkDateOrder } from './rules/date-order.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { checkSums } from './rules/figure-sum.ts';
import { checkEnglishNames } from './rules/name-unfounded.ts';
import { checkNames } from './rules/name-untranslated.ts';
import { checkBlocks } from './rules/parity-blocks.ts';
import { checkPeople } from './rules/parity-person.ts';
import { reviewMissing } from './rules/review-missing.ts';
import { translationMissing } from './rules/translation-missing.ts';
import { translationStale } from './rules/translation-stale.ts';
import { checkBodyLanguage } from './rules/wrong-language.ts';
import { checkNumbers } from './twin-numbers.ts';

/** What a story is held against, beside its own files. */
export interface StoryContext {
  finders: Record<Locale, NameFinder>;
  units: ReadonlyMap<string, UnitRecord>;
  finalReviewRequired: boolean;
}

export interface CheckedStory {
  findings: Record<Locale, Finding[]>;
  anchors: Record<Locale, Anchor[]>;
  /** First mentions in the Chinese body. */
  mentions: FirstMention[];
  /** The translation is of an older Chinese text. */
  stale: boolean;
}

const asWarnings = (findings: Finding[]): Finding[] => findings.map((f) => ({ ...f, severity: 'warning' }));

/** Names of the people of a record, in both languages. */
const peopleOf = ({ record }: ParsedArticle): string[] =>
  (record?.people ?? []).flatMap(({ name }) => [name.zh, name.en]);

function recordFindings(zh: ParsedArticle, context: StoryContext, lines: string[]): Finding[] {
  const { record } = zh;
  if (!record) return [];
  const seen = new Set<string>();
  const twice = record.figures.flatMap((figure, index) => {
    if (!seen.has(figure.id)) return seen.add(figure.id) && [];
    return [duplicateId.at(positionOf(zh.where, ['figures', index, 'id']), { of: 'figure', id: figure.id })];
  });
  const reviewed = !context.finalReviewRequired || record.reviews.some((review) => review.stage === 'final');
  return [
    ...twice,
    ...checkRecordTexts(record, { lines, people: peopleOf(zh), at: (path) => positionOf(zh.where, path) }),
    ...checkDateOrder(record, (path) => positionOf(zh.where, path)),
    ...checkSums(record.figures, (index, field) => positionOf(zh.where, ['figures', index, field])),
    ...(reviewed ? [] : [reviewMissing.at(positionOf(zh.where, ['reviews']))]),
  ];
}

/** Title and summary with their places; none where the fields are not valid. */
function headlineOf(parsed: ParsedArticle, lines: string[]): Headline {
  const words = parsed.record ?? parsed.translation;
  const fields = words
    ? (['title', 'summary'] as const).map((field) => ({ words: words[field], at: positionOf(parsed.where, [field]) }))
    : [];
  return { fields, lines };
}

/** Twins: structure, numbers, names, people and figures. Where the translation is stale these are warnings. */
function twinFindings(
  zh: ParsedArticle,
  en: ParsedArticle,
  mentions: FirstMention[],
  context: StoryContext,
  lines: Record<Locale, string[]>,
): Record<Locale, Finding[]> {
  const bodies = { zh: zh.blocks, en: en.blocks };
  const structure = checkBlocks(zh.blocks, en.blocks);
  if (structure.length > 0) return { zh: [], en: structure };
  const numbers = checkNumbers(zh.blocks, en.blocks, lines, context.finders);
  const headlines = checkHeadlineTwins({ zh: headlineOf(zh, lines.zh), en: headlineOf(en, lines.en) });
  return {
    zh: [...headlines.zh, ...numbers.zh],
    en: [
      ...headlines.en,
      ...numbers.en,
      ...checkNames(bodies, mentions, context.finders),
      ...checkEnglishNames(bodies, context.finders, lines.en),
    ],
  };
}

/** What is said of one file whatever the other holds: its headline, the law, the figures that its charts name. */
function fileFindings(parsed: ParsedArticle, zh: ParsedArticle, locale: Locale, lines: string[]): Finding[] {
  const headline = headlineOf(parsed, lines);
  const people = peopleOf(zh);
  return [
    ...headline.fields.flatMap(({ words, at }) =>
      checkFieldText({ text: words, locale, stands: 'card', claimed: false, people, position: at, lines }),
    ),
    ...(parsed.blocks.length > 0 ? checkHeadline(headline, parsed.blocks, locale) : []),
    ...checkBodyLanguage(parsed.blocks, locale),
    ...checkBodyTexts(parsed.blocks, locale, lines, people),
    ...(hasText(zh) ? checkCharts(parsed, zh.record?.figures ?? []) : []),
  ];
}

/** Whether a file's fields are valid, and its body stands. */
const hasText = (parsed: ParsedArticle): boolean =>
  (parsed.record ?? parsed.translation) !== undefined && parsed.blocks.length > 0;

/** What is said of the record and its translation together; figures and people are told in the Chinese file. */
function pairFindings(
  zh: ParsedArticle & { record: ArticleRecord },
  en: ParsedArticle | undefined,
  mentions: FirstMention[],
  context: StoryContext,
  lines: Record<Locale, string[]>,
): { anchors: Record<Locale, Anchor[]>; own: Finding[]; twins: Record<Locale, Finding[]> } {
  const { figures, people } = zh.record;
  const at = (index: number) => positionOf(zh.where, ['figures', index, 'value']);
  const chinese = anchorFigures(figures, context.units, zh.blocks, 'zh', at);
  const english = en && anchorFigures(figures, context.units, en.blocks, 'en', at);
  const named = checkPeople(people, zh.blocks, en?.blocks, (index) => positionOf(zh.where, ['people', index]));
  const texts = en && twinFindings(zh, en, mentions, context, lines);
  return {
    anchors: { zh: chinese.anchors, en: english?.anchors ?? [] },
    own: chinese.findings,
    twins: { zh: [...(english?.findings ?? []), ...named, ...(texts?.zh ?? [])], en: texts?.en ?? [] },
  };
}

/** Checks a story whose files were parsed. `lines` are the files' lines, for exact positions. */
export function checkStory(
  id: string,
  zh: ParsedArticle,
  en: ParsedArticle | undefined,
  context: StoryContext,
  lines: Record<Locale, string[]>,
): CheckedStory {
  const findings: Record<Locale, Finding[]> = {
    zh: [...recordFindings(zh, context, lines.zh), ...fileFindings(zh, zh, 'zh', lines.zh)],
    en: en ? fileFindings(en, zh, 'en', lines.en) : [],
  };
  const mentions = firstMentions(zh.blocks, context.finders.zh);
  const stale = en?.translation !== undefined && zh.translates !== '' && en.translation.translates !== zh.translates;
  const { record } = zh;
  const pair =
    record && zh.blocks.length > 0
      ? pairFindings({ ...zh, record }, en && hasText(en) ? en : undefined, mentions, context, lines)
      : undefined;
  if (pair) {
    findings.zh.push(...pair.own, ...(stale ? asWarnings(pair.twins.zh) : pair.twins.zh));
    findings.en.push(...(stale ? asWarnings(pair.twins.en) : pair.twins.en));
  }
  if (en && stale) findings.en.push(translationStale.at(positionOf(en.where, ['translates']), id));
  if (!en) findings.zh.push(translationMissing.at(START, id));
  return { findings, anchors: pair?.anchors ?? { zh: [], en: [] }, mentions, stale };
}
