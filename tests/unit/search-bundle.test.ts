/** What a bundle reads for a run of words: what shows soonest that it stands nowhere first, and then no more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBundle } from '../../src/search/read/bundle-reader.ts';
import type { BundleEntry } from '../../src/search/text/index-files.ts';
import { phraseTokens } from '../../src/search/text/chinese-tokens.ts';

const ENTRY: BundleEntry = { locale: 'zh', dir: 'zh-0', stories: 9, records: 9 };

/** A bundle of one page for each text, and the tokens that were read of it, in order. */
function bundleOf(texts: readonly string[], seen?: Map<string, number>) {
  const read: string[] = [];
  const prefetched: string[] = [];
  const postings = (token: string) =>
    new Map(
      texts.flatMap((text, page) => {
        const at = phraseTokens(text).flatMap((own, place) => (own === token ? [place] : []));
        return at.length > 0 ? [[page, at] as const] : [];
      }),
    );
  const source = {
    postingsOf: ({ from }: { from: string }) => {
      read.push(from);
      return Promise.resolve([postings(from)]);
    },
    prefetch: ({ from }: { from: string }) => void prefetched.push(from),
  };
  const bundle = openBundle(ENTRY, source, seen);
  const search = async (text: string) => (await bundle.search(phraseTokens(text), 'exact')).map(({ id }) => id);
  return { bundle, search, read, prefetched };
}

test('of a run the pair across its words is read first; where that stands nowhere, nothing else is', async () => {
  const { search, read, bundle, prefetched } = bundleOf(['孩子 近视', '近视怎样']);
  assert.deepEqual(await search('孩子近视怎样'), []);
  assert.deepEqual(read, ['视怎', '孩子', '近视']);
  read.length = 0;
  assert.deepEqual(await search('医院旁边'), []);
  assert.deepEqual(read, ['院旁']);
  bundle.prefetch(phraseTokens('医院旁边'), 'exact');
  assert.deepEqual(prefetched, ['院旁']);
});

test('a run is found where all of it stands in a row, whatever is read first', async () => {
  const { search } = bundleOf(['大模型 齐鲁医院', '齐鲁医院大模型用上了', '齐鲁的医院，大模型']);
  assert.deepEqual(await search('齐鲁医院大模型'), ['zh-0/1']);
  assert.deepEqual(await search('齐鲁医院'), ['zh-0/0', 'zh-0/1']);
  assert.deepEqual(await search('大模型'), ['zh-0/0', 'zh-0/1', 'zh-0/2']);
});

test('what a newer bundle has on fewer pages is read first in an older one', async () => {
  const seen = new Map<string, number>();
  const newer = bundleOf(['医院', '医院', '医院手术', '腔镜手术', '医院'], seen);
  await newer.search('医院');
  await newer.search('手术');
  await newer.search('腔镜');
  const older = bundleOf(['医院手术', '医院'], seen);
  assert.deepEqual(await older.search('腔镜手术'), []);
  assert.deepEqual(older.read, ['镜手']);
  older.read.length = 0;
  await older.search('医院的手术');
  assert.equal(older.read[0], '院的');
  assert.deepEqual(await older.search('医院手术'), ['zh-0/0'], 'and the answer is the same');
});
