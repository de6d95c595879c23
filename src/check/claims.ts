/** Words that claim more than they say: first, only, leading, cure rates. */
import type { Locale } from '../i18n/locales.ts';
import { sentencesOf } from '../lib/text.ts';

const CLAIM: Record<Locale, RegExp> = {
  zh: /首创|(?:国际|世界|全球|亚洲|国内|全国|我国|中国|全省|全市)首[例个家次]|唯一|(?:国际|世界|全球|国内|全国|全省|行业)(?:领先|一流)|治愈率|好转率/g,
  en: /\bworld[- ]leading\b|\bworld[- ]class\b|\bfirst of its kind\b|\bthe only \w+(?: \w+){0,4} (?:in|of) [A-Z]|\bfirst in (?:the (?:world|country|nation)|China|Shandong)\b|\bcure rate\b|\bstate-of-the-art\b/g,
};
const ATTRIBUTED: Record<Locale, RegExp> = {
  zh: /表示|介绍|称|据|说|认为|指出|透露|自评|宣布|报道|提出|目标/,
  en: /\b(?:said|says|say|according|reported?|reports|claim(?:s|ed)?|described?|describes|stated|states|put|puts|announced|call(?:s|ed)|aims?|goal|gave|gives|credits?)\b/i,
};

/** A claim in a text. */
interface Claim {
  claim: string;
  start: number;
  end: number;
}

/** Every claim of a text. */
export const claimsIn = (text: string, locale: Locale): Claim[] =>
  [...text.matchAll(CLAIM[locale])].map(({ 0: claim, index }) => ({ claim, start: index, end: index + claim.length }));

/** Claims of sentences that do not say whose they are. */
export const unattributedClaims = (text: string, locale: Locale): Claim[] =>
  sentencesOf(text, locale)
    .filter((sentence) => !ATTRIBUTED[locale].test(sentence.text))
    .flatMap((sentence) =>
      claimsIn(sentence.text, locale).map(({ claim, start, end }) => ({
        claim,
        start: start + sentence.start,
        end: end + sentence.start,
      })),
    );
