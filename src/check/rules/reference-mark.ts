/** Numbers in square brackets and what they lead to: a mark that vanishes, a source that nobody sees. */
import type { Nodes } from 'mdast';
import type { Message } from '../problem.ts';
import { type Slip, type Written, leavesIn, lookingFor, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

const CITED: Message = {
  zh: '方括号里的数字是文献或脚注的编号，这里没有注可以指。',
  en: 'A number in square brackets marks a note or a source, and there is none here to lead to.',
  fixZh: '在文中写明来源，如“据《……》”，或写成链接 [名称](网址)；不是编号就用圆括号。',
  fixEn: 'Name the source in the text, or link it as [name](address); use round brackets for anything else.',
};

const LOST: Message = {
  zh: '这个编号会变成链接，方括号或编号本身会消失。',
  en: 'This number becomes a link: its brackets, or the number itself, vanish.',
  fixZh: '写成 [来源的名称](网址)。',
  fixEn: 'Write [name of the source](address).',
};

const UNUSED: Message = {
  zh: '这一行会被当作链接的定义，正文里没有用到它，读者看不到。',
  en: 'This line is read as the definition of a link; nothing in the text uses it, and readers do not see it.',
  fixZh: '要给读者看，写成普通的一句“来源：[名称](网址)”；不要就删去。',
  fixEn: 'To show it, write a sentence, “Source: [name](address)”; otherwise remove it.',
};

const NOT_ADDRESS: Message = {
  zh: '以“[……]:”开头的一行会被当作链接的定义，整行从页面上消失。',
  en: 'A line that begins with “[…]:” is read as the definition of a link and vanishes from the page.',
  fixZh: '去掉方括号，写成“注：……”，或用“<Aside>”。',
  fixEn: 'Remove the brackets (“Note: …”), or use <Aside>.',
};

const MISSING: Message = {
  zh: '这个链接没有写网址，方括号会原样显示。',
  en: 'This link has no address, and its brackets would be shown.',
  fixZh: '写成 [文字](网址)，或删去方括号。',
  fixEn: 'Write [words](address), or remove the brackets.',
};

const INLINE: Message = {
  zh: '脚注和引文编号的这种写法这里不认，会原样显示。',
  en: 'This form of a footnote or citation is not read here and would be shown as it is.',
  fixZh: '注写进正文的括号里，或用提示框“<Aside>”；来源写成“据《……》”，或写成链接 [名称](网址)。',
  fixEn: 'Say a note in brackets or in an <Aside>; name a source in the text, or link it as [name](address).',
};

const NUMBER = /^\^?\d+$/;

/** 文献[1-3], ［2］, and what is left of a footnote. */
const CITATION =
  /[[［]\^?(?:注|文献)?\d{1,3}(?:\s*[-–—~～,，、]\s*\d{1,3})*[\]］]|(?<=\S)【(?:注|文献)?\d{1,3}】|\[\^[^\]\s]+\]/g;
/** ^[words of a note], [@key2024], [-@key; @other], [见@key2024, 第3页]; not [a@b.cn], [@所有人]. */
const INLINE_NOTE =
  /\^[[［](?!\d+[\]］])[^[\]［］\n]+[\]］]|[[［]-?@[A-Za-z][\w:./-]*(?:\s*[;；,，][^[\]\n]*)?[\]］]|[[［](?:参?见|据|see|cf\.?|e\.g\.)\s*@[A-Za-z][^[\]\n]*[\]］]/g;
/** [words][name] and [words][] without a definition. */
const UNDEFINED = /\[[^[\]\u{fffc}]+\]\[[^[\]]*\]/gu;

/** Whether a definition leads somewhere, or is a line of prose in brackets. */
export const isAddress = (url: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\/|\.\.?\/|#|www\.)/i.test(url);

function nodeFinding(node: Nodes, used: Set<string>): Message | undefined {
  if (node.type === 'definition')
    return !isAddress(node.url) ? NOT_ADDRESS : used.has(node.identifier) ? undefined : UNUSED;
  const isReference = node.type === 'linkReference' || node.type === 'imageReference';
  if (!isReference || !NUMBER.test(node.identifier)) return undefined;
  const [words] = node.type === 'linkReference' ? node.children : [];
  const isCited = node.referenceType !== 'full' || (words?.type === 'text' && NUMBER.test(words.value));
  return isCited ? LOST : undefined;
}

const usedIn = ({ nodes }: Written): Set<string> =>
  new Set(
    nodes.flatMap(({ node }) =>
      node.type === 'linkReference' || node.type === 'imageReference' ? [node.identifier] : [],
    ),
  );

/** Marks of citations, definitions that vanish, references without a definition. */
function find(written: Written): Slip[] {
  const used = usedIn(written);
  const ofNodes = written.nodes.flatMap(({ node }) => {
    const [span, message] = [spanOf(written, node), nodeFinding(node, used)];
    return span && message ? [{ at: span.start, message }] : [];
  });
  const ofText = leavesIn(written).flatMap(({ lines }) =>
    lines.flatMap(({ text, start }) => {
      const cited = [...text.matchAll(CITATION)].map(({ index }) => ({ index, message: CITED }));
      const undefinedOnes = [...text.matchAll(UNDEFINED)]
        .filter(({ index }) => !cited.some((one) => one.index === index))
        .map(({ index }) => ({ index, message: MISSING }));
      const inline = [...text.matchAll(INLINE_NOTE)].map(({ index }) => ({ index, message: INLINE }));
      return [...cited, ...undefinedOnes, ...inline].map(({ index, message }) => ({ at: start + index, message }));
    }),
  );
  return [...ofNodes, ...ofText];
}

export const referenceMark = defineRule(
  {
    name: 'reference-mark',
    severity: 'error',
    title: { zh: '文献和脚注的编号', en: 'Marks of notes and sources' },
    why: {
      zh: '方括号里的编号要么没有注可指，要么变成链接而消失；没有用到的链接定义，整行都不显示。',
      en: 'A number in square brackets has no note to lead to, or becomes a link and vanishes; an unused definition of a link is not shown at all.',
    },
    message: (slip: Message) => slip,
    sample: [CITED],
    fires: [
      { zh: '文献见⟦[1]。' },
      { zh: '见⟦[1][2]。\n\n[2]: https://example.org' },
      { zh: '正文。\n\n⟦[来源]: https://example.org' },
      { zh: '正文。\n\n⟦[注]: 数据截至年底。' },
      { zh: '人数⟦[^1]较多。' },
      { zh: '药物⟦^[由医师决定]。' },
      { zh: '方案⟦[@wang2024]与⟦[@li2023; @zhao2022]。' },
    ],
    silent: [
      { zh: '文献见[指南](https://example.org)。' },
      { zh: '邮箱[a@example.org]，[@所有人]请注意，2^10。' },
      { zh: '①先挂号，②再候诊，国发〔2025〕3号。' },
      { zh: '见[指南][guide]。\n\n[guide]: https://example.org' },
    ],
  },
  lookingFor(find),
);
