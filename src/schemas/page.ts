/** The site's own pages: about, editorial policy, accessibility. */
import { z } from 'astro/zod';
import { text } from './common.ts';

/** Frontmatter of `pages/<name>.<language>.mdx`. */
export const ownPage = z
  .strictObject({
    title: text.describe('标题 / Title'),
    summary: text.describe('摘要，一两句 / Summary, one or two sentences'),
    aliases: z
      .array(text)
      .default([])
      .describe('读者会用来找它的名称，供检索 / Names that readers look for it by, for the search'),
    asks: z.array(text).default([]).describe('读者会怎样问，供检索 / Questions as readers put them, for the search'),
  })
  .describe('本站页面 / A page of the site’s own');

export type OwnPage = z.output<typeof ownPage>;
