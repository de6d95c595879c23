/** Editorial law (DESIGN §3), as far as a program can hold it. */
import type { ElementContent } from 'hast';
import type { Locale } from '../../i18n/locales.ts';
import { asciiDigits } from '../../lib/numbers.ts';
import { sentencesOf } from '../../lib/text.ts';
import { type Block, inlineOf, leavesOf } from '../read/blocks.ts';
import { type Finding, type Message, type Position, finding, locate } from '../problem.ts';

interface Rule {
  name: string;
  pattern: Record<Locale, RegExp | undefined>;
  /** Recorded words of a <Quote> may break it. */
  spares: boolean;
  severity: 'error' | 'warning';
  message: (found: string) => Message;
}

const RULES: Rule[] = [
  {
    name: 'relative-date',
    pattern: {
      // 说明年龄, 光明天使, 3月31日前 only hold the same characters.
      zh: /今年|(?<!过)去年|前年|(?<![说声表证注标写])明年|本月|上月|下月|本周|上周|(?<![\d节假期生])日前|近日|昨日|昨天|今日|今天|(?<!光)明天|前不久/,
      en: /\b(?:this|last|next) (?:year|month|week)\b|\b(?:yesterday|tomorrow|recently|the other day)\b/i,
    },
    spares: true,
    severity: 'error',
    message: (found) => ({
      zh: `“${found}”是相对日期，几年后就读不懂了。`,
      en: `“${found}” is a relative date: in some years nobody will know what it means.`,
      fixZh: '写明年月日；来源没有写的，写“据……的报道”。',
      fixEn: 'Give the date; where the source has none, give that of the report.',
    }),
  },
  {
    name: 'contact-in-story',
    pattern: {
      zh: /(?<![\d.,])(?:(?:\+|00)86[- ]?\d[\d -]{8,}|(?:[(（]0\d{2,3}[)）]|0\d{2,3})[-—－ ]?\d{3,4}[- ]?\d{4}|1[3-9]\d{9}|[48]00[- ]?\d{3}[- ]?\d{4})(?![\d.,])|(?:路|街|大道|巷)\d+号(?!线|楼)/,
      en: /(?<![\d.,])(?:\+86[- ]?\d[\d -]{8,}|(?:\(0\d{2,3}\) ?|0\d{2,3}[- ])\d{3,4}[- ]?\d{4}|1[3-9]\d{9}|[48]00[- ]\d{3}[- ]\d{4})(?![\d.,])|\b\d+ (?:[A-Z]\w+ ){1,3}(?:Road|Street|Avenue|Lane)\b/,
    },
    spares: false,
    severity: 'error',
    message: (found) => ({
      zh: `这里有电话号码或地址“${found}”（医疗广告管理办法第十六条）。`,
      en: `There is a telephone number or an address here, “${found}” (medical-advertising rules, article 16).`,
      fixZh: '删去；联系方式写在机构页面，注明出处和核实日期。',
      fixEn: 'Remove it; contacts stand on the organisation’s page, with source and date verified.',
    }),
  },
  {
    name: 'patient-named',
    pattern: {
      zh: /[（(]化名[）)]|(?:患者|病人|患儿|家属|市民|村民|居民|群众)(?:小|老)?[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹章苏潘范彭鲁韦马方任袁柳鲍史唐薛雷贺汤罗毕郝安常于傅齐康余顾孟黄穆萧尹姚邵汪毛成戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童颜郭梅盛林钟徐邱骆高夏蔡田胡霍万柯卢莫房丁邓石崔龚程陆段侯武刘龙叶黎白赖卓池乔翟谭][\u4e00-\u9fff]?(?:某|女士|先生|大爷|大妈|大娘|阿姨|奶奶|爷爷|老人|[\u4e00-\u9fff]?(?:说|表示|感慨|告诉))/,
      en: /\bnot (?:his|her|their) real name\b|\b(?:patient|resident|villager|relative),? (?:Mr|Mrs|Ms)\.? [A-Z]/,
    },
    spares: false,
    severity: 'error',
    message: (found) => ({
      zh: `“${found}”像是患者或路人的姓名（化名也不行）。`,
      en: `“${found}” looks like the name of a patient or passer-by (a pseudonym is a name too).`,
      fixZh: '写“一名患者”“一位居民”，不写姓、年龄和籍贯。',
      fixEn: 'Write “a patient” or “a resident”, without name, age or home town.',
    }),
  },
  {
    name: 'half-width',
    pattern: {
      zh: /[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff]/,
      en: /[\u3001\u3002\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/,
    },
    spares: false,
    severity: 'warning',
    message: (found) => ({
      zh: `“${found}”里的标点与所用语言不合。`,
      en: `The punctuation in “${found}” is not that of this language.`,
      fixZh: '中文用全角标点，英文用半角标点。',
      fixEn: 'Full-width punctuation in Chinese, ASCII in English.',
    }),
  },
];

const CLAIM: Record<Locale, RegExp> = {
  zh: /首创|(?:国际|世界|全球|亚洲|国内|全国|我国|中国|全省|全市)首[例个家次]|唯一|(?:国际|世界|全球|国内|全国|全省|行业)(?:领先|一流)|治愈率|好转率/,
  en: /\bworld[- ]leading\b|\bworld[- ]class\b|\bfirst of its kind\b|\bthe only \w+(?: \w+){0,4} (?:in|of) [A-Z]|\bfirst in (?:the (?:world|country|nation)|China|Shandong)\b|\bcure rate\b|\bstate-of-the-art\b/,
};
const ATTRIBUTED: Record<Locale, RegExp> = {
  zh: /表示|介绍|称|据|说|认为|指出|透露|自评|宣布|报道|提出|目标/,
  en: /\b(?:said|says|say|according|reported?|reports|claim(?:s|ed)?|described?|describes|stated|states|put|puts|announced|call(?:s|ed)|aims?|goal|gave|gives|credits?)\b/i,
};

/** What a rule finds in a text, as it stands there: full-width digits are digits. */
const foundBy = (pattern: RegExp | undefined, text: string): string | undefined => {
  const match = pattern?.exec(asciiDigits(text));
  return match ? text.slice(match.index, match.index + match[0].length) : undefined;
};

function ruleFindings(text: string, locale: Locale, at: (piece: string) => Position, quoted = false): Finding[] {
  return RULES.flatMap(({ name, pattern, spares, severity, message }) => {
    const found = quoted && spares ? undefined : foundBy(pattern[locale], text);
    return found === undefined ? [] : [finding(name, at(found), message(found), severity)];
  });
}

function claimFindings(text: string, locale: Locale, at: (piece: string) => Position): Finding[] {
  return sentencesOf(text, locale).flatMap((sentence) => {
    const claim = CLAIM[locale].exec(sentence.text)?.[0];
    if (claim === undefined || ATTRIBUTED[locale].test(sentence.text)) return [];
    return [
      finding(
        'claim-unattributed',
        at(claim),
        {
          zh: `“${claim}”没有说是谁的说法。`,
          en: `“${claim}” is a claim, and the sentence does not say whose.`,
          fixZh: '在同一句写明“医院称”“据……介绍”，或删去。',
          fixEn: 'Say whose claim it is in the same sentence, or remove it.',
        },
        'warning',
      ),
    ];
  });
}

/** How far a text may hold claims: not where it is read without its sentence; else where the sentence says whose. */
export type Claims = 'none' | 'attributed' | 'any';

/** A text that stands by itself in a field. */
export function checkWords(text: string, locale: Locale, place: Position, claims: Claims): Finding[] {
  const at = () => place;
  const found = claims === 'none' ? CLAIM[locale].exec(text)?.[0] : undefined;
  const headline =
    found === undefined
      ? []
      : [
          finding('claim-in-headline', place, {
            zh: `标题、摘要或卡片里有评价性说法“${found}”。`,
            en: `A headline, summary or card holds a claim, “${found}”.`,
            fixZh: '移到正文，写明是谁的说法。',
            fixEn: 'Move it to the body, and say whose claim it is.',
          }),
        ];
  return [
    ...ruleFindings(text, locale, at),
    ...headline,
    ...(claims === 'attributed' ? claimFindings(text, locale, at) : []),
  ];
}

/** Where a link dials is not to be seen in its text. */
const dialled = (nodes: ElementContent[]): string[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const href = String(node.properties['href'] ?? '');
    return [...(href.startsWith('tel:') ? [href] : []), ...dialled(node.children)];
  });

/** The body of one language. `lines` are the file's lines, for exact places. */
export function checkLaw(blocks: Block[], locale: Locale, lines: string[]): Finding[] {
  return blocks
    .flatMap((block) => leavesOf(block))
    .flatMap((leaf) => {
      const at = (piece: string) => locate(lines, leaf, piece);
      const text = [leaf.text, ...dialled(leaf.element ? inlineOf(leaf.element) : [])].join('\n');
      return [
        ...ruleFindings(text, locale, at, leaf.quoted),
        ...(leaf.quoted ? [] : claimFindings(leaf.text, locale, at)),
      ];
    });
}
