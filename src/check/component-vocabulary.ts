/** Component calls: the words of the vocabulary, their attributes and what may stand inside. */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { COMPONENTS, type ComponentName } from '../lib/body-pieces.ts';
import { closest } from '../lib/text.ts';
import { positionOfNode } from './read/markdown.ts';
import { type Finding, type Message, finding } from './problem.ts';
import { addressFinding } from './rules/addresses.ts';

const ASIDE_KINDS = ['note', 'background', 'caution'] as const;

/** What stands inside a call, and how a call says so. */
const CONTENT = {
  none: {
    zh: '里面不能有内容',
    en: 'holds nothing',
    fixZh: '写成 <名称 … />，里面的文字移到外面。',
    fixEn: 'Write <Name … /> and move what stands inside out of it.',
    holds: (children: MdxJsxFlowElement['children']) => children.length === 0,
  },
  blocks: {
    zh: '里面要有文字',
    en: 'needs text inside',
    fixZh: '在开头和结尾两个标签之间写文字，前后各空一行。',
    fixEn: 'Write text between the two tags, with a blank line before and after.',
    holds: (children: MdxJsxFlowElement['children']) => children.length > 0,
  },
  'ordered-list': {
    zh: '里面只能是一个编号列表',
    en: 'holds one numbered list',
    fixZh: '每一步写成一行“1. …”，前后各空一行。',
    fixEn: 'Write each step as a line “1. …”, with a blank line before and after.',
    holds: ([first, ...more]: MdxJsxFlowElement['children']) =>
      first?.type === 'list' && first.ordered === true && more.length === 0,
  },
};

interface Word {
  required: string[];
  optional: string[];
  /** What may stand inside. */
  children: keyof typeof CONTENT;
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
export const MISPLACED_CALL: Message = {
  zh: '组件或 HTML 标签写在了段落、列表、表格或引用里面。',
  en: 'A component or tag stands inside a paragraph, list, table or quotation.',
  fixZh: '组件独占一段，前后各空一行；HTML 标签请删去。',
  fixEn: 'Give a component a paragraph of its own, with a blank line before and after; remove HTML tags.',
};

type Attribute = MdxJsxFlowElement['attributes'][number];

/** What is wrong with one attribute of a call; `isRepeated` says that its name stood there before. */
function attributeMessage(attribute: Attribute, name: ComponentName, isRepeated: boolean): Message | undefined {
  if (attribute.type === 'mdxJsxExpressionAttribute' || attribute.value instanceof Object) {
    return {
      zh: `<${name}> 的属性里有花括号。`,
      en: `An attribute of <${name}> holds braces.`,
      fixZh: '属性只写双引号里的文字。',
      fixEn: 'Attributes are plain text in double quotes.',
    };
  }
  const { required, optional } = VOCABULARY[name];
  const allowed = [...required, ...optional];
  if (!allowed.includes(attribute.name)) {
    const near = closest(attribute.name, allowed);
    return {
      zh: `<${name}> 没有“${attribute.name}”属性。`,
      en: `<${name}> has no attribute “${attribute.name}”.`,
      fixZh: near ? `是不是 ${near}？` : `可用：${allowed.join('、') || '无'}。`,
      fixEn: near ? `Did you mean ${near}?` : `It takes: ${allowed.join(', ') || 'none'}.`,
    };
  }
  const value = valueOf(attribute);
  if (value === '' || isRepeated) {
    return {
      zh: `<${name}> 的 ${attribute.name} 是空的或写了两次。`,
      en: `The attribute ${attribute.name} of <${name}> is empty or given twice.`,
      fixZh: '写一次，写上内容。',
      fixEn: 'Give it once, with a value.',
    };
  }
  if (name === 'Aside' && attribute.name === 'kind' && !ASIDE_KINDS.some((kind) => kind === value)) {
    return {
      zh: `<Aside> 的 kind 不能是“${value}”。`,
      en: `The kind of <Aside> may not be “${value}”.`,
      fixZh: `选其一：${ASIDE_KINDS.join('、')}。`,
      fixEn: `Choose one of: ${ASIDE_KINDS.join(', ')}.`,
    };
  }
  return undefined;
}

const valueOf = (attribute: Attribute): string => (typeof attribute.value === 'string' ? attribute.value.trim() : '');

function attributeFindings(node: MdxJsxFlowElement, name: ComponentName): Finding[] {
  const given = new Set<string>();
  const findings = node.attributes.flatMap((attribute): Finding[] => {
    const key = attribute.type === 'mdxJsxAttribute' ? attribute.name : '';
    const message = attributeMessage(attribute, name, given.has(key));
    given.add(key);
    if (message) return [finding('attribute', attribute.position?.start ?? positionOfNode(node), message)];
    return key === 'src' ? addressFinding(node, valueOf(attribute), 'picture') : [];
  });
  if (findings.length > 0) return findings;
  return VOCABULARY[name].required
    .filter((attribute) => !given.has(attribute))
    .map((attribute) =>
      finding('attribute', positionOfNode(node), {
        zh: `<${name}> 缺少 ${attribute}。`,
        en: `<${name}> lacks ${attribute}.`,
        fixZh: `加上 ${attribute}="…"。`,
        fixEn: `Add ${attribute}="…".`,
      }),
    );
}

/** What stands inside a call that may not, or does not and must. */
function contentFindings(node: MdxJsxFlowElement, name: ComponentName): Finding[] {
  const { zh, en, fixZh, fixEn, holds } = CONTENT[VOCABULARY[name].children];
  if (holds(node.children)) return [];
  return [
    finding('component-children', positionOfNode(node), {
      zh: `<${name}> ${zh}。`,
      en: `<${name}> ${en}.`,
      fixZh,
      fixEn,
    }),
  ];
}

/** What is wrong with one call. */
export function callFindings(node: MdxJsxFlowElement, parent: Nodes): Finding[] {
  const name = COMPONENTS.find((component) => component === node.name);
  if (name === undefined) {
    const near = closest(node.name ?? '', COMPONENTS);
    return [
      finding('component', positionOfNode(node), {
        zh: `没有 <${node.name ?? ''}> 这个组件，也不能写 HTML 标签。`,
        en: `There is no component <${node.name ?? ''}>, and HTML tags may not be used.`,
        fixZh: near ? `是不是 <${near}>？` : `可用：${COMPONENTS.join('、')}。`,
        fixEn: near ? `Did you mean <${near}>?` : `Choose one of: ${COMPONENTS.join(', ')}.`,
      }),
    ];
  }
  const isBlock = parent.type === 'root' || parent.type === 'mdxJsxFlowElement';
  return [
    ...(isBlock ? [] : [finding('component-place', positionOfNode(node), MISPLACED_CALL)]),
    ...attributeFindings(node, name),
    ...contentFindings(node, name),
  ];
}
