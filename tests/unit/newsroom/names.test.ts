/** Which registered institutions a story names: of the city that it speaks of, and the whole where a part is named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NameReader } from '../../../src/newsroom/draft/names.ts';
import type { Content } from '../../../src/check/check-content.ts';

const organisation = (id: string, zh: string) => ({
  id,
  kind: 'hospital',
  name: { zh, en: id },
  aliases: { zh: [], en: [] },
});
const city = (id: string, zh: string) => ({ id, name: { zh, en: id }, aliases: { zh: [], en: [] } });

const registry = {
  organisations: [
    organisation('jia-cdc', '甲城市疾控中心'),
    organisation('yi-cdc', '乙城市疾控中心'),
    organisation('da-hospital', '大学附属医院'),
    organisation('da-hospital-south', '大学附属医院城南院区'),
    organisation('da-hospital-second', '大学附属医院第二医院'),
  ],
  programmes: [],
  campaigns: [],
  places: [city('jia', '甲城市'), city('yi', '乙城市')],
} as unknown as Content['registry'];

const organisationsIn = (text: string, page = text): string[] =>
  new NameReader(registry, text, page).read('', text, '').organisations;

test('“the city’s” is the city’s of the story, and the page’s where the story names none', () => {
  const page = '乙城市开会。乙城市议事。乙城市收官。';
  assert.deepEqual(organisationsIn('甲城市办展，市疾控中心到场。', page), ['jia-cdc']);
  assert.deepEqual(organisationsIn('市疾控中心到场。', page), ['yi-cdc']);
  assert.deepEqual(organisationsIn('市疾控中心到场。'), []);
});

test('with a campus stands its hospital; a hospital that begins with another’s name is one of its own', () => {
  assert.deepEqual(organisationsIn('大学附属医院城南院区启用。'), ['da-hospital-south', 'da-hospital']);
  assert.deepEqual(organisationsIn('大学附属医院第二医院启用。'), ['da-hospital-second']);
});
