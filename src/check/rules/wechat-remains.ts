/** What remains of a WeChat post: ornaments, numbers that stand alone as headings, words about its own buttons. */
import type { Paragraph } from 'mdast';
import type { Message } from '../problem.ts';
import { type Slip, type Written, leavesIn, lookingFor } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

const BUTTON: Message = {
  zh: '这句话说的是公众号里的按钮和图片，网站上没有。',
  en: 'These words are about buttons and pictures of a WeChat post, which this site has not.',
  fixZh: '删去；要给读者网址，写成“[文字](网址)”。',
  fixEn: 'Remove them; for an address, write [words](address).',
};
const ORNAMENT: Message = {
  zh: '这里是公众号排版的装饰，读屏软件会逐个念出来。',
  en: 'This is an ornament of a WeChat post: a screen reader reads it aloud.',
  fixZh: '删去；是小标题就写“## ”。',
  fixEn: 'Remove it; write a heading with “## ”.',
};
const NUMBER: Message = {
  zh: '一个数字独占一段，是公众号小标题的样子，单独读来没有意思。',
  en: 'A number alone in a paragraph, as WeChat posts have above their headings, says nothing.',
  fixZh: '删去；和下面的文字合成小标题，就写“## ”。',
  fixEn: 'Remove it; where it belongs to a heading, write “## ”.',
};

const CREDIT: Message = {
  zh: '这是公众号文末的署名：谁写、谁审，写在字段里，页面会自己列出。',
  en: 'This is a line of credits of a WeChat post: who wrote and reviewed a story stands in its fields, and the page lists it.',
  fixZh: '删去；来源的署名写在来源“source”的“byline”，审核写在“reviews”。',
  fixEn: 'Remove it; the byline of the source belongs in source (byline), reviews in reviews.',
};
const MISSING: Message = {
  zh: '方括号里说的图片、视频没有跟过来，只剩这几个字。',
  en: 'The picture or recording that these brackets stand for was not copied; only the words are left.',
  fixZh: '删去；要放图片，把文件放在稿件旁边，写“![图片里有什么](./文件名.jpg)”。',
  fixEn: 'Remove it; put a picture beside the story and write ![what it shows](./name.jpg).',
};
const EMOTICON: Message = {
  zh: '方括号里的表情只有微信认得，这里会原样显示。',
  en: 'Only WeChat knows an emoticon in brackets; here it is shown as it is.',
  fixZh: '删去。',
  fixEn: 'Remove it.',
};

/** Who did what, with bars between: 编辑 | 张三　审核 | 李四. */
const JOB = '(?:文字|图片|摄影|供稿|撰稿|编辑|责编|排版|美编|校对|审核|初审|复审|终审|监制|出品)';
const EMOTICONS =
  '微笑|呲牙|偷笑|愉快|憨笑|坏笑|奸笑|破涕为笑|笑脸|害羞|可怜|流泪|大哭|难过|捂脸|机智|皱眉|耶|吃瓜|加油|旺柴|好的|抱拳|合十|握手|拥抱|鼓掌|强|弱|胜利|玫瑰|凋谢|爱心|心碎|太阳|月亮|蛋糕|咖啡|礼物|红包|福|發|烟花|爆竹|庆祝|赞|哇|OK|666';

const FORMS: readonly [RegExp, Message][] = [
  [
    /点击(?:上方|下方|文末|蓝字|左下角|图片|视频|阅读原文)|长按(?:识别|扫描|图片|二维码|关注)|(?:扫描|识别)(?:上方|下方|图中|文末)(?:的)?二维码|[[［【]?阅读原文[\]］】]?(?=$|[，。！|｜])|关注(?:我们|本公众号|本号)|戳(?:这里|下方|视频|图)|[上下左右]{1,2}滑动(?:图片|屏幕)?(?:查看|阅览|浏览|翻阅)|(?:视频|图片|音频)加载(?:失败|中)|点(?:个|亮|一下)?[“‘「【]?在看|[点给](?:个|我们点)?[“‘「【]赞|(?:点赞|转发|分享|收藏)[、，和]在看|在看[、，和](?:点赞|转发|分享)|^[^\p{L}]*(?:往期(?:推荐|回顾|精彩|内容)|精彩回顾|推荐阅读)[^\p{L}]*$/gu,
    BUTTON,
  ],
  [new RegExp(`^${JOB}\\s*[|｜丨│]\\s*[\\p{L}·、]{2,20}\\s+${JOB}\\s*[|｜丨│]`, 'gu'), CREDIT],
  [
    /[[【［](?:[\p{L}\s]{0,10}[-—－]\s?)?(?:图片|视频|音频|语音|动画表情|表情|附件|小程序|二维码|海报)[\]】］](?![(（])/gu,
    MISSING,
  ],
  [new RegExp(`(?<!\\])\\[(?:${EMOTICONS})\\](?!\\[)`, 'gu'), EMOTICON],
  [/^[—–\-─━=＝~～·•.。…\s]*(?:END|The End)[—–\-─━=＝~～·•.。…\s]*$(?<=[A-Z]|[—–\-─━=＝~～·•…].*)/giu, ORNAMENT],
  [/[👇👆👉👈☝⬇⬆]\u{fe0f}?/gu, ORNAMENT],
  [/^[▌▍▎▏█▊▐┃◥◤◢◣❖➤►]+/gu, ORNAMENT],
  [/^[↓↑→←⬇⬆▼▽▲△●○◆◇■□★☆※✦✧✿❀❤♥♡☞☛]+$/gu, ORNAMENT],
];

const wholeOf = ({ children }: Paragraph): string =>
  children.map((child) => (child.type === 'text' ? child.value : 'x')).join('');

/** Each form where it stands; a number is told where it is all of a paragraph. */
const find = (written: Written): Slip[] =>
  leavesIn(written).flatMap(({ node, lines, around }) => {
    const [first] = lines;
    const isAlone = node.type === 'paragraph' && around.at(-1)?.type === 'root' && /^\d{1,2}$/.test(wholeOf(node));
    if (first && isAlone) return [{ at: first.start, message: NUMBER }];
    if (node.type === 'tableCell') return [];
    return lines.flatMap(({ text, start }) => {
      const found = FORMS.flatMap(([pattern, message]) =>
        [...text.trimEnd().matchAll(pattern)].map(({ index }) => ({ at: start + index, message })),
      ).sort((a, b) => a.at - b.at);
      return found.slice(0, 1);
    });
  });

export const wechatRemains = defineRule(
  {
    name: 'wechat-remains',
    severity: 'error',
    title: { zh: '公众号排版的痕迹', en: 'Remains of a WeChat post' },
    why: {
      zh: '从公众号复制来的装饰符号和“点击下方图片”一类的话，离开公众号就没有意思。',
      en: 'Ornaments and words such as “tap the picture below” mean nothing outside of the post that they were copied from.',
    },
    message: (slip: Message) => slip,
    sample: [BUTTON],
    fires: [
      { zh: '⟦点击下方图片查看全文。' },
      { zh: '详情见⟦【阅读原文】' },
      { zh: '⟦▌服务升级' },
      { zh: '⟦▼▼▼' },
      { zh: '⟦— END —' },
      { zh: '⟦编辑 | 张三　审核 | 李四' },
      { zh: '⟦（上下滑动查看更多）'.replace('⟦（', '（⟦') },
      { zh: '谢谢医生⟦[玫瑰]' },
      { zh: '⟦点个“在看”，转给更多人' },
      { zh: '通知如下⟦👇' },
      { zh: '⟦[图片]' },
      { zh: '⟦▼往期推荐▼' },
      { zh: '⟦文字 | 宣传科　图片 | 办公室' },
      { zh: '⟦01\n\n医院开通扫码报到。' },
    ],
    silent: [
      { zh: '全文见[通知](https://example.org)。' },
      { zh: '血压↑，体温＞38℃；★级医院，“→”表示转诊。' },
      { zh: '市民点赞，（完），[加油](https://example.org)，记者 | 编辑部的故事。' },
      { zh: '推荐阅读的三本书都在门诊大厅。' },
      { zh: '- 01\n- 02\n\n患者点击手机上的“报到”，阅读原文献。' },
    ],
  },
  lookingFor(find),
);
