/** What a person must decide of a draft: each proposal with its reason. */
import { pseudonyms } from '../../check/law/lay-names.ts';
import type { Remark } from '../source.ts';
import type { PageStory } from '../split/stories.ts';
import type { StoryDate } from './dates.ts';
import type { FoundNames } from './names.ts';

/** A pseudonym is a name too, also where it stands without its bracket: each line is told. */
export function pseudonymRemarks(blocks: PageStory['blocks']): Remark[] {
  const text = blocks.map((block) => block.text).join('\n');
  const names = pseudonyms(text).flatMap(({ start, end }) => /^[^（(]{2,4}/u.exec(text.slice(start, end)) ?? []);
  return [...new Set(names)].map((name) => {
    const lines = blocks.filter((block) => block.text.includes(name)).map(({ line }) => line);
    return {
      zh: `化名“${name}”出现在来源的第 ${lines.join('、')} 行，都要改成“一名患者”一类的说法。`,
      en: `The pseudonym “${name}” stands in lines ${lines.join(', ')} of the source; none may stay.`,
    };
  });
}

/**
 * @param isOurs the title is a stand-in
 * @param unknownPublication a publication whose English name is not known
 */
export function remarksOf(
  story: PageStory,
  date: StoryDate | undefined,
  isOurs: boolean,
  names: FoundNames,
  unknownPublication: string | undefined,
): Remark[] {
  return [
    ...story.stitches.map(({ confidence, reason, seam, from, to }): Remark => {
      const sure = { high: '高', medium: '中', low: '低' }[confidence];
      return {
        zh: `这篇由两段拼成（把握：${sure}）：第 ${from.line} 行接第 ${to.line} 行，“${seam}”。依据：${reason.zh}。请对照原版面。`,
        en: `Put together from two pieces (confidence: ${confidence}): line ${from.line} goes on at line ${to.line}, “${seam}”, since ${reason.en}. Compare the page.`,
      };
    }),
    ...(isOurs
      ? [
          {
            zh: '来源没有标题，现在的标题是暂拟的，请另拟。',
            en: 'The source has no title; the present one is a stand-in.',
          },
        ]
      : []),
    ...(date
      ? [{ zh: `日期 ${date.date}：${date.reason.zh}。`, en: `Date ${date.date}: ${date.reason.en}.` }]
      : [
          {
            zh: '来源和正文都没有日期，请填写日期及其依据。',
            en: 'Neither source nor text gives a date; fill it in, with its basis.',
          },
        ]),
    ...(unknownPublication === undefined
      ? []
      : [
          {
            zh: `刊发媒体印的是“${unknownPublication}”，还没有英文名，请填写。`,
            en: `The publication is “${unknownPublication}”; fill it in, with its English name.`,
          },
        ]),
    ...(names.unknown.length === 0
      ? []
      : [
          {
            zh: `像是机构、登记表里没有：${names.unknown.join('、')}。该登记的请登记。`,
            en: `These look like institutions and are not registered: ${names.unknown.join(', ')}.`,
          },
        ]),
  ];
}
