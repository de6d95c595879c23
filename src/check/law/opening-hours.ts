/** When a hospital is open: 门诊时间8:00—12:00, 周一至周五上午. An event at 8:00 has no opening hours. */
import type { Locale } from '../../i18n/locales.ts';
import { asciiDigits } from '../../lib/numbers/token.ts';
import { type Span, spansOf } from './span.ts';

const TIME = '(?:\\d{1,2}\\s?[:：]\\s?\\d{2}|(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})[点时](?:半|\\d{1,2}分?)?)';
const PART = '(?:上午|下午|中午|晚上|晚间|夜间|全天|早上)';
const TO = '\\s?(?:至|到|[-—–~～]+)\\s?';
const DAY = '(?:周|星期|礼拜)[一二三四五六日天]';
const OPEN = '(?:门诊|接诊|开诊|出诊|坐诊|应诊|营业|挂号|办公|采血|取药|就诊)';

const ZH = [
  `(?:门诊|接诊|开诊|出诊|坐诊|应诊|诊疗|就诊|挂号|营业|办公|工作|服务|开放|采血|取药|接种|体检|受理|咨询|值班)时间(?:为|是|[:：])?[^。；，]{0,12}?(?:${TIME}|${DAY}|${PART}|24小时|每天|节假日)(?:[^。；，]{0,10}${TIME})?`,
  `预约时间(?:为|是|[:：])[^。；，]{0,12}?(?:${TIME}|${DAY}|${PART})(?:[^。；，]{0,10}${TIME})?`,
  `${DAY}${TO}(?:周|星期|礼拜)?[一二三四五六日天][^。；，]{0,6}?(?:${PART}|${TIME})(?:[^。；，]{0,8}${TIME})?`,
  `(?:每|逢)?${DAY}(?:、(?:周|星期)?[一二三四五六日天])*(?:${PART}|${TIME}|\\s)[^。；，]{0,10}(?:出诊|坐诊|开诊|接诊|应诊)`,
  `${TIME}${TO}(?:次日|${PART})?${TIME}[^。；，]{0,8}${OPEN}`,
  // 周六、周日照常开放，时间为8:30-11:30; 工作日7时30分开门.
  `开放，?时间(?:为|是|[:：])?${TIME}`,
  `(?:工作日|周末|节假日|双休日|每天|每日)(?:${PART})?${TIME}(?:开门|关门|开放|停止)`,
  `${OPEN}[^。；，时]{0,6}(?:${PART})?${TIME}${TO}(?:次日|${PART})?${TIME}`,
  `(?:周末|双休日|节假日|假期|春节|国庆|中秋|元旦|五一)(?:期间)?(?:也|均|都)?(?:照常|正常|不休息?|不打烊)[^。；，]{0,6}?(?:${OPEN}|上班|开放|服务)`,
].map((pattern) => new RegExp(pattern, 'gu'));

const EN_TIME = '(?:\\d{1,2}(?:[:.]\\d{2})?\\s?(?:a\\.?m\\.?|p\\.?m\\.?)?|noon|midnight)';
const EN_DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?';
const EN = [
  `\\b(?:opening|clinic|consulting|consultation|outpatient|office|business|visiting) hours(?: are| is|:| run)?[^.;]{0,30}?\\d{1,2}(?:[:.]\\d{2})?`,
  `\\b${EN_DAY} (?:to|through|–|-) ${EN_DAY},? [^.;]{0,24}?(?:\\d{1,2}(?:[:.]\\d{2})?\\s?(?:a\\.?m|p\\.?m)|\\d{1,2}:\\d{2}|mornings?|afternoons?)`,
  `\\b(?:open|opens|opening) (?:daily |every day )?(?:from )?${EN_TIME} ?(?:to|until|–|-) ?${EN_TIME}`,
].map((pattern) => new RegExp(pattern, 'gi'));

/** Every statement of opening hours in a text. */
export const openingHoursIn = (text: string, locale: Locale): Span[] =>
  spansOf(asciiDigits(text), locale === 'zh' ? ZH : EN);
