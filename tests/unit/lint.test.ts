/** The lint rules that hold the house: each is shown to fire, on a text linted as if it stood at a path. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// The texts stand at paths that hold no file, so the rules that need a program's types are left out.
const eslint = new ESLint({
  overrideConfig: [
    { languageOptions: { parserOptions: { projectService: false, project: null } } },
    tseslint.configs.disableTypeChecked,
  ],
});

async function rulesBroken(path: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path });
  assert.ok(result, `${path} is linted`);
  const fatal = result.messages.find((message) => message.fatal);
  assert.equal(fatal, undefined, `${path}: ${fatal?.message}`);
  return result.messages.flatMap((message) => message.ruleId ?? []);
}

/** Any file of a folder, as an import written in a file at `from`. */
function importOf(folder: string, from: string): string {
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .find((name) => /\.(ts|astro)$/.test(name));
  assert.ok(file, `${folder} holds a module`);
  const path = relative(dirname(from), join(folder, file)).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}

const importing = (folder: string, from: string, kind = '') =>
  `import ${kind} * as it from '${importOf(folder, from)}';\nexport { it };\n`;

const FORBIDDEN: [from: string, folder: string][] = [
  ['src/i18n/probe.ts', 'src/lib'],
  ['src/lib/probe.ts', 'src/queries'],
  ['src/newsroom/probe.ts', 'src/views'],
  ['src/check/probe.ts', 'src/newsroom'],
  ['src/lib/probe.ts', 'src/check'],
  ['src/schemas/probe.ts', 'src/check'],
  ['src/check/probe.ts', 'src/loaders'],
  ['src/loaders/probe.ts', 'src/queries'],
  ['src/queries/probe.ts', 'src/components'],
  ['src/queries/probe.ts', 'src/check'],
  ['src/views/probe.ts', 'src/loaders'],
  ['src/views/probe.ts', 'src/queries'],
  ['src/views/probe.ts', 'src/disk'],
  ['src/search/ask/probe.ts', 'src/queries'],
  ['src/search/ask/probe.ts', 'src/search-page'],
  ['src/search/ask/probe.ts', 'src/search/index'],
  ['src/search/text/probe.ts', 'src/search/read'],
  ['src/search/text/probe.ts', 'src/search/ask'],
  ['src/search/read/probe.ts', 'src/search/ask'],
  ['src/search/index/probe.ts', 'src/search/read'],
  ['src/search/index/probe.ts', 'src/search/ask'],
  ['src/search-page/probe.ts', 'src/search/index'],
  ['src/components/search/probe.ts', 'src/search/ask'],
  ['src/verify/probe.ts', 'src/check'],
  ['src/lib/probe.ts', 'scripts'],
  ['scripts/probe.ts', 'src/components'],
  ['scripts/probe.ts', 'src/queries'],
];

for (const [from, folder] of FORBIDDEN) {
  test(`${dirname(from)} may not import ${folder}`, async () => {
    assert.ok((await rulesBroken(from, importing(folder, from))).includes('import-x/no-restricted-paths'));
  });
}

test('a component and a layout may not import upwards or sideways', async () => {
  for (const [from, folder] of [
    ['src/components/ui/Probe.astro', 'src/layouts'],
    ['src/components/ui/Probe.astro', 'src/queries'],
    ['src/components/article/Probe.astro', 'src/search'],
    ['src/layouts/Probe.astro', 'src/pages'],
    ['src/layouts/Probe.astro', 'src/queries'],
    ['src/components/ui/Probe.astro', 'src/loaders'],
    ['src/pages/probe.astro', 'src/loaders'],
  ] as const) {
    const text = `---\nimport It from '${importOf(folder, from)}';\n---\n<It />\n`;
    assert.ok((await rulesBroken(from, text)).includes('import-x/no-restricted-paths'), `${from} <- ${folder}`);
  }
});

test('imports that go down pass', async () => {
  for (const [from, folder] of [
    ['src/queries/probe.ts', 'src/lib'],
    ['src/check/probe.ts', 'src/schemas'],
    ['src/loaders/probe.ts', 'src/check'],
    ['src/lib/probe.ts', 'src/i18n'],
    ['scripts/probe.ts', 'src/check'],
    ['tests/unit/probe.ts', 'src/queries'],
  ] as const) {
    assert.deepEqual(await rulesBroken(from, importing(folder, from)), [], `${from} <- ${folder}`);
  }
});

test('the types of the schemas are open to lib and views, their code is not', async () => {
  for (const from of ['src/lib/probe.ts', 'src/views/probe.ts']) {
    const rule = '@typescript-eslint/no-restricted-imports';
    assert.ok((await rulesBroken(from, importing('src/schemas', from))).includes(rule));
    assert.deepEqual(await rulesBroken(from, importing('src/schemas', from, 'type')), []);
  }
});

test('the types of views are open to components and layouts, their code is not', async () => {
  const rule = '@typescript-eslint/no-restricted-imports';
  for (const from of ['src/components/ui/Probe.astro', 'src/layouts/Probe.astro']) {
    const view = importOf('src/views', from);
    const text = (kind: string) =>
      `---\nimport ${kind}{ it } from '${view}';\nconst props: it = {};\n---\n<p>{props}</p>\n`;
    assert.ok((await rulesBroken(from, text(''))).includes(rule), from);
    assert.ok(!(await rulesBroken(from, text('type '))).includes(rule), from);
  }
});

test('the planner knows the types of the reader, not its code', async () => {
  const read = 'src/search/read';
  for (const from of ['src/search/ask/probe.ts', 'src/search/ask/match/probe.ts']) {
    assert.ok((await rulesBroken(from, importing(read, from))).includes('@typescript-eslint/no-restricted-imports'));
    assert.deepEqual(await rulesBroken(from, importing(read, from, 'type')), []);
  }
});

test('what a browser runs has no Node below it', async () => {
  for (const specifier of ['node:fs', 'node:path', 'crypto']) {
    const text = `import * as it from '${specifier}';\nexport { it };\n`;
    for (const folder of ['search/text', 'search/read', 'search/ask', 'search-page']) {
      const broken = await rulesBroken(`src/${folder}/probe.ts`, text);
      assert.ok(broken.includes('import-x/no-nodejs-modules'), `${folder} <- ${specifier}`);
    }
    assert.deepEqual(await rulesBroken('src/search/index/probe.ts', text), []);
  }
});

test('only queries read collections', async () => {
  const text = `import { getCollection } from 'astro:content';\nexport { getCollection };\n`;
  const rule = '@typescript-eslint/no-restricted-imports';
  for (const from of ['src/lib/probe.ts', 'src/loaders/probe.ts', 'scripts/probe.ts', 'src/probe.ts']) {
    assert.ok((await rulesBroken(from, text)).includes(rule), from);
  }
  const page = `---\n${text.replace('export { getCollection };', '')}---\n<p>{await getCollection('articles')}</p>\n`;
  for (const from of ['src/pages/probe.astro', 'src/components/ui/Probe.astro', 'src/layouts/Probe.astro']) {
    assert.ok((await rulesBroken(from, page)).includes(rule), from);
  }
  assert.deepEqual(await rulesBroken('src/queries/probe.ts', text), []);
  assert.deepEqual(await rulesBroken('src/content.config.ts', text), []);
});

test('HTML as text has one way out', async () => {
  const script = `document.body.innerHTML = location.hash;\n`;
  assert.ok((await rulesBroken('src/search/probe.ts', script)).includes('no-restricted-properties'));
  const markup = `---\nconst { html } = Astro.props;\n---\n<div set:html={html} />\n`;
  const rule = 'astro/no-set-html-directive';
  assert.ok((await rulesBroken('src/components/ui/Probe.astro', markup)).includes(rule));
  assert.ok((await rulesBroken('src/pages/probe.astro', markup)).includes(rule));
  assert.deepEqual(await rulesBroken('src/components/article/Pieces.astro', markup), []);
});

test('a file of more than 250 lines is too long', async () => {
  assert.ok((await rulesBroken('src/lib/probe.ts', 'export {};\n'.repeat(251))).includes('max-lines'));
  assert.deepEqual(await rulesBroken('src/lib/probe.ts', 'export {};\n'.repeat(250)), []);
});
