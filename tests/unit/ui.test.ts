import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { en } from '../../src/i18n/ui.en.ts';
import { translator, type UiKey } from '../../src/i18n/ui.ts';
import { ownEn, ownZh } from '../../src/i18n/ui.own.ts';
import { zh } from '../../src/i18n/ui.zh.ts';

const keys = Object.keys(zh) as UiKey[];
const holes = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test('a site of its own news says so in both languages, with the same values to fill in', () => {
  assert.deepEqual(Object.keys(ownEn).sort(), Object.keys(ownZh).sort());
  for (const key of Object.keys(ownZh) as UiKey[])
    for (const words of [ownZh[key], ownEn[key]]) {
      for (const form of typeof words === 'string' ? [words] : [words?.one ?? '', words?.other ?? ''])
        assert.deepEqual(holes(form), holes(zh[key]), key);
    }
  assert.equal(translator('zh', 'own')('registry.benefitNotStated', { items: '费用' }), '请咨询本院：费用');
  assert.equal(translator('zh', 'others')('registry.benefitNotStated', { items: '费用' }), '来源未说明：费用');
  assert.equal(translator('zh', 'own')('site.home'), translator('zh', 'others')('site.home'));
});

test('both languages have the same keys and the same values to fill in', () => {
  assert.deepEqual(Object.keys(en).sort(), [...keys].sort());
  for (const key of keys) {
    const words = en[key];
    for (const form of typeof words === 'string' ? [words] : [words.one, words.other]) {
      assert.deepEqual(holes(form), holes(zh[key]), key);
    }
  }
});

test('Chinese words hold no half-width punctuation between Chinese, English words no Chinese', () => {
  for (const key of keys) {
    assert.doesNotMatch(zh[key], /\p{Script=Han}\s*[,;:!?.]\s*\p{Script=Han}/u, key);
    assert.doesNotMatch(JSON.stringify(en[key]), /\p{Script=Han}|[，。；：？！]/u, key);
  }
});

test('values are filled in, and English counts agree', () => {
  assert.equal(translator('zh')('list.stories', { count: 3 }), '3篇报道');
  assert.equal(translator('en')('list.stories', { count: 1 }), '1 story');
  assert.equal(translator('en')('list.stories', { count: 0 }), '0 stories');
  assert.equal(translator('en')('archive.month', { month: 'February', year: 2026 }), 'Stories from February 2026');
});

test('every key is used: by its name, or by the family that a value completes', () => {
  const source = globSync('src/**/*.{astro,ts}')
    .filter((file) => !/ui\.(zh|en|own)\.ts$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const families = new Set([...source.matchAll(/`([\w.]+\.)\$\{/g)].map((match) => match[1] ?? ''));
  const enums = [...source.matchAll(/kindName\([^,]+, '(\w+)'\)/g)].map((match) => `${match[1]}.`);
  const known = [...families, ...enums];
  const unused = keys.filter((key) => !source.includes(`'${key}'`) && !known.some((family) => key.startsWith(family)));
  assert.deepEqual(unused, []);
});
