/** Words that date a fact by the day on which they are read: 去年底, 下周三, 4天前, last month. */
import type { Locale } from '../../i18n/locales.ts';
import { asciiDigits } from '../../lib/numbers/token.ts';
import { sentencesOf } from '../../lib/text.ts';
import { wholeWords } from '../../lib/word-edges.ts';
import { type Span, distinct, overlap, spansOf } from './span.ts';

export interface RelativeDate extends Span {
  /** Beyond doubt; 目前 and “currently” may be let stand by an editor. */
  sure: boolean;
}

const NUMERALS = '[\\d一二两三四五六七八九十]';
const WEEKDAY = '[一二三四五六日天末]?';
const AMOUNT = '(?<![\\d.])(?:\\d{1,3}(?!\\d)|[一二两三四五六七八九十百几半数]{1,6})(?:多|余|来)?';
/** What is counted from an event, an appointment or another date, is not counted from today. */
const ANCHORED =
  '(?<!(?:提前|至少|最少|最晚|最迟|于|须|需|应|请|距|离|第|每|每隔|间隔|连续|[术检查诊疗院药会产种赛孕考]|[开手化放透]术?|疗程|活动|预产期|[到满日月年约]))';
/** What is counted to an appointment; a word that begins with 前 is left to the dictionary, but for 前置. */
const NO_APPOINTMENT = '(?!(?:后|提|预约|挂号|取消|告知|申请|停|禁|通知|到院|到场|提交|报名|完成|联系|申报|办理|置))';

/** Not the pieces of 启明 and 年届. */
const NEAR_YEAR = '(?:大?前|今|(?<!过)去|明)年(?![届龄纪轮薪])';

/** Chinese: each must be made of whole words. */
const ZH: [pattern: string, sure: boolean][] = [
  [`${NEAR_YEAR}(?:年[初底末中内]|[春夏秋冬][天季]?|[初底末]|以来|同期|上半年|下半年)?`, true],
  // 去年春节: where the longest is no whole word, the year alone is one.
  [NEAR_YEAR, true],
  ['本年(?:[初底末内](?!科)|[上下]半年)', true],
  ['不日(?=[，将即便就起内])', true],
  ['(?:(?<=^|[，。；：！？、（“在到从于至自及和与])后年)', true],
  ['(?<![当如迄现至])今[春夏秋冬](?!天|季)', true],
  ['(?:去|明)[春夏秋冬]|今明两[年天]', true],
  ['(?:本|(?<!线)上上?|(?<!线)下下?|这)个?月(?!均|[度经])(?:[上中下]旬|[初底末中]|份|内)?', true],
  [`未来的?${AMOUNT}(?:个月|周|年)(?!期)`, false],
  [`过去的?${AMOUNT}(?:个月|个星期|个多月|天|周|星期|年|年半|个半月)`, false],
  [`(?:本|上上?|下下?|这|上个|下个|这个)(?:周|星期|礼拜)${WEEKDAY}`, true],
  ['(?:大前|大后|(?<![餐饭睡术])前|(?<!每年的?)今|昨|明)天(?!数)(?:[上下]午|晚上|早上|凌晨|中午)?', true],
  ['(?<![产术日以之病疗院课天]|先天[与和、或及]?)后天(?![天性获形失免发培环])', true],
  ['(?<![如迄至当现])[今昨明](?:日|晨|早|晚|夜)(?!报|头条|说法|中国|之星|重现)', true],
  ['(?<=^|[，。；：！？、（“在到从于自])前[日晚](?!本)', true],
  ['(?<![附接临邻远靠])近日(?![点间])|近些?天|近(?:一段|段)时(?:间|期)|近几[天日周]', true],
  [
    '(?<![\\d节假期生作休工班汛汇])日前(?!列|一[天晚夜日])|(?<![\\d一二三四五六七八九十几数每当同作息假易])日内(?!瓦|服|用|量|最|均|平)',
    true,
  ],
  [
    '即日起?|今起|连日来?|不久[前后]|前不久|(?<!疗程)前(?:几天|些天|几日|阵子|段时间|一段时间)|这(?:几天|两天|阵子|段时间)|过几天',
    true,
  ],
  // A story that has told what happened may go on so; with a plan it dates from today.
  [
    '(?<=^|[。；！？“])不久[，,]?(?=[^，。；]{0,12}(?:就要|即将|将|就会|拟))|(?<=^|[，。；：！？、“])刚刚(?=[，、过])',
    true,
  ],
  ['近来|最近(?!端|侧|缘|的|处|距|点|医|站|路|便|邻|接|一家|乡|村|社区|县)(?<![离距程就隔家处里路]最近)', true],
  [`${ANCHORED}${AMOUNT}(?:个月|个星期|个多月|天|周|星期|年|年半|个半月)(?:之|以)?前${NO_APPOINTMENT}`, true],
  [
    `(?<=^|[，。；：！？、“])(?:再过)?${AMOUNT}(?:个月|个星期|天|周|星期|年)(?:之|以)?后(?=[，]?[^，。；]{0,14}?(?:将|拟|计划|预计|开诊|启用|举行|举办|投用|开业|开放|启动|停诊|试运行|搬|建成|实现|达到))`,
    true,
  ],
  [
    '(?<![\\d一二两三四五六七八九十〇零每当同翌次半全几数多来整月旬日天年今明去前后]\\s?)年[初底末内](?!年|科|衰)',
    false,
  ],
  ['(?<![\\d一二三四五六七八九十〇零每当同次月满个]\\s?)月[底末初内](?!科)', false],
  ['(?<![年度])[上下]半年', false],
  [
    `(?:截至|截止)?(?:(?<![科项题头])目前(?!庭(?:功|神|器|炎|康)|倾|臂)|(?<=[科项题])目前(?!${NUMERALS}+[名位强]))|截至发稿|眼下(?![睑眶方部直斜缘垂])|现阶段(?!性)|(?<![中远]期[^。；]{0,20})近期(?![^。；]{0,20}[中远]期)(?!疗效|目标|效果|并发|预后|死亡|记忆|结果|生存|随访|规划)|(?<=^|[，。；：])当下(?=[，、])|当前(?!年度|页|位置|剂量|用药|病情|体位|额(?![度外定])|臂|倾|列腺|庭(?:功|神|器|炎|康))`,
    false,
  ],
];

const ZH_ALL = ZH.map(([pattern, sure]): [RegExp, boolean] => [new RegExp(pattern, 'gu'), sure]);

const PERIODS =
  'year|month|week|weekend|fortnight|quarter|spring|summer|autumn|winter|morning|afternoon|evening|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December';
const WORDED =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|some|many|a couple of)';
const EN: [pattern: string, sure: boolean][] = [
  [
    `(?<!\\b(?:the|her|his|their|its|my|your|every) )\\b(?:this|last|next|this (?:past|coming))(?: (?:calendar|financial|academic|school))? (?:${PERIODS})\\b(?!-| of (?:life|pregnancy|gestation|age))`,
    true,
  ],
  ['\\blast night\\b|\\bthe day (?:before yesterday|after tomorrow)\\b|\\b(?:yesterday|tomorrow|tonight)\\b', true],
  ['(?<![A-Z][a-z]+ |USA )\\btoday\\b(?! (?:website|newspaper))', true],
  [
    '\\brecently\\b(?! [a-z]+ed\\b[^.;]{0,60}\\bwithin [\\w-]+ (?:days?|weeks?|months?|years?) (?:of|before|after|prior)\\b)',
    true,
  ],
  ['\\b(?:lately|the other day|not long ago|these days|nowadays)\\b', true],
  ['\\bin recent (?:days|weeks|months)\\b|\\b(?:over|in|during) the (?:past|last) few (?:days|weeks|months)\\b', true],
  [
    `\\b${WORDED}(?: and a half)? (?:days?|weeks?|months?|years?|decades?|fortnights?)(?: and a half)? (?:ago|from now)\\b`,
    true,
  ],
  ['\\b(?:earlier|later) this (?:year|month|week)\\b|\\bthe coming (?:week|month|year)s?\\b', true],
  [
    `\\b(?:over|in|during|for) the (?:past|last) (?:${WORDED} )?(?:days?|weeks?|months?|years?|decades?)\\b(?! of\\b)`,
    false,
  ],
  [`\\b(?:over|in|within|for|during) the (?:next|coming) ${WORDED} (?:days?|weeks?|months?|years?|decades?)\\b`, false],
  ['\\b(?:currently|at present|at the moment|so far|until now|as of now)\\b', false],
];
const EN_ALL = EN.map(([pattern, sure]): [RegExp, boolean] => [new RegExp(pattern, 'gi'), sure]);

/** A date beside it says when “currently” is. */
const DATED: Record<Locale, RegExp> = {
  zh: /\d{4}\s?年|[〇零一二三四五六七八九]{4}年|\d{1,2}月\d{1,2}日/u,
  en: /\b(?:19|20)\d\d\b/,
};

/** Titles are as they are: 《今日说法》, “今日我值班”栏目, the Yesterday and Today exhibition. */
const NAMED = '(?:栏目|专栏|专题|节目|主题|活动|口号|歌曲|展览|特展|展区|展板|系列|行动|计划|公众号|频道|品牌|小程序)';
const TITLES: Record<Locale, RegExp[]> = {
  zh: [
    /《[^》]*》/gu,
    new RegExp(`“[^”]{1,16}”(?=[^，。；：“]{0,4}${NAMED})|(?<=${NAMED}(?:是|为|叫|名为)?)“[^”]{1,16}”`, 'gu'),
    // What is spoken of is the word: “去年”一词, “昨天、今天、明天”.
    /“(?:[大前去今明昨后本][年天日月晚晨]|[、，和与]|”“)+”(?=$|[^，。；：“”])/gu,
  ],
  en: [
    // A title of several words: “Yesterday Once More”.
    /“[A-Z][\w’]*(?: [A-Z][\w’]*)+”/g,
    /(?<=[a-z’'”,] )(?:Yesterday|Today|Tomorrow|Tonight)\b|\b(?:Today|Tomorrow)’s (?=[A-Z][a-z]+(?<!ese|ish|an)\b)/g,
  ],
};

/** Every relative date of a text, in order; of two that overlap the first and longest. */
export function relativeDatesIn(written: string, locale: Locale): RelativeDate[] {
  const text = asciiDigits(written);
  const isWhole = wholeWords(text);
  const found: RelativeDate[] = (locale === 'zh' ? ZH_ALL : EN_ALL).flatMap(([pattern, sure]) =>
    [...text.matchAll(pattern)].map(({ 0: piece, index }) => ({ start: index, end: index + piece.length, sure })),
  );
  if (found.length === 0) return [];
  const titles = spansOf(text, TITLES[locale]);
  const dated = sentencesOf(text, locale).filter((sentence) => DATED[locale].test(sentence.text));
  return distinct(
    found
      .filter((one) => locale === 'en' || isWhole(one.start, one.end))
      .filter((one) => !titles.some((title) => overlap(one, title)))
      .filter((one) => one.sure || !dated.some((sentence) => overlap(one, sentence))),
  );
}
