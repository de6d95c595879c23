/** A story and its translation: what differs between the two is caught, with its place; a whole pair is clean. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseArticle } from '../../src/check/read/parse-article.ts';
import { problemsOf } from '../lib/content-folder.ts';

const ZH = 'articles/2026/dialysis-opens.zh.mdx';
const EN = 'articles/2026/dialysis-opens.en.mdx';
const PICTURE = 'articles/2026/machine.png';
const read = (path: string) => readFileSync(`tests/fixture/content/${path}`, 'utf8');
const [zh, en, picture] = [read(ZH), read(EN), readFileSync(`tests/fixture/content/${PICTURE}`)];

/** Replaces a literal piece, which must be there. */
const swap = (text: string, from: string, to: string): string => {
  assert.ok(text.includes(from), `“${from}” is not in the fixture`);
  return text.replace(from, to);
};

/** Problems of the pair; the translation's digest is brought up to date unless `stale`. */
const pair = (chinese: string, english: string, stale = false) => {
  const digest = parseArticle(Buffer.from(chinese), 'zh').translates;
  const current = stale ? english : english.replace(/^translates: .*$/m, `translates: '${digest}'`);
  return problemsOf({ [ZH]: chinese, [EN]: current, [PICTURE]: picture });
};

const caught = (problems: Awaited<ReturnType<typeof pair>>, rule: string, file: string, words?: RegExp) => {
  const found = problems.find((p) => p.rule === rule && p.file === file);
  assert.ok(found, `no ${rule} in ${file} among ${JSON.stringify(problems.map((p) => `${p.file} ${p.rule}`))}`);
  if (words) assert.match(`${found.zh} ${found.en}`, words);
  return found;
};

test('the pair as it stands has no problem', async () => assert.deepEqual(await pair(zh, en), []));

test('a figure whose English value differs', async () => {
  const english = swap(en, '163 visits', '136 visits');
  const problems = await pair(zh, english);
  const record = caught(problems, 'figure-missing', ZH, /all-visits.*163/);
  assert.equal(record.severity, 'error');
  assert.match(zh.split('\n')[record.line - 1] ?? '', /value: 163/);
  const number = caught(problems, 'parity-number', EN, /136/);
  assert.match((english.split('\n')[number.line - 1] ?? '').slice(number.column - 1), /^136 visits/);
});

test('a wrong number in the Chinese', async () => {
  const problems = await pair(swap(zh, '短期指导134人次', '短期指导143人次'), en);
  caught(problems, 'figure-missing', ZH, /short-visits.*134/);
  caught(problems, 'parity-number', ZH, /143/);
});

test('a sum that is none', async () => {
  caught(
    await pair(swap(zh, 'value: 163', 'value: 164').replace('163人次', '164人次'), swap(en, '163', '164')),
    'figure-sum',
    ZH,
    /29 \+ 134/,
  );
});

test('a lost qualifier, in either language, and one that the record lacks', async () => {
  caught(await pair(swap(zh, '近30家', '30家'), en), 'qualifier-lost', ZH, /nearly/);
  caught(await pair(zh, swap(en, 'nearly 30', '30')), 'qualifier-lost', ZH, /nearly/);
  caught(await pair(swap(zh, '    qualifier: nearly\n', ''), en), 'qualifier-missing', ZH, /nearly/);
});

test('under and up to, in English', async () => {
  const under = (english: string, qualifier: string) =>
    pair(
      swap(zh, '近30家', '30家以内的').replace('qualifier: nearly', `qualifier: ${qualifier}`),
      swap(en, 'nearly 30', english),
    );
  for (const english of ['fewer than 30', 'no more than 30', 'up to 30'])
    for (const qualifier of ['under', 'up-to']) assert.deepEqual(await under(english, qualifier), [], english);
  caught(await under('more than 30', 'under'), 'qualifier-lost', ZH, /under/);
  caught(await under('no fewer than 30', 'under'), 'qualifier-lost', ZH, /under/);
});

test('“over” before a length of time is how long it took; before anything else it is more', async () => {
  const lasted = (chinese: string, english: string) =>
    pair(swap(zh, '团队会继续培训', `团队会${chinese}`), swap(en, 'would go on training', `would ${english}`));
  assert.deepEqual(await lasted('在3年里继续培训', 'go on training over 3 years'), []);
  assert.deepEqual(await lasted('在3年里继续培训', 'go on training over the 3 years'), []);
  caught(await lasted('再到3家医院培训', 'train at over 3 hospitals more'), 'qualifier-parity', ZH, /3/);
});

test('an ambiguous figure asks for near, and near resolves it', async () => {
  const twice = swap(zh, '示例医生说，团队会继续培训。', '示例医生说，团队会继续培训。后来又派驻29人次。');
  const english = swap(en, 'would go on training.', 'would go on training. Later there were 29 visits more.');
  caught(await pair(twice, english), 'figure-ambiguous', ZH, /long-visits/);
  const near = swap(twice, '    value: 29\n', '    value: 29\n    near: { zh: 长期驻院, en: long-term postings }\n');
  assert.deepEqual(await pair(near, english), []);
  caught(await pair(swap(near, '长期驻院, en', '查无此句, en'), english), 'figure-missing', ZH, /查无此句/);
});

test('a day of the month is no figure', async () => {
  const chinese = swap(swap(zh, '近30家', '近三十家'), '团队会继续培训', '11月30日团队会继续培训');
  assert.deepEqual(await pair(chinese, swap(en, 'would go on training', 'would on 30 November go on training')), []);
});

test('a wrong name', async () => {
  const problems = await pair(zh, swap(en, 'Example Capital Hospital made', 'Example Central Hospital made'));
  const found = caught(problems, 'name-untranslated', EN, /首府示例医院/);
  assert.match(found.fixEn, /Example Capital Hospital/);
  assert.match(en.split('\n')[found.line - 1] ?? '', /Example Capital Hospital made/);
});

test('another hospital’s name, beside the right one or at a later mention', async () => {
  const english = swap(
    en,
    'Example Capital Hospital made 163',
    'Example Capital Hospital and the Example City Health Commission made 163',
  );
  const found = caught(await pair(zh, english), 'name-unfounded', EN, /does not name it anywhere/);
  assert.equal(found.severity, 'error');
  assert.match((english.split('\n')[found.line - 1] ?? '').slice(found.column - 1), /^Example City Health Commission/);
  const later = swap(en, 'Shi Liyisheng said', 'Shi Liyisheng of Example Capital Hospital said');
  assert.equal(caught(await pair(zh, later), 'name-unfounded', EN, /its Chinese twin does not/).severity, 'warning');
});

test('a number that stands more often than in its twin: the month of a date is wrong', async () => {
  const found = caught(await pair(swap(zh, '2025年12月2日', '2025年2月2日'), en), 'parity-number', ZH, /“2”.*只有|12/);
  assert.equal(found.severity, 'error');
});

test('a number that the twin says once for twice is a warning; with another in its place it is wrong', async () => {
  const said = (text: string) => swap(zh, '团队会继续培训', `${text}，团队会继续培训`);
  const told = (text: string) => swap(en, 'would go on training', `would go on training ${text}`);
  const once = await pair(said('2027年12月2日至2027年12月5日'), told('from 2 to 5 December 2027'));
  assert.equal(caught(once, 'parity-number', ZH, /“2027”.*只有 1 处/).severity, 'warning');
  assert.deepEqual([...new Set(once.map(({ severity }) => severity))], ['warning']);
  const wrong = await pair(said('2027年6月2日至2027年6月5日'), told('from 2 June 2027 to 5 June 2028'));
  assert.equal(caught(wrong, 'parity-number', ZH, /“2027”.*只有 1 处/).severity, 'error');
});

test('words of a larger number, days of the week, thirds and full hours are no numbers of their own', async () => {
  const zhWords = swap(zh, '团队会继续培训', '每周三9:00起，有306人、三分之二的医生、近万名患者参加，团队会继续培训');
  const words =
    'would go on training, every Wednesday from 9 a.m., three hundred and six people, two thirds of the doctors and nearly ten thousand patients';
  assert.deepEqual(await pair(zhWords, swap(en, 'would go on training', words)), []);
});

test('a wrong number in words is a warning; ranks, ordinals and idioms are none', async () => {
  const zhWords = swap(
    zh,
    '团队会继续培训',
    '三甲医院的五名医生会继续培训，这是第一次，也是十分要紧的事，要进千家万户',
  );
  const words = (text: string) => pair(zhWords, swap(en, 'would go on training', text));
  assert.deepEqual(await words('of five doctors of a tertiary hospital may go on, for the first time, to train'), []);
  const found = caught(await words('of four doctors may go on'), 'parity-number', EN, /four/);
  assert.equal(found.severity, 'warning');
});

test('a headline says no number that its text or its twin does not', async () => {
  const field = (text: string, name: string, more: string) =>
    text.replace(new RegExp(`^${name}: .*$`, 'm'), (line) => line + more);
  const wrong = await pair(field(zh, 'summary', '派驻164人次。'), field(en, 'summary', ' There were 164 visits.'));
  const found = caught(wrong, 'headline-number', ZH, /164/);
  assert.match(
    (field(zh, 'summary', '派驻164人次。').split('\n')[found.line - 1] ?? '').slice(found.column - 1),
    /^164/,
  );
  caught(wrong, 'headline-number', EN, /164/);
  caught(await pair(field(zh, 'summary', '派驻163人次。'), en), 'parity-number', ZH, /163/);
  assert.deepEqual(await pair(field(zh, 'summary', '派驻163人次。'), field(en, 'title', ' after 163 visits')), []);
});

/** The pair with these in the summaries, and these in the texts. */
const summed = (summaries: [string, string], texts: [string, string] = ['', '']) => {
  const more = (text: string, words: string) => text.replace(/^summary: .*$/m, (line) => line + words);
  return pair(
    more(swap(zh, '团队会继续培训', `${texts[0]}团队会继续培训`), summaries[0]),
    more(swap(en, 'would go on training', `${texts[1]} would go on training`), ` ${summaries[1]}`),
  );
};
const told = (problems: Awaited<ReturnType<typeof pair>>) => problems.map((p) => `${p.rule} ${p.severity}`);

test('a headline may round a number of the text where it says so, and to the right side', async () => {
  const texts: [string, string] = ['服务4.98万人，', 'for 49,800 people'];
  for (const summaries of [
    ['服务近5万人。', 'It served nearly 50,000 people.'],
    ['服务约5万人。', 'It served about 50,000 people.'],
    ['服务逾4.6万人。', 'It served more than 46,000 people.'],
    ['服务4.9万余人。', 'It served over 49,000 people.'],
    ['服务至少4.9万人。', 'It served at least 49,000 people.'],
  ] as [string, string][]) {
    assert.deepEqual(told(await summed(summaries, texts)), [], summaries.join());
  }
  for (const summaries of [
    ['服务5万人。', 'It served 50,000 people.'],
    ['服务超5万人。', 'It served more than 50,000 people.'],
    ['服务近4.9万人。', 'It served nearly 49,000 people.'],
    ['服务近6万人。', 'It served nearly 60,000 people.'],
    ['服务约4万人。', 'It served about 40,000 people.'],
    ['服务逾2000人。', 'It served more than 2,000 people.'],
    ['占近50000%。', 'It is nearly 50,000%.'],
  ] as [string, string][]) {
    assert.deepEqual(
      told(await summed(summaries, texts)),
      ['headline-number error', 'headline-number error'],
      summaries.join(),
    );
  }
});

test('a number of a headline that its twin says in words is a warning; with another in its place it is wrong', async () => {
  const texts: [string, string] = ['24小时开放，每次15分钟，来2次，', 'for 24 hours, 15 minutes each, 2 times'];
  const rules = (chinese: string, english: string) => summed([chinese, english], texts).then(told);
  assert.deepEqual(await rules('24小时开放。', 'It is open round the clock.'), ['parity-number warning']);
  assert.deepEqual(await rules('每次15分钟。', 'It takes a quarter of an hour.'), []);
  assert.deepEqual(await rules('24小时开放。', 'It is open fifteen hours.'), ['parity-number error']);
  assert.equal((await rules('24小时开放。', 'It is open 15 hours.')).length, 3);
  assert.deepEqual(await rules('来2次。', 'Come for one more visit.'), ['parity-number error']);
});

test('14:00, 下午2点 and 2 p.m. are one hour; 2 a.m. and 3 p.m. are others', async () => {
  const both = (chinese: string, english: string) =>
    summed([`${chinese}开会。`, `It begins ${english}.`], [`${chinese}开会，`, english]).then(told);
  for (const english of ['at 2 p.m.', 'at 2:00 p.m.', 'at 14:00', 'at 2pm', 'at two in the afternoon']) {
    for (const chinese of ['14:00', '14：00', '14时', '下午2点', '下午2:00']) {
      assert.deepEqual(await both(chinese, english), [], `${chinese} ${english}`);
    }
  }
  assert.deepEqual(await both('14:00至17:15', 'from 2 to 5:15 p.m.'), []);
  assert.deepEqual(await both('下午2点至5点', 'from 14:00 to 17:00'), []);
  for (const english of ['at 2 a.m.', 'at 3 p.m.'])
    assert.ok((await both('14:00', english)).includes('parity-number error'), english);
});

test('a person named in one language only', async () => {
  const problems = await pair(zh, en.replaceAll('Shi Liyisheng', 'Shi Yisheng'));
  caught(problems, 'parity-person', ZH, /示例医生/);
});

test('a dropped paragraph', async () => {
  const found = caught(
    await pair(zh, swap(en, /In 2025 .*\n\n/.exec(en)?.[0] ?? '-', '')),
    'parity-blocks',
    EN,
    /12 blocks in Chinese, 11 in English/,
  );
  assert.equal(found.severity, 'error');
});

test('a stale translation is a warning, and so are the differences that follow from it', async () => {
  const problems = await pair(swap(zh, '好消息是', '更好的消息是45岁以上'), en, true);
  assert.equal(caught(problems, 'translation-stale', EN).severity, 'warning');
  assert.ok(!problems.some((p) => p.severity === 'error'));
});
