/** A story: its record and its translation together. */
import { HAS_ENGLISH, type Locale } from '../i18n/locales.ts';
import type { UnitRecord } from '../schemas/lists.ts';
import { checkBodyTexts, checkFieldText, checkRecordTexts } from './check-texts.ts';
import { type Anchor, anchorFigures } from './anchor-figures.ts';
import { type Headline, checkHeadline, checkHeadlineTwins } from './headline-numbers.ts';
import { type FirstMention, type NameFinder, firstMentions } from './name-finder.ts';
import { type Finding, START } from './problem.ts';
import { type NumberedLeaf, numberedLeaves } from './numbered-leaves.ts';
import { textOf } from './read/blocks.ts';
import type { ParsedArticle } from './read/parse-article.ts';
import { type SoundFields, soundFields, translatedDigest } from './read/sound-fields.ts';
import { positionOf } from './read/yaml-positions.ts';
import { checkCharts } from './rules/chart-figure.ts';
import { checkDateOrder } from './rules/date-order.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { checkSums } from './rules/figure-sum.ts';
import { checkTitleLength } from './rules/long-title.ts';
import { checkHosts } from './rules/look-alike-host.ts';
import { checkEnglishNames } from './rules/name-unfounded.ts';
import { checkNames } from './rules/name-untranslated.ts';
import { checkBlocks } from './rules/parity-blocks.ts';
import { checkPeople } from './rules/parity-person.ts';
import { checkPlainLength } from './rules/plain-length.ts';
import { reviewMissing } from './rules/review-missing.ts';
import { translationMissing } from './rules/translation-missing.ts';
import { translationStale } from './rules/translation-stale.ts';
import { checkWorkingCopy } from './rules/working-copy.ts';
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

export const asWarnings = (findings: Finding[]): Finding[] => findings.map((f) => ({ ...f, severity: 'warning' }));

/** A file with what of its fields is sound, and its lines for exact positions. */
interface File extends ParsedArticle {
  sound: SoundFields;
  lines: string[];
  leaves: NumberedLeaf[][];
}

/** Names of the people of a record, in both languages. */
const peopleOf = ({ sound }: File): string[] => sound.people.flatMap(({ value: { name } }) => [name.zh, name.en]);

/** What is said of the record's fields by themselves. */
function recordFindings(zh: File, { finalReviewRequired }: StoryContext): Finding[] {
  const { record, fields, sound, where, lines } = zh;
  const whole = record ?? fields;
  if (whole === undefined) return [];
  const seen = new Set<string>();
  const twice = sound.figures.flatMap(({ index, value: { id } }) => {
    if (!seen.has(id)) return seen.add(id) && [];
    return [duplicateId.at(positionOf(where, ['figures', index, 'id']), { of: 'figure', id })];
  });
  const isReviewed =
    !finalReviewRequired ||
    record === undefined ||
    record.draft ||
    record.reviews.some(({ stage }) => stage === 'final');
  return [
    ...twice,
    ...checkRecordTexts(whole, { lines, people: peopleOf(zh), at: (path) => positionOf(where, path) }),
    ...checkHosts(whole, (path) => positionOf(where, path)),
    ...(record ? checkDateOrder(record, (path) => positionOf(where, path)) : []),
    ...checkSums(
      sound.figures.map(({ value }) => value),
      (index, path) => positionOf(where, ['figures', sound.figures[index]?.index ?? 0, ...path]),
    ),
    ...(sound.plain ? checkPlainLength(sound.plain, (locale) => positionOf(where, ['plain', locale])) : []),
    ...(zh.isDraft ? [] : checkWorkingCopy(whole, (path) => positionOf(where, path))),
    ...(isReviewed ? [] : [reviewMissing.at(positionOf(where, ['reviews']))]),
  ];
}

/** The plain words in both languages, which the record holds. */
const plainOf = ({ sound: { plain }, where, lines }: File): Record<Locale, Headline> | undefined =>
  plain && {
    zh: { of: 'plain', fields: [{ words: plain.zh, at: positionOf(where, ['plain', 'zh']) }], lines },
    en: { of: 'plain', fields: [{ words: plain.en, at: positionOf(where, ['plain', 'en']) }], lines },
  };

/** What is said of the plain words: each language beside the text that it stands before, and beside the other. */
function plainFindings(zh: File, en: File | undefined): Finding[] {
  const plain = plainOf(zh);
  if (!plain) return [];
  const beside = (file: File | undefined, locale: Locale) =>
    file?.isWhole === true && file.blocks.length > 0 ? checkHeadline(plain[locale], file.leaves, locale) : [];
  const twins = HAS_ENGLISH ? checkHeadlineTwins(plain) : { zh: [], en: [] };
  return [...beside(zh, 'zh'), ...beside(en, 'en'), ...twins.zh, ...twins.en];
}

/** Title and summary with their places. */
function headlineOf({ sound, where, lines }: File): Headline {
  const fields = (['title', 'summary'] as const).flatMap((field) => {
    const words = sound[field];
    return words === undefined ? [] : [{ words, at: positionOf(where, [field]) }];
  });
  return { of: 'headline', fields, lines };
}

/** What is said of one file whatever the other holds: its headline, the law, the figures that its charts name. */
function fileFindings(file: File, zh: File, locale: Locale): Finding[] {
  const headline = headlineOf(file);
  const { blocks, lines, leaves } = file;
  const people = peopleOf(zh);
  return [
    ...checkTitleLength(file.sound.title, locale, () => positionOf(file.where, ['title'])),
    ...headline.fields.flatMap(({ words, at }) =>
      checkFieldText({ text: words, locale, stands: 'card', claimed: false, people, position: at, lines }),
    ),
    ...(file.isWhole && blocks.length > 0 ? checkHeadline(headline, leaves, locale) : []),
    ...checkBodyLanguage(blocks, locale),
    ...checkBodyTexts(blocks, locale, lines, people),
    // A figure with an error of its own is there all the same.
    ...(zh.record ? checkCharts(file, zh.record.figures) : []),
  ];
}

/** Twins: structure, numbers, names. A body that could not be read whole is held to what could be. */
function twinFindings(zh: File, en: File, mentions: FirstMention[], context: StoryContext): Record<Locale, Finding[]> {
  const bodies = { zh: zh.blocks, en: en.blocks };
  const structure = checkBlocks(zh.blocks, en.blocks);
  if (structure.length > 0) return { zh: [], en: zh.isWhole && en.isWhole ? structure : [] };
  const numbers = checkNumbers(zh.leaves, en.leaves, { zh: zh.lines, en: en.lines }, context.finders);
  const hasHeadlines = [zh, en].every(({ sound }) => sound.title !== undefined && sound.summary !== undefined);
  const headlines = hasHeadlines ? checkHeadlineTwins({ zh: headlineOf(zh), en: headlineOf(en) }) : { zh: [], en: [] };
  return {
    zh: [...headlines.zh, ...numbers.zh],
    en: [
      ...headlines.en,
      ...numbers.en,
      ...checkNames(bodies, mentions, context.finders),
      ...checkEnglishNames(bodies, context.finders, en.lines),
    ],
  };
}

/** Whether a body that could not be read whole has a name where it was not read. */
const isUnread = ({ isWhole, lines, blocks }: File, name: string): boolean =>
  !isWhole &&
  lines.slice(lines.indexOf('---', 1)).some((line) => line.includes(name)) &&
  !blocks.some((block) => textOf(block).includes(name));

/** What is said of the record and its translation together; figures and people are told in the Chinese file. */
function pairFindings(
  zh: File,
  en: File | undefined,
  mentions: FirstMention[],
  context: StoryContext,
): { anchors: Record<Locale, Anchor[]>; own: Finding[]; twins: Record<Locale, Finding[]> } {
  const { figures, people } = zh.sound;
  const values = figures.map(({ value }) => value);
  const at = (locale: Locale) => (index: number, field: 'value' | 'near') =>
    positionOf(zh.where, ['figures', figures[index]?.index ?? 0, field, ...(field === 'near' ? [locale] : [])]);
  const chinese = anchorFigures(values, context.units, zh.leaves, 'zh', at('zh'));
  const english = en && anchorFigures(values, context.units, en.leaves, 'en', at('en'));
  const readable = people.filter(({ value: { name } }) => !isUnread(zh, name.zh) && !(en && isUnread(en, name.en)));
  const named = checkPeople(
    readable.map(({ value }) => value),
    zh.blocks,
    en?.blocks,
    (index) => positionOf(zh.where, ['people', readable[index]?.index ?? 0]),
  );
  const texts = en && twinFindings(zh, en, mentions, context);
  return {
    anchors: { zh: chinese.anchors, en: english?.anchors ?? [] },
    own: chinese.findings,
    twins: { zh: [...(english?.findings ?? []), ...named, ...(texts?.zh ?? [])], en: texts?.en ?? [] },
  };
}

/** Checks a story whose files were parsed. `lines` are the files' lines, for exact positions. */
export function checkStory(
  id: string,
  chinese: ParsedArticle,
  english: ParsedArticle | undefined,
  context: StoryContext,
  lines: Record<Locale, string[]>,
): CheckedStory {
  const file = (parsed: ParsedArticle, locale: Locale): File => ({
    ...parsed,
    sound: soundFields(parsed),
    lines: lines[locale],
    leaves: numberedLeaves(parsed.blocks, locale),
  });
  const zh = file(chinese, 'zh');
  const en = english && file(english, 'en');
  const findings: Record<Locale, Finding[]> = {
    zh: [...recordFindings(zh, context), ...fileFindings(zh, zh, 'zh'), ...plainFindings(zh, en)],
    en: en ? fileFindings(en, zh, 'en') : [],
  };
  const mentions = firstMentions(zh.blocks, context.finders.zh);
  const digest = en && translatedDigest(en);
  const stale = digest !== undefined && zh.translates !== '' && digest !== zh.translates;
  const pair =
    zh.blocks.length > 0 ? pairFindings(zh, en && en.blocks.length > 0 ? en : undefined, mentions, context) : undefined;
  if (pair) {
    // A draft is still being written, as a stale translation is.
    const told = stale || chinese.isDraft ? asWarnings : (twins: Finding[]) => twins;
    findings.zh.push(...pair.own, ...told(pair.twins.zh));
    findings.en.push(...told(pair.twins.en));
  }
  if (en && stale) findings.en.push(translationStale.at(positionOf(en.where, ['translates']), id));
  if (!en && HAS_ENGLISH) findings.zh.push(translationMissing.at(START, id));
  return { findings, anchors: pair?.anchors ?? { zh: [], en: [] }, mentions, stale };
}
