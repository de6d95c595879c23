/** “Did you mean”: the nearest of what there is, and nothing where nothing is near. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { closest } from '../../src/lib/text.ts';
import { FIELDS, STORY, article, problemsOf } from '../lib/content-folder.ts';

const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#888' } })
  .png()
  .toBuffer();
const field = (name: string, value: string) => FIELDS.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: ${value}`);
const remedy = async (text: string, rule: string, more: Record<string, Uint8Array> = {}) =>
  (await problemsOf({ [STORY]: text, ...more })).find((problem) => problem.rule === rule)?.fixEn;

test('the nearest within two slips, or a third of a long word', () => {
  const names = ['kind', 'date', 'title', 'dateBasis'];
  assert.equal(closest('dat', names), 'date');
  assert.equal(closest('tilte', names), 'title');
  assert.equal(closest('DATEBASE', names), 'dateBasis');
  assert.equal(closest('summary', names), undefined);
  assert.equal(closest('abc', ['abcde', 'abcdef']), 'abcde');
  assert.equal(closest('abc', ['abcdef']), undefined);
  assert.equal(closest('abcdefghi', ['abcdefxyz']), 'abcdefxyz');
  assert.equal(closest('a', []), undefined);
  assert.equal(closest('a'.repeat(81), ['a'.repeat(81)]), undefined);
});

test('of a field', async () => {
  const of = (line: string) => remedy(article('正文。', FIELDS, line), 'unknown-field');
  assert.equal(await of('topic: []'), 'Did you mean topics? Otherwise remove it.');
  assert.equal(await of('qwertyuiop: 1'), 'Remove it; what readers need belongs in the text.');
  assert.equal(
    await of('events: [{ date: 2026, waht: { zh: 一, en: a }, what: { zh: 一, en: a } }]'),
    'Did you mean what? Otherwise remove it.',
  );
  assert.equal(
    await of('cover: { src: ./a.png, alt: { zh: 图, en: a }, captoin: 1 }'),
    'Did you mean caption? Otherwise remove it.',
  );
});

test('of a field in a list of the registry, and in a file of its own', async () => {
  const units = 'items:\n  - { id: a, zh: 甲, en: { one: a, othr: b, other: b } }\n';
  const [listed] = (await problemsOf({ 'units.yaml': units })).filter(({ rule }) => rule === 'unknown-field');
  assert.deepEqual([listed?.line, listed?.column, listed?.fixEn], [2, 35, 'Did you mean other? Otherwise remove it.']);
  const entry = 'id: new-entry\nkind: company\nnames: { zh: 甲, en: A }\nname: { zh: 甲, en: A }\n';
  const [own] = await problemsOf({ 'organisations/new-entry.yaml': entry });
  assert.deepEqual([own?.rule, own?.line, own?.fixEn], ['unknown-field', 3, 'Did you mean name? Otherwise remove it.']);
});

test('of an id', async () => {
  const of = (id: string) => remedy(article('正文。', field('organisations', `[${id}]`)), 'reference');
  assert.equal(
    await of('exampel-hospital'),
    'Did you mean example-hospital? Otherwise register it first in src/content/organisations/.',
  );
  assert.equal(await of('nobody'), 'Check the id, or register it first in src/content/organisations/.');
});

test('what a story with an error may name is not called unused, whatever stands around the name', async () => {
  const named = ['a.jpg', 'b.jpeg', 'c.PNG', '图-1.webp', 'e.avif', 'f.mp3', 'g.m4a', 'h.png', 'i.png', 'j.jpg'];
  const [a, b, c, d, e, f, g, h, i, j] = named;
  const body = `{\n\n${a}，（./${b}）：${c}、"${d}"；'${e}'。<${f}>(${g})\\${h} pics/${i}\n${j}`;
  const files = Object.fromEntries([...named, 'k.jpg', 'jpg'].map((name) => [`articles/2026/${name}`, png]));
  const problems = await problemsOf({ [STORY]: article(body), ...files });
  assert.deepEqual(
    problems.filter(({ rule }) => rule === 'orphan-file').map(({ file }) => file),
    ['articles/2026/k.jpg'],
  );
});

test('of several ids or names in one, whatever sign stands between them', async () => {
  for (const sign of ['、', '，', '；', ';', ',', ', ', ' ', '、 '])
    assert.equal(
      await remedy(
        article('正文。', field('organisations', `['example-hospital${sign}示例市卫生健康委员会']`)),
        'reference',
      ),
      'Write [example-hospital, example-commission].',
      `“${sign}”`,
    );
});

test('of a unit: the line to add, and what each of several counts', async () => {
  const units = `items:
  - { id: postings, zh: 人次, en: { one: posting, other: postings }, what: { zh: 派出的人次, en: staff sent out } }
  - { id: visits, zh: 人次, en: { one: visit, other: visits } }
`;
  const of = async (unit: string) => {
    const figures = `figures: [{ id: a, value: 4, unit: ${unit}, what: { zh: 数, en: Number } }]`;
    const found = await problemsOf({ 'units.yaml': units, [STORY]: article('4人次。', FIELDS, figures) });
    const problem = found.find(({ rule, file }) => rule === 'reference' && file === STORY);
    return [problem?.fixZh, problem?.fixEn];
  };
  assert.deepEqual(await of('病区'), [
    '核对编号，或先在“src/content/units.yaml”末尾加一行：“  - { id: 英文编号, zh: 病区, en: { one: 英文单数, other: 英文复数 } }”。',
    'Check the id, or add a line to src/content/units.yaml first: “  - { id: an-id, zh: 病区, en: { one: singular, other: plural } }”.',
  ]);
  assert.match((await of('ward-beds'))[1] ?? '', /“  - \{ id: ward-beds, zh: Chinese unit, /);
  assert.deepEqual(await of('人次'), [
    '写成“postings”（“派出的人次”）或“visits”（“visits”），按意思选一个。',
    'Write postings (staff sent out) or visits (visits).',
  ]);
});

test('of a picture, in its own folder', async () => {
  const of = (name: string) => remedy(article(`![画面](./${name})`), 'file-missing', { 'articles/2026/ward.png': png });
  assert.equal(await of('Ward.png'), 'Did you mean ./ward.png? Case counts.');
  assert.equal(await of('q.jpg'), 'Put the file beside the story, in the folder of its year.');
});
