/** What the record says of figures, charts, reviews and people, held against its bodies and its translation. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { checkContent } from '../../src/check/check-content.ts';
import { parseArticle } from '../../src/check/read/parse-article.ts';
import { memoryCache } from '../../src/disk/cache.ts';
import { BODY_LINE, FIELDS, STORY, TWIN, article, contentFolder, problemsOf } from '../lib/content-folder.ts';

const LINE = FIELDS.split('\n').length + 2;
const people = '{ zh: 人次, en: visits }';
const figure = (more: string) => `  - { id: a, unit: people, what: ${people}, ${more} }`;
const withFigures = async (body: string, ...figures: string[]) =>
  (await problemsOf({ [STORY]: article(body, FIELDS, ['figures:', ...figures].join('\n')) })).map(
    ({ rule, line, column }) => `${rule} ${line}:${column}`,
  );

test('two equal numbers are told apart by their units', async () => {
  const body = '手术29台次。\n\n门诊29人次。';
  assert.deepEqual(await withFigures(body, figure('value: 29')), []);
  const bare = await withFigures('来了29，又来了29。\n\n去了29。', figure('value: 29'));
  assert.deepEqual(bare, [`figure-ambiguous ${LINE + 1}:65`]);
});

test('余 and 多 may stand between a number and its unit; a percentage is no count', async () => {
  const body = (words: string) => `手术29台次。\n\n${words}。`;
  assert.deepEqual(await withFigures(body('门诊29余人次'), figure('value: 29, qualifier: over')), []);
  assert.deepEqual(await withFigures('增长29%。', figure('value: 29')), [`figure-missing ${LINE + 1}:65`]);
  const percent = '  - { id: a, unit: percent, what: { zh: 增幅, en: growth }, value: 29 }';
  assert.deepEqual(await withFigures('门诊29人次，增长29%。', percent), []);
  assert.deepEqual(await withFigures('门诊29人次。', percent), [`figure-missing ${LINE + 1}:66`]);
});

test('a number in digits goes before one in words; a heading and a day of the year hold no figure', async () => {
  assert.deepEqual(await withFigures('来了三个人。\n\n门诊3次。', figure('value: 3')), []);
  assert.deepEqual(await withFigures('## 门诊29人次\n\n正文。', figure('value: 29')), [
    `figure-missing ${LINE + 1}:65`,
  ]);
  for (const days of ['10月29日', '10月1日至29日', '29月龄，10月29日']) {
    const expected = days.startsWith('29') ? [] : [`figure-missing ${LINE + 1}:65`];
    assert.deepEqual(await withFigures(`${days}开诊。`, figure('value: 29')), expected, days);
  }
});

test('both numbers of a change stand in one sentence', async () => {
  assert.deepEqual(await withFigures('从60分钟降到36分钟。', figure('from: 60, to: 36')), []);
  assert.deepEqual(await withFigures('原来60分钟。现在36分钟。', figure('from: 60, to: 36')), [
    `figure-missing ${LINE + 1}:5`,
  ]);
});

test('near is folded, and must stand in a sentence with a number', async () => {
  const body = '门诊29人次。\n\nＡ院门诊29人次。';
  assert.deepEqual(await withFigures(body, figure('value: 29, near: { zh: a 院 }')), []);
  assert.deepEqual(
    await withFigures(body, figure('value: 29, near: { zh: 没有 }')),
    [`figure-missing ${LINE + 1}:81`],
    'at near',
  );
});

test('a sum counts what it names, and names what is there', async () => {
  const sum = (value: number, adds: string) => [
    '  - { id: b, unit: people, what: { zh: 甲, en: a }, value: 2 }',
    '  - { id: c, unit: people, what: { zh: 乙, en: b }, value: 3 }',
    `  - { id: d, unit: people, what: { zh: 和, en: c }, value: ${value}, adds: ${adds} }`,
  ];
  const body = (value: number) => `甲2人次，乙3人次，共${value}人次。`;
  assert.deepEqual(await withFigures(body(5), ...sum(5, '[b, c]')), []);
  assert.deepEqual(await withFigures(body(6), ...sum(6, '[b, c]')), [`figure-sum ${LINE + 3}:68`]);
  assert.deepEqual(await withFigures(body(5), ...sum(5, '[b, e]')), [`figure-sum ${LINE + 3}:72`], 'at e');
});

test('a sum that is none says what was added, and what is not there', async () => {
  const figures = ['b', 'c'].map((id) => `  - { id: ${id}, unit: people, what: { zh: 甲, en: a }, value: 2 }`);
  const sum = '  - { id: d, unit: people, what: { zh: 和, en: c }, value: 5, adds: [b, e] }';
  const text = article('甲2人次，又2人次，共5人次。', FIELDS, ['figures:', ...figures, sum].join('\n'));
  const wrong = (await problemsOf({ [STORY]: text })).find(({ rule }) => rule === 'figure-sum');
  assert.match(wrong?.zh ?? '', /“d”应等于 b \+ e，但没有编号为“e”的数据。/);
  assert.match(wrong?.en ?? '', /should equal b \+ e, but no figure has the id e\./);
});

test('two figures of one id', async () => {
  const twice = await withFigures('门诊29人次，共31人次。', figure('value: 29'), figure('value: 31'));
  assert.deepEqual(twice, [`duplicate-id ${LINE + 2}:11`]);
});

test('a chart shows values, before and after shows a change', async () => {
  const shown = async (call: string) =>
    (
      await problemsOf({
        [STORY]: article(
          `从60人次到36人次，共29人次。\n\n${call}`,
          FIELDS,
          `figures:\n${figure('value: 29')}\n${figure('from: 60, to: 36').replace('id: a', 'id: b')}`,
        ),
      })
    ).map(({ rule, line, en }) => `${rule} ${line - BODY_LINE - 2} ${en}`);
  assert.deepEqual(await shown('<Chart figures="a" />'), []);
  assert.deepEqual(await shown('<BeforeAfter figure="b" />'), []);
  assert.deepEqual(await shown('<Chart figures="a  b" />'), [
    'chart-figure 3 <Chart> cannot show “b”: BeforeAfter needs from/to, Chart needs value.',
  ]);
  assert.match((await shown('<BeforeAfter figure="a" />'))[0] ?? '', /cannot show “a”/);
  assert.match((await shown('<BeforeAfter figure="c" />'))[0] ?? '', /names a figure “c” that does not exist/);
});

/** Rules that fire where a final review is a must. */
async function reviewed(fields: string): Promise<string[]> {
  const folder = contentFolder({ [STORY]: article('正文。', FIELDS, fields) });
  try {
    const options = { cache: memoryCache(), rules: 'test', finalReviewRequired: true };
    const { problems } = await checkContent(folder, options);
    return problems
      .filter(({ file, rule }) => file.endsWith('a-story.zh.mdx') && rule !== 'translation-missing')
      .map(({ rule, severity, line }) => `${rule} ${severity} ${line}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('where a final review is a must, a first one is not enough', async () => {
  const review = (stage: string) => `reviews: [{ stage: ${stage}, by: { zh: 主任, en: head }, date: 2026-01-12 }]`;
  assert.deepEqual(await reviewed(review('final')), []);
  assert.deepEqual(await reviewed(review('first')), [`review-missing error ${LINE}`]);
  assert.deepEqual(await reviewed('reviews: []'), [`review-missing error ${LINE}`]);
});

const PERSON = 'people: [{ name: { zh: 张华, en: Zhang Hua }, role: { zh: 院长, en: president } }]';

/** What is said of a person's story and its translation, current or stale. */
async function ofPeople(zh: string, en: string, stale: boolean): Promise<string[]> {
  const chinese = article(zh, FIELDS, PERSON);
  const digest = stale ? '0123456789ab' : parseArticle(Buffer.from(chinese), 'zh').translates;
  const english = `---\ntitle: A story\nsummary: A sentence.\ntranslates: '${digest}'\n---\n\n${en}`;
  return (await problemsOf({ [STORY]: chinese, [TWIN]: english })).map(({ rule, severity }) => `${rule} ${severity}`);
}

test('a person stands in both bodies, first in the same block; of a stale translation that is a warning', async () => {
  assert.deepEqual(await ofPeople('张华说。\n\n又说。', 'ZHANG HUA said.\n\nMore.', false), []);
  assert.deepEqual(await ofPeople('张华说。\n\n又说。', 'He said.\n\nZhang Hua said more.', false), [
    'parity-person error',
  ]);
  assert.deepEqual(await ofPeople('张华说。', 'Zhang Huafeng said.', false), ['parity-person error']);
  assert.deepEqual(await ofPeople('他说。', 'Zhang Hua said.', false), ['parity-person error']);
  const stale = await ofPeople('张华说。', 'He said 5.', true);
  assert.ok(stale.includes('parity-person warning') && stale.includes('translation-stale warning'), stale.join());
  assert.ok(!stale.some((one) => one.endsWith('error')), stale.join());
});

test('where a person is first named, counted from 1', async () => {
  const chinese = article('又说。\n\n张华说。', FIELDS, PERSON);
  const { translates } = parseArticle(Buffer.from(chinese), 'zh');
  const english = `---\ntitle: A\nsummary: B\ntranslates: '${translates}'\n---\n\nZhang Hua.\n\nMore.`;
  const [problem] = await problemsOf({ [STORY]: chinese, [TWIN]: english });
  assert.match(problem?.zh ?? '', /中文第 2 段，英文第 1 段/);
  assert.match(problem?.en ?? '', /block 2 in Chinese but 1 in English/);
});

/** Warnings and errors of numbers in a story and its translation, with their remedies. */
async function ofNumbers(zh: string, en: string): Promise<string[]> {
  const chinese = article(zh);
  const { translates } = parseArticle(Buffer.from(chinese), 'zh');
  const english = `---\ntitle: A\nsummary: B\ntranslates: '${translates}'\n---\n\n${en}`;
  return (await problemsOf({ [STORY]: chinese, [TWIN]: english }))
    .filter(({ rule }) => rule === 'parity-number')
    .map(({ severity, en: text, fixEn }) => `${severity} ${text} ${fixEn}`);
}

test('a number in words asks for an answer from two on; 百 alone is often none', async () => {
  assert.deepEqual(await ofNumbers('来了一人。', 'People came.'), []);
  assert.match((await ofNumbers('来了两人。', 'People came.'))[0] ?? '', /^warning “两” of block 1/);
  assert.match(
    (await ofNumbers('来了三人。', 'People came.'))[0] ?? '',
    /^warning “三” of block 1 is not in the English/,
  );
  assert.match((await ofNumbers('来了九十九人。', 'People came.'))[0] ?? '', /^warning “九十九”/);
  assert.deepEqual(await ofNumbers('惠及百姓。', 'People came.'), []);
});

test('the remedy fits the case: in words, not there, less often', async () => {
  const [words] = await ofNumbers('来了三人。', 'People came.');
  assert.match(words ?? '', /where the word counts nothing/);
  const [missing] = await ofNumbers('来了35人。', 'People came.');
  assert.match(missing ?? '', /^error .* Check the source; 99万 is 990,000/);
  const [once] = await ofNumbers('来了35人，去了35人。', '35 came and went.');
  assert.match(once ?? '', /^warning .*less often.* where the twin says a repeated number once/);
});

test('what is no digest is told as that alone, not as one of an older text', async () => {
  for (const said of ['0123456789a', '0123456789abc', '0123456789ag'])
    assert.deepEqual(
      (
        await problemsOf({
          [STORY]: article('正文。'),
          [TWIN]: `---\ntitle: A story\nsummary: A sentence.\ntranslates: '${said}'\n---\n\nText.`,
        })
      ).map(({ rule }) => rule),
      ['translates'],
      said,
    );
});

test('a current translation is not called stale', async () => {
  assert.deepEqual(await ofPeople('张华说。', 'Zhang Hua said.', false), []);
  const chinese = article('正文。');
  const english = "---\ntitle: A story\nsummary: A sentence.\ntranslates: '0123456789ab'\n---\n\nText.";
  const [problem] = await problemsOf({ [STORY]: chinese, [TWIN]: english });
  assert.deepEqual(
    [problem?.rule, problem?.severity, problem?.file, problem?.line],
    ['translation-stale', 'warning', TWIN, 4],
  );
});

test('a link to the English page of a story leads somewhere where it is translated, and so does one to both', async () => {
  const chinese = article('[对照](/articles/a-story/bilingual/)。');
  const { translates } = parseArticle(Buffer.from(chinese), 'zh');
  const twin = `---\ntitle: A\nsummary: B.\ntranslates: '${translates}'\n---\n\n[English](/en/articles/a-story/), [both](/articles/a-story/bilingual/).\n`;
  const dead = async (files: Record<string, string>) =>
    (await problemsOf(files)).filter(({ rule }) => rule === 'dead-link').map(({ column }) => column);
  assert.deepEqual(await dead({ [STORY]: chinese, [TWIN]: twin }), []);
  assert.deepEqual(await dead({ [STORY]: chinese }), [1]);
});
