/** The record says what is known: bases of dates, periods and moments, whose a figure is, what an entry rests on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIELDS, STORY, article, problemsOf } from '../lib/content-folder.ts';

const told = async (files: Record<string, string>) =>
  (await problemsOf(files)).map(({ rule, line, en }) => `${rule} ${line} ${en}`);

const BODY = '示例市人民医院有床位30张。';
const FIGURE = 'id: beds, value: 30, unit: hospitals, what: { zh: 床位, en: Beds }';
const figure = (more: string) =>
  told({ [STORY]: article(BODY, FIELDS, `figures:\n  - { ${FIGURE}${more === '' ? '' : `, ${more}`} }`) });

test('a story says where its date comes from', async () => {
  const [first] = await told({ [STORY]: article(BODY, FIELDS.replace('dateBasis: printed\n', '')) });
  assert.match(first ?? '', /^missing-field .*dateBasis/);
  for (const basis of ['inferred', 'event'])
    assert.deepEqual(await told({ [STORY]: article(BODY, FIELDS.replace('printed', basis)) }), []);
  const [wrong] = await told({ [STORY]: article(BODY, FIELDS.replace('printed', 'guessed')) });
  assert.match(wrong ?? '', /^field .*dateBasis/);
});

test('a figure is counted over a period or stands at a moment, never both', async () => {
  assert.deepEqual(await figure('period: 2025'), []);
  assert.deepEqual(await figure('asOf: 2025-12'), []);
  const [both] = await figure('period: 2025, asOf: 2025-12');
  assert.match(both ?? '', /^field 11 .*never both/);
});

test('a figure is an organisation’s or a programme’s, which exists', async () => {
  assert.deepEqual(await figure('of: [example-hospital, scan-and-say]'), []);
  const [nobody] = await figure('of: [exampel-hospital]');
  assert.match(nobody ?? '', /^reference 11 .*organisations or programmes/);
  const [place] = await figure('of: [example-city]');
  assert.match(place ?? '', /^reference 11/);
});

test('an event’s organisations exist', async () => {
  const event = (id: string) =>
    told({
      [STORY]: article(
        BODY,
        FIELDS,
        `events: [{ date: 2026, what: { zh: 义诊, en: Clinic }, organisations: [${id}] }]`,
      ),
    });
  assert.deepEqual(await event('example-hospital'), []);
  assert.match((await event('nobody'))[0] ?? '', /^reference/);
});

const PROGRAMME = `id: new-one
kind: service
name: { zh: 新条目, en: New entry }
summary: { zh: 介绍。, en: An entry. }
`;
const programme = (more: string) => told({ 'programmes/new-one.yaml': PROGRAMME + more });

test('a programme rests on a story, and a stated status has its date', async () => {
  assert.deepEqual(await programme('status: running\nasOf: 2026\nsources: [dialysis-opens]\n'), []);
  assert.deepEqual(await programme('status: not-stated\nsources: [dialysis-opens]\n'), []);
  assert.match((await programme('status: running\nsources: [dialysis-opens]\n'))[0] ?? '', /status has no date/);
  assert.match((await programme('status: not-stated\nsources: []\n'))[0] ?? '', /No story is named/);
  assert.match((await programme('status: not-stated\n'))[0] ?? '', /^missing-field .*sources/);
  assert.match((await programme('status: not-stated\nsources: [nothing]\n'))[0] ?? '', /^reference/);
});

test('a contact says where it stands; that somebody verified it is only said where somebody did', async () => {
  const contact = (more: string) =>
    told({
      'organisations/new-one.yaml': `id: new-one\nkind: other\nname: { zh: 新机构, en: New body }\ncontact: { telephone: '120'${more} }\n`,
    });
  assert.deepEqual(await contact(', reportedIn: dialysis-opens'), []);
  assert.deepEqual(await contact(', sourceUrl: https://example.org/, verifiedAt: 2026'), []);
  assert.match((await contact(', verifiedAt: 2026'))[0] ?? '', /^field .*no source/);
  assert.match((await contact(', reportedIn: nothing'))[0] ?? '', /^reference/);
});

test('an organisation and a programme share no id', async () => {
  const clash = PROGRAMME.replace('new-one', 'example-hospital');
  const found = await told({
    'programmes/example-hospital.yaml': `${clash}status: not-stated\nsources: [dialysis-opens]\n`,
  });
  assert.match(found[0] ?? '', /^duplicate-id/);
});

test('以内 and 最多 are qualifiers: not lost, not missed, and 不超过 is not 超过', async () => {
  const one = (zh: string, qualifier = '') =>
    told({
      [STORY]: article(
        `示例市人民医院${zh}。`,
        FIELDS,
        `figures:\n  - { id: wait, value: 10, unit: minutes, what: { zh: 等候, en: Wait }${qualifier && `, qualifier: ${qualifier}`} }`,
      ),
    });
  for (const words of ['10分钟以内送到', '10分钟内送到', '不到10分钟送到', '不足10分钟送到']) {
    assert.deepEqual(await one(words, 'under'), [], words);
    assert.match((await one(words))[0] ?? '', /^qualifier-missing/, words);
  }
  for (const words of ['最多10分钟', '至多10分钟', '不超过10分钟', '可达10分钟']) {
    assert.deepEqual(await one(words, 'up-to'), [], words);
    assert.match((await one(words))[0] ?? '', /^qualifier-missing/, words);
    assert.match((await one(words, 'over'))[0] ?? '', /^qualifier-lost/, words);
  }
  assert.match((await one('10分钟送到', 'under'))[0] ?? '', /^qualifier-lost/);
  assert.match((await one('10分钟送到', 'up-to'))[0] ?? '', /^qualifier-lost/);
  assert.deepEqual(await one('10分钟内科会诊'), []);
});
