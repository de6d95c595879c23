/**
 * A story for the editor of a WeChat official account, which keeps of what is pasted only styles written into each
 * element: no classes, ids, style sheets or programs. It takes no links out of WeChat, no pictures that it cannot fetch,
 * no fonts, and draws lists in lists badly; so links become their words, and a picture says which file belongs there.
 */
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';
import { type Body, isCall, type Piece } from '../../lib/body-pieces.ts';
import { escapedText } from '../../lib/text.ts';
import type { ContentIndex, Story } from '../input/content-index.ts';
import { portableStory } from '../parts/portable-story.ts';

type Element = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

const LINE = '#d9d0c3';
const ACCENT = '#9a3412';
const TINT = '#f8f3ea';
const CELL = `padding: 6px 8px; border: 1px solid ${LINE}; text-align: left;`;

/** What each element looks like; what is not named is taken out, and its content stays. */
const STYLES: Readonly<Record<string, string>> = {
  section: 'font-size: 16px; line-height: 1.75; color: #2b2622; letter-spacing: 0.5px;',
  p: 'margin: 0 0 16px;',
  h2: `margin: 28px 0 12px; padding-left: 10px; border-left: 4px solid ${ACCENT}; font-size: 18px; font-weight: bold; line-height: 1.5;`,
  h3: 'margin: 24px 0 8px; font-size: 17px; font-weight: bold; line-height: 1.5;',
  blockquote: `margin: 0 0 16px; padding: 12px 16px 1px; border-left: 3px solid ${LINE}; background-color: ${TINT};`,
  ul: 'margin: 0 0 16px; padding-left: 24px; list-style-type: disc;',
  ol: 'margin: 0 0 16px; padding-left: 24px; list-style-type: decimal;',
  li: 'margin: 0 0 8px;',
  table: 'width: 100%; margin: 0 0 16px; border-collapse: collapse; font-size: 14px; line-height: 1.6;',
  thead: `background-color: ${TINT};`,
  tbody: '',
  tr: '',
  th: `${CELL} font-weight: bold;`,
  td: CELL,
  strong: `font-weight: bold; color: ${ACCENT};`,
  em: 'font-style: normal; color: #6b6259;',
  del: 'text-decoration: line-through;',
  br: '',
  hr: `margin: 24px 0; border: 0; border-top: 1px solid ${LINE};`,
};

const PLACEHOLDER = `margin: 0 0 16px; padding: 16px; border: 1px dashed ${LINE}; color: #6b6259; font-size: 14px; text-align: center;`;

/** Attributes that a table cannot do without. */
const KEPT: ReadonlySet<string> = new Set(['colspan', 'rowspan', 'start']);

const styled = (node: Element): Element => ({
  ...node,
  attrs: [
    ...node.attrs.filter(({ name }) => KEPT.has(name)),
    ...(STYLES[node.tagName] === '' ? [] : [{ name: 'style', value: STYLES[node.tagName] ?? '' }]),
  ],
});

/** Nodes with the styles of their elements; a placeholder of ours has its own. */
function inStyle(nodes: readonly ChildNode[]): ChildNode[] {
  return nodes.flatMap((node): ChildNode[] => {
    if (!('tagName' in node)) return 'value' in node ? [node] : [];
    const childNodes = inStyle(node.childNodes);
    if (node.tagName === 'p' && node.attrs.some(({ name }) => name === 'style')) return [{ ...node, childNodes }];
    return Object.hasOwn(STYLES, node.tagName) ? [{ ...styled(node), childNodes }] : childNodes;
  });
}

/** Where a picture belongs: its file, what it shows, its caption and credit. */
function placeholder(props: Readonly<Record<string, string | undefined>>): string {
  const { src = '', alt = '', caption, credit } = props;
  const words = [`【此处插图：${src.replace(/^\.\//, '')}】${alt}`, caption, credit && `摄影：${credit}`];
  const lines = words.flatMap((line) => (line === undefined || line === '' ? [] : [escapedText(line)]));
  return `<p style="${PLACEHOLDER}">${lines.join('<br>')}</p>`;
}

/** Pieces in which each picture is a note of where it belongs. */
const withPlaceholders = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) => {
    if (!isCall(piece)) return piece;
    if (piece.component === 'Figure') return { html: placeholder(piece.props) };
    return { ...piece, children: withPlaceholders(piece.children) };
  });

/** What is pasted: the story in Chinese, without its headline, which has a field of its own there. */
export function wechatArticle(content: ContentIndex, story: Story, body: Body): string {
  const { cover } = story;
  const picture = cover
    ? placeholder({ ...cover, alt: cover.alt.zh, caption: cover.caption?.zh, credit: cover.credit?.zh })
    : '';
  const html = portableStory(content, story, 'zh', { ...body, blocks: withPlaceholders(body.blocks) });
  const fragment = parseFragment(`<section>${picture}${html}</section>`);
  return serialize({ ...fragment, childNodes: inStyle(fragment.childNodes) });
}

/** A file that holds the story as it is pasted, and nothing else. */
export const wechatDocument = (content: ContentIndex, story: Story, body: Body): string =>
  `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapedText(story.zh.title)}</title>
</head>
<body>
${wechatArticle(content, story, body)}
</body>
</html>
`;
