/** Words for typing errors: a browser that has every page tells them itself, and has the same as the lists say. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { WORD_LENGTHS } from '../../src/search/text/lexicon-files.ts';
import { buildIndex, entry, openIndex, story, type TestIndex } from '../lib/search-index.ts';

const RECORDS = [
  story('a', '镇上有了血透室', ['血透室有12张床，护士护士长都在。血透室开诊。', '糖尿病患者来做检查，检查室在二楼。'], {
    summary: '郁山镇卫生院开设血液透析室。',
  }),
  story('b', 'A Dialysis room', ['Nurses’ visits help; the nurses come to the dialysis centre.'], { locale: 'en' }),
  ...entry('programmes', 'room', ['护士'], ['Nurses'], { zh: '糖尿病的检查。', en: 'A check-up in the centre.' }),
];

let small: TestIndex;

before(async () => {
  small = await buildIndex(RECORDS);
});
after(() => small.remove());

const LENGTHS = Array.from({ length: WORD_LENGTHS.to - 1 }, (_, more) => more + WORD_LENGTHS.from);

type Fits = (word: string) => boolean;

const wordsOf = ({ index: { lexicon } }: Pick<TestIndex, 'index'>, fits: Fits): Promise<string[][]> =>
  Promise.all(
    (['zh', 'en'] as const).flatMap((locale) => LENGTHS.map((length) => lexicon.words(locale, length, fits))),
  );

/** As a browser reads it that cannot tell words. */
async function withoutSegmenter<T>(work: () => Promise<T>): Promise<T> {
  const { Segmenter } = Intl;
  Reflect.deleteProperty(Intl, 'Segmenter');
  try {
    return await work();
  } finally {
    Object.assign(Intl, { Segmenter });
  }
}

test('the words of pages that are all there are those of the lists, in their order, and no list is read', async () => {
  for (const fits of [() => true, (word: string) => /[查透]|^nurs/.test(word)]) {
    const told = await openIndex(small.folder);
    for (const entry of told.manifest.bundles) await told.index.open(entry);
    const own = await wordsOf(told, fits);
    assert.ok(!told.read.some((path) => path.includes('words-')), told.read.join());
    const listed = await withoutSegmenter(async () => {
      const old = await openIndex(small.folder);
      const lists = await wordsOf(old, fits);
      assert.ok(old.read.some((path) => path.includes('words-')));
      return lists;
    });
    assert.deepEqual(own, listed);
    assert.ok(own.flat().includes('血透室') && own.flat().includes('nurses') === fits('nurses'), own.flat().join());
  }
});

test('no pages are fetched for their words', async () => {
  const { index, read } = await openIndex(small.folder);
  assert.ok((await index.lexicon.words('zh', 3, () => true)).includes('血透室'));
  assert.ok(
    !read.some((path) => path.includes('pages')) && read.some((path) => path.includes('words-zh')),
    read.join(),
  );
});

test('where a language has pages elsewhere its lists are read', async () => {
  const large = await buildIndex(RECORDS, [], 0);
  try {
    const { index, manifest, read } = await openIndex(large.folder);
    for (const entry of manifest.bundles) await index.open(entry);
    assert.ok((await index.lexicon.words('zh', 3, () => true)).includes('血透室'));
    assert.ok(read.some((path) => path.includes('words-zh')));
  } finally {
    await large.remove();
  }
});
