/** Attributes of a component: those that it has, each once, in plain text. */
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { ComponentName } from '../../lib/body-pieces.ts';
import { closest } from '../../lib/text.ts';
import { ASIDE_KINDS, VOCABULARY, attributeText, componentOf } from '../component-vocabulary.ts';
import { optionsOf, shownOptions } from '../field-labels.ts';
import type { Finding, Message } from '../problem.ts';
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

/** What is wrong with an attribute of a component. */
type Slip =
  | { of: 'braces' }
  | { of: 'unknown'; attribute: string }
  | { of: 'empty'; attribute: string }
  | { of: 'kind'; value: string }
  | { of: 'missing'; attribute: string };

function wordsOf(name: ComponentName, slip: Slip): Message {
  switch (slip.of) {
    case 'braces':
      return {
        zh: `“<${name}>”的属性里有花括号。`,
        en: `An attribute of <${name}> holds braces.`,
        fixZh: '属性只写半角双引号里的文字。',
        fixEn: 'Attributes are plain text in double quotes.',
      };
    case 'unknown': {
      const { required, optional } = VOCABULARY[name];
      const allowed = [...required, ...optional];
      const near = closest(slip.attribute, allowed);
      return {
        zh: `“<${name}>”没有“${slip.attribute}”属性。`,
        en: `<${name}> has no attribute “${slip.attribute}”.`,
        fixZh: near ? `是不是“${near}”？` : `可用：${allowed.map((one) => `“${one}”`).join('、') || '无'}。`,
        fixEn: near ? `Did you mean ${near}?` : `It takes: ${allowed.join(', ') || 'none'}.`,
      };
    }
    case 'empty':
      return {
        zh: `“<${name}>”的“${slip.attribute}”是空的或写了两次。`,
        en: `The attribute ${slip.attribute} of <${name}> is empty or given twice.`,
        fixZh: '写一次，写上内容。',
        fixEn: 'Give it once, with a value.',
      };
    case 'kind': {
      const { zh, en } = shownOptions(optionsOf(ASIDE_KINDS, 'asideKind'));
      return {
        zh: `“<${name}>”的类别“kind”不能写“${slip.value}”。`,
        en: `The kind of <${name}> may not be “${slip.value}”.`,
        fixZh: `选其一：${zh}。`,
        fixEn: `Choose one of: ${en}.`,
      };
    }
    case 'missing':
      return {
        zh: `“<${name}>”缺少“${slip.attribute}”。`,
        en: `<${name}> lacks ${slip.attribute}.`,
        fixZh: `加上“${slip.attribute}="…"”。`,
        fixEn: `Add ${slip.attribute}="…".`,
      };
  }
}

const box = (attributes: string) => `<Aside ${attributes}>\n\n正文。\n\n</Aside>`;

export const attribute = defineRule(
  {
    name: 'attribute',
    severity: 'error',
    title: { zh: '组件的属性', en: 'Attributes of a component' },
    why: {
      zh: '属性说明图片是哪一张、话是谁说的；写错或漏写，读者就看不到。',
      en: 'Attributes say which picture it is and who is quoted; with a slip readers see neither.',
    },
    message: wordsOf,
    sample: ['Aside', { of: 'missing', attribute: 'title' }],
    fires: [
      { zh: `⟦${box('kind="note"')}` },
      { zh: box('kind="note" title="注意" ⟦colour="red"') },
      { zh: box('⟦kind="tip" title="注意"') },
      { zh: box('kind="note" ⟦title=""') },
      { zh: box('kind="note" ⟦title={x}') },
    ],
    silent: [{ zh: box('kind="note" title="注意"') }],
  },
  (rule) => {
    const slipOf = (given: MdxJsxFlowElement['attributes'][number], name: ComponentName, isRepeated: boolean) => {
      if (given.type === 'mdxJsxExpressionAttribute' || given.value instanceof Object) return { of: 'braces' } as const;
      const { required, optional } = VOCABULARY[name];
      if (![...required, ...optional].includes(given.name)) return { of: 'unknown', attribute: given.name } as const;
      const value = attributeText(given);
      if (value === '' || isRepeated) return { of: 'empty', attribute: given.name } as const;
      const isKind = name === 'Aside' && given.name === 'kind';
      return isKind && !ASIDE_KINDS.some((kind) => kind === value) ? ({ of: 'kind', value } as const) : undefined;
    };
    const check = (node: MdxJsxFlowElement, name: ComponentName): Finding[] => {
      const given = new Set<string>();
      const wrong = node.attributes.flatMap((one) => {
        const key = one.type === 'mdxJsxAttribute' ? one.name : '';
        const slip = slipOf(one, name, given.has(key));
        given.add(key);
        return slip ? [rule.at(one.position?.start ?? positionOfNode(node), name, slip)] : [];
      });
      if (wrong.length > 0) return wrong;
      return VOCABULARY[name].required
        .filter((key) => !given.has(key))
        .map((key) => rule.at(positionOfNode(node), name, { of: 'missing', attribute: key }));
    };
    return {
      checkMarkdown: ({ tree }) =>
        nodesOf(tree).flatMap((node) => {
          const name = node.type === 'mdxJsxFlowElement' ? componentOf(node.name) : undefined;
          return name && node.type === 'mdxJsxFlowElement' ? check(node, name) : [];
        }),
    };
  },
);
