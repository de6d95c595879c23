/** Words that name days by the day on which they are said (本周, this week): no text has them, all give dates. */

const ZH = [
  '(?:本|这|上|下)个?(?:周(?!边|岁|转|报)|星期|礼拜|月(?!经|子))',
  '(?:最近|近|过去)(?:[一两三几七十]|\\d{1,2})(?:天|日|周|个?星期|个?月)',
  '[今昨]天|[今昨]日|[今去]年|近[日期来]',
  // 最近的医院 is the nearest one.
  '^最近$|最近(?=有|新闻|消息|报道|动态)|最新(?=$|的?(?:新闻|消息|报道|动态))',
];
const EN = [
  '\\b(?:this|last|past|recent) (?:few )?(?:week|month|year)s?\\b',
  '\\b(?:last|past) (?:few|two|three|seven|thirty|\\d{1,2}) (?:day|week|month)s\\b',
  '\\b(?:today|yesterday|lately|recently|latest)\\b',
];
const RELATIVE = new RegExp([...ZH, ...EN].join('|'), 'i');

/** What is left where nothing but news is asked for. */
const NO_MATTER = /^(?:[的都有了呢吗?？\s]|什么|哪些|发生|新闻|消息|报道|动态|事|what|happened|is|the|news|stories)*$/i;

/** The first such word of a query, and what is asked beside it; undefined where there is none. */
export function relativeDateIn(typed: string): { word: string; rest: string } | undefined {
  const match = RELATIVE.exec(typed);
  if (!match) return undefined;
  const [word] = match;
  const rest = `${typed.slice(0, match.index)} ${typed.slice(match.index + word.length)}`.trim();
  return { word, rest: NO_MATTER.test(rest) ? '' : rest.replace(/^的|^有(?:哪些|什么)/, '') };
}
