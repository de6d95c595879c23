/** Component calls: the words of the vocabulary, their attributes and what may stand inside. */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { COMPONENTS, type ComponentName } from '../../lib/pieces.ts';
import { closest } from '../../lib/text.ts';
import { type Finding, type Message, finding } from '../problem.ts';
import { addressFinding } from './addresses.ts';
import { place, simple } from './words.ts';

const ASIDE_KINDS = ['note', 'background', 'caution'] as const;

interface Word {
  required: string[];
  optional: string[];
  /** Whether blocks may stand inside. */
  children: 'none' | 'blocks' | 'ordered-list';
}

/** The words of the vocabulary; every attribute is a plain string. */
const VOCABULARY: Record<ComponentName, Word> = {
  Figure: { required: ['src', 'alt'], optional: ['caption', 'credit'], children: 'none' },
  Aside: { required: ['kind', 'title'], optional: [], children: 'blocks' },
  Quote: { required: ['by'], optional: [], children: 'blocks' },
  Steps: { required: [], optional: [], children: 'ordered-list' },
  Chart: { required: ['figures'], optional: [], children: 'none' },
  BeforeAfter: { required: ['figure'], optional: [], children: 'none' },
};

/** A call, or a tag, in running text. */
export const MISPLACED_CALL: Message = simple(
  '组件或 HTML 标签写在了段落、列表、表格或引用里面。',
  'A component or tag stands inside a paragraph, list, table or quotation.',
  '组件独占一段，前后各空一行；HTML 标签请删去。',
  'Give a component a paragraph of its own, with a blank line before and after; remove HTML tags.',
);

function attributeFindings(node: MdxJsxFlowElement, name: ComponentName): Finding[] {
  const word = VOCABULARY[name];
  const known = [...word.required, ...word.optional];
  const lacks = (attribute: string) =>
    finding(
      'attribute',
      place(node),
      simple(
        `<${name}> 缺少 ${attribute}。`,
        `<${name}> lacks ${attribute}.`,
        `加上 ${attribute}="…"。`,
        `Add ${attribute}="…".`,
      ),
    );
  const given = new Set<string>();
  const findings = node.attributes.flatMap((attribute): Finding[] => {
    const bad = (...words: [string, string, string, string]) =>
      finding('attribute', attribute.position?.start ?? place(node), simple(...words));
    if (
      attribute.type === 'mdxJsxExpressionAttribute' ||
      (attribute.value !== null && typeof attribute.value === 'object')
    ) {
      return [
        bad(
          `<${name}> 的属性里有花括号。`,
          `An attribute of <${name}> holds braces.`,
          '属性只写双引号里的文字。',
          'Attributes are plain text in double quotes.',
        ),
      ];
    }
    if (!known.includes(attribute.name)) {
      const near = closest(attribute.name, known);
      return [
        bad(
          `<${name}> 没有“${attribute.name}”属性。`,
          `<${name}> has no attribute “${attribute.name}”.`,
          near ? `是不是 ${near}？` : `可用：${known.join('、') || '无'}。`,
          near ? `Did you mean ${near}?` : `It takes: ${known.join(', ') || 'none'}.`,
        ),
      ];
    }
    const again = given.has(attribute.name);
    given.add(attribute.name);
    const value = typeof attribute.value === 'string' ? attribute.value.trim() : '';
    if (value === '' || again)
      return [
        bad(
          `<${name}> 的 ${attribute.name} 是空的或写了两次。`,
          `The attribute ${attribute.name} of <${name}> is empty or given twice.`,
          '写一次，写上内容。',
          'Give it once, with a value.',
        ),
      ];
    if (attribute.name === 'src') return addressFinding(node, value, 'picture');
    if (name === 'Aside' && attribute.name === 'kind' && !(ASIDE_KINDS as readonly string[]).includes(value)) {
      return [
        bad(
          `<Aside> 的 kind 不能是“${value}”。`,
          `The kind of <Aside> may not be “${value}”.`,
          `选其一：${ASIDE_KINDS.join('、')}。`,
          `Choose one of: ${ASIDE_KINDS.join(', ')}.`,
        ),
      ];
    }
    return [];
  });
  const missing = word.required.filter((attribute) => !given.has(attribute));
  return findings.length > 0 ? findings : missing.map(lacks);
}

/** What is wrong with one call. */
export function callFindings(node: MdxJsxFlowElement, parent: Nodes): Finding[] {
  const name = node.name ?? '';
  if (!(COMPONENTS as readonly string[]).includes(name)) {
    const near = closest(name, COMPONENTS);
    return [
      finding(
        'component',
        place(node),
        simple(
          `没有 <${name}> 这个组件，也不能写 HTML 标签。`,
          `There is no component <${name}>, and HTML tags may not be used.`,
          near ? `是不是 <${near}>？` : `可用：${COMPONENTS.join('、')}。`,
          near ? `Did you mean <${near}>?` : `Choose one of: ${COMPONENTS.join(', ')}.`,
        ),
      ),
    ];
  }
  const word = VOCABULARY[name as ComponentName];
  const inside = node.children.length;
  const wrongInside =
    (word.children === 'none' && inside > 0) ||
    (word.children === 'blocks' && inside === 0) ||
    (word.children === 'ordered-list' &&
      !(inside === 1 && node.children[0]?.type === 'list' && node.children[0].ordered === true));
  const expected = {
    none: ['不能有内容', 'holds nothing'],
    blocks: ['里面要有文字', 'needs text inside'],
    'ordered-list': ['里面只能是一个编号列表', 'holds one numbered list'],
  }[word.children];
  return [
    ...(parent.type === 'root' || parent.type === 'mdxJsxFlowElement'
      ? []
      : [finding('component-place', place(node), MISPLACED_CALL)]),
    ...attributeFindings(node, name as ComponentName),
    ...(wrongInside
      ? [
          finding(
            'component-children',
            place(node),
            simple(
              `<${name}> ${expected[0] ?? ''}。`,
              `<${name}> ${expected[1] ?? ''}.`,
              '对照编辑指南改写。',
              'See the editors’ guide.',
            ),
          ),
        ]
      : []),
  ];
}
