/** The words of the vocabulary: the attributes of each component, and what may stand inside. */
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { COMPONENTS, type ComponentName } from '../lib/body-pieces.ts';

export interface Word {
  required: readonly string[];
  optional: readonly string[];
  /** What may stand inside. */
  children: 'none' | 'blocks' | 'ordered-list';
}

/** Every attribute is a plain string. */
export const VOCABULARY: Readonly<Record<ComponentName, Word>> = {
  Figure: { required: ['src', 'alt'], optional: ['caption', 'credit'], children: 'none' },
  Aside: { required: ['kind', 'title'], optional: [], children: 'blocks' },
  Quote: { required: ['by'], optional: [], children: 'blocks' },
  Steps: { required: [], optional: [], children: 'ordered-list' },
  Chart: { required: ['figures'], optional: [], children: 'none' },
  BeforeAfter: { required: ['figure'], optional: [], children: 'none' },
};

export const ASIDE_KINDS = ['note', 'background', 'caution'] as const;

/** The component of a name. */
export const componentOf = (name: string | null): ComponentName | undefined =>
  COMPONENTS.find((component) => component === name);

/** An attribute's text; empty where it is no plain text. */
export const attributeText = (attribute: MdxJsxFlowElement['attributes'][number]): string =>
  typeof attribute.value === 'string' ? attribute.value.trim() : '';
