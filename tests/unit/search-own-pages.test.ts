/** The site's own pages as answers: to what is asked of the site itself, and never before what a story answers. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { SearchRecord } from '../../src/search/text/search-record.ts';
import { buildIndex, story, type TestIndex } from '../lib/search-index.ts';

const ownPage = (id: string, title: string, aliases: string[], plainWords: string[], text: string): SearchRecord => ({
  ...story(id, title, [text]),
  collection: 'pages',
  url: `/${id}/`,
  date: undefined,
  aliases,
  plainWords,
});

let index: TestIndex;

before(async () => {
  index = await buildIndex([
    story('printing', '3D打印用于骨科手术', ['医院用3D打印做手术模型。']),
    story('data', '医疗数据开放', ['医院的数据可以共享，数据由平台保管。']),
    story('teeth', '口腔科开诊', ['口腔科看牙，费用可以报销。']),
    ownPage(
      'help',
      '怎么用本站',
      ['打印', '多少钱', '下载'],
      ['能把报道读给我听吗', '分享给家人', '发给家里人'],
      '没有价目表。请用浏览器打印。',
    ),
    ownPage('services/dental', '看牙的服务', ['看牙'], ['牙疼'], ''),
  ]);
});

after(() => index.remove());

test('what is asked of the site itself is answered by its own page, though stories have the word', async () => {
  assert.deepEqual((await index.ask('打印')).entries, ['pages/help']);
  for (const typed of ['怎么打印', '怎麼打印', '打印一篇报道'])
    assert.equal((await index.ask(typed)).entries[0], 'pages/help', typed);
});

test('an expression of single characters is looked for as a whole, without the common words at its ends', async () => {
  assert.deepEqual((await index.ask('能读给我听吗')).entries, ['pages/help']);
  assert.deepEqual((await index.ask('能读给谁听吗')).entries, []);
});

test('common words count as part of an expression that is nothing without them', async () => {
  assert.deepEqual((await index.ask('怎么发给家里人看')).entries, ['pages/help']);
  assert.deepEqual((await index.ask('怎么办给家里人看')).entries, []);
});

test('of a question that calls a page of the site’s own by what no story has, that page is the answer', async () => {
  const { entries, urls } = await index.ask('想把数据下载平台');
  assert.deepEqual([entries[0], urls[0]], ['pages/help', '/articles/data/']);
  assert.notEqual((await index.ask('数据平台分享给家人')).entries[0], 'pages/help');
});

test('what a thing costs is answered by the page that says so of prices, which names what it lacks', async () => {
  const { registry } = await index.ask('种植牙多少钱');
  const [first] = registry;
  assert.deepEqual([first?.entry.id, first?.page?.lacking], ['help', ['种植']]);
});

test('a question that a story answers better has no page of the site’s own above it', async () => {
  const { entries, urls } = await index.ask('骨科手术模型怎么打印');
  assert.deepEqual([entries, urls[0]], [[], '/articles/printing/']);
});

test('the name of a need within a question makes no list of services its answer', async () => {
  assert.deepEqual((await index.ask('看牙能报销吗')).entries, []);
});
