/** What `npm run publish` is told, and what it answers to words that it does not take. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../src/build/refusal.ts';
import { dayOf, releaseArguments } from '../../src/build/release-arguments.ts';

/** Half past eleven at night in Beijing, in December. */
const NOW = new Date('2025-12-31T15:30:45Z');
const told = (...words: string[]) => releaseArguments(words, NOW);

test('a folder is enough: the release is for now, as Beijing’s clocks show it', () => {
  const now = { target: 'dist', at: '2025-12-31T23:30+08:00', rollback: false, compress: false, ifDue: false };
  assert.deepEqual(told('dist'), now);
  assert.deepEqual(told('dist', '--at', 'now'), now);
  const afterMidnight = releaseArguments(['dist'], new Date('2025-12-31T16:00Z'));
  assert.equal(afterMidnight.at, '2026-01-01T00:00+08:00');
});

test('a release for another time is for that time, as it is written', () => {
  const at = '2026-02-03T08:00+08:00';
  assert.deepEqual(told('--at', at, '/srv/www'), {
    target: '/srv/www',
    at,
    rollback: false,
    compress: false,
    ifDue: false,
  });
  assert.equal(told('dist', '--compress').compress, true);
  assert.equal(told('dist', '--if-due').ifDue, true);
});

test('the former site can be put back, which has no time', () => {
  assert.equal(told('dist', '--rollback').rollback, true);
  assert.throws(() => told('dist', '--rollback', '--at', 'now'), /Usage/);
});

test('without a folder, with two, or with a word that it does not know, it says how it is used', () => {
  for (const words of [[], ['--rollback'], ['one', 'two']])
    assert.throws(
      () => told(...words),
      (error) =>
        error instanceof Refusal &&
        error.message.includes(
          '用法：\n  npm run publish -- <文件夹> [--at now|2026-02-03T08:00+08:00] [--compress] [--if-due]\n',
        ) &&
        error.message.includes('Usage:\n  npm run publish -- <folder> [--at') &&
        error.message.includes('\n  npm run publish -- <folder> --rollback'),
      words.join(' '),
    );
  assert.throws(
    () => told('dist', '--today'),
    (error) => error instanceof Refusal && /用法/.test(error.message) && error.message.includes('--today'),
  );
});

test('a time with a slip in it is refused, not guessed', () => {
  for (const at of ['2026-02-03', '2026-02-03 08:00', '2026-02-30T08:00+08:00', 'tomorrow'])
    assert.throws(
      () => told('dist', '--at', at),
      (error) => error instanceof Refusal && error.message.startsWith(`--at ${at}：`),
      at,
    );
});

test('the day of a release is Beijing’s, wherever it is given', () => {
  assert.equal(dayOf('2026-02-03T08:00+08:00'), '2026-02-03');
  assert.equal(dayOf('2026-02-03T15:59Z'), '2026-02-03');
  assert.equal(dayOf('2026-02-03T16:00Z'), '2026-02-04');
});
