/** What tells who a patient is: an exact age, a year of birth, a home. */
import type { Locale } from '../../i18n/locales.ts';
import { asciiDigits } from '../../lib/numbers/token.ts';
import { type Span, spansOf } from './span.ts';

const AGE =
  '(?:(?<![\\d.至到—–~～-])\\d{1,3}|(?<![一二三四五六七八九十百])(?!十?[一二三四五六七八九]{2}岁)[一二三四五六七八九十百]{1,4})(?:个月(?=[大龄])|岁(?:半|\\d+个月)?)';
/** Limits and means are of nobody: 65岁以上, 年满60岁, 平均65岁. */
const NO_LIMIT =
  '(?<!(?:满|年满|不满|未满|超过|逾|大于|小于|平均|≥|>|<|≤|最小|最大|均为|约|近|过|中位|周期|每|至|到)[年龄]{0,2}(?:为|是)?\\s?(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})(?:岁|个月)(?:半)?)';
const PERSON =
  '(?:患者|病人|患儿|孕妇|产妇|老人(?!家属|们)|老太太?|大爷|大妈|奶奶|爷爷|男孩|女孩|男子|女子|男生|女生|男童|女童|男婴|女婴|婴儿|女士|先生|孩子|宝宝|市民|村民|居民|学生|司机|男性|女性|姑娘|小伙子?)';

const ZH = [
  `${AGE}${NO_LIMIT}[大龄]?(?:高龄)?的?(?:一[名位个])?(?:男|女|[男女]性)?(?![以及后前至到左时为给对向让])\\p{Script=Han}{0,6}?${PERSON}(?!群|年龄|们|可|应|每|免费|将|均|及|需|须|符合|凭|请|都)`,
  `(?:患者|病人|患儿|产妇|孕妇|老人)[^，。；]{0,6}[，、（(](?:男|女|[男女]性)?[，,]?\\s?(?:今年|现年|年仅|时年)?${AGE}(?![以至及到—–~～-])`,
  `(?:患者|病人|患儿|产妇|孕妇|老人)(?:今年|现年|年仅|时年)${AGE}`,
  `(?:19|20)\\d{2}年(?:\\d{1,2}月)?(?:出生|生)的?(?:[男女]性?)?(?:\\p{Script=Han}{0,4}?)${PERSON}`,
  `家住[^，。；]{2,14}?(?:的|，)(?=[\\p{Script=Han}]{0,6}(?:患者|病人|老人|居民|市民|村民|大爷|大妈|奶奶|女士|先生|阿姨|孩子))`,
  `来自[\\p{Script=Han}]{2,8}[村屯庄](?:的)?(?:患者|病人|老人|村民|孩子)`,
].map((pattern) => new RegExp(pattern, 'gu'));

const EN_PERSON =
  '(?:patient|man|woman|boy|girl|mother|father|baby|infant|child|driver|student|villager|resident|pensioner|grandmother|grandfather|lady|gentleman|person|farmer|worker)';
const EN = [
  `\\b(?:\\d{1,3}|[a-z]+(?:-[a-z]+)?)-(?:year|month)-old (?:\\w+ ){0,3}?${EN_PERSON}\\b`,
  `\\b${EN_PERSON},? (?:who (?:is|was) )?aged? (?:of )?\\d{1,3}\\b(?! (?:or|and|to)\\b|[–-])`,
  `\\b${EN_PERSON}, (?:now )?\\d{1,3},`,
  `\\bpatient born in (?:19|20)\\d\\d\\b`,
].map((pattern) => new RegExp(pattern, 'gi'));

/** Every such detail of a text. */
export const patientDetailsIn = (text: string, locale: Locale): Span[] =>
  spansOf(asciiDigits(text), locale === 'zh' ? ZH : EN);
