/** Editorial law wherever words stand: bodies, fields of a story, entries of the registry; and what only looks like a breach. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BODY_LINE, FIELDS, STORY, article, problemsOf } from '../lib/content-folder.ts';

const told = async (body: string, fields = '') =>
  (await problemsOf({ [STORY]: article(body, FIELDS, fields) })).map(
    ({ rule, severity, line }) => `${rule} ${severity} ${line}`,
  );
const inBody = async (body: string) => told(body);
const inField = async (fields: string) => told('正文。', fields);

test('telephone numbers in every dress', async () => {
  const numbers = [
    '（0635）8272555',
    '(0635) 827-2555',
    '０６３５－８２７２５５５',
    '+86 635 8272555',
    '0635—8272555',
    '13800138000',
    '400 818 1234',
    '[预约](tel:0635-1234567)',
  ];
  for (const number of numbers)
    assert.deepEqual(await inBody(`预约${number}。`), [`contact-in-story error ${BODY_LINE}`], number);
});

test('a street number is an address', async () => {
  assert.deepEqual(await inBody('门诊在示例路67号。'), [`contact-in-story error ${BODY_LINE}`]);
});

test('numbers that are no telephone, and those that everybody may call', async () => {
  for (const text of ['[拨打120](tel:120)', '服务14155人次', '投入1380013800.5元', '地铁示例路1号线'])
    assert.deepEqual(await inBody(text), [], text);
});

test('words that only hold the characters of a relative date', async () => {
  for (const text of ['要在2026年3月31日前、节假日前完成。', '没有说明年龄。', '光明天使行动。'])
    assert.deepEqual(await inBody(text), [], text);
  assert.deepEqual(await inBody('日前，示例市人民医院开设门诊。'), [`relative-date error ${BODY_LINE}`]);
});

test('every field of a story whose words readers see', async () => {
  const place = `error ${FIELDS.split('\n').length + 2}`;
  const both = (zh: string) => `{ zh: ${zh}, en: words }`;
  for (const field of [
    `plain: ${both('今年可以去看病。')}`,
    `events: [{ date: 2026, what: ${both('今年开设门诊')} }]`,
    `plans: [{ what: ${both('明年完成')}, by: example-hospital, status: announced }]`,
    `changes: [{ date: 2026-01-12, kind: update, zh: 今天改, en: words }]`,
  ]) {
    assert.deepEqual(await inField(field), [`relative-date ${place}`], field);
  }
  assert.deepEqual(await inField('plain: { zh: 您好, en: Call 0635-1234567 }'), [`contact-in-story ${place}`]);
  assert.deepEqual(await inField(`plain: ${both('患者王女士出院。')}`), [`patient-named ${place}`]);
});

test('a claim in a field says whose it is, in the sentence or beside it', async () => {
  const line = FIELDS.split('\n').length + 2;
  assert.deepEqual(await inField('plain: { zh: 这里全国领先。, en: words }'), [`claim-unattributed warning ${line}`]);
  assert.deepEqual(await inField('plain: { zh: 医院称这里全国领先。, en: words }'), []);
  const figure = (claimant: string) =>
    told(
      '治愈率据医院介绍为29%。',
      `figures: [{ id: cured, value: 29, unit: percent, what: { zh: 治愈率, en: cure rate }${claimant} }]`,
    );
  assert.deepEqual(await figure(''), [`claim-unattributed warning ${line}`, `claim-unattributed warning ${line}`]);
  assert.deepEqual(await figure(', claimant: { zh: 示例医院, en: the hospital }'), []);
});

test('the words of a source and its names are as printed', async () => {
  const printed =
    'source: { title: 今年全国领先, publication: { zh: 今日报, en: This year }, date: 2026-01-11, voice: staff-reporter }';
  const fields = FIELDS.replace(/^source: .*$/m, printed);
  assert.deepEqual(await problemsOf({ [STORY]: article('正文。', fields) }), []);
});

const NAMED = 'id: new-entry\nname: { zh: 新条目, en: New entry }\n';
const ENTRIES: Record<string, (more: string) => string> = {
  organisations: (more) => `${NAMED}kind: hospital\nplace: example-city\n${more}`,
  programmes: (more) => `${NAMED}kind: service\nstatus: running\nasOf: 2026\nsources: [dialysis-opens]\n${more}`,
  campaigns: (more) => `${NAMED}kind: forum\ndate: 2026\n${more}`,
};

test('no claim, no telephone number and no relative date in the registry’s own words', async () => {
  for (const [folder, entry] of Object.entries(ENTRIES)) {
    const rules = async (more: string) =>
      (await problemsOf({ [`${folder}/new-entry.yaml`]: entry(more) })).map(({ rule }) => rule);
    const summary = (zh: string, en = 'An entry.') => `summary: { zh: ${zh}, en: ${en} }\n`;
    assert.deepEqual(await rules(summary('介绍。')), []);
    assert.deepEqual(await rules(summary('全国唯一的条目。')), ['claim-in-headline'], folder);
    assert.deepEqual(await rules(summary('介绍。', 'A world-leading entry.')), ['claim-in-headline'], folder);
    assert.deepEqual(await rules(summary('今年设立。')), ['relative-date'], folder);
    assert.deepEqual(await rules(summary('电话0635-1234567。')), ['contact-in-story'], folder);
    if (folder === 'organisations') continue;
    const benefit = `benefits:\n  - what: { zh: 国内领先的一项, en: One }\n    notStated: [where, how, cost]\n    asOf: 2026\n    article: dialysis-opens\n`;
    assert.deepEqual(await rules(summary('介绍。') + benefit), ['claim-in-headline'], folder);
  }
});

test('an organisation’s contact is where a telephone number and an address belong', async () => {
  const contact =
    'contact: { telephone: 0635-1234567, address: { zh: 示例路67号, en: 67 Example Road }, reportedIn: dialysis-opens }\n';
  assert.deepEqual(await problemsOf({ 'organisations/new-entry.yaml': ENTRIES['organisations']?.(contact) ?? '' }), []);
});

test('an end before its beginning', async () => {
  const event = 'events: [{ date: 2026-02-03, until: 2026-01-01, what: { zh: 一, en: a } }]';
  assert.deepEqual(await inField(event), [`field error ${FIELDS.split('\n').length + 2}`]);
  assert.deepEqual(await inField(event.replace('2026-01-01', '2026')), []);
  const campaign = ENTRIES['campaigns']?.('summary: { zh: 介绍。, en: An entry. }\nuntil: 2025-12\n') ?? '';
  assert.deepEqual(
    (await problemsOf({ 'campaigns/new-entry.yaml': campaign })).map(({ rule, line }) => [rule, line]),
    [['field', 6]],
  );
});
