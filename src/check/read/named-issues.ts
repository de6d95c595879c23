/** The issues that our schemas name themselves, in an editor's words. */
import type { Message } from '../problem.ts';

/** By the names that our schemas give: what is wrong with the value, and how to mend it. */
export const NAMED_ISSUES: Readonly<Record<string, Message>> = {
  id: {
    zh: '编号只用小写字母、数字和连字符，且不能是四位数字。',
    en: 'An id holds a-z, 0-9 and hyphens, and is never four digits.',
    fixZh: '用拼音或英文，例如“yushan-dialysis-room”。',
    fixEn: 'Use letters, for example yushan-dialysis-room.',
  },
  'partial-date': {
    zh: '不是真实的日期。',
    en: 'This is not a real date.',
    fixZh: '写成“2026-02-03”、“2026-02”或“2026”。',
    fixEn: 'Write 2026-02-03, 2026-02 or 2026.',
  },
  'full-date': {
    zh: '不是真实的完整日期。',
    en: 'This is not a real, whole date.',
    fixZh: '写成“2026-02-03”。',
    fixEn: 'Write 2026-02-03.',
  },
  period: {
    zh: '不是时段。',
    en: 'This is not a period.',
    fixZh: '写一个日期，或“起/止”，如“2024-01/2024-08”。',
    fixEn: 'Write a date, or from/to: 2024-01/2024-08.',
  },
  'date-time': {
    zh: '不是带时区的时刻。',
    en: 'This is not a date and time with an offset.',
    fixZh: '写成“2026-02-03T08:00+08:00”。',
    fixEn: 'Write 2026-02-03T08:00+08:00.',
  },
  'long-line': {
    zh: '这里的文字太长。',
    en: 'This text is too long.',
    fixZh: '一行最多 1000 字；名称写常用的全称。',
    fixEn: 'A line has at most 1,000 characters; write a name as it is used.',
  },
  'single-line': {
    zh: '这里只能有一行文字。',
    en: 'Only one line of text may stand here.',
    fixZh: '删去换行。',
    fixEn: 'Remove the line break.',
  },
  'figure-value': {
    zh: '数据要么有数值“value”，要么同时有起止“from”和“to”。',
    en: 'A figure has either value, or both from and to.',
    fixZh: '只保留其中一种写法。',
    fixEn: 'Keep one of the two forms.',
  },
  'contact-source': {
    zh: '联系方式没有出处。',
    en: 'The contact has no source.',
    fixZh: '填写所据报道“reportedIn”或所据网址“sourceUrl”。',
    fixEn: 'Give reportedIn (the story) or sourceUrl (the web page).',
  },
  'period-or-as-of': {
    zh: '一个数不能既有时段“period”，又有截至日期“asOf”。',
    en: 'A figure has either a period or an asOf date, never both.',
    fixZh: '一段时间里发生的数留“period”，截至某时的存量或累计数留“asOf”。',
    fixEn: 'Keep period for what happened over a time, asOf for a stock or running total.',
  },
  'status-as-of': {
    zh: '写了状态，没有写截至何时。',
    en: 'The status has no date.',
    fixZh: '加上截至日期“asOf”（来源的日期）；来源没有说明状态的，写“status: not-stated”。',
    fixEn: 'Add asOf (the date of the source), or write status: not-stated.',
  },
  sources: {
    zh: '没有写依据的报道。',
    en: 'No story is named that it rests on.',
    fixZh: '写上至少一篇稿件的编号。',
    fixEn: 'Give the id of at least one story.',
  },
  ask: {
    zh: '没有写接下来问谁。',
    en: 'Nothing says whom to ask next.',
    fixZh: '至少写一个电话和问什么；电话从“src/site.ts”的“numbers”里选。',
    fixEn: 'Give at least one telephone of src/site.ts (numbers), and what to ask there.',
  },
  'site-number': {
    zh: '本站没有登记这个电话。',
    en: 'This is no number of the site’s.',
    fixZh: '用“src/site.ts”的“numbers”里有的电话；确要新增，先登记在那里。',
    fixEn: 'Use one of src/site.ts (numbers), or add it there first.',
  },
  seal: {
    zh: '主题印不是一个汉字。',
    en: 'The seal is not one Chinese character.',
    fixZh: '只写一个最能代表这个主题的汉字；不填则取名称的第一个字。',
    fixEn:
      'Give the one Chinese character that stands for the topic best, or leave it out: the first of its name then does.',
  },
  'need-for': {
    zh: '需要的编号不能是“for”：“/services/for/”是按人群列出的网址。',
    en: 'The id of a need is never “for”: /services/for/ is where services stand by person.',
    fixZh: '换一个编号。',
    fixEn: 'Choose another id.',
  },
  'said-already': {
    zh: '这个说法在同一条里已经有了，是名称、别名或前面的说法。',
    en: 'This entry has the word already, as its name, an alias or a word before.',
    fixZh: '删去这个说法。',
    fixEn: 'Remove the word.',
  },
  'not-stated': {
    zh: '地点、办法、费用三项：来源说了就填写，没说就列入“notStated”，二者取一。',
    en: 'Where, how and cost: either stated here, or listed in notStated; never both, never neither.',
    fixZh: '补写该项，或把它列入“notStated”。',
    fixEn: 'State it, or list it in notStated.',
  },
  'care-place': {
    zh: '医疗机构没有写所在地。',
    en: 'A hospital or primary care provider has no place.',
    fixZh: '填写“places.yaml”里的编号。',
    fixEn: 'Give an id of places.yaml.',
  },
  until: {
    zh: '结束日期早于开始日期。',
    en: 'It ends before it begins.',
    fixZh: '核对两个日期。',
    fixEn: 'Check both dates.',
  },
  path: {
    zh: '不是站内路径。',
    en: 'This is no path on this site.',
    fixZh: '写成“/articles/x/”的样子，末尾有斜线。',
    fixEn: 'Write /articles/x/, with the slash at its end.',
  },
  'block-digest': {
    zh: '不是 8 位指纹。',
    en: 'This is not a digest of 8 hexadecimal digits.',
    fixZh: '这个文件由“npm run publish”写入，不用手改；从版本记录里取回它。',
    fixEn: 'npm run publish writes this file: take it back from the history.',
  },
  'picture-path': {
    zh: '不是稿件旁的图片（以“./”开头，以“.jpg”“.png”“.webp”或“.avif”结尾）。',
    en: 'This is no picture beside the story (.jpg .png .webp .avif, beginning with “./”).',
    fixZh: '把图片放在稿件旁，写成“./图片名.jpg”。',
    fixEn: 'Put the picture beside the story and write ./picture.jpg.',
  },
  'recording-path': {
    zh: '不是稿件旁的录音（以“./”开头，以“.mp3”或“.m4a”结尾）。',
    en: 'This is no recording beside the story (.mp3 .m4a, beginning with “./”).',
    fixZh: '把录音放在稿件旁，写成“./录音名.mp3”。',
    fixEn: 'Put the recording beside the story and write ./recording.mp3.',
  },
  telephone: {
    zh: '不是一个能拨打的电话号码。',
    en: 'This is not one telephone number that can be dialled.',
    fixZh: '只写一个号码，用半角数字和“-”，如“0635-1234567”；分机写在“extension”。',
    fixEn: 'Give one number in ASCII digits, such as 0635-1234567; an extension goes into extension.',
  },
  extension: {
    zh: '分机号只能是数字。',
    en: 'An extension holds digits alone.',
    fixZh: "例如“'8012'”，要加引号。",
    fixEn: "For example '8012', in quotes.",
  },
  'web-address': {
    zh: '不是完整的网址（以“https://”或“http://”开头）。',
    en: 'This is not an http(s) address.',
    fixZh: '从浏览器地址栏整行复制。',
    fixEn: 'Copy it whole from the browser.',
  },
};
