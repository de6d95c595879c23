/** `npm run new`: five questions, answered at once or one by one, and the draft that comes of them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dateOf } from '../../../src/newsroom/new/answers.ts';
import { writeNewStory } from '../../../src/newsroom/new/new-story.ts';
import { check, contentFolder } from '../../lib/content-folder.ts';

/** Runs the command in a small site, with lines put in. */
function asked(input: string | Uint8Array, ...options: string[]) {
  const folder = contentFolder({});
  const before = new Set(readdirSync(join(folder, 'articles/2026')));
  const run = spawnSync(process.execPath, ['scripts/new.ts', ...options], {
    env: { ...process.env, XINGLIN_CONTENT: folder, XINGLIN_CACHE: join(folder, '.cache') },
    input,
    encoding: 'utf8',
  });
  const made = readdirSync(join(folder, 'articles'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.mdx') && !before.has(name.replace(/^.*[\\/]/, '')),
  );
  const texts = made.map((name) => readFileSync(join(folder, 'articles', name), 'utf8'));
  return { folder, code: run.status, told: run.stdout + run.stderr, made, texts };
}

test('five answers make a draft that the check lets stand, and the next step is told', async () => {
  const { folder, code, told, made, texts } = asked('周末门诊开放\n7\n2026年3月5日\n示例市人民医院\n1\n');
  try {
    assert.equal(code, 0, told);
    assert.deepEqual(
      made.map((name) => name.replaceAll('\\', '/')),
      ['2026/zhoumo-menzhen-kaifang.zh.mdx'],
    );
    assert.match(
      texts[0] ?? '',
      /title: 周末门诊开放\nsummary: 【待写：.+】\ndate: 2026-03-05\ndateBasis: printed\nkind: notice\n/,
    );
    assert.match(texts[0] ?? '', /organisations:\n {2}- example-hospital\n/);
    assert.match(told, /npm run check -- .*zhoumo-menzhen-kaifang\.zh\.mdx/);
    const { problems } = await check(folder);
    const own = problems.filter(({ file, severity }) => file.includes('zhoumo') && severity === 'error');
    assert.deepEqual([...new Set(own.map(({ rule, inDraft }) => `${rule} ${inDraft}`))], ['placeholder true']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('answers may be given as options; a console of Windows writes GBK', () => {
  // 门诊开放 in GBK, and an empty line.
  const gbk = Buffer.concat([Buffer.from('c3c5d5efbfaab7c5', 'hex'), Buffer.from('\r\n\r\n')]);
  const { folder, code, told, texts } = asked(gbk, '--kind', '简讯', '--date', '2026-03', '--voice', 'staff-reporter');
  rmSync(folder, { recursive: true });
  assert.equal(code, 0, told);
  assert.match(texts[0] ?? '', /title: 门诊开放\nsummary: .+\ndate: 2026-03\n/);
});

test('the institution of the title, and where it lies, are in the record when nobody names one', async () => {
  const folder = contentFolder({});
  try {
    const [title, date] = ['示例市人民医院开设周末门诊', '2026-03-05'];
    const story = { title, kind: 'notice', date, organisations: [], voice: 'staff-reporter' };
    const text = readFileSync(writeNewStory(story, folder, await check(folder)), 'utf8');
    assert.match(text, /organisations:\n {2}- example-hospital\nplaces:\n {2}- example-city\n# topics: /);
    const problems = (await check(folder)).problems.filter(({ file }) => file.includes('zhoumo'));
    assert.deepEqual([...new Set(problems.map(({ rule }) => rule))].sort(), ['placeholder', 'translation-missing']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an answer that names nothing is told with what may be meant, and nothing is written', () => {
  const { folder, code, told, made } = asked('周末门诊开放\n1\n2026-03-05\n示例市人民医\n1\n');
  rmSync(folder, { recursive: true });
  assert.equal(code, 1);
  assert.match(told, /登记表里没有“示例市人民医”，是不是“示例市人民医院”/);
  assert.deepEqual(made, []);
});

test('dates as people write them', () => {
  const cases: [typed: string, date: string | undefined][] = [
    ['', '2026-11-26'],
    ['今天', '2026-11-26'],
    ['2026-3-5', '2026-03-05'],
    ['2026年3月', '2026-03'],
    ['3月5日', '2026-03-05'],
    ['2026', '2026'],
    ['2026-02-30', undefined],
    ['星期五', undefined],
    ['5', undefined],
  ];
  for (const [typed, date] of cases) {
    const answer = dateOf(typed, '2026-11-26');
    assert.equal('value' in answer ? answer.value : undefined, date, typed);
  }
});
