/** Plain words: what people call a thing leads to pages that call it otherwise, and is never taken for their text. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { REGIONAL_WORDS } from '../../src/search/index/regional-words.ts';
import { openBundle } from '../../src/search/read/bundle-reader.ts';
import { wordTokens } from '../../src/search/text/english-tokens.ts';
import type { BundleEntry } from '../../src/search/text/index-files.ts';
import { plainTokens } from '../../src/search/text/plain-words.ts';
import { buildIndex, entry, story, type TestIndex } from '../lib/search-index.ts';

let index: TestIndex;

before(async () => {
  const [topic, ...more] = entry('topics', 'eyes', ['眼科'], ['Eye care']);
  assert.ok(topic);
  index = await buildIndex(
    [
      story('lens', '近视防控进校园', ['医生为学生查视力。'], {
        plainWords: ['眼睛', '小孩', '孩子眼睛看不清怎么办', '牙'],
      }),
      story('text', '护眼日', ['保护眼睛，从小做起。']),
      story('visits', '护士上门', ['护士上门护理。']),
      story('other', '停车场', ['新的停车场。']),
      story('long-ago', '眼镜店', ['配镜的地方。'], { plainWords: ['老花'], date: '2010-02-03' }),
      story('lens', 'Myopia in schools', ['Doctors test the sight of pupils.'], {
        locale: 'en',
        plainWords: ['kids', 'eyes'],
      }),
      story('lump', 'A tumour removed', ['The paediatric ward.'], { locale: 'en' }),
      { ...topic, plainWords: ['眼疾'] },
      ...more,
    ],
    REGIONAL_WORDS,
  );
});
after(() => index.remove());

const found = async (typed: string, locale: 'zh' | 'en' = 'zh') =>
  (await index.ask(typed, locale)).urls.map((url) => url.replace(/^.*articles\/(.*)\/$/, '$1'));

test('a plain word finds the story, below those that have it in their text', async () => {
  assert.deepEqual(await found('眼睛'), ['text', 'lens']);
  const { stories, change } = await index.ask('眼睛');
  assert.deepEqual(
    stories.map(({ tier, needles }) => [tier, needles.length]),
    [
      ['exact', 1],
      ['related', 0],
    ],
  );
  assert.equal(change, undefined);
});

test('where no text has it, the page says that', async () => {
  for (const typed of ['小孩', '牙', '小孩 视力']) {
    assert.deepEqual(await found(typed), ['lens'], typed);
    const { change, stories } = await index.ask(typed);
    assert.deepEqual([change?.kind, stories[0]?.tier], ['plain', 'related'], typed);
  }
  assert.deepEqual(await found('kids', 'en'), ['lens']);
  assert.deepEqual(await found('老花'), ['long-ago'], 'in the oldest part of the archive too');
  const [apart] = (await index.ask('小孩 停车场')).stories;
  assert.deepEqual(apart?.lacking, ['小孩']);
});

test('a word that a dictionary cuts into characters is named whole where a story has its parts', async () => {
  for (const [typed, lacking] of [
    ['胃镜 停车场', '胃镜'],
    ['配眼睛', '配眼睛'],
    ['艾滋病要停车场吗', '艾滋病'],
  ] as const) {
    const { stories } = await index.ask(typed);
    assert.ok(stories.length > 0, typed);
    for (const one of stories) assert.deepEqual(one.lacking, [lacking], typed);
  }
});

test('of stories that plain words find, the one that is about the thing before all comes first', async () => {
  const others = Array.from({ length: 60 }, (_, at) => `别的事情第${at}件`);
  const two = await buildIndex([
    story('new', '甲', ['甲。'], { date: '2026-02-02', plainWords: [...others, '熬药'] }),
    story('old', '乙', ['乙。'], { date: '2026-01-01', plainWords: ['熬药', ...others] }),
  ]);
  assert.deepEqual((await two.ask('熬药')).urls, ['/articles/old/', '/articles/new/']);
  await two.remove();
});

test('plain words are no text: quoted, they are not found, and no number is one', async () => {
  assert.deepEqual(await found('“小孩”'), []);
  assert.deepEqual(await found('"kids"', 'en'), []);
  assert.deepEqual((await index.ask('眼疾')).entries, ['topics/eyes']);
});

test('a question of plain words finds the story', async () => {
  assert.deepEqual((await found('我家小孩眼睛看不清怎么办'))[0], 'lens');
  assert.deepEqual((await found('what can be done for the eyes of my kids', 'en'))[0], 'lens');
});

test('American and British spelling are one word; quoted, they are two', async () => {
  assert.deepEqual(await found('tumors', 'en'), ['lump']);
  assert.deepEqual(await found('pediatric', 'en'), ['lump']);
  assert.deepEqual(await found('"pediatric"', 'en'), []);
  const pairs =
    'hemodialysis haemodialysis,orthopedic orthopaedic,center centre,anemia anaemia,organized organised,paralyzed paralysed,' +
    'diarrhea diarrhoea,counseling counselling,program programme,gynecology gynaecology,leukemia leukaemia,hemorrhage haemorrhage';
  for (const pair of pairs.split(',')) {
    const [american = '', british = ''] = pair.split(' ');
    assert.deepEqual(wordTokens(american), wordTokens(british));
    assert.deepEqual(wordTokens(british), [british]);
  }
  assert.deepEqual(wordTokens('size prize theme water hemisphere epidemic'), [
    'size',
    'prize',
    'theme',
    'water',
    'hemisphere',
    'epidemic',
  ]);
});

test('what Taiwan and Hong Kong call a thing is the same thing', async () => {
  assert.deepEqual(await found('到府護理'), ['visits']);
  assert.deepEqual((await found('可以請護理師到府嗎'))[0], 'visits');
});

test('a plain word of one letter asks for itself, not for every plain word', async () => {
  const asked: [from: string, to: string][] = [];
  const source = {
    postingsOf: ({ from, to }: { from: string; to: string }) => {
      asked.push([from, to]);
      return Promise.resolve([]);
    },
    prefetch: () => undefined,
  };
  const bundle = openBundle({ dir: 'en', locale: 'en', records: 1 } as BundleEntry, source);
  for (const word of ['i', 'a', 'to']) await bundle.search(plainTokens(word, 'en'), 'forms');
  for (const [from, to] of asked) assert.equal(from, to);
  await bundle.search(plainTokens('kids', 'en'), 'forms');
  assert.notEqual(asked.at(-1)?.[0], asked.at(-1)?.[1], 'longer ones have forms');
});
