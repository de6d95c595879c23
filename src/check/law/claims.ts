/** Words that claim more than they say: first, only, leading, cure rates. */
import type { Locale } from '../../i18n/locales.ts';
import { outsideSentences, spansOf } from './span.ts';

const WHERE =
  '(?:国际|世界|全球|亚洲|国内|全国|我国|中国|全省|省内|山东省?|全市|市内|本市|区域|同行业?|业内|行业|鲁西)';

const CLAIM: Record<Locale, RegExp[]> = {
  zh: [
    /首创(?!于)|首[例家](?!庭)|首屈一指|独一无二|绝无仅有|史无前例|无与伦比|数一数二|遥遥领先|独家(?!专访|报道)|最好的(?:医院|专科|科室|专家|医生|团队|技术|设备|疗法)|打破[^，。；]{0,8}垄断|开创[^，。；]{0,14}先河/gu,
    new RegExp(`(?:${WHERE})?(?:领先(?!于自己)|(?<!双|争创|创建|建设|创|向)一流)`, 'gu'),
    new RegExp(
      `${WHERE}(?:首(?:[例个家次台]|位(?<!(?:发病|死因|死亡|患病)[^，。；]{0,12}首位))|第一(?![人次个批届期场季产例医])|最[大早好强多高先全])`,
      'gu',
    ),
    /(?:位[居列]|排名|名列|跻身)[^，。；]{0,10}第一(?![人次个批届期场季])/gu,
    /唯一(?!标识|编码|码|识别|性|身份|ID)(?<!不是唯一|并非唯一|非唯一)(?!的?(?:儿子|女儿|孩子|子女|亲人|亲属|家属|监护人|依靠|希望|愿望|出路|要求|标准|担心|顾虑|遗憾|心愿|办法|方法|途径|例外|区别|不同|证件|凭证))/gu,
    /率先(?!垂范)|填补[^，。；]{0,14}空白|最先进|最权威|最顶[级尖]|最高水平|规模最大|实力最强/gu,
    /顶级|顶尖|世界级|(?:国际|国内|世界)先进|里程碑|权威(?!部门|发布|媒体|信息|渠道|解读|期刊|杂志|指南|数据|资料|性)/gu,
    /(?:手术|治疗|移植|救治|抢救|修复|受孕|妊娠|种植)成功率(?=[高可]?[达为超近约在]|[^，。；]{0,4}?\d)/gu,
    /治愈率|好转率|(?<!改良|扩大|不能|无法|难以|不可|尚未|没有[^，。；]{0,8})根治(?!性|术|手术|切除)|专治|(?:治愈|有效|成功|治疗)率(?:高?达到?了?|为|是)?(?:100%|百分之?百)|(?:100%|百分之?百)(?:的?治愈|有效|成功)|(?:彻底|完全)治愈/gu,
  ],
  en: [
    /\bworld[- ](?:leading|class|first|beating)\b|\bfirst of its kind\b|\bthe only (?:[\w-]+ ){0,5}of its kind\b|\bthe only \w+(?: \w+){0,4} (?:in|of) (?:[A-Z]|the (?:world|country|nation|province|city|region)\b)|\bthe best (?:hospital|centre|center|department|clinic|team|doctors?|treatment|equipment) (?:in|of) (?:the |[A-Z])|\bfirst in (?:the (?:world|country|nation|province|city)|China|Shandong|Asia)\b/g,
    /\b(?:the|a|its|China’s|Shandong’s) first (?:hospital|case|such|ever)\b(?! (?:was|were) )|\bfirst-class\b|\btop-(?:tier|class|ranking)\b|\bcutting-edge\b|\bstate-of-the-art\b|\bground-?breaking\b|\bunparalleled\b|\bunrivalled\b|\bpioneering\b|\bsecond to none\b/gi,
    /\bmost (?:advanced|authoritative|modern|powerful)\b|\bnationally leading\b|\binternationally (?:leading|advanced)\b|\bfill(?:s|ed|ing)? (?:a|the) (?:gap|blank)\b|\bnumber one in\b|\branks? first\b|\bauthoritative\b/gi,
    /\bcure rates?\b|\b100(?:%| per cent) (?:cured?|effective|success)\b|\bcomplete(?:ly)? cured?\b|\bradical cure\b|\bcures? (?:[\w-]+ ){1,3}(?:for good|for ever|forever|permanently)\b/gi,
  ],
};

/** 数据, 说明, 名称 only hold the characters of a source. */
const ATTRIBUTED: Record<Locale, RegExp> = {
  zh: /表示|介绍|(?<![名职对简俗统全通尊昵号荣])称(?![为号重职呼谓])|(?<![数根依占证凭票单])据|(?<![小学传])说(?![明法服教])|认为|指出|透露|自评|宣布|报道|提出|目标|强调|坦言|评价|评为|认定|通报|报告(?=[了，：])|(?:研究者|研究人员|课题组|团队|专家组|作者|论文)[^，。；]{0,12}(?:显示|报告|发现)/u,
  en: /\b(?:said|says|say|according|reported?|reports|claim(?:s|ed)?|described?|describes|stated|states|put|puts|announced|call(?:s|ed)|aims?|goal|gave|gives|credits?|told|consider(?:s|ed)|conclude[sd]?|found(?! in)|finds|judged|deemed|believes?|believed|argue[sd]?)\b|\bquote[sd]?\b[^.;]{0,60}\bas saying\b/i,
};

/** A claim in a text. */
interface Claim {
  claim: string;
  start: number;
  end: number;
}

/** Every claim of a text. */
export const claimsIn = (text: string, locale: Locale): Claim[] =>
  spansOf(text, CLAIM[locale]).map(({ start, end }) => ({ claim: text.slice(start, end), start, end }));

/** Claims of sentences that do not say whose they are. */
export const unattributedClaims = (text: string, locale: Locale): Claim[] =>
  outsideSentences(claimsIn(text, locale), text, locale, ATTRIBUTED[locale]);
