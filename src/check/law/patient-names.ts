/** Names of patients and passers-by, in whatever shape: 王女士, 居民老李, 张某, Auntie Chen. */
import type { Locale } from '../../i18n/locales.ts';
import { literal, textBefore } from '../../lib/text.ts';
import { wholeWords, wordFrom } from '../../lib/word-edges.ts';
import { GIVEN_CHARACTER } from './given-names.ts';
import { layNames, pseudonyms } from './lay-names.ts';
import { ROLE } from './lay-roles.ts';
import { type Span, distinct, overlap, spansOf } from './span.ts';
import { COMPOUND_SURNAME, PINYIN_SURNAME, SURNAME } from './surnames.ts';

/** Nobody calls a doctor or an official so. */
const ADDRESS =
  '(?:大爷|大妈|大娘|大叔|大婶|大姐|大哥|大伯|阿姨|奶奶|爷爷|老太太?|老汉|老伯|老爷子|老人|老先生|老奶奶|老大爷|老人家|婆婆|叔叔|婶婶?|伯伯|嫂子?|师傅|小朋友|宝宝|妈妈|爸爸)';
const POLITE = '(?:女士|先生|小姐|同学)';
/** Office-holders and guests are addressed so as well. */
const PUBLIC =
  /(?:主任|院长|医生|医师|教授|专家|代表|会长|理事长?|总裁|董事长?|经理|书记|局长|部长|委员|主席|记者|大使|博士|院士|创始人|负责人|主持人)$/u;
const SPEAKS = '(?:说|表示|告诉|感慨|坦言|回忆|笑着|哽咽|激动|感激|称赞|连声|道谢|介绍|反映|对记者|向记者)';
/** What stands behind a name, not within a word. */
const BEHIND_NAME =
  '(?=$|[，。、：；！？“”（(）)\\s]|说|告|表|在|因|的|和|与|从|来|家|住|被|突|有|也|都|又|却|连|陪|对|向|把|是|感|今|做|一|拿|拉|握|带|患|到|去|经|入|出|接|很|十|非|真|顺|平|已|刚|第|每|听|看|走|坐|躺|捧|送|收|赞|激|终|就|没|不|还|正)';
/** No given name holds them: 高兴地说, 常说, 康复后说. */
const GIVEN =
  '[^\\P{Script=Han}的了在是和与及或就也都还又不被把从向对因为而且但到说着过后前中内外上下年月日时分来去能会要可应已将地得很更最们人者病症院里家]';

/** What is said of a person so named: 向女士说, 应先生今年. */
const SAID_OF = `(?:${SPEAKS}(?<!介绍)(?<!说(?=明|法|教))|[，。（(“]|今年|现年|因|被|是|患|出院)`;
const BEFORE_NAME = `(?<=^|[，。；：！？、“（\\s]|${ROLE}|岁的|[为给对把让请和与的是])`;
/** Surnames that are prepositions or adverbs as well: 向老人讲解, 应女士要求, 连老人带轮椅. */
/** 30余名老人: a word of amount. */
const NO_AMOUNT = '(?!(?<=[\\d十百千万亿])余)';
/** 王大姐工作室, 李姐热线: what bears a name is no person. */
const BEARS_NAME =
  '(?!(?:工作室|调解室|热线|信箱|大?讲堂|课堂|直播间|庙会|志愿(?:服务)?队|义工队|爱心社|牌|号召?|杯|奖|级(?!别)|广场(?!舞)|超市|饭店|餐馆|门诊[”》]))';
const NO_PREPOSITION = `${NO_AMOUNT}(?:(?![向应连全于常关任])|${BEFORE_NAME}(?=[于常关任](?!老人))|${BEFORE_NAME}(?=.(?:${ADDRESS}|${POLITE})${SAID_OF})|(?=.${GIVEN_CHARACTER}{1,2}${ADDRESS}))`;

const ADDRESSED = new RegExp(ADDRESS, 'u');
const POLITELY = new RegExp(POLITE, 'u');

/** `needs`: what a text without any such name mostly lacks, so that it is not searched for. */
const ZH: [pattern: RegExp, kind: 'sure' | 'polite' | 'name', needs?: RegExp][] = [
  [/化名(?:为|叫)?[“‘]?[\p{Script=Han}]{2,3}/gu, 'sure'],
  [
    new RegExp(`(?<=${ROLE}|\\d岁的|岁)(?:老|小|阿)(?:${SURNAME})${BEHIND_NAME}`, 'gu'),
    'sure',
    new RegExp(`(?:${ROLE}|岁的?)[老小阿]`, 'u'),
  ],
  [
    new RegExp(
      `(?<!\\p{Script=Han})(?:老|小)(?:${SURNAME})(?=说|告诉|表示|今年|的(?:手术|病|血压|孩子|家人|母亲|父亲|爸|妈|丈夫|妻子|儿子|女儿|老伴)|（|\\()`,
      'gu',
    ),
    'sure',
  ],
  [
    new RegExp(
      `(?<=来自[^，。；]{2,10}的)[老小]${SURNAME}${BEHIND_NAME}|(?<=(?:退休教师|患者|病人|家属|市民|居民|村民))${SURNAME}老师`,
      'gu',
    ),
    'sure',
    /来自|老师/u,
  ],
  [
    new RegExp(`${NO_PREPOSITION}${SURNAME}(?:${GIVEN}{0,2})${ADDRESS}(?![们酪])${BEARS_NAME}`, 'gu'),
    'name',
    ADDRESSED,
  ],
  [new RegExp(`${NO_PREPOSITION}${SURNAME}${POLITE}(?!们)${BEARS_NAME}`, 'gu'), 'polite', POLITELY],
  [new RegExp(`(?:(?<=${ROLE}|岁的|家住[^，。]{1,12}的))${SURNAME}${GIVEN}{1,2}${POLITE}`, 'gu'), 'name', POLITELY],
  [
    new RegExp(`${SURNAME}某(?![种个些项家地市医院年月日次位方面台时县村区校厂省公单处部])(?:某|${GIVEN})?`, 'gu'),
    'name',
  ],
  // 患者李×, 居民王**: a name that is half masked.
  [new RegExp(`(?<=${ROLE})${SURNAME}[×✕＊*○〇]{1,2}`, 'gu'), 'sure', /[×✕＊*○〇]/u],
  [/(?<=老人|患者|村民|居民|市民|女士|先生|教师|学生)(?:老某|某某某?)/gu, 'sure', /某/u],
  [
    new RegExp(
      `(?<=${ROLE})${SURNAME}${GIVEN}{1,2}(?=${SPEAKS}|（?(?:男|女)?，?\\d{1,3}岁|因|被|来到|住院|入院|出院|就诊|患|一家|夫妇|，(?:男|女|\\d|现年|今年|家住|是))`,
      'gu',
    ),
    'name',
    new RegExp(`${ROLE}${SURNAME}`, 'u'),
  ],
  [
    new RegExp(
      `(?<=\\d岁的)${SURNAME}${GIVEN}{1,2}(?=${SPEAKS}|[，、。]|因|被|来到|住院|入院|出院|就诊|患|一家)`,
      'gu',
    ),
    'name',
    /岁的/u,
  ],
  [
    /(?<=患儿|女孩|男孩|宝宝|孩子|女儿|儿子|患者|岁的)(?:小)?((?![常天慢渐刚往人个仅偏纷连频时处明默统奶爷妈爸姐哥弟妹叔公婆宝娃])\p{Script=Han})\1(?=[，。、的在出入说]|$)/gu,
    'sure',
  ],
  [/(?<=患者|患儿|村民|居民|老人)\p{Script=Han}{2,6}·\p{Script=Han}{2,6}/gu, 'sure'],
];

const EN_ROLE = `(?:${'patient|villager|resident|driver|mother|father|passer-by|pensioner|retiree|shopper|neighbour|neighbor|farmer|worker|relative|daughter|son|wife|husband|student|survivor|donor'.replace(/\b[a-z]/g, (first) => `[${first.toUpperCase()}${first}]`)})`;
const EN: RegExp[] = [
  /\bnot (?:his|her|their) real names?\b|\((?:a )?pseudonym\)|\b(?:under|using) a pseudonym\b|\bwhose names? (?:has|have) been changed\b|\bidentified only as [A-Z]\w*/g,
  /\b(?:[Ss]urnamed|[Nn]icknamed) [A-Z]\w+/g,
  /\b(?:Mr|Mrs|Ms|Miss|Madam|Auntie|Aunty|Aunt|Uncle|Grandma|Grandpa|Granny|Grandmother|Grandfather)\.? (?!President|Chairman|Speaker|Sam\b)[A-Z][\w’'-]*(?!(?: [A-Z][a-z]+)?, (?:the |an? )?(?:[a-z-]+ ){0,3}(?:nurse|matron|doctor|physician|surgeon|director|head|president|professor|chief|dean|secretary|pharmacist|technician|official|spokes\w+|manager|founder)\b)(?![\w’'-])/g,
  new RegExp(`\\b(?:Old|Lao|Little|Xiao) ${PINYIN_SURNAME}\\b`, 'g'),
  new RegExp(`\\b${EN_ROLE}s?,? (?:named |called )?(?:Mr|Mrs|Ms)?\\.?\\s?${PINYIN_SURNAME}\\b(?: [A-Z]\\w+)?`, 'g'),
  new RegExp(`\\b${EN_ROLE} (?:named|called) [A-Z]\\w+`, 'g'),
  new RegExp(
    `\\b${PINYIN_SURNAME}(?: [A-Z]\\w+)?, (?:aged )?\\d{1,3}(?=,|\\.| )(?! (?:January|February|March|April|May|June|July|August|September|October|November|December))`,
    'g',
  ),
  new RegExp(`\\d-year-old ${PINYIN_SURNAME} [A-Z]\\w+`, 'g'),
];

const BEGINS_WITH_COMPOUND = new RegExp(`^${COMPOUND_SURNAME}`, 'u');

/** Whether a word of the dictionary begins where the name would: 高血压, 方便, 程序. */
const isWord = (text: string, { start, end }: Span): boolean => {
  const length = BEGINS_WITH_COMPOUND.test(text.slice(start)) ? 0 : wordFrom(text, start).length;
  return length >= 2 && length <= end - start + 2 && !(length === end - start && length > 3);
};

/** Where the people of the record are named, who stand in a public role. */
const recorded = (text: string, people: readonly string[]): Span[] =>
  spansOf(
    text,
    people.map((name) => new RegExp(literal(name), 'gu')),
  );

/** Of a recorded name each part may stand alone in English: Ms Zhang. */
const isRecorded = (piece: string, people: readonly string[]): boolean =>
  people.some((name) => name.split(/\s+/).some((part) => new RegExp(`\\b${literal(part)}\\b`, 'u').test(piece)));

function chineseNames(text: string, people: readonly string[]): Span[] {
  const isWhole = wholeWords(text);
  const found = ZH.filter(([, , needs]) => needs?.test(text) ?? true).flatMap(([pattern, kind]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: piece, index }) => {
      const span = { start: index, end: index + piece.length };
      const isPublic =
        PUBLIC.test(textBefore(text, index)) || people.some((name) => name.startsWith(piece.slice(0, -2)));
      if (kind === 'polite' && isPublic) return [];
      // 对方妈妈, 祖孙奶奶: the surname belongs to the word before.
      if (kind !== 'sure' && !isWhole(index, text.length)) return [];
      return kind === 'name' && isWord(text, span) ? [] : [span];
    }),
  );
  return [...found, ...layNames(text), ...pseudonyms(text)];
}

/** Every name of a patient or passer-by in a text; people of the record are none. */
export function patientNamesIn(text: string, locale: Locale, people: readonly string[]): Span[] {
  const known = recorded(text, people);
  const found =
    locale === 'zh'
      ? chineseNames(text, people)
      : EN.flatMap((pattern) =>
          spansOf(text, [pattern]).filter(({ start, end }) => !isRecorded(text.slice(start, end), people)),
        );
  return distinct(found.filter((one) => !known.some((other) => overlap(one, other))));
}
