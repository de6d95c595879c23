/** What the hosts of the repository run: files that their schemas take, pinned, with least rights, and commands that are there. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { copyFolder } from '../lib/copy-folder.ts';

const WORKFLOWS = readdirSync('.github/workflows').map((name) => `.github/workflows/${name}`);
const ALL = [...WORKFLOWS, '.gitlab-ci.yml'];
const read = (file: string) => readFileSync(file, 'utf8');

const root = mkdtempSync(join(tmpdir(), 'ci-'));
after(() => rmSync(root, { recursive: true, force: true }));

// The package imports its schema as bundlers do, without saying that it is JSON.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');

test('GitHub’s schema takes each workflow, expressions and all', () => {
  const errorsIn = (name: string, content: string) =>
    parseWorkflow({ name, content }, new NoOperationTraceWriter())
      .context.errors.getErrors()
      .map(({ message }) => message);
  for (const file of WORKFLOWS) assert.deepEqual(errorsIn(file, read(file)), [], file);
  assert.notDeepEqual(errorsIn('wrong', read('.github/workflows/pages.yml').replace('timeout-minutes', 'timeout')), []);
});

test('GitLab’s schema takes its file', () => {
  const listed = (text: string) => {
    writeFileSync(join(root, '.gitlab-ci.yml'), text);
    const program = resolve('node_modules/gitlab-ci-local/dist/index.js');
    spawnSync('git', ['init', '--quiet', root]);
    return spawnSync(process.execPath, [program, '--list'], { cwd: root, encoding: 'utf8' });
  };
  const { status, stdout, stderr } = listed(read('.gitlab-ci.yml'));
  assert.equal(status, 0, stderr);
  for (const job of ['check', 'tests', 'pages', 'sbom']) assert.match(stdout, new RegExp(`^${job} `, 'm'));
  assert.notEqual(listed(read('.gitlab-ci.yml').replace('script:', 'scripts:')).status, 0);
});

test('every command in them is one of this project’s, and every file of .ci is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const file of ALL) {
    const text = read(file);
    const commands = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    assert.ok(commands.length > 0 || text.includes('.ci/'), file);
    for (const name of commands) assert.ok(scripts[name], `${file}: npm run ${name}`);
    for (const [script] of text.matchAll(/\.ci\/[\w-]+/g)) assert.ok(read(script).startsWith('#!'), script);
  }
});

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      permissions?: Record<string, string>;
      'timeout-minutes': number;
      steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
    }
  >;
}

test('actions are pinned; jobs may only read, but for those that deploy or record, which run no package', () => {
  for (const file of WORKFLOWS) {
    const { permissions, jobs } = parse(read(file)) as Workflow;
    assert.deepEqual(permissions, { contents: 'read' }, file);
    for (const [name, job] of Object.entries(jobs)) {
      assert.ok(job['timeout-minutes'] > 0, `${file} ${name}`);
      for (const { uses } of job.steps) if (uses) assert.match(uses, /@[0-9a-f]{40}$/, `${file} ${name}`);
      if (job.permissions) assert.ok(!job.steps.some(({ run }) => run?.includes('npm')), `${file} ${name}`);
    }
  }
});

test('each file that releases keeps the list of packages', () => {
  const { sbom } = parse(read('.gitlab-ci.yml')) as {
    sbom: { script: string[]; artifacts: { paths: string[]; reports: Record<string, string> } };
  };
  assert.ok(sbom.script.includes('npm run --silent sbom > sbom.json'));
  assert.deepEqual([sbom.artifacts.paths, sbom.artifacts.reports], [['sbom.json'], { cyclonedx: 'sbom.json' }]);
  const steps = (parse(read('.github/workflows/pages.yml')) as Workflow).jobs['release']?.steps ?? [];
  assert.ok(steps.some(({ run }) => run === 'npm run --silent sbom > sbom.json'));
  assert.ok(steps.some(({ with: given }) => given?.['path'] === 'sbom.json'));
});

const git = (folder: string, ...words: string[]): string => {
  const own = ['-c', 'user.name=editor', '-c', 'user.email=editor@localhost', '-c', 'init.defaultBranch=main'];
  const { status, stdout, stderr } = spawnSync('git', [...own, ...words], { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, `${words.join(' ')}: ${stderr}`);
  return stdout;
};

/** A repository of its own with these files in one commit. */
function repository(name: string, files: Record<string, string>): string {
  const folder = join(root, name);
  mkdirSync(folder);
  git(folder, 'init', '--quiet');
  write(folder, files);
  copyFolder('.ci', join(folder, '.ci'));
  commit(folder);
  return folder;
}

function write(folder: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

function commit(folder: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'a change');
}

test('a change of content may change nothing else; a change of the program may do as it likes', () => {
  const folder = repository('content-only', { 'src/content/a.mdx': 'a', 'src/a.ts': 'a' });
  const changed = (files: Record<string, string>) => {
    git(folder, 'checkout', '--quiet', '-B', 'change', 'main');
    write(folder, files);
    commit(folder);
    const { status, stderr } = spawnSync(join(folder, '.ci', 'content-only'), ['main'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stderr };
  };
  assert.equal(changed({ 'src/content/a.mdx': 'b', 'src/content/图.jpg': '' }).status, 0);
  assert.equal(changed({ 'src/a.ts': 'b' }).status, 0);
  const both = changed({ 'src/content/a.mdx': 'b', 'src/a.ts': 'b' });
  assert.equal(both.status, 1);
  assert.match(both.stderr, /稿件的合并请求.*\nsrc\/a\.ts\n$/s);
});

test('the lists of a release are committed and pushed, past what others pushed; where nothing is new, nothing is done', () => {
  const lists = { 'src/content/published.yaml': 'items: []\n', 'src/content/anchors.yaml': 'items: []\n' };
  const first = repository('first', lists);
  const bare = join(root, 'bare');
  git(root, 'clone', '--quiet', '--bare', first, bare);
  const ci = join(root, 'ci');
  git(root, 'clone', '--quiet', bare, ci);
  const record = () => spawnSync(join(ci, '.ci', 'record-release'), ['main'], { cwd: ci, encoding: 'utf8' });
  const count = () => git(bare, 'rev-list', '--count', 'main').trim();
  assert.equal(record().status, 0);
  assert.equal(count(), '1');
  write(first, { 'src/content/new.mdx': 'n' });
  commit(first);
  git(first, 'push', '--quiet', bare, 'main');
  write(ci, { 'src/content/published.yaml': 'items:\n  - { id: /, since: 2026-01-02 }\n' });
  const { status, stderr } = record();
  assert.equal(status, 0, stderr);
  assert.equal(count(), '3');
  assert.match(git(bare, 'show', 'main:src/content/published.yaml'), /id: \//);
});
