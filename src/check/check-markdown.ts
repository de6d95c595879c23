/** The closed vocabulary (DESIGN §4): which Markdown, which components, which URLs may stand in an article. */
import type { Image, Nodes } from 'mdast';
import { MISPLACED_CALL, callFindings } from './component-vocabulary.ts';
import { characterFinding } from './read/characters.ts';
import { MAX_NESTING, positionOfNode } from './read/markdown.ts';
import { type Finding, type Message, finding } from './problem.ts';
import type { ReadMarkdown } from './rule.ts';
import { addressFinding } from './rules/addresses.ts';
import { RULES } from './rules/index.ts';
import { isAddress } from './rules/reference-mark.ts';

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

const code = {
  zh: '正文里不能有代码（import、export、花括号表达式）。',
  en: 'Code (import, export, an expression in braces) may not stand in an article.',
  fixZh: '删去；要显示花括号请写 \\{ 和 \\}。',
  fixEn: 'Remove it; to show a brace, write \\{ or \\}.',
};

const REFUSED: Partial<Record<Nodes['type'], Message>> = {
  mdxjsEsm: code,
  mdxFlowExpression: code,
  mdxTextExpression: code,
  mdxJsxTextElement: MISPLACED_CALL,
  html: { zh: '不能写 HTML。', en: 'HTML may not stand in an article.', fixZh: '删去标签。', fixEn: 'Remove the tag.' },
  footnoteDefinition: {
    zh: '不用脚注。',
    en: 'Footnotes are not used.',
    fixZh: '写进正文，或用 <Aside>。',
    fixEn: 'Say it in the text, or use <Aside>.',
  },
  footnoteReference: {
    zh: '不用脚注。',
    en: 'Footnotes are not used.',
    fixZh: '写进正文，或用 <Aside>。',
    fixEn: 'Say it in the text, or use <Aside>.',
  },
  code: {
    zh: '不用代码块。',
    en: 'Code blocks are not used.',
    fixZh: '删去三个反引号。',
    fixEn: 'Remove the three backquotes.',
  },
};

/** A character reference may write what the file itself may not hold. */
function hiddenIn(node: Nodes): Finding[] {
  const position = positionOfNode(node);
  if (node.type === 'mdxJsxFlowElement') {
    return node.attributes.flatMap(({ value, position: own }) =>
      typeof value === 'string' ? (characterFinding(value, () => own?.start ?? position) ?? []) : [],
    );
  }
  const texts = [
    'value' in node ? node.value : '',
    'alt' in node ? node.alt : '',
    'title' in node ? node.title : '',
    'url' in node ? node.url : '',
  ];
  const hidden = characterFinding(texts.filter(Boolean).join('\n'), () => position);
  return hidden ? [hidden] : [];
}

function pictureFindings(node: Image, parent: Nodes): Finding[] {
  const address = addressFinding(node, node.url, 'picture');
  if (parent.type !== 'paragraph' || parent.children.length !== 1) {
    const message = {
      zh: '图片夹在文字里。',
      en: 'A picture stands in running text.',
      fixZh: '图片独占一段。',
      fixEn: 'Give it a paragraph of its own.',
    };
    return [...address, finding('image', positionOfNode(node), message)];
  }
  if (node.alt?.trim()) return address;
  const message = {
    zh: '图片没有替代文字。',
    en: 'The picture has no text alternative.',
    fixZh: '写成 ![画面里有什么](./图.jpg)。',
    fixEn: 'Write ![what it shows](./picture.jpg).',
  };
  return [...address, finding('image', positionOfNode(node), message)];
}

const CHECK_BOX: Message = {
  zh: '不用勾选框。',
  en: 'Check boxes are not used.',
  fixZh: '删去 [ ]。',
  fixEn: 'Remove [ ].',
};

/** What is wrong with a node of an allowed kind. */
function allowedFindings(node: Nodes, parent: Nodes): Finding[] {
  const position = positionOfNode(node);
  switch (node.type) {
    case 'mdxJsxFlowElement':
      return callFindings(node, parent);
    case 'link':
      // Without any address it is told as a link in the wrong form, a definition without one as a line that vanishes.
      return node.url.trim() === '' ? [] : addressFinding(node, node.url, 'link');
    case 'definition':
      return isAddress(node.url) ? addressFinding(node, node.url, 'link') : [];
    case 'image':
      return pictureFindings(node, parent);
    case 'listItem':
      return typeof node.checked === 'boolean' ? [finding('vocabulary', position, CHECK_BOX)] : [];
    default:
      return [];
  }
}

function nodeFindings(node: Nodes, parent: Nodes): Finding[] {
  const hidden = hiddenIn(node);
  if (hidden.length > 0) return hidden;
  const refused = REFUSED[node.type];
  if (!refused && ALLOWED.has(node.type)) return allowedFindings(node, parent);
  const message = refused ?? {
    zh: `这里不能用这种写法（${node.type}）。`,
    en: `This form (${node.type}) is not used in articles.`,
    fixZh: '用普通段落、列表或表格。',
    fixEn: 'Use a plain paragraph, list or table.',
  };
  return [finding('vocabulary', positionOfNode(node), message)];
}

const NESTING: Message = {
  zh: '嵌套太深。',
  en: 'Nested too deeply.',
  fixZh: '减少层级。',
  fixEn: 'Use fewer levels.',
};

/** Walks a tree and tells what is outside the vocabulary; below a refused node nothing more is told. */
export function checkVocabulary(body: ReadMarkdown): Finding[] {
  const walk = (node: Nodes, parent: Nodes, depth: number): Finding[] => {
    if (depth > MAX_NESTING * 3) return [finding('nesting', positionOfNode(node), NESTING)];
    const findings = nodeFindings(node, parent);
    if (findings.length > 0 || !('children' in node)) return findings;
    return node.children.flatMap((child) => walk(child, node, depth + 1));
  };
  const { tree } = body;
  return [...walk(tree, tree, 0), ...RULES.flatMap(({ checkMarkdown }) => checkMarkdown?.(body) ?? [])];
}
