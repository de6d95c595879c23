/** Bytes of a file as an editor's machine left them: what is read, and what is told of the rest. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../src/check/read/decode.ts';

/** 消息 in GBK, as often as asked. */
const gbk = (times: number) => Uint8Array.from({ length: 4 * times }, (_, at) => [0xcf, 0xfb, 0xcf, 0xa2][at % 4] ?? 0);
const bytes = (...parts: (string | Uint8Array)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))));
const told = (input: Uint8Array) => decode(input).findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
const quoted = (input: Uint8Array) => /“([^”]*)”/.exec(decode(input).findings[0]?.zh ?? '')?.[1];

test('line ends of every system are read as one, and a byte order mark is no character of the text', () => {
  const { text, readable, findings } = decode(bytes('\ufeff一\r\n二\r三\n'));
  assert.deepEqual([text, readable, findings], ['一\n二\n三\n', true, []]);
});

test('of a GBK file the first line with two Chinese characters is quoted, forty characters at most', () => {
  assert.equal(quoted(bytes('---\ntitle: ', gbk(1), '\nsummary: ', gbk(2), '\n')), 'title: 消息');
  assert.equal(quoted(bytes('  ', gbk(20), '  \n')), '消息'.repeat(20));
  assert.equal(quoted(bytes(gbk(21))), '消息'.repeat(20));
});

test('bytes of no encoding are told at the first of them, after lines of Windows too', () => {
  const bad = Uint8Array.from([0xff, 0x0a]);
  assert.deepEqual(told(bytes('一二', bad)), ['encoding 1:3']);
  assert.deepEqual(told(bytes('一\r\n二三\r\n', 'ab', bad)), ['encoding 3:3']);
  // A character cut in two: told where it begins.
  assert.deepEqual(told(bytes('一二', Uint8Array.from([0xe4, 0xb8]))), ['encoding 1:3']);
  assert.deepEqual(told(Uint8Array.from([0xe4, 0xb8])), ['encoding 1:1']);
  assert.equal(decode(bytes('一', bad)).readable, false);
});

test('UTF-16 is told in either order of its bytes; two such bytes alone are no mark of it', () => {
  for (const mark of [
    [0xff, 0xfe],
    [0xfe, 0xff],
  ])
    assert.match(decode(Uint8Array.from([...mark, 0x2d, 0])).findings[0]?.en ?? '', /UTF-16/);
  for (const others of [
    [0xff, 0x2d],
    [0xfe, 0x2d],
    [0x2d, 0xfe],
    [0x2d, 0xff],
  ])
    assert.doesNotMatch(decode(Uint8Array.from(others)).findings[0]?.en ?? '', /UTF-16/);
});

test('two versions that git left are told at the first of its three marks, and only where all three stand', () => {
  const conflict = (first: string, middle: string, last: string) =>
    told(bytes(`一\n${first}\n二\n${middle}\n三\n${last}\n`));
  assert.deepEqual(conflict('<<<<<<< HEAD', '=======', '>>>>>>> other'), ['merge-conflict 2:1']);
  assert.deepEqual(conflict('<<<<<<<', '=======', '>>>>>>>'), ['merge-conflict 2:1']);
  for (const [first, middle, last] of [
    ['<<<<<<', '=======', '>>>>>>>'],
    ['<<<<<<<', '======', '>>>>>>>'],
    ['<<<<<<<', '=======', '>>>>>>'],
    ['<<<<<<<<', '=======', '>>>>>>>'],
    ['>>>>>>>', '=======', '<<<<<<<'],
    ['一<<<<<<<', '=======', '>>>>>>>'],
  ] as const)
    assert.deepEqual(
      conflict(first, middle, last).filter((one) => one.startsWith('merge-conflict')),
      [],
      `${first} ${middle} ${last}`,
    );
});
