/** What newspapers print around a story's words: bylines, leads, credits, jumps to another page. */
import { isPartialDate } from '../lib/dates.ts';

/** Who signed, as printed. */
export interface Byline {
  text: string;
  reporters: string[];
  correspondents: string[];
  /** Names without a word on who they are. */
  others: string[];
  /** Of which paper, where the byline says so. */
  outlet?: string | undefined;
}

const NAME = '[\\p{Script=Han}]{2,4}';
/** As few as will do: 记者 杨健 通讯员 刘裕 names one reporter. */
const NAMES = `${NAME}(?:[ 、，,]+${NAME})*?`;
const REPORTER = '(?:全媒体|首席|见习|实习|特约|本报|本刊|本台)*记者';
const CORRESPONDENT = '(?:特约)?通讯员|特约撰稿人?';
/** ■ 金增秀 周长才 */
const SIGNED = new RegExp(`^[■□▲△●○◆◇]\\s*(?<names>${NAMES})$`, 'u');
const AUTHOR = new RegExp(`^(?:作者|文|撰文|供稿)\\s*[：:/|／]\\s*(?<names>${NAMES})$`, 'u');
/** 记者 刘通, 观海新闻/青岛早报记者 杨健 通讯员 刘裕, 通讯员 李小诗 济南报道 */
const CREDITED = new RegExp(
  `^(?:(?<outlet>[\\p{Script=Han}A-Za-z/／·\\d]{2,24}?)?(?:${REPORTER})[ ：:]*(?<reporters>${NAMES}))?[ ，、]*(?:(?:${CORRESPONDENT})[ ：:]*(?<correspondents>${NAMES}))?(?:[ ，]*(?:[\\p{Script=Han}]{2,6})?(?:报道|文|摄影报道))?$`,
  'u',
);

const namesIn = (text = ''): string[] => text.match(new RegExp(NAME, 'gu')) ?? [];

/** A byline that stands by itself; undefined where a line is none. */
export function bylineOf(line: string): Byline | undefined {
  const text = line.replace(/^[（(]|[）)]$/gu, '').trim();
  const signed = SIGNED.exec(text) ?? AUTHOR.exec(text);
  const names = signed?.groups?.['names'];
  if (names !== undefined) {
    return { text: names, reporters: [], correspondents: [], others: namesIn(names) };
  }
  const groups = /记者|通讯员|撰稿/u.test(text) ? CREDITED.exec(text)?.groups : undefined;
  if (!groups || (groups['reporters'] ?? groups['correspondents']) === undefined) return undefined;
  const outlet = groups['outlet']?.replace(/^本[报刊台网]$/u, '');
  return {
    text,
    // 济南报道 is no name.
    reporters: namesIn(groups['reporters']),
    correspondents: namesIn(
      groups['correspondents']?.replace(/ [\p{Script=Han}]{2,4}$/u, (last) => (/报道$/u.test(text) ? '' : last)),
    ),
    others: [],
    outlet: outlet === '' ? undefined : outlet,
  };
}

/** 本报讯（刘庆功 李雪）, 早报11月12日讯, 新华社北京2月3日电（记者 张三） */
const LEAD =
  /^(?<agency>[\p{Script=Han}]{0,8}?)(?<day>\d{1,2}月\d{1,2}日)?(?:讯|电)(?:\s*[（(](?<by>[^（()）]{2,60})[）)]|\s+|(?=\d))/u;
const NOT_LEAD = /^(?:据|来|通|喜|问|音|短|发|打|致|回|充|供|停|心|市)[讯电]/u;

export interface Lead {
  /** What stands before the story's first words. */
  text: string;
  byline?: Byline | undefined;
  /** Month and day, as printed. */
  day?: string | undefined;
}

/** How a report begins that names who sent it. */
export function leadOf(text: string): Lead | undefined {
  const found = NOT_LEAD.test(text) ? null : LEAD.exec(text);
  if (!found?.groups || !/本[报刊台网]|报|社|网|日(?:讯|电)/u.test(found[0])) return undefined;
  const by = found.groups['by'];
  return {
    text: found[0].trim(),
    byline:
      by === undefined
        ? undefined
        : (bylineOf(by) ?? { text: by, reporters: [], correspondents: [], others: namesIn(by) }),
    day: found.groups['day'],
  };
}

/** The byline at the end of a paragraph: ……。（记者 张三） */
export function closingByline(text: string): { rest: string; byline: Byline } | undefined {
  const [all = '', inside = ''] = /[（(]([^（()）]*(?:记者|通讯员)[^（()）]*)[）)]$/u.exec(text) ?? [];
  const byline = all === '' ? undefined : bylineOf(inside);
  return byline && { rest: text.slice(0, -all.length).trim(), byline };
}

/** （下转第3版）, （上接A1版） */
export const JUMP_TO = /[（(【[]?\s*(?:下转|转)第?\s*[A-Za-z]?\d{1,2}\s*版[^）)】\]]{0,12}[）)】\]]?$/u;
export const JUMP_FROM = /^[（(【[]?\s*(?:上接|接)第?\s*[A-Za-z]?\d{1,2}\s*版[^）)】\]]{0,12}[）)】\]]?\s*/u;

/** A whole date as printed; undefined where it is no day of the calendar. */
export function dayIn(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?/u.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPartialDate(date) ? date : undefined;
}

/** 来源：人民政协网, 2025-07-07 来源：人民政协网 */
export const SOURCE_CREDIT =
  /^(?<day>\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\s*\d{1,2}[:：]\d{2})?)?\s*(?:来源|转自|稿源)[：:]\s*(?<outlet>[^\s。]{2,30})$/u;
const CREDITS = [
  SOURCE_CREDIT,
  /^(?:原文)?(?:链接|网址)[：:]\s*(?:https?:\S+)?$/u,
  /^https?:\/\/\S+$/u,
  /^(?:主要)?内容[：:]$/u,
];
export const isCredit = (text: string): boolean => CREDITS.some((pattern) => pattern.test(text));

const FOOTERS =
  /^(?:扫码|扫一扫|责任?编辑?[：: ]|编辑[：: ]|校对[：: ]|值班|版式|美编|拍摄[/／]|投稿|新闻热线|版权|未经授权|第?\s*\d+\s*[页版]$|[-—–]\s*\d+\s*[-—–]$|\d{1,3}$)/u;
export const isFooter = (text: string): boolean => FOOTERS.test(text);

/** The name of a paper or office with a whole day, as a page's first line prints it. */
export function mastheadOf(text: string): { publication?: string | undefined; day: string } | undefined {
  const day = dayIn(text);
  if (day === undefined || text.length > 60 || /[。，；]/u.test(text)) return undefined;
  const name = text
    .replace(/\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?/u, ' ')
    .replace(/星期[一二三四五六日天]|农历\S*|第?\s*[A-Z]?\d+\s*版|责编\S*/gu, ' ')
    .trim();
  return { publication: /^[\p{Script=Han}·/ ]{3,30}$/u.test(name) ? name : undefined, day };
}

/** 【彭慧胜 图】, 本报记者 张三 摄, 图为…… */
export const isPictureCredit = (text: string): boolean =>
  /^【[^】]{1,20}图】$/u.test(text) ||
  /(?:\s|）)[\p{Script=Han}]{2,4}\s*[/／]?(?:摄|供图|图)$/u.test(text) ||
  /^[（(]?(?:图为|图片|资料图)/u.test(text);
