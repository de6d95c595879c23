/** Fields as editors type them: which slip is told, where, and what is read all the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../src/check/read/yaml.ts';
import { assertTold } from '../lib/told.ts';

/** The fields begin on the third line of a file. */
const FIRST_LINE = 3;

const CASES: [text: string, told: string, read: string][] = [
  ['topics:\n\t- a', 'tab 4:1', '{"topics":["a"]}'],
  ['topics:\n  - a\n \t- b', 'tab 5:2', '{"topics":["a - b"]}'],
  ['\u3000title: a', 'wide-space 3:1', '{"title":"a"}'],
  ['source:\n\u00a0\u00a0date: 2026', 'wide-space 4:1', '{"source":{"date":2026}}'],
  ['title：甲', 'full-width-colon 3:6', '{"title":"甲"}'],
  ['- id：a', 'full-width-colon 3:5', '[{"id":"a"}]'],
  ['items:\n  - id：a', 'full-width-colon 4:7', '{"items":[{"id":"a"}]}'],
  [
    'source: { date：2026, voice：x }',
    'full-width-colon 3:15, full-width-colon 3:27',
    '{"source":{"date":2026,"voice":"x"}}',
  ],
  ['title:甲', 'colon-space 3:7', '{"title":"甲"}'],
  ['items:\n  - id:a', 'colon-space 4:8', '{"items":[{"id":"a"}]}'],
  ['url:https://a.example', 'colon-space 3:5', '{"url":"https://a.example"}'],
  ['name: { zh:甲, en: A }', '', '{"name":{"zh:甲":null,"en":"A"}}'],
  ['title::甲', '', '"title::甲"'],
  ['title:\u3000甲', 'wide-space 3:7', '{"title":"甲"}'],
  ['title:\u00a0\u3000甲', 'wide-space 3:7', '{"title":"甲"}'],
  ['foo:甲', '', '"foo:甲"'],
  ['source: { date: 2026，voice: x }', 'list-comma 3:21', '{"source":{"date":2026,"voice":"x"}}'],
  [
    'source: { date: 2026；voice: x、kind: y }',
    'list-comma 3:21, list-comma 3:30',
    '{"source":{"date":2026,"voice":"x","kind":"y"}}',
  ],
  ['organisations: [a，b]', 'list-comma 3:18', '{"organisations":["a","b"]}'],
  ['organisations: [a, b、c；d]', 'list-comma 3:21, list-comma 3:23', '{"organisations":["a","b","c","d"]}'],
  ['aliases: { zh:  [甲、乙], en: [A] }', 'list-comma 3:18', '{"aliases":{"zh":["甲、乙"],"en":["A"]}}'],
  ['aliases: { zh: [甲、乙], en: [A] }', 'list-comma 3:17', '{"aliases":{"zh":["甲、乙"],"en":["A"]}}'],
  ['aliases: { zh: [甲, 《乙、丙》], en: [] }', '', '{"aliases":{"zh":["甲","《乙、丙》"],"en":[]}}'],
  ['aliases: { zh: [“甲、乙”，丙], en: [] }', 'list-comma 3:17', '{"aliases":{"zh":["“甲、乙”，丙"],"en":[]}}'],
  ['aliases: { zh: [a、b], en: [] }', 'list-comma 3:18', '{"aliases":{"zh":["a","b"],"en":[]}}'],
  ['value: 1,200', 'number-comma 3:8', '{"value":1200}'],
  [
    'figures: [{ value: 1,200,000, from: 1,2 }]',
    'number-comma 3:20, comma-in-braces 3:37',
    '{"figures":[{"value":1200000,"from":"1,2"}]}',
  ],
  ['from: 12,34', '', '{"from":"12,34"}'],
  ['to: 1,200 ', 'number-comma 3:5', '{"to":1200}'],
  ['topics:\n  - a\n  -b\n  - c', 'hyphen-space 5:3', '{"topics":["a","b","c"]}'],
  ['topics:\n  -a\n  -b', '', '{"topics":"-a -b"}'],
  ['topics:\n  - a\n  --b', 'yaml 5:3', '{"topics":[null]}'],
  ['source:\n  date: 2026\n   voice: x', 'indent 5:4', '{"source":{"date":2026,"voice":"x"}}'],
  ['title: 甲\n  kind: b', 'indent 4:3', '{"title":"甲","kind":"b"}'],
  ['title: 甲\n\tkind: b', 'indent 4:2', '{"title":"甲","kind":"b"}'],
  ['source:\n  date: 2026\n  \tvoice: x', 'indent 5:4', '{"source":{"date":2026,"voice":"x"}}'],
  ['source:\n\tdate: 2026', 'tab 4:1', '{"source":{"date":2026}}'],
  ['title: "甲"\n  kind: b', 'yaml 4:3', '{}'],
  ['source: {\n  date: 2026 }', '', '{"source":{"date":2026}}'],
  ['- id: a\n   name: b', 'indent 4:4', '[{"id":"a","name":"b"}]'],
  ['title: a: b', 'quote-value 3:9', '{}'],
  ['title: 甲: [1] 乙', 'quote-value 3:9', '{}'],
  ['title: "a" b', 'quote-value 3:12', '{}'],
  [`title: '甲'乙`, 'quote-value 3:11', '{}'],
  ['title: [甲] 乙', 'quote-value 3:12', '{}'],
  ['title: [甲', 'unclosed 3:8', '{}'],
  ['title: {a', 'unclosed 3:8', '{}'],
  ['title: *a', 'yaml 3:8', '{}'],
  ['title: &a b', 'yaml 3:8', '{}'],
  ['title: !x a', 'quote-value 3:8', '{}'],
  ['title: %a', 'quote-value 3:8', '{}'],
  ['title: @a', 'quote-value 3:8', '{}'],
  ['title: `a`', 'quote-value 3:8', '{}'],
  ['title: |a', 'quote-value 3:8', '{}'],
  ['title: >a', 'quote-value 3:8', '{}'],
  ['title: "a', 'unclosed 3:8', '{}'],
  ['title: "a\\q"', 'quote-value 3:10', '{}'],
  ['title: a\ntitle: b', 'duplicate-field 4:1', '{"title":"a"}'],
  ['source: { date: 2026, date: 2025 }', 'duplicate-field 3:23', '{}'],
  ['source: { date: 2026 ]', 'unclosed 3:22', '{}'],
  ['a: }', 'yaml 3:1', '{}'],
  ['title: a #b', 'comment-in-value 3:10', '{"title":"a"}'],
  ['title: a#b', '', '{"title":"a#b"}'],
  ['summary: # x', 'comment-in-value 3:11', '{"summary":null}'],
  ['x', '', '"x"'],
  ['- a\n- b', '', '["a","b"]'],
  ['title: "甲\n乙"', 'unclosed 3:8, yaml 4:1', '{}'],
  ['title: ~', '', '{"title":null}'],
  ['date: 2026-02-03', '', '{"date":"2026-02-03"}'],
  ['n: 007', '', '{"n":7}'],
  ['n: 1e3', '', '{"n":1000}'],
  ['t: yes', '', '{"t":"yes"}'],
  ['a: [1, [2, {b: c]]]', 'unclosed 3:17', '{}'],
];

for (const [text, told, data] of CASES) {
  test(`${JSON.stringify(text)}: ${told || 'nothing is told'}`, () => {
    const parsed = parseYaml(text, FIRST_LINE);
    assert.equal(parsed.findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`).join(', '), told);
    assert.equal(JSON.stringify(parsed.data), data);
    for (const { zh, en, fixZh, fixEn } of parsed.findings) assert.ok(zh && en && fixZh && fixEn);
  });
}

test('of each slip editors read what they read before', () =>
  assertTold(
    'tests/unit/told-of-fields.txt',
    CASES.map(([text]) => ({ name: text, told: parseYaml(text, FIRST_LINE).findings })),
  ));

test('where one item of a list cannot be read, each of the others is still told where it stands', () => {
  const { data, where, broken, brokenIds } = parseYaml(
    'items:\n  - { id: a, x: ] }\n  - id: b\n    n: 1\n  - { id: c }',
    3,
  );
  assert.deepEqual(data, { items: [undefined, { id: 'b', n: 1 }, { id: 'c' }] });
  assert.deepEqual([broken, brokenIds], [[['items', 0]], ['a']]);
  assert.deepEqual(
    [where['items'], where['items.1'], where['items.1.n'], where['items.2.id']],
    [
      [3, 1],
      [5, 3],
      [6, 8],
      [7, 11],
    ],
  );
});
