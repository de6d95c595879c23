/** Typing errors: mended within a question, never in what is well written, and offered where they are uncertain. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { similarNames } from '../../src/search/ask/match/similar-names.ts';
import { interfaceWords } from '../../src/search-page/make-interface-words.ts';
import { remarksOn } from '../../src/search/ask/results/status-messages.ts';
import { addressFor } from '../../src/search/ask/results/url-state.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import { nameEntry } from '../lib/fake-search-index.ts';
import { buildIndex, entry, story, type TestIndex } from '../lib/search-index.ts';

let index: TestIndex;

before(async () => {
  index = await buildIndex(
    [
      story('room', '镇上的血透室', ['血透室去年开的。', '血透室有十张床，医院地铁能到。'], { date: '2026-01-02' }),
      story('stroke', '脑卒中防治', ['预防脑卒中，先管好血压。']),
      story('forum', '应用场景', ['人工智能有许多应用场景。', '场景很多。']),
      story('first', '第一次体检', ['第一次体检以后。', '第一次很要紧。']),
      story('shots', 'Vaccines for babies', ['Babies get a vaccine at the clinic.'], { locale: 'en' }),
      ...entry('organisations', 'zhongshan', ['中山医院'], ['Zhongshan Hospital']),
    ],
    [{ zh: ['脑卒中'], en: ['stroke'], also: { zh: [], en: [] }, programmes: [] }],
  );
});
after(() => index.remove());

const asked = async (typed: string) => {
  const { change, urls, meantInstead } = await index.ask(typed);
  const { kind, queries, asked: piece } = change ?? {};
  return { kind, queries, piece, first: urls[0]?.replace(/^.*articles\/(.*)\/$/, '$1'), meantInstead };
};

test('so is a word of an English question, but no whole word that differs in its first letter', async () => {
  const { change, urls } = await index.ask('free vacine in town', 'en');
  assert.deepEqual([change?.kind, change?.asked, change?.queries], ['typo', 'vacine', ['vaccine']]);
  assert.deepEqual(urls, ['/en/articles/shots/']);
  for (const typed of ['rabies in town vaccine', 'a vaccine for babis'])
    assert.notEqual((await index.ask(typed, 'en')).change?.kind, 'typo', typed);
});

test('a word of a question that stands nowhere is mended, and the page says which', async () => {
  for (const [typed, piece, remedy, first] of [
    ['血头室什么时候开的', '血头室', '血透室', 'room'],
    ['脑促中怎么预防', '脑促中', '脑卒中', 'stroke'],
    ['请问脑卒种要怎么预防呢', '脑卒种', '脑卒中', 'stroke'],
  ] as const)
    assert.deepEqual(
      await asked(typed),
      { kind: 'typo', queries: [remedy], piece, first, meantInstead: undefined },
      typed,
    );
  assert.notEqual((await asked('血透室什么时候开的')).kind, 'typo');
  assert.notEqual((await asked('“血头室”什么时候开的')).kind, 'typo');
});

test('what holds a whole word is mended only into what sounds the same', async () => {
  assert.notEqual((await asked('多久要带孩子查一次血压')).kind, 'typo');
  assert.deepEqual((await asked('多久要带孩子弟一次血压')).queries, ['第一次']);
});

test('what is made of whole words is no error, and no piece of a word is a remedy', async () => {
  assert.notEqual((await asked('医院地址')).kind, 'typo');
  assert.notEqual((await asked('袁医院')).kind, 'typo');
});

test('a word of two characters is not answered by another of its sound, but that is offered', async () => {
  const found = await asked('电灯');
  assert.deepEqual([found.first, found.meantInstead], [undefined, []]);
  const near = await asked('昌景');
  assert.deepEqual([near.kind, near.first, near.meantInstead], [undefined, undefined, ['场景']]);
  const answer = await index.ask('昌景');
  const wording = { locale: 'zh', words: interfaceWords('zh') } as const;
  const answered = { answer, query: answer.query, address: addressFor('昌景'), missingPlace: undefined, unfiltered: 0 };
  const [remark] = remarksOn(answered, wording, [], []);
  assert.deepEqual([remark?.text, remark?.links.map(({ text }) => text)], ['您是不是要找：', ['场景']]);
});

test('an institution that the archive does not know: names like it are offered', async () => {
  const answer = await index.ask('华山医院');
  const wording = { locale: 'zh', words: interfaceWords('zh') } as const;
  const answered = {
    answer,
    query: answer.query,
    address: addressFor('华山医院'),
    missingPlace: undefined,
    unfiltered: 1,
  };
  const links = remarksOn(answered, wording, [], index.names).flatMap((remark) => remark.links.map(({ text }) => text));
  assert.ok(links.includes('中山医院'), links.join());
});

test('English names are alike by their words, and not by words that many have', () => {
  const entries = [
    nameEntry('places', 'shibei', ['市北区'], ['Shibei District']),
    nameEntry('organisations', 'qilu', ['齐鲁医院'], ['Qilu Hospital']),
    ...Array.from({ length: 8 }, (_, at) =>
      nameEntry('organisations', `o${at}`, [`第${at}`], [`Number${at} Hospital`]),
    ),
  ];
  const like = (typed: string) => similarNames(parseQuery(typed), entries).map(({ id }) => id);
  assert.deepEqual(like('Qilu clinic'), ['qilu']);
  for (const noise of ['psychiatric', 'Shanghai Hospital', 'London']) assert.deepEqual(like(noise), [], noise);
});
