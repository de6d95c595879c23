/** Wordings that name places as what they are not: 台湾 as a country. Neutral are 两岸, 台湾地区, cross-Strait (DESIGN §3). */
import type { Locale } from '../../i18n/locales.ts';
import { type Span, spansOf } from './span.ts';

const REGION = '(?:台湾|香港|澳门|港澳台|西藏|新疆)';
const COUNTRY = '(?:中国|大陆|美国|日本|韩国|英国|法国|德国|新加坡|泰国|马来西亚)';

const PATTERNS: Record<Locale, RegExp[]> = {
  zh: [
    /(?:台湾|香港|澳门|西藏|新疆)(?:共和)?国(?!际|家|民|立|内|药|医|语|旗|货|企|有)/gu,
    /台湾省|台湾(?:国立|“?(?:卫生部|教育部|外交部|国防部|行政院|总统))|国立台湾|台湾当局总统|(?:台湾|台)总统|中华民国|中国台北(?!队)|中台(?:关系|两国|交流)|中港(?:关系|两国)|台湾独立|中国(?:与|和|同|跟|及)台湾/gu,
    /(?:大陆|中国|两岸)(?:与|和|同|、)?(?:台湾|香港|澳门)?两国|两岸(?:两国|国家)|一中一台/gu,
    new RegExp(
      `${REGION}(?:、[\\p{Script=Han}]{2,6}){0,6}(?:等|这些|[两三四五六七八九十\\d]个?)(?:多个)?国(?:家)?(?!家级|家卫)`,
      'gu',
    ),
    new RegExp(
      `${COUNTRY}(?:、[\\p{Script=Han}]{2,6}){0,5}(?:、|和|与|及)${REGION}(?:等)?(?:[两三四五六七八九十\\d]+个?)?(?:多个)?国家?(?!家级|家卫|际)`,
      'gu',
    ),
    /(?:海外|国外|境外国家|外国)(?:的|如|包括)?(?:台湾|香港|澳门)/gu,
  ],
  en: [
    /\bRepublic of China\b(?<!People’s Republic of China|People's Republic of China)|\b(?:Taiwan Province|Province of Taiwan|Taiwanese (?:president|government|nation))\b/g,
    /\b(?:Taiwan|Hong Kong|Macao|Macau)(?:,| and)?(?: and)? other (?:countries|nations)\b|\b(?:countries|nations)(?:,)? (?:such as|including|like) [^.;]{0,60}?(?:Taiwan|Hong Kong|Macao|Macau)\b/g,
    /\b(?:Taiwan|Hong Kong|Macao|Macau),? (?:is )?(?:a|an)(?: \w+)? (?:country|nation)\b|\b(?:China|the mainland) and Taiwan(?:,| as)? (?:the )?two (?:countries|nations)\b|(?<!\b[Mm]ainland )\bChina and Taiwan\b|\bboth countries\b(?<=Taiwan[^.]{0,80}both countries)/g,
  ],
};

/** Every such wording of a text. */
export const placeWordingsIn = (text: string, locale: Locale): Span[] => spansOf(text, PATTERNS[locale]);
