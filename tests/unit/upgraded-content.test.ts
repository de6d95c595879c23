/** What content of the first version lacks is told field by field, and each field stands in the page for forks. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from '../lib/content-folder.ts';
import { copyFolder } from '../lib/copy-folder.ts';

/** Takes out of the fork's content what 0.1 did not ask for. */
const SINCE: [file: string, field: RegExp, name: string][] = [
  ['articles/2026/evening-clinic-opens.zh.mdx', /^dateBasis: .*\n/m, 'dateBasis'],
  ['needs.yaml', /, ask: \[.*?\](?= \})/, 'ask'],
  ['programmes/night-clinic.yaml', /^sources: .*\n/m, 'sources'],
  ['programmes/night-clinic.yaml', /^asOf: .*\n/m, 'asOf'],
];

test('content that was sound in 0.1 is told what to add, each at its file, and the page for forks says so', async () => {
  const page = readFileSync('docs/own-site.md', 'utf8');
  for (const [file, field, name] of SINCE) {
    const folder = mkdtempSync(join(tmpdir(), 'xinglin-'));
    copyFolder('tests/fork/content', folder);
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    assert.match(text, field, name);
    writeFileSync(path, text.replace(field, ''));
    const { problems } = await check(folder);
    rmSync(folder, { recursive: true, force: true });
    const told = problems.filter((problem) => problem.severity === 'error' && problem.file.endsWith(file));
    assert.ok(
      told.some(({ zh, fixZh }) => `${zh}${fixZh}`.includes(`“${name}”`)),
      `${name}: ${JSON.stringify(told)}`,
    );
    for (const language of page.split('\n---\n')) assert.ok(language.includes(`\`${name}\``), name);
  }
});
