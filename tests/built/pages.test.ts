/** Every built page against the HTML standard's rules, and the weight of what a reader downloads. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { type ConfigData, HtmlValidate } from 'html-validate';
import { parse } from 'yaml';
import { filesOf } from '../../src/disk/files.ts';
import { serve } from '../../src/serve/server.ts';
import { checkFolder } from '../../src/loaders/check-folder.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { responseHeaders } from '../../src/serve/headers.ts';
import { folders } from '../../src/disk/build-folders.ts';
import { readPage } from '../../src/verify/page-facts.ts';
import { absolute, HERE, withBase } from '../../src/lib/site-address.ts';
import { parsePath } from '../../src/lib/parse-path.ts';
import { localeOfPath } from '../../src/lib/urls.ts';
import { assertLookedAt, type BuiltPage, builtPages, isStory, onePageOfEach } from '../lib/site.ts';

const isSweep = process.env['SWEEP'] !== undefined;

/** Every rule that is switched off has its reason beside it. */
const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The compiler writes void elements and quotes as the standard allows; both forms mean the same.
    'void-style': 'off',
    'attr-quotes': 'off',
    'no-trailing-whitespace': 'off',
    // A title over 70 characters is cut by search engines, not wrong: a headline is the source's.
    'long-title': 'off',
    // Styles and scripts come from the site itself; a digest guards against another host's.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Telephone numbers such as 120 are three digits: there is no place where they could break.
    'tel-non-breaking': 'off',
    // What is suggested while one types into a box is no <select>.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
  },
};

let server: Awaited<ReturnType<typeof serve>>;
before(async () => {
  server = await serve(folders.dist);
});
after(() => server.close());

test('pages are valid HTML', async () => {
  const validator = new HtmlValidate(config);
  const found: string[] = [];
  // Entries and figures are many pages of few templates: in the sweep all of them.
  const types = new Set(onePageOfEach());
  const isMany = ({ path }: BuiltPage) => /^(?:entry|figure)$/.test(parsePath(path)?.kind ?? '');
  const looked = builtPages().filter((page, at) => isSweep || types.has(page) || !isMany(page) || at % 5 === 0);
  for (const { path, html } of looked) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results) {
      for (const { ruleId, message, line, column } of messages)
        found.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  assert.equal(found.slice(0, 50).join('\n'), '');
  assertLookedAt(builtPages().length - 10, 'more than ten pages');
});

test('html-validate sees what is wrong', async () => {
  const report = await new HtmlValidate(config).validateString(
    '<!doctype html><html><head></head><body><img src="a"></body></html>',
  );
  assert.equal(report.valid, false);
});

const get = (path: string) => fetch(server.url + path, { headers: { 'accept-encoding': 'br' } });

/** Bytes over the wire with brotli, as a server sends files that were compressed beforehand. */
const bytes = async (path: string) => brotliCompressSync(Buffer.from(await (await get(path)).arrayBuffer())).length;

test('each page type answers with the headers', async () => {
  for (const { path, template, locale } of onePageOfEach()) {
    const response = await get(path);
    assert.equal(response.status, 200, `${template} ${locale}`);
    for (const [name, value] of Object.entries(responseHeaders(path, false)))
      assert.equal(response.headers.get(name), value);
  }
});

test('a story weighs at most 16 KB with its plate, HTML and CSS, and needs no script', async () => {
  const stories = builtPages().filter(({ path }) => isStory(path));
  for (const one of LOCALES) assertLookedAt(stories.filter(({ locale }) => locale === one).length, `stories (${one})`);
  for (const { path, html } of stories) {
    const { stylesheets } = readPage('index.html', html, HERE);
    const weights = await Promise.all([path, ...stylesheets].map(bytes));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    assert.ok(total <= 16 * 1024, `${path}: ${total} bytes`);
  }
});

test('an address that was once published leads on, or says why it went', async () => {
  const { registry } = await checkFolder();
  const old = registry.published.filter(({ id, movedTo, gone }) => id.endsWith('/') && (movedTo ?? gone) !== undefined);
  const fixture = folders.content.endsWith('fixture/content');
  assert.ok(!fixture || old.length === 3, 'the fixture has addresses that moved and one that went');
  for (const { id, movedTo, gone } of old) {
    const response = await get(id);
    const html = await response.text();
    assert.equal(response.status, 200, id);
    if (movedTo !== undefined) {
      assert.match(html, new RegExp(`<link rel="canonical" href="${absolute(withBase(movedTo))}"`));
      assert.match(html, new RegExp(`<meta http-equiv="refresh" content="0; url=${withBase(movedTo)}"`));
      assert.match(html, new RegExp(`<a href="${withBase(movedTo)}"`));
    } else assert.ok(html.includes(gone?.[localeOfPath(id)] ?? '-') && html.includes('noindex'), id);
  }
  for (const { id, movedTo, gone } of registry.published) {
    if ((movedTo ?? gone) === undefined) assert.equal((await get(id)).status, 200, id);
  }
});

/** The series that stories belong to, as their records say, by the story's id. */
const series = (): { id: string; name: Record<Locale, string>; part?: number }[] =>
  (existsSync(join(folders.content, 'articles')) ? filesOf(join(folders.content, 'articles')) : [])
    .filter((file) => file.endsWith('.zh.mdx'))
    .flatMap((file) => {
      const [, record = ''] = readFileSync(join(folders.content, 'articles', file), 'utf8').split(/^---$/m);
      const found = (parse(record) as { series?: { name: Record<Locale, string>; part?: number } }).series;
      return found ? [{ ...found, id: basename(file, '.zh.mdx') }] : [];
    });

test('a story of a series says so, in both languages', () => {
  const known = series();
  const told = builtPages().flatMap(({ path, locale, html }) => {
    const found = isStory(path) ? known.find(({ id }) => path.endsWith(`/articles/${id}/`)) : undefined;
    return found ? [{ path, html, locale, ...found }] : [];
  });
  assert.ok(told.length >= known.length);
  for (const { path, html, locale, name, part } of told) {
    const [, strip = ''] = /<div class="strip"[^>]*>([^]*?)<\/div>/.exec(html) ?? [];
    assert.ok(strip.includes(name[locale]), path);
    assert.ok(part === undefined || new RegExp(`\\D${part}\\D`).test(strip.replace(/<[^>]*>/g, ' ')), path);
  }
});

test('every shape that is drawn has its colour in a style sheet of its page', () => {
  const sheets = new Map<string, string>();
  const sheet = (url: string): string => {
    const known = sheets.get(url) ?? readFileSync(join(folders.dist, url.slice(withBase('/').length)), 'utf8');
    sheets.set(url, known);
    return known;
  };
  const drawn = builtPages().flatMap(({ path, html }) => {
    const css = [...html.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, url = '']) => sheet(url)).join('\n');
    const names = [...html.matchAll(/<(?:rect|circle|path|line) class="([^"]+)"/g)].flatMap(([, one = '']) =>
      one.split(' '),
    );
    return [...new Set(names)].map((name) => ({ said: `${path} ${name}`, isStyled: css.includes(`.${name}`) }));
  });
  assertLookedAt(drawn.length, 'shapes');
  assert.deepEqual(
    drawn.filter(({ isStyled }) => !isStyled).map(({ said }) => said),
    [],
  );
});

test('a miss is a page of the site', async () => {
  for (const path of ['/nothing/', '/en/nothing/']) {
    const response = await get(path);
    assert.equal(response.status, 404);
    assert.match(await response.text(), /<main/);
  }
});
