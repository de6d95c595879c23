/** What advertisements promise and no newspaper prints: 药到病除, 无效退款. */
import type { Locale } from '../../i18n/locales.ts';
import { type Span, outsideSentences, spansOf } from './span.ts';

const PROMISE: Record<Locale, RegExp[]> = {
  zh: [
    /药到病除|手到病除|无效(?:全额)?退[款费]|包治(?:百病|(?!疗))|包好|包除根|(?<!不能|无法|不敢|不会|不得|不)保证(?:一次|彻底|完全|全部)?治[愈好]|签约治[疗病]|祖传秘方|神医|神药|(?:永|终身|一生|从此|绝)不(?:再)?(?:复发|反弹)|不(?:开刀|手术|吃药|打针|住院)[、，]?不(?:开刀|手术|吃药|打针|住院|手术)|(?:[一二三两半\d]{1,2}|当)(?:天|日|周|个?疗程)(?:就|即|内)?(?:见效|治愈|痊愈|根除)|零(?:并发症|失误|复发)(?!率|的目标|为目标)|一次(?:性)?根治|一针(?:见效|治愈)|华佗再世|妙手回春|起死回生|(?:零|毫?无|没有)(?:任何|丝毫)?(?:风险|毒?副作用)(?!的药|的方法)|绝对安全|疗效(?:神奇|保证)/gu,
    /(?:欢迎|详情请?)(?:来电|致电|选购|垂询)|限时(?:优惠|特价)|免费名额有限|抢购|折扣价|机不可失/gu,
  ],
  en: [
    /\b(?:money[- ]back|no cure,? no (?:pay|fee)|guaranteed (?:cure|recovery|results)|cures? (?:is |are )?guaranteed|guarantee(?:s|d)? (?:a )?cure|without (?:any )?side effects|miracle (?:cure|drug|doctor)|cures? (?:all|any|every) (?:disease|illness|ailment|case|patient|cancer)s?|secret (?:family )?recipe|risk-free|no side effects|never (?:relapses?|returns?))\b/gi,
  ],
};

/** A story about false advertisements quotes them. */
const WARNS: Record<Locale, RegExp> = {
  zh: /虚假|谨防|警惕|严禁|不得|禁止|夸大|骗|违法|违规|轻信|误导|广告|声称|号称|没有.{0,6}(?:神药|神医)|并非|不存在|勿信|不要相信/u,
  en: /\b(?:false|misleading|beware|illegal|scam|fraud|banned?|prohibit|advertis\w+|there is no)\b/i,
};

/** Every promise of a text, but in sentences that warn of them. */
export const promisesIn = (text: string, locale: Locale): Span[] =>
  outsideSentences(spansOf(text, PROMISE[locale]), text, locale, WARNS[locale]);
