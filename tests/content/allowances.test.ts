/** What editors let through by name: the very words, in either file, and only what takes judgement; the check lists it. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { parseArticle } from '../../src/check/read/parse-article.ts';
import { BODY_LINE, FIELDS, STORY, TWIN, article, check, contentFolder } from '../lib/content-folder.ts';

const allowed = (rule: string, text: string) => `allowed: [{ rule: ${rule}, text: ${text}, why: 会议的名称 }]`;

/** What the check says of a story, and what it let through. */
async function checked(zh: string, fields: string, en?: string) {
  const chinese = article(zh, FIELDS, fields);
  const { translates } = parseArticle(Buffer.from(chinese), 'zh');
  const twin = `---\ntitle: A\nsummary: B\ntranslates: '${translates}'\n---\n\n${en ?? ''}`;
  const folder = contentFolder({ [STORY]: chinese, ...(en === undefined ? {} : { [TWIN]: twin }) });
  try {
    const { problems, letThrough } = await check(folder);
    const own = problems.filter(({ file, rule }) => file.includes('a-story') && rule !== 'translation-missing');
    return {
      told: own.map(({ rule, line, column }) => `${rule} ${line}:${column}`),
      through: letThrough.map(({ rule, line, column, text, why }) => `${rule} ${line}:${column} ${text} ${why}`),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the very words are let through, and listed with the reason; others are not', async () => {
  const { told, through } = await checked(
    '“今年去哪看病”是会议名称，今年的会开了。',
    allowed('relative-date', '今年去哪'),
  );
  assert.deepEqual(told, [`relative-date ${BODY_LINE + 1}:15`]);
  assert.deepEqual(through, [`relative-date ${BODY_LINE + 1}:2 今年去哪 会议的名称`]);
});

test('wherever in its line the very words stand', async () => {
  const { told, through } = await checked(
    '“今年去哪看病”与“今年去哪义诊”都是名称。',
    allowed('relative-date', '今年去哪'),
  );
  assert.deepEqual([told, through.length], [[], 2]);
});

test('in the English file too', async () => {
  const { told, through } = await checked(
    '会开了。',
    allowed('relative-date', 'China This Year'),
    'China This Year met.',
  );
  assert.deepEqual([told, through.length], [[], 1]);
});

test('what is not needed is a warning; encoding and vocabulary let nothing through', async () => {
  assert.deepEqual((await checked('会开了。', allowed('relative-date', '今年'))).told, ['allowance-unused 10:40']);
  assert.deepEqual((await checked('会开了。', allowed('dead-link', '会'))).told, ['allowance-rule 10:19']);
});
