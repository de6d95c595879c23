/** A copy of the project's sources whose files may be changed; its packages are the project's own. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyFolder } from './copy-folder.ts';

const PARTS = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

// The copy's site is the one that lies in it, whatever site the tests were started for.
delete process.env['XINGLIN_SITE'];

/**
 * It lies in `.cache`, so that Node finds `node_modules` above it. The caller removes it.
 * @param folder where in `.cache` it lies
 */
export function treeCopy(folder = '.cache') {
  mkdirSync(folder, { recursive: true });
  const root = resolve(mkdtempSync(join(folder, 'tree-')));
  for (const part of PARTS) copyFolder(part, join(root, part));
  rmSync(join(root, 'src/content'), { recursive: true });
  copyFolder('tests/fixture/content', join(root, 'src/content'));
  cpSync('tests/fixture/site.ts', join(root, 'src/site.ts'));
  return {
    root,
    /** Replaces the first match in a file; fails where there is none. */
    change(file: string, from: RegExp | string, to: string): void {
      const text = readFileSync(join(root, file), 'utf8');
      const changed = text.replace(from, to);
      assert.notEqual(changed, text, `${file} holds no ${String(from)}`);
      writeFileSync(join(root, file), changed);
    },
    /** Adds a comment to a file. */
    touch(file: string): void {
      writeFileSync(join(root, file), `${readFileSync(join(root, file), 'utf8')}// a comment\n`);
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

export type TreeCopy = ReturnType<typeof treeCopy>;

/** One change of each kind of thing that content, as it is read and linked, depends on. */
export const CONTENT_CHANGES: Record<string, (tree: TreeCopy) => void> = {
  'a language’s prefix': (tree) =>
    tree.change('src/i18n/locales.ts', "prefix: '/en', name", "prefix: '/english', name"),
  'a shape of addresses': (tree) => tree.change('src/lib/urls.ts', '`f-${', '`figure-${'),
  'what makes pieces': (tree) =>
    tree.change('src/loaders/blocks-to-pieces.ts', "className: 'term',", "className: 'name',"),
  'a schema': (tree) =>
    tree.change(
      'src/schemas/article.ts',
      "summary: text.describe('摘要",
      "summary: text.overwrite((words) => `改${words}`).describe('摘要",
    ),
  'a rule': (tree) => tree.change('src/check/name-finder.ts', /^/, 'export const CHANGED = true;\n'),
  'a package that a package needs': (tree) =>
    tree.change('package-lock.json', /("node_modules\/mdast-util-from-markdown": \{\s*"version": ")[^"]+/, '$10.0.0'),
  'a switch of site.ts': (tree) =>
    tree.change('src/site.ts', 'finalReviewRequired: false', 'finalReviewRequired: true'),
};

/** Changes of what pages, the search index or verification depend on, beside the above. */
export const SITE_CHANGES: Record<string, (tree: TreeCopy) => void> = {
  'who publishes': (tree) => tree.change('src/site.ts', '医院新闻的公共档案', '医院新闻的另一个档案'),
  'where the site lies': (tree) => tree.change('src/site.ts', "'https://xinglin.example'", "'https://other.example'"),
  'the path below which the site lies': (tree) =>
    tree.change('src/site.ts', /'https:\/\/\w+\.example'/, "'https://xinglin.example/repository/'"),
  'a word of the interface': (tree) =>
    tree.change('src/i18n/ui.zh.ts', "'site.search': '搜索'", "'site.search': '查找'"),
  markup: (tree) => tree.change('src/components/ui/Footer.astro', '<footer', '<footer data-changed'),
  'a style': (tree) => tree.change('src/styles/base.css', /$/, 'body { outline: 0; }\n'),
  'a schema of own pages': (tree) =>
    tree.change(
      'src/schemas/page.ts',
      "title: text.describe('",
      "title: text.overwrite((words) => `改${words}`).describe('",
    ),
  'how tokens are made': (tree) => tree.change('src/search/text/chinese-tokens.ts', '`nn${', '`nm${'),
  'a file of public/': (tree) => tree.change('public/font-licence.txt', /$/, 'changed\n'),
  'a rule of built pages': (tree) => tree.change('src/verify/page-weight.ts', /^/, 'export const CHANGED = true;\n'),
  'a setting of Astro': (tree) => tree.change('astro.config.mjs', "compressHTML: 'jsx'", 'compressHTML: true'),
};

/** Changes of what content does not depend on. */
export const BYSTANDERS = [
  'src/serve/headers.ts',
  'src/search-page/runner.ts',
  'src/build/swap-into-place.ts',
  'scripts/serve.ts',
];
