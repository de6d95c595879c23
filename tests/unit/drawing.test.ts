/** What is drawn: outlines of a packaged font, the same wherever they are made; numbers and classes, nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iconSvg, nameplate, numerals, pngOf } from '../../src/drawing/face.ts';
import { EM, outlineOf } from '../../src/drawing/outlines.ts';
import { sharePictureSvg } from '../../src/drawing/share-picture.ts';
import { shapeSvg } from '../../src/drawing/shapes.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { site } from '../../src/site.ts';

test('a character is an outline as wide as the font has it, rare ones too', async () => {
  assert.equal((await outlineOf('杏林公报')).width, 4 * EM);
  assert.equal((await outlineOf('杏林', 10)).width, 2 * EM + 10);
  const [one, two] = (await outlineOf('11')).glyphs;
  assert.equal(one?.path, two?.path);
  for (const character of '聊郁镕1%→逾') {
    const { glyphs } = await outlineOf(character);
    assert.match(glyphs[0]?.path ?? '', /^m[-\d .mlqc]+$/, character);
  }
});

test('characters that are asked for at once are each drawn as themselves', async () => {
  const paths = await Promise.all([...'急肾护脑骨眼'].map(async (one) => (await outlineOf(one)).glyphs[0]?.path));
  assert.equal(new Set(paths).size, paths.length);
});

test('the nameplate is the name of src/site.ts with its seal, under a name that changes with it', async () => {
  for (const locale of LOCALES) {
    const { svg, name } = await nameplate(locale);
    const letters = [...site.name[locale]].filter((letter) => letter !== ' ').length;
    const [, drawn = '', seal = ''] = /id="name">(.*?)<\/g><g id="seal"(.*?)<\/g><\/g>/.exec(svg) ?? [];
    assert.equal(drawn.match(/<path/g)?.length, letters);
    assert.equal(seal.match(/<path/g)?.length, 1);
    assert.match(name, new RegExp(`^_astro/name\\.${locale}\\.[0-9a-f]{10}$`));
  }
});

test('every numeral of a large number lies in the file of outlines', async () => {
  for (const number of ['14155', '61.21', '60→36', '1,019', '4,800万', '45亿', '1.5 million', '4.5 billion']) {
    const { svg, href } = await nameplate('zh');
    const { uses } = await numerals(number, 'zh');
    assert.equal(uses.length, number.replaceAll(' ', '').length);
    for (const use of uses) assert.ok(svg.includes(`id="${use.href.replace(`${href}#`, '')}"`), number);
  }
});

test('bars are as long as their numbers, and a sum is one bar split as it is', () => {
  const widths = (svg: string) => [...svg.matchAll(/ width="([\d.]+)"/g)].map(([, width]) => Number(width));
  assert.deepEqual(widths(shapeSvg({ kind: 'pair', from: 60, to: 36 }, { width: 100, height: 16 })), [100, 60]);
  const [a = 0, b = 0, c = 0] = widths(shapeSvg({ kind: 'sum', parts: [12, 40, 22] }, { width: 80, height: 16 }));
  assert.ok(Math.abs(b / a - 40 / 12) < 0.05 && Math.abs(a + b + c + 6 - 80) < 0.2);
  assert.equal(shapeSvg({ kind: 'dots', count: 12 }, { width: 80, height: 16 }).match(/h0/g)?.length, 12);
});

test('a share picture asks for no font, and is the same bytes twice', async () => {
  const card = {
    kicker: { zh: '聊城市', en: 'Liaocheng' },
    seal: '骨',
    phrases: ['完成', '手术'],
    title: { zh: '完成手术' },
  };
  const svg = await sharePictureSvg(card);
  assert.doesNotMatch(svg, /<text|font|style="|href/);
  const [first, second] = await Promise.all([pngOf(svg), pngOf(svg)]);
  assert.deepEqual(first, second);
  assert.ok(first.length < 150_000);
  assert.match(await iconSvg(64), /^<svg [^>]+viewBox="0 0 64 64"/);
});
