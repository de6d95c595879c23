/** The open data of the built site: it keeps to its own schemas, leads to what is there, and its examples run. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { folders } from '../../src/disk/build-folders.ts';
import { HERE, pathOfAddress } from '../../src/lib/site-address.ts';
import { dataFilePath, dataSchemaPath } from '../../src/lib/urls.ts';
import { serve } from '../../src/serve/server.ts';
import { DATA_EXAMPLES } from '../../src/views/files/data-examples.ts';
import { DATA_NAMES } from '../../src/views/files/open-data.ts';
import { schemaValidator } from '../lib/json-schema.ts';
import { builtPages, HAS_DATA } from '../lib/site.ts';

interface Item {
  id: string;
  url?: Record<string, string>;
  markdown?: Record<string, string>;
}

const textAt = (path: string): string => readFileSync(join(folders.dist, path), 'utf8');
const jsonAt = (path: string): unknown => JSON.parse(textAt(path));
const NAMES = HAS_DATA ? DATA_NAMES : [];
const itemsOf = (name: string): Item[] =>
  HAS_DATA ? (jsonAt(dataFilePath(`${name}.json`)) as { items: Item[] }).items : [];

test('data are served, unless the site does without', () => {
  assert.equal(existsSync(join(folders.dist, 'data/v1')), HAS_DATA);
});

test('each file keeps to its own schema, and knows each item once', () => {
  for (const name of NAMES) {
    const ajv = schemaValidator();
    const schema = jsonAt(dataSchemaPath(name)) as object;
    assert.ok(ajv.validate(schema, jsonAt(dataFilePath(`${name}.json`))), `${name}: ${ajv.errorsText()}`);
    const ids = itemsOf(name).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, name);
  }
});

test('each address is that of a page, with the place in it that it names', () => {
  const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
  const lost: string[] = [];
  for (const item of NAMES.flatMap(itemsOf)) {
    for (const address of Object.values(item.url ?? {})) {
      const [path = '', anchor] = (pathOfAddress(address) ?? '').split('#');
      const html = pages.get(path);
      if (html === undefined || (anchor !== undefined && !html.includes(`id="${anchor}"`))) lost.push(address);
    }
    for (const address of Object.values(item.markdown ?? {}))
      if (!existsSync(join(folders.dist, pathOfAddress(address) ?? '-'))) lost.push(address);
  }
  assert.deepEqual(lost, []);
});

test('every story’s Markdown has its title and its words, and nothing of our HTML', () => {
  for (const { markdown = {}, ...story } of itemsOf('articles')) {
    for (const [locale, address] of Object.entries(markdown)) {
      const text = textAt(pathOfAddress(address) ?? '');
      assert.ok(text.startsWith('# '), address);
      assert.doesNotMatch(text, /<\/?(?:p|span|a|wbr|div)\b|class=|undefined/, address);
      assert.ok(text.includes(story.url?.[locale] ?? '-'), address);
    }
  }
});

let server: Awaited<ReturnType<typeof serve>>;
let folder: string;
before(async () => {
  server = await serve(folders.dist);
  folder = mkdtempSync(join(tmpdir(), 'examples-'));
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const PROGRAMS = { curl: ['bash', '-c'], Python: ['python3', '-c'], R: ['Rscript', '-e'] } as const;

const isHere = ({ tool }: (typeof DATA_EXAMPLES)[number]): boolean =>
  spawnSync(tool === 'curl' ? 'curl' : PROGRAMS[tool][0], ['--version']).status === 0;

/** Those whose program is on this machine. */
const examples = HAS_DATA ? DATA_EXAMPLES.filter(isHere) : [];

test('some program of the examples is on this machine', () => assert.ok(!HAS_DATA || examples.length > 0));

for (const { tool, code } of examples) {
  test(`the example for ${tool} runs and gets every figure`, async () => {
    const [program, option] = PROGRAMS[tool];
    const here = code.replaceAll(HERE.origin + HERE.base, server.url);
    const { stdout } = await promisify(execFile)(program, [option, here], {
      cwd: folder,
      env: { ...process.env, PYTHONIOENCODING: 'utf8', no_proxy: '*' },
    });
    const got = tool === 'curl' ? readFileSync(join(folder, 'figures.csv'), 'utf8') : stdout;
    for (const { url } of itemsOf('figures')) assert.ok(got.includes(url?.['zh'] ?? '-'), url?.['zh']);
  });
}
