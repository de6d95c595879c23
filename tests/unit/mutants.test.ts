/** The mutation runner: its faults are faults, its sample can be repeated, and a fault is tried on what can see it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { accepts } from '../mutants/compiler.ts';
import { runs, takeCoverage } from '../mutants/coverage.ts';
import { drawn, known, shuffled } from '../mutants/drawn.ts';
import { mutated } from '../mutants/mutant.ts';
import { mutantsOf } from '../mutants/operators.ts';
import { reaches, reachOf } from '../mutants/reach.ts';
import { regexFaults } from '../mutants/regex.ts';
import { earlier, open, reportOf } from '../mutants/report.ts';

/** Every text that one fault makes of a line of code. */
const faultsOf = (text: string): string[] =>
  mutantsOf('probe.ts', text).flatMap((mutant) => mutant.after.map((after) => mutated(text, mutant, after)));

const holds = (text: string, ...faults: string[]) => {
  const all = faultsOf(text);
  for (const fault of faults) assert.ok(all.includes(fault), `${fault} is not among\n${all.join('\n')}`);
};

test('operators, constants, conditions and calls become faults', () => {
  holds('x = a < b;', 'x = a <= b;', 'x = a >= b;');
  holds('x = a === b && !c;', 'x = a !== b && !c;', 'x = a === b || !c;', 'x = a === b && c;');
  holds('x = a ?? b;', 'x = b;');
  holds('x = a + 10;', 'x = a - 10;', 'x = a + 11;', 'x = a + 9;');
  holds('x = 0.5;', 'x = 1;', 'x = 0.25;');
  holds('x = a ? b : c;', 'x = b;', 'x = c;');
  holds('if (a) b();', 'if (true) b();', 'if (false) b();', 'if (a) ;');
  holds('x = true;', 'x = false;');
  holds(`x = 'word';`, `x = '';`);
  holds('x = list.filter(f).sort(g);', 'x = list.sort(g);', 'x = list.filter(f);');
  holds('x = list.some(f);', 'x = list.every(f);');
  holds('x = [...a, b];', 'x = [ b];');
  holds('for (;;) { continue; }', 'for (;;) { ; }');
});

test('what a function returns becomes another value', () => {
  holds('const f = (a) => a.b;', 'const f = (a) => !(a.b);', 'const f = (a) => [];');
  holds('function f() { return a; }', 'function f() { return undefined; }', `function f() { return ''; }`);
  assert.deepEqual(faultsOf('function f() { return undefined; }'), []);
});

test('each part of a regular expression can be wrong, and what results is one', () => {
  const faults = regexFaults('^(?:a+|[bc])\\d{2,4}(?!x)$', 'u');
  for (const fault of [
    '(?:a+|[bc])\\d{2,4}(?!x)$',
    '^(?:a|[bc])\\d{2,4}(?!x)$',
    '^(?:a+|[^bc])\\d{2,4}(?!x)$',
    '^(?:a+|[bc])\\D{2,4}(?!x)$',
    '^(?:a+|[bc])\\d(?!x)$',
    '^(?:a+|[bc])\\d{2,4}(?=x)$',
    '^(?:a+|[bc])\\d{2,4}(?!x)',
  ])
    assert.ok(faults.includes(fault), fault);
  assert.deepEqual(regexFaults('[*+]', ''), ['[^*+]'], 'what stands in a class is no quantifier');
  assert.ok(regexFaults('one|two|three', '').includes('one|two'), 'a branch is gone');
  for (const fault of faults) new RegExp(fault, 'u');
});

test('types, imports and words for people are left alone', () => {
  const text = `import a from './a.ts';
interface Shape { size: 10; name: 'x' }
type Size = 1 | 2;
throw new Error('nothing here');
console.log(1 + 2);
const message = { zh: '没有', en: count > 1 ? 'many' : 'one', fixZh: '写上', fixEn: 'Write it' };
const sentence = 'Three plain words.';
`;
  assert.deepEqual(faultsOf(text), []);
});

test('every fault changes its file, in the place that it names', () => {
  const files = globSync('src/{check,lib,search}/**/*.ts');
  assert.ok(files.length > 50);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const mutant of mutantsOf(file, text)) {
      assert.equal(text.slice(mutant.start, mutant.end), mutant.before);
      for (const after of mutant.after)
        assert.notEqual(mutated(text, mutant, after), text, `${file}: ${mutant.before}`);
    }
  }
});

test('the same seed draws the same faults, another seed others; each is what the compiler accepts', () => {
  const items = Array.from({ length: 100 }, (_, at) => at);
  assert.deepEqual(shuffled(items, 7), shuffled(items, 7));
  assert.notDeepEqual(shuffled(items, 7), shuffled(items, 8));
  assert.deepEqual(
    shuffled(items, 7).toSorted((a, b) => a - b),
    items,
  );
  const files = ['src/lib/dates.ts', 'src/lib/text.ts'];
  const sample = drawn(files, 3, 5);
  assert.equal(sample.length, 5);
  assert.deepEqual(drawn(files.toReversed(), 3, 5), sample);
  for (const { file, text } of sample) assert.notEqual(text, readFileSync(file, 'utf8'));
});

test('the compiler accepts every file as it is, and refuses a wrong type', () => {
  const file = 'src/lib/dates.ts';
  const text = readFileSync(file, 'utf8');
  assert.deepEqual(
    accepts([
      { file, text },
      { file, text: `${text}\nexport const wrong: number = '';\n` },
    ]),
    [true, false],
  );
});

test('a fault is tried on the tests that import its file or start a command that does', () => {
  const tests = reaches(['tests/content/hostile.test.ts', 'tests/unit/text.test.ts']);
  const steps = (name: string, file: string) => tests.get(name)?.get(file);
  assert.equal(steps('tests/unit/text.test.ts', 'src/lib/text.ts'), 1);
  assert.equal(steps('tests/unit/text.test.ts', 'src/build/build.ts'), undefined);
  assert.ok((steps('tests/content/hostile.test.ts', 'src/check/rules/relative-date.ts') ?? 0) > 1);
  assert.equal(
    reachOf('src/views/pages/organisation.ts').has('src/schemas/registry.ts'),
    false,
    'imports of types are none',
  );
  const built = reachOf('scripts/build.ts');
  for (const file of ['src/loaders/loaders.ts', 'src/components/ui/Header.astro', 'src/search-page/controller.ts'])
    assert.ok(built.has(file), `a build runs ${file}`);
});

test('every fault that once slipped past has its place in the code', () => {
  for (const { text, file } of known('tests/mutants/known.json')) assert.notEqual(text, readFileSync(file, 'utf8'));
});

test('a fault is tried on the tests that come to its place in the code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
  try {
    const code = 'export const f = (a: number) => {\n  if (a > 1) return one();\n  return two();\n};\n';
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/f.ts'), `const one = () => 'one';\nconst two = () => 'two';\n${code}`);
    writeFileSync(join(folder, 'test.ts'), `import { f } from './src/f.ts';\nf(2);\n`);
    const reports = join(folder, 'reports');
    spawnSync(process.execPath, ['test.ts'], { cwd: folder, env: { ...process.env, NODE_V8_COVERAGE: reports } });
    const loaded = takeCoverage(reports, folder);
    const text = readFileSync(join(folder, 'src/f.ts'), 'utf8');
    const runsAt = (piece: string) => runs(loaded, 'src/f.ts', text.indexOf(piece));
    assert.deepEqual(['a > 1', 'one()', 'two()'].map(runsAt), [true, true, false]);
    assert.equal(runs(loaded, 'src/g.ts', 0), false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what an earlier run found unnoticed is tried again where it stands now, and a run goes on with what is not asked yet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'again-'));
  try {
    const file = 'src/lib/dates.ts';
    const text = readFileSync(file, 'utf8');
    const [before, after] = ['month < 1', 'month <= 1'];
    const start = text.indexOf(before) + 3;
    const fault = { file, line: 1, start, at: start, operator: 'boundary', before, after };
    const path = join(folder, 'report.json');
    writeFileSync(path, JSON.stringify({ tried: [fault, { ...fault, start: 9, by: 'a test' }] }));
    const report = reportOf(path, earlier(path));
    const [again, ...others] = open(report.tried, 'quick', false);
    assert.equal(again?.text, text.replace(before, after));
    assert.deepEqual(others, []);
    // What the nearest tests let pass is asked of the others still, and it is known that those need not look again.
    report.note(again, 'near', {});
    assert.deepEqual([open(report.tried, 'quick', true).length, report.askedOf(again)], [1, 'near']);
    report.note(again, 'quick', {});
    const asked = (stage: 'quick' | 'fast', goesOn: boolean) => open(earlier(path), stage, goesOn).length;
    assert.deepEqual([asked('quick', true), asked('quick', false), asked('fast', true)], [0, 1, 1]);
    report.note(again, 'fast', { by: 'another test' });
    assert.equal(asked('fast', false), 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
