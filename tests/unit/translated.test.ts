/** `npm run translated`: one field of one file changes, and nothing else ever, whatever state the files are in. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseArticle } from '../../src/check/read/parse-article.ts';
import { STORY, TWIN, article, contentFolder } from '../lib/content-folder.ts';

const ZH = article('正文。');
const EN = `---\ntitle: A\nsummary: 'A “summary”.'\ntranslates: ''\n---\n\ntranslates: a line of the body\n`;
const digest = parseArticle(Buffer.from(ZH), 'zh').translates;

/** Runs the command on one story; gives its exit code and the English file afterwards. */
function translated(zh: string | Uint8Array, en: string | Uint8Array, ...ids: string[]) {
  const folder = contentFolder({ [STORY]: zh, [TWIN]: en });
  try {
    const run = spawnSync(process.execPath, ['scripts/translated.ts', ...(ids.length > 0 ? ids : ['a-story'])], {
      env: { ...process.env, XINGLIN_CONTENT: folder },
      encoding: 'utf8',
    });
    assert.doesNotMatch(run.stderr, /\n\s+at /);
    const strays = readdirSync(join(folder, 'articles/2026')).filter((name) => !name.endsWith('.mdx'));
    assert.deepEqual(strays, []);
    return { code: run.status, told: run.stdout + run.stderr, file: readFileSync(join(folder, TWIN)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const marked = (text: string) => text.replace("translates: ''", `translates: '${digest}'`);

test('the field is set, and nothing else changes: byte order mark, CRLF, a line of the body that looks alike', () => {
  const windows = `\ufeff${EN}`.replaceAll('\n', '\r\n');
  for (const text of [EN, windows]) {
    const { code, file } = translated(ZH, text);
    assert.equal(code, 0);
    assert.equal(file.toString(), marked(text));
  }
});

test('a story may be named by its file, as Windows shows it', () => {
  for (const name of [TWIN, `src\\content\\${STORY.replaceAll('/', '\\')}`]) {
    assert.equal(translated(ZH, EN, name).file.toString(), marked(EN), name);
  }
});

test('a file in another encoding is refused and stays as it is, byte by byte', () => {
  // In GBK the quotation marks are two bytes each that are no UTF-8.
  const gbk = Buffer.concat(EN.split(/[“”]/).flatMap((part) => [Buffer.from(part), Buffer.from([0xa1, 0xb0])]));
  const { code, file, told } = translated(ZH, gbk);
  assert.equal(code, 1);
  assert.ok(file.equals(gbk));
  assert.match(told, /\.en\.mdx:3:13 .*\[encoding\]/);
});

test('without the field, without its end, and with a faulty Chinese file nothing is written', () => {
  const cases: [zh: string, en: string][] = [
    [ZH, EN.replace("translates: ''\n", '')],
    [ZH, EN.replace('---\n\n', '')],
    [article('正文 {1}。'), EN],
    [ZH.replace('kind: brief', 'kind: none'), EN],
  ];
  for (const [zh, en] of cases) {
    const { code, file } = translated(zh, en);
    assert.equal(code, 1);
    assert.equal(file.toString(), en);
  }
});
