/** Fields of records: days that are still to come, and telephones that can be dialled. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { checkContent } from '../../src/check/check-content.ts';
import { memoryCache } from '../../src/disk/cache.ts';
import { isTelephone, telephoneAddress } from '../../src/lib/telephones.ts';
import { FIELDS, STORY, article, contentFolder, problemsOf } from '../lib/content-folder.ts';

/** What is told of the days of a story on 2026-11-26, with the words of the line. */
async function told(fields: string): Promise<string[]> {
  const text = article('正文。', fields);
  const folder = contentFolder({ [STORY]: text });
  try {
    const options = { cache: memoryCache(), rules: 'test', finalReviewRequired: false, today: '2026-11-26' };
    const { problems } = await checkContent(folder, options);
    return problems
      .filter(({ rule, file }) => rule === 'date-order' && file.includes('a-story'))
      .map(({ line, column }) => (text.split('\n')[line - 1] ?? '').slice(column - 1, column + 9));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('what was made known is not still to come; what is planned may be', async () => {
  assert.deepEqual(await told(FIELDS.replace('date: 2026-01-11\n', 'date: 2062-01-11\n')), ['2062-01-11']);
  assert.deepEqual(await told(`${FIELDS}\nchanges: [{ date: 2099-01-11, kind: update, zh: 改, en: Changed }]`), [
    '2099-01-11',
  ]);
  assert.deepEqual(await told(`${FIELDS}\nevents: [{ date: 2027-05-01, what: { zh: 开诊, en: It opens } }]`), []);
  assert.deepEqual(await told(FIELDS), []);
});

test('one telephone number in a field, which can be dialled', async () => {
  for (const number of ['0635-1234567', '010-00000000', '13800138000', '138 0013 8000', '400-818-1234', '12345', '120'])
    assert.ok(isTelephone(number), number);
  for (const number of [
    '0635-1234567转8001',
    '0635-1234567、0635-7654321',
    '０６３５－１２３４５６７',
    'call me',
    '*21*138#',
  ])
    assert.ok(!isTelephone(number), number);
  assert.equal(telephoneAddress('+86 635-1234567'), 'tel:+866351234567');
  const entry = (contact: string) =>
    `id: new-entry\nname: { zh: 新条目, en: New entry }\nkind: hospital\nplace: example-city\ncontact: { ${contact}, reportedIn: dialysis-opens }\n`;
  const rules = async (contact: string) =>
    (await problemsOf({ 'organisations/new-entry.yaml': entry(contact) })).map(({ rule, line }) => `${rule} ${line}`);
  assert.deepEqual(await rules("telephone: 0635-1234567, extension: '8012'"), []);
  assert.deepEqual(await rules("telephone: '0635-1234567转8001'"), ['field 5']);
});
