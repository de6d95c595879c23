/** A story: its record and its translation together. */
import type { Locale } from '../../i18n/locales.ts';
import type { ArticleRecord } from '../../schemas/article.ts';
import type { UnitRecord } from '../../schemas/lists.ts';
import type { ParsedArticle } from '../read/parse-article.ts';
import { type Anchor, anchorFigures } from './figure-sentences.ts';
import { checkSums } from './figure-sum.ts';
import { type Headline, checkHeadline, checkHeadlineTwins } from './headlines.ts';
import { checkBodyTexts, checkFieldText, checkRecordTexts } from '../check-texts.ts';
import {
  type FirstMention,
  type NameFinder,
  checkEnglishNames,
  checkNames,
  firstMentions,
} from './registered-names.ts';
import { checkPeople, checkStructure } from './parity.ts';
import { checkNumbers } from './parity-numbers.ts';
import { type Finding, type Message, START, finding } from '../problem.ts';
import { positionOf } from '../read/yaml.ts';

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

function chartFindings(parsed: ParsedArticle, zh: ParsedArticle): Finding[] {
  const figures = new Map((zh.record?.figures ?? []).map((figure) => [figure.id, figure]));
  return parsed.charted.flatMap(({ component, target, line, column }) => {
    const figure = figures.get(target);
    if (figure && (component === 'Chart') === (figure.value !== undefined)) return [];
    return [
      finding(
        'chart-figure',
        { line, column },
        {
          zh: figure
            ? `<${component}> 用不了数据“${target}”：BeforeAfter 要 from/to，Chart 要 value。`
            : `<${component}> 引用的数据“${target}”不存在。`,
          en: figure
            ? `<${component}> cannot show “${target}”: BeforeAfter needs from/to, Chart needs value.`
            : `<${component}> names a figure “${target}” that does not exist.`,
          fixZh: '改成 figures 里的编号。',
          fixEn: 'Use an id of the record’s figures.',
        },
      ),
    ];
  });
}

function recordFindings(zh: ParsedArticle, context: StoryContext, lines: string[]): Finding[] {
  const { record } = zh;
  if (!record) return [];
  const seen = new Set<string>();
  const twice = record.figures.flatMap((figure, index) => {
    if (!seen.has(figure.id)) return seen.add(figure.id) && [];
    return [
      finding('duplicate-id', positionOf(zh.where, ['figures', index, 'id']), {
        zh: `数据编号“${figure.id}”用了两次。`,
        en: `The figure id “${figure.id}” is used twice.`,
        fixZh: '改其中一个。',
        fixEn: 'Change one of them.',
      }),
    ];
  });
  const reviewed = !context.finalReviewRequired || record.reviews.some((review) => review.stage === 'final');
  return [
    ...twice,
    ...checkRecordTexts(record, { lines, at: (path) => positionOf(zh.where, path) }),
    ...checkSums(record.figures, (index, field) => positionOf(zh.where, ['figures', index, field])),
    ...(reviewed
      ? []
      : [
          finding('review-missing', positionOf(zh.where, ['reviews']), {
            zh: '还没有终审记录。',
            en: 'There is no final review on record.',
            fixZh: '终审后在 reviews 里加一条 stage: final。',
            fixEn: 'After the final review, add an entry with stage: final to reviews.',
          }),
        ]),
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
  const structure = checkStructure(zh.blocks, en.blocks);
  if (structure.length > 0) return { zh: [], en: structure };
  const numbers = checkNumbers(zh.blocks, en.blocks, lines, context.finders);
  const headlines = checkHeadlineTwins({ zh: headlineOf(zh, lines.zh), en: headlineOf(en, lines.en) });
  return {
    zh: [...headlines.zh, ...numbers.zh],
    en: [
      ...headlines.en,
      ...numbers.en,
      ...checkNames(zh.blocks, en.blocks, mentions, context.finders),
      ...checkEnglishNames(zh.blocks, en.blocks, context.finders, lines.en),
    ],
  };
}

const STALE: Message = {
  zh: '中文稿改过之后，这篇译文没有更新。',
  en: 'The Chinese text has changed since this translation was made.',
  fixZh: '对照改好译文，再运行 npm run translated <编号>。',
  fixEn: 'Bring the translation up to date, then run npm run translated <id>.',
};

const UNTRANSLATED: Message = {
  zh: '还没有英文译文，英文读者会被引到中文页。',
  en: 'There is no English translation; English readers are led to the Chinese page.',
  fixZh: '在旁边加一个 .en.mdx 文件。',
  fixEn: 'Add an .en.mdx file beside it.',
};

/** What is said of one file whatever the other holds: its headline, the law, the figures that its charts name. */
function fileFindings(parsed: ParsedArticle, zh: ParsedArticle, locale: Locale, lines: string[]): Finding[] {
  const headline = headlineOf(parsed, lines);
  return [
    ...headline.fields.flatMap(({ words, at }) =>
      checkFieldText({ text: words, locale, stands: 'card', claimed: false, position: at, lines }),
    ),
    ...(parsed.blocks.length > 0 ? checkHeadline(headline, parsed.blocks, locale) : []),
    ...checkBodyTexts(parsed.blocks, locale, lines),
    ...(hasText(zh) ? chartFindings(parsed, zh) : []),
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
  if (en && stale)
    findings.en.push(finding('translation-stale', positionOf(en.where, ['translates']), STALE, 'warning'));
  if (!en) findings.zh.push(finding('translation-missing', START, UNTRANSLATED, 'warning'));
  return { findings, anchors: pair?.anchors ?? { zh: [], en: [] }, mentions, stale };
}
