/** The closed vocabulary (DESIGN §4): which Markdown, which components, which URLs may stand in an article. */
import type { Nodes, Root } from 'mdast';
import { MISPLACED_CALL, callFindings } from './calls.ts';
import { characterFinding } from '../read/characters.ts';
import { MAX_NESTING } from '../read/markdown.ts';
import { type Finding, type Message, finding } from '../problem.ts';
import { addressFinding } from './addresses.ts';
import { place, simple } from './words.ts';

const ALLOWED = new Set<Nodes['type']>([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'definition',
  'image',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'blockquote',
  'thematicBreak',
  'break',
  'inlineCode',
  'mdxJsxFlowElement',
]);

const code = simple(
  '正文里不能有代码（import、export、花括号表达式）。',
  'Code (import, export, an expression in braces) may not stand in an article.',
  '删去；要显示花括号请写 \\{ 和 \\}。',
  'Remove it; to show a brace, write \\{ or \\}.',
);

const REFUSED: Partial<Record<Nodes['type'], Message>> = {
  mdxjsEsm: code,
  mdxFlowExpression: code,
  mdxTextExpression: code,
  mdxJsxTextElement: MISPLACED_CALL,
  html: simple('不能写 HTML。', 'HTML may not stand in an article.', '删去标签。', 'Remove the tag.'),
  footnoteDefinition: simple(
    '不用脚注。',
    'Footnotes are not used.',
    '写进正文，或用 <Aside>。',
    'Say it in the text, or use <Aside>.',
  ),
  footnoteReference: simple(
    '不用脚注。',
    'Footnotes are not used.',
    '写进正文，或用 <Aside>。',
    'Say it in the text, or use <Aside>.',
  ),
  code: simple('不用代码块。', 'Code blocks are not used.', '删去三个反引号。', 'Remove the three backquotes.'),
};

/** A character reference may write what the file itself may not hold. */
function hiddenIn(node: Nodes): Finding[] {
  if (node.type === 'mdxJsxFlowElement') {
    return node.attributes.flatMap(({ value, position }) =>
      typeof value === 'string' ? (characterFinding(value, () => position?.start ?? place(node)) ?? []) : [],
    );
  }
  const words = ['value', 'alt', 'title', 'url'].map((name) => (node as unknown as Record<string, unknown>)[name]);
  const text = words.filter((word) => typeof word === 'string').join('\n');
  return [characterFinding(text, () => place(node)) ?? []].flat();
}

function nodeFindings(node: Nodes, parent: Nodes): Finding[] {
  const hidden = hiddenIn(node);
  if (hidden.length > 0) return hidden;
  const refused = REFUSED[node.type];
  const own = (rule: string, message: Message) => [finding(rule, place(node), message)];
  if (refused || !ALLOWED.has(node.type)) {
    return own(
      'vocabulary',
      refused ??
        simple(
          `这里不能用这种写法（${node.type}）。`,
          `This form (${node.type}) is not used in articles.`,
          '用普通段落、列表或表格。',
          'Use a plain paragraph, list or table.',
        ),
    );
  }
  if (node.type === 'mdxJsxFlowElement') return callFindings(node, parent);
  if (node.type === 'link' || node.type === 'definition') return addressFinding(node, node.url, 'link');
  if (node.type === 'image') {
    const alone = parent.type === 'paragraph' && parent.children.length === 1;
    const message = !alone
      ? simple(
          '图片夹在文字里。',
          'A picture stands in running text.',
          '图片独占一段。',
          'Give it a paragraph of its own.',
        )
      : simple(
          '图片没有替代文字。',
          'The picture has no text alternative.',
          '写成 ![画面里有什么](./图.jpg)。',
          'Write ![what it shows](./picture.jpg).',
        );
    return [
      ...addressFinding(node, node.url, 'picture'),
      ...(!alone || !node.alt?.trim() ? own('image', message) : []),
    ];
  }
  if (node.type === 'heading' && (node.depth === 1 || node.depth > 3)) {
    return own(
      'heading',
      simple('正文小标题只用“## ”和“### ”。', 'Headings in a body are “## ” and “### ”.', '改用“## ”。', 'Use “## ”.'),
    );
  }
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    return own('vocabulary', simple('不用勾选框。', 'Check boxes are not used.', '删去 [ ]。', 'Remove [ ].'));
  }
  if (node.type === 'text' && /\*\*|~~|__|!\[|\]\(/.test(node.value)) {
    return own(
      'stray-markup',
      simple(
        '这里的 **、~~ 或 ]( 没有成对，会原样显示。',
        'A **, ~~ or ]( here is not paired and would be shown.',
        '补上另一半，或删去；符号内侧和图片文件名里不留空格。',
        'Add the other half or remove it; no space inside the marks or in a file name.',
      ),
    );
  }
  return [];
}

/** Walks a tree and tells what is outside the vocabulary; below a refused node nothing more is told. */
export function checkVocabulary(tree: Root): Finding[] {
  const walk = (node: Nodes, parent: Nodes, depth: number): Finding[] => {
    if (depth > MAX_NESTING * 3) {
      return [
        finding('nesting', place(node), simple('嵌套太深。', 'Nested too deeply.', '减少层级。', 'Use fewer levels.')),
      ];
    }
    const own = nodeFindings(node, parent);
    if (own.length > 0 || !('children' in node)) return own;
    return node.children.flatMap((child) => walk(child as Nodes, node, depth + 1));
  };
  return walk(tree, tree, 0);
}
