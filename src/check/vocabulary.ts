/** The closed vocabulary (DESIGN §4): which Markdown, which components, which URLs may stand in an article. */
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { COMPONENTS, type ComponentName } from '../lib/pieces.ts';
import { closest } from '../lib/text.ts';
import { MAX_NESTING } from './markdown.ts';
import { type Finding, type Message, START, finding } from './problem.ts';

export const ASIDE_KINDS = ['note', 'background', 'caution'] as const;

interface Word {
  required: string[];
  optional: string[];
  /** Whether blocks may stand inside. */
  children: 'none' | 'blocks' | 'ordered-list';
}

/** The words of the vocabulary; every attribute is a plain string. */
export const VOCABULARY: Record<ComponentName, Word> = {
  Figure: { required: ['src', 'alt'], optional: ['caption', 'credit'], children: 'none' },
  Aside: { required: ['kind', 'title'], optional: [], children: 'blocks' },
  Quote: { required: ['by'], optional: [], children: 'blocks' },
  Steps: { required: [], optional: [], children: 'ordered-list' },
  Chart: { required: ['figures'], optional: [], children: 'none' },
  BeforeAfter: { required: ['figure'], optional: [], children: 'none' },
};

const ALLOWED = new Set<Nodes['type']>([
  'root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'definition', 'image',
  'list', 'listItem', 'table', 'tableRow', 'tableCell', 'blockquote', 'thematicBreak', 'break', 'inlineCode', 'mdxJsxFlowElement',
]);

const SAFE_URL = /^(?:https?:\/\/[^\s\\]+|mailto:[^\s\\]+|tel:[+\d-]+|\/(?![/\\])[^\s\\]*|\.\/(?!.*\.\.)[^\\]+)$/i;

const place = (node: Nodes) => node.position?.start ?? START;

const simple = (zh: string, en: string, fixZh: string, fixEn: string): Message => ({ zh, en, fixZh, fixEn });

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
  mdxJsxTextElement: simple(
    '组件或 HTML 标签写在了段落、列表、表格或引用里面。',
    'A component or tag stands inside a paragraph, list, table or quotation.',
    '组件独占一段，前后各空一行；HTML 标签请删去。',
    'Give a component a paragraph of its own, with a blank line before and after; remove HTML tags.',
  ),
  html: simple('不能写 HTML。', 'HTML may not stand in an article.', '删去标签。', 'Remove the tag.'),
  footnoteDefinition: simple('不用脚注。', 'Footnotes are not used.', '写进正文，或用 <Aside>。', 'Say it in the text, or use <Aside>.'),
  footnoteReference: simple('不用脚注。', 'Footnotes are not used.', '写进正文，或用 <Aside>。', 'Say it in the text, or use <Aside>.'),
  code: simple('不用代码块。', 'Code blocks are not used.', '删去三个反引号。', 'Remove the three backquotes.'),
};

function urlFinding(node: Nodes, url: string, image: boolean): Finding[] {
  const ok = SAFE_URL.test(url) && (image ? url.startsWith('./') : !url.startsWith('./'));
  if (ok) return [];
  return [
    finding('url', place(node), image
      ? simple(
          `图片地址“${url}”不能用。`,
          `The picture’s address “${url}” may not be used.`,
          '图片放在稿件旁，写成 ./图片名.jpg。',
          'Put the picture beside the story and write ./picture.jpg.',
        )
      : simple(
          `链接地址“${url}”不能用。`,
          `The link’s address “${url}” may not be used.`,
          '只用 https://…、mailto:、tel: 或站内路径 /…。',
          'Use https://…, mailto:, tel: or a path of this site, /….',
        )),
  ];
}

function attributeFindings(node: MdxJsxFlowElement, name: ComponentName): Finding[] {
  const word = VOCABULARY[name];
  const known = [...word.required, ...word.optional];
  const lacks = (attribute: string) =>
    finding('attribute', place(node), simple(`<${name}> 缺少 ${attribute}。`, `<${name}> lacks ${attribute}.`, `加上 ${attribute}="…"。`, `Add ${attribute}="…".`));
  const given = new Set<string>();
  const findings = node.attributes.flatMap((attribute): Finding[] => {
    const bad = (...words: [string, string, string, string]) => finding('attribute', attribute.position?.start ?? place(node), simple(...words));
    if (attribute.type === 'mdxJsxExpressionAttribute' || (attribute.value !== null && typeof attribute.value === 'object')) {
      return [bad(`<${name}> 的属性里有花括号。`, `An attribute of <${name}> holds braces.`, '属性只写双引号里的文字。', 'Attributes are plain text in double quotes.')];
    }
    if (!known.includes(attribute.name)) {
      const near = closest(attribute.name, known);
      return [bad(`<${name}> 没有“${attribute.name}”属性。`, `<${name}> has no attribute “${attribute.name}”.`, near ? `是不是 ${near}？` : `可用：${known.join('、') || '无'}。`, near ? `Did you mean ${near}?` : `It takes: ${known.join(', ') || 'none'}.`)];
    }
    const again = given.has(attribute.name);
    given.add(attribute.name);
    const value = typeof attribute.value === 'string' ? attribute.value.trim() : '';
    if (value === '' || again) return [bad(`<${name}> 的 ${attribute.name} 是空的或写了两次。`, `The attribute ${attribute.name} of <${name}> is empty or given twice.`, '写一次，写上内容。', 'Give it once, with a value.')];
    if (attribute.name === 'src') return urlFinding(node, value, true);
    if (name === 'Aside' && attribute.name === 'kind' && !(ASIDE_KINDS as readonly string[]).includes(value)) {
      return [bad(`<Aside> 的 kind 不能是“${value}”。`, `The kind of <Aside> may not be “${value}”.`, `选其一：${ASIDE_KINDS.join('、')}。`, `Choose one of: ${ASIDE_KINDS.join(', ')}.`)];
    }
    return [];
  });
  const missing = word.required.filter((attribute) => !given.has(attribute));
  return findings.length > 0 ? findings : missing.map(lacks);
}

function callFindings(node: MdxJsxFlowElement, parent: Nodes): Finding[] {
  const name = node.name ?? '';
  if (!(COMPONENTS as readonly string[]).includes(name)) {
    const near = closest(name, COMPONENTS);
    return [
      finding('component', place(node), simple(
        `没有 <${name}> 这个组件，也不能写 HTML 标签。`,
        `There is no component <${name}>, and HTML tags may not be used.`,
        near ? `是不是 <${near}>？` : `可用：${COMPONENTS.join('、')}。`,
        near ? `Did you mean <${near}>?` : `Choose one of: ${COMPONENTS.join(', ')}.`,
      )),
    ];
  }
  const word = VOCABULARY[name as ComponentName];
  const inside = node.children.length;
  const wrongInside =
    (word.children === 'none' && inside > 0) ||
    (word.children === 'blocks' && inside === 0) ||
    (word.children === 'ordered-list' && !(inside === 1 && node.children[0]?.type === 'list' && node.children[0].ordered === true));
  const expected = { none: ['不能有内容', 'holds nothing'], blocks: ['里面要有文字', 'needs text inside'], 'ordered-list': ['里面只能是一个编号列表', 'holds one numbered list'] }[word.children];
  return [
    ...(parent.type === 'root' || parent.type === 'mdxJsxFlowElement' ? [] : [finding('component-place', place(node), REFUSED.mdxJsxTextElement as Message)]),
    ...attributeFindings(node, name as ComponentName),
    ...(wrongInside ? [finding('component-children', place(node), simple(`<${name}> ${expected[0] ?? ''}。`, `<${name}> ${expected[1] ?? ''}.`, '对照编辑指南改写。', 'See the editors’ guide.'))] : []),
  ];
}

function nodeFindings(node: Nodes, parent: Nodes): Finding[] {
  const refused = REFUSED[node.type];
  const own = (rule: string, message: Message) => [finding(rule, place(node), message)];
  if (refused || !ALLOWED.has(node.type)) {
    return own('vocabulary', refused ?? simple(`这里不能用这种写法（${node.type}）。`, `This form (${node.type}) is not used in articles.`, '用普通段落、列表或表格。', 'Use a plain paragraph, list or table.'));
  }
  if (node.type === 'mdxJsxFlowElement') return callFindings(node, parent);
  if (node.type === 'link' || node.type === 'definition') return urlFinding(node, node.url, false);
  if (node.type === 'image') {
    const alone = parent.type === 'paragraph' && parent.children.length === 1;
    const message = !alone
      ? simple('图片夹在文字里。', 'A picture stands in running text.', '图片独占一段。', 'Give it a paragraph of its own.')
      : simple('图片没有替代文字。', 'The picture has no text alternative.', '写成 ![画面里有什么](./图.jpg)。', 'Write ![what it shows](./picture.jpg).');
    return [...urlFinding(node, node.url, true), ...(!alone || !node.alt?.trim() ? own('image', message) : [])];
  }
  if (node.type === 'heading' && (node.depth === 1 || node.depth > 3)) {
    return own('heading', simple('正文小标题只用“## ”和“### ”。', 'Headings in a body are “## ” and “### ”.', '改用“## ”。', 'Use “## ”.'));
  }
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    return own('vocabulary', simple('不用勾选框。', 'Check boxes are not used.', '删去 [ ]。', 'Remove [ ].'));
  }
  if (node.type === 'text' && /\*\*|~~|__|!\[|\]\(/.test(node.value)) {
    return own('stray-markup', simple('这里的 **、~~ 或 ]( 没有成对，会原样显示。', 'A **, ~~ or ]( here is not paired and would be shown.', '补上另一半，或删去；符号内侧和图片文件名里不留空格。', 'Add the other half or remove it; no space inside the marks or in a file name.'));
  }
  return [];
}

/** Walks a tree and tells what is outside the vocabulary; below a refused node nothing more is told. */
export function checkVocabulary(tree: Root): Finding[] {
  const walk = (node: Nodes, parent: Nodes, depth: number): Finding[] => {
    if (depth > MAX_NESTING * 3) {
      return [finding('nesting', place(node), simple('嵌套太深。', 'Nested too deeply.', '减少层级。', 'Use fewer levels.'))];
    }
    const own = nodeFindings(node, parent);
    if (own.length > 0 || !('children' in node)) return own;
    return node.children.flatMap((child) => walk(child as Nodes, node, depth + 1));
  };
  return walk(tree, tree, 0);
}
