/** Pictures of the site's own pages, as their renderer has them: each an image by itself, with what else is said of it. */
import type { Image, Root, RootContent } from 'mdast';
import type { Locale } from '../i18n/locales.ts';
import { attributeText, componentOf } from './component-vocabulary.ts';

/** The picture that a block is; its words beside the text alternative go to the component that shows it. */
function pictureOf(node: RootContent, locale: Locale): Image | undefined {
  const shown = (url: string, alt: string, said: Record<string, string>): Image => ({
    type: 'image',
    url,
    alt,
    data: { hProperties: { ...said, locale } },
  });
  if (node.type === 'paragraph') {
    const [only] = node.children;
    if (node.children.length !== 1 || only?.type !== 'image') return undefined;
    return shown(only.url, only.alt ?? '', only.title ? { caption: only.title } : {});
  }
  if (node.type !== 'mdxJsxFlowElement' || componentOf(node.name) !== 'Figure') return undefined;
  const {
    src = '',
    alt = '',
    ...said
  } = Object.fromEntries(
    node.attributes.flatMap((one) => (one.type === 'mdxJsxAttribute' ? [[one.name, attributeText(one)]] : [])),
  ) as Record<string, string>;
  return shown(src, alt, said);
}

/** Takes pictures out of their paragraphs: a figure may not stand in one. */
export function placePictures(tree: Root, locale: Locale): void {
  tree.children = tree.children.map((node) => pictureOf(node, locale) ?? node);
}
