/** Other words for the same thing: of readers, of regions, of the other language, in Latin letters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REGIONAL_WORDS } from '../../src/search/index/regional-words.ts';
import { buildIndex, entry, story } from '../lib/search-index.ts';

const dialysis = {
  zh: ['血透'],
  en: ['dialysis'],
  also: { zh: ['洗肾'], en: ['kidney machine'] },
  programmes: ['room'],
};

test('what a word leads to in the registry stands there, though no story has it', async () => {
  const own = await buildIndex(
    [...entry('programmes', 'room', ['夜间中心'], ['Night Centre']), story('other', '停车', ['停车场。'])],
    [dialysis],
  );
  const { entries, urls } = await own.ask('洗肾');
  assert.deepEqual([entries, urls], [['programmes/room'], []]);
  await own.remove();
});

test('the other language’s word is tried where the page’s own finds nothing', async () => {
  const latin = story('latin', '新设备', ['引进dialysis设备。']);
  const chinese = story('chinese', '血透室', ['血透。']);
  const found = async (...stories: (typeof latin)[]) => {
    const own = await buildIndex(stories, [{ ...dialysis, programmes: [] }]);
    const { urls } = await own.ask('kidney machine');
    await own.remove();
    return urls;
  };
  assert.deepEqual(await found(latin), ['/articles/latin/']);
  assert.deepEqual(await found(latin, chinese), ['/articles/chinese/']);
});

test('on the English page Chinese words are asked for only where a story has no English page', async () => {
  const found = async (...other: [{ other?: { url: string; title: string } }?]) => {
    const own = await buildIndex(
      [
        story('chinese', '血透室', ['血透。'], other[0] ?? {}),
        story('parking', 'Parking', ['A car park.'], { locale: 'en', url: '/en/articles/parking/' }),
      ],
      [{ ...dialysis, programmes: [] }],
    );
    const { urls } = await own.ask('kidney machine', 'en');
    const read = own.read.filter((path) => /chinese\.json$|zh-2026.*pages/.test(path)).length;
    await own.remove();
    return { urls, read };
  };
  assert.deepEqual((await found()).urls, ['/articles/chinese/']);
  // It says the same in both languages: neither its pages nor the Chinese names are worth waiting for.
  assert.deepEqual(await found({ other: { url: '/en/articles/chinese/', title: 'Dialysis room' } }), {
    urls: [],
    read: 0,
  });
});

test('what is called otherwise on the English page has its words in a row', async () => {
  const care = { zh: [], en: ['Emergency help'], also: { zh: [], en: ['heart attack'] }, programmes: [] };
  const english = (id: string, text: string) =>
    story(id, id, [text], { locale: 'en', url: `/en/articles/${id}/`, other: { url: `/articles/${id}/`, title: id } });
  const own = await buildIndex(
    [english('apart', 'Help came. The emergency was over.'), english('row', 'There is emergency help.')],
    [care],
  );
  assert.deepEqual((await own.ask('heart attack', 'en')).urls, ['/en/articles/row/']);
  await own.remove();
});

test('Latin letters that a text has as they stand are no pinyin', async () => {
  const own = await buildIndex([
    story('letters', '合作', ['与Shanghai Tower合作。']),
    story('city', '上海的医院', ['上海的医院开诊。']),
  ]);
  const { urls, change } = await own.ask('shanghai');
  assert.deepEqual([urls, change?.kind], [['/articles/letters/'], undefined]);
  await own.remove();
  const chinese = await buildIndex([story('city', '上海的医院', ['上海的医院开诊。'])]);
  const spelt = await chinese.ask('shanghai');
  assert.deepEqual([spelt.urls, spelt.change?.kind], [['/articles/city/'], 'pinyin']);
  await chinese.remove();
});

test('each word of a region is one, and stands for another that the archive writes', () => {
  for (const { zh, also } of REGIONAL_WORDS) {
    assert.ok(zh.length > 0 && also.zh.length > 0);
    for (const word of [...zh, ...also.zh]) assert.match(word, /^\p{Script=Han}{2,}$/u);
    for (const word of also.zh) assert.ok(!zh.includes(word), word);
  }
});
