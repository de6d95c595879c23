/** The memory of verification: the same facts as a fresh reading, and never those of an older text. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { readSealed, writeSealed } from '../../src/disk/sealed.ts';
import { pageReader } from '../../src/verify/facts-cache.ts';
import { readPage } from '../../src/verify/page-facts.ts';

const HERE = { origin: 'https://site.example', base: '' };
const folder = mkdtempSync(join(tmpdir(), 'verified-'));
const kept = join(folder, 'verified.json');
after(() => rmSync(folder, { recursive: true }));

const html = (link: string) =>
  `<!doctype html><html lang="zh-CN"><head><title>页</title></head><body><a id="a" href="${link}">一</a><img src="/x.png" alt=""></body></html>`;

/** Changes the memory as a later build might have written it. */
function rewrite(change: (json: string) => string): void {
  const name = basename(kept);
  writeSealed(kept, name, JSON.parse(change(JSON.stringify(readSealed(kept, name)))));
}

function readOnce(pages: Record<string, string>) {
  const reader = pageReader(kept, HERE);
  const facts = Object.entries(pages).map(([file, text]) => reader.read(file, text));
  reader.save();
  return facts;
}

test('facts from memory are those of a fresh reading', () => {
  const pages = { 'index.html': html('/a/'), 'a/index.html': html('/') };
  const fresh = Object.entries(pages).map(([file, text]) => readPage(file, text, HERE));
  assert.deepEqual(readOnce(pages), fresh);
  assert.deepEqual(readOnce(pages), fresh);
});

test('facts are taken from memory, by the page’s text', () => {
  readOnce({ 'index.html': html('/a/') });
  rewrite((json) => json.replace('"/a/"', '"/from-memory/"'));
  assert.deepEqual(readOnce({ 'index.html': html('/a/') })[0]?.links, ['/from-memory/']);
  assert.deepEqual(readOnce({ 'index.html': html('/b/') })[0]?.links, ['/b/']);
});

test('the same text at another place is another page', () => {
  readOnce({ 'index.html': html('#a') });
  assert.deepEqual(readOnce({ 'en/index.html': html('#a') })[0]?.links, ['/en/#a']);
});

test('a memory of other rules is no memory', () => {
  readOnce({ 'index.html': html('/a/') });
  rewrite((json) => json.replace('"/a/"', '"/from-memory/"').replace(/"rules":"\w/, '"rules":"x'));
  assert.deepEqual(readOnce({ 'index.html': html('/a/') })[0]?.links, ['/a/']);
});

test('a memory that is not as it was written is no memory', () => {
  readOnce({ 'index.html': html('/a/') });
  const text = readFileSync(kept, 'utf8');
  for (const broken of [text.replace('"/a/"', '"/from-memory/"'), text.slice(0, -5), '', '{}']) {
    writeFileSync(kept, broken);
    assert.deepEqual(readOnce({ 'index.html': html('/a/') })[0]?.links, ['/a/']);
  }
});
