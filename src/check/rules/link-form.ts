/** Links whose brackets are wrong, and links to nothing. */
import type { Link } from 'mdast';
import type { Message } from '../problem.ts';
import { type Slip, type Written, leavesIn, lookingFor, sourceOf, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

const FORM = {
  fixZh: '写成 [文字](网址)：半角括号，中间不留空格，方括号在前。',
  fixEn: 'Write [words](address): ASCII brackets, no space between, the square ones first.',
};

const BRACKETS: Message = {
  zh: '这里像一个链接，但括号不对，会原样显示。',
  en: 'This looks like a link, but its brackets are wrong and would be shown.',
  ...FORM,
};
const NO_WORDS: Message = {
  zh: '链接没有文字，读者看不到它。',
  en: 'The link has no words: readers would not see it.',
  ...FORM,
};
const NO_ADDRESS: Message = { zh: '链接没有网址。', en: 'The link has no address.', ...FORM };
const SWALLOWED: Message = {
  zh: '链接的网址里有中文标点，多半是括号没有收好。',
  en: 'The address of this link holds Chinese punctuation: its bracket closes too late.',
  ...FORM,
};

const ADDRESS = String.raw`\s*<?(?:https?[:：]|www\.|mailto:|tel:|\.{0,2}\/|#)`;
const WRONG = [
  // [字]（网址）, [字] (网址), ［字］(网址), 【字】(网址)
  new RegExp(String.raw`(?<!!(?=\[))[[［【][^[\]［］【】\u{fffc}]*[\]］】](?:\s+\(|\s*（|(?<!\])\()${ADDRESS}`, 'gu'),
  // [字][网址], [字]网址
  new RegExp(String.raw`\[[^[\]\u{fffc}]+\](?:\s?[[【]${ADDRESS}|(?:https?:|www\.|\.{0,2}\/[a-z]))`, 'gu'),
  // [字(网址), [[字](网址)
  new RegExp(String.raw`[[［][^[\]［］()（）\u{fffc}]+[(（]${ADDRESS}(?![^[\]［］]*[\]］])`, 'gu'),
  /[[［](?=\u{fffc})(?![^[［]*[\]］])/gu,
  // (字)[网址]
  new RegExp(String.raw`[（(][^（）()]+[)）][[［【]${ADDRESS}`, 'gu'),
];

const elsewhere = (said: string, host: string): Message => ({
  zh: `链接的文字是“${said}”，点开却到“${host}”。`,
  en: `The words of this link are “${said}”, but it leads to ${host}.`,
  fixZh: '文字写那个网站的名称，或者把网址改成文字所说的。',
  fixEn: 'Name the site that it leads to, or correct the address.',
});

const SITE = /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(?:[/:?#]|$)/iu;
const siteOf = (text: string): string | undefined =>
  SITE.exec(text.trim())?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');

/** Words that are the address of another site than the link's own. */
function otherSite({ children, url }: Link): Message | undefined {
  const words = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const [said, host] = [siteOf(words), /^https?:/i.test(url) ? siteOf(url) : undefined];
  return said !== undefined && host !== undefined && said !== host ? elsewhere(said, host) : undefined;
}

function linkMessage(written: Written, node: Link): Message | undefined {
  if (!sourceOf(written, node).startsWith('[')) return undefined;
  if (node.children.every((child) => child.type === 'text' && child.value.trim() === '')) return NO_WORDS;
  if (node.url.trim() === '') return NO_ADDRESS;
  return /[，。；：！？、（）《》“”【】]/.test(node.url) ? SWALLOWED : otherSite(node);
}

/** Links in the wrong brackets, without words, without an address. */
function find(written: Written): Slip[] {
  const links = written.nodes.flatMap(({ node }) => {
    const message = node.type === 'link' ? linkMessage(written, node) : undefined;
    const span = spanOf(written, node);
    return span && message ? [{ at: span.start, message }] : [];
  });
  const forms = leavesIn(written, 'shown').flatMap(({ lines }) =>
    lines.flatMap(({ text, start }) =>
      WRONG.flatMap((pattern) => [...text.matchAll(pattern)]).map(({ index }) => ({
        at: start + index,
        message: BRACKETS,
      })),
    ),
  );
  return [...links, ...forms];
}

export const linkForm = defineRule(
  {
    name: 'link-form',
    severity: 'error',
    title: { zh: '写错的链接', en: 'Links in the wrong form' },
    why: {
      zh: '全角括号、空格或颠倒的括号都不成链接；没有文字的链接，读者看不见。',
      en: 'Full-width or reversed brackets make no link; one without words is not seen.',
    },
    message: (slip: Message) => slip,
    sample: [BRACKETS],
    fires: [
      { zh: '另见⟦[血透室]（/search/）。' },
      { zh: '另见⟦【血透室】(https://example.org)。' },
      { zh: '另见⟦[](https://example.org)。' },
      { zh: '另见⟦[血透室]()。' },
      { zh: '另见⟦[血透室(/search/)。' },
      { zh: '另见⟦[血透室]/search/)。' },
      { zh: '另见⟦[[血透室](/search/)。' },
      { zh: '另见⟦[https://www.example.org](https://evil.example/)。' },
    ],
    silent: [
      { zh: '另见[血透室](/search/)，[www.example.org](https://example.org/a)。' },
      { zh: '区间[3（含）, 5)，[[血透室](/search/)]，[甲]/乙。' },
      { zh: '【健康时报】（记者）报道。' },
    ],
  },
  lookingFor(find),
);
