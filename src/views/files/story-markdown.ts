/** A story as Markdown, beside its page: its words, where they come from, who drafted them. */
import type { ElementContent } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Locale } from '../../i18n/locales.ts';
import type { Body } from '../../lib/body-pieces.ts';
import { escapedText } from '../../lib/text.ts';
import type { ContentIndex, Story } from '../input/content-index.ts';
import { wordsOf } from '../parts/links.ts';
import { portableStory } from '../parts/portable-story.ts';

/** A node of parse5 as one of hast, as far as our HTML goes. */
function hastOf(node: DefaultTreeAdapterTypes.ChildNode): ElementContent[] {
  if ('value' in node) return [{ type: 'text', value: node.value }];
  if (!('tagName' in node)) return [];
  const properties = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ type: 'element', tagName: node.tagName, properties, children: node.childNodes.flatMap(hastOf) }];
}

/** A story as Markdown (CommonMark with tables). */
export function storyMarkdown(content: ContentIndex, story: Story, locale: Locale, body: Body): string {
  const title = escapedText(wordsOf(story, locale).title);
  const { childNodes } = parseFragment(`<h1>${title}</h1>${portableStory(content, story, locale, body)}`);
  const tree = toMdast({ type: 'root', children: childNodes.flatMap(hastOf) });
  return toMarkdown(tree, { extensions: [gfmToMarkdown()], bullet: '-', rule: '-' });
}
