/**
 * No heading of a Chinese page breaks inside a registered name or a term of the glossary that a phone's line holds. One
 * page of each type on a phone and a desk; `npm run sweep` takes every page at nine widths.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folders } from '../../src/disk/build-folders.ts';
import { linesOf } from '../lib/lines-of-text.ts';
import { MOVED, pagesToOpen } from '../lib/site.ts';
import { servedSite } from '../lib/served-site.ts';

/** Characters of a headline in a line of a phone of 360 px: longer names may need two. */
const LINE = 11;

const HEADINGS = 'main :is(h1, h2, h3, h4, .story-name, .entry-name, .benefit-what)';

const isSweep = process.env['SWEEP'] !== undefined;
const WIDTHS = isSweep ? [320, 360, 375, 390, 412, 430, 768, 1024, 1440] : [360, 1440];

const site = servedSite();

interface Names {
  /** Those that stand in one line wherever they stand. */
  short: string[];
  /** Longer ones, which may need two, and the parts of which may be names too. */
  long: string[];
}

/** The names and aliases that the site's own data give. */
function registered(): Names {
  const files = ['organisations', 'programmes', 'campaigns', 'places', 'topics', 'glossary'];
  const names = files.flatMap((file) => {
    const text = readFileSync(join(folders.dist, 'data/v1', `${file}.json`), 'utf8');
    const { items } = JSON.parse(text) as { items: { name: { zh: string }; aliases?: { zh: string[] } }[] };
    return items.flatMap(({ name, aliases }) => [name.zh, ...(aliases?.zh ?? [])]);
  });
  const each = [...new Set(names)].filter(({ length }) => length > 1);
  return { short: each.filter(({ length }) => length <= LINE), long: each.filter(({ length }) => length > LINE) };
}

/** The names that an end of a line lies in, or the middle dot beside it. */
function brokenNames(lines: readonly string[], { short, long }: Names): string[] {
  const whole = lines.join('');
  let at = 0;
  const isAcross = (name: string, from: number) => from >= 0 && from < at && from + name.length > at;
  /** Whether a name begins where the line ends. */
  const beginsHere = (isLarge: (name: string) => boolean) =>
    short.some((name) => whole.startsWith(name, at) && isLarge(name));
  return lines.slice(0, -1).flatMap((line) => {
    at += line.length;
    if (line.endsWith('·') || whole.startsWith('·', at)) return '·';
    return short.filter((name) => {
      const from = whole.indexOf(name, at - name.length + 1);
      if (!isAcross(name, from)) return false;
      // 齐鲁·星火｜全病程管理大模型: a name of two lines, in which names overlap.
      const holds = (one: string) =>
        isAcross(one, whole.indexOf(one)) && whole.indexOf(one) <= from && one.endsWith(name);
      if (long.some(holds) && beginsHere(() => true)) return false;
      // 青岛｜市北区: where two names share a character, the line ends before the one that reaches further.
      return !beginsHere((other) => at + other.length > from + name.length);
    });
  });
}

test('no heading of a Chinese page breaks inside a name', async (t) => {
  const names = registered();
  const pages = pagesToOpen().filter(({ locale, template }) => locale === 'zh' && template !== MOVED);
  const found = new Set<string>();
  let looked = 0;
  await site.withPage({}, async (page) => {
    for (const { path } of pages) {
      await page.goto(site.url + path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const lines of await linesOf(page, HEADINGS)) {
          looked += 1;
          const broken = brokenNames(lines, names);
          if (broken.length > 0) found.add(`${lines.join('｜')} (${broken.join('、')}) @ ${width} ${path}`);
        }
      }
    }
  });
  t.diagnostic(`${looked} headings of more than one line`);
  assert.ok(looked > 0, 'headings of more than one line were looked at');
  assert.equal([...found].join('\n'), '');
});
