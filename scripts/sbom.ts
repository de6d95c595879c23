/**
 * `npm run --silent sbom > sbom.json`: the packages that a release is made with, in CycloneDX, as npm knows them by the
 * lock; without what differs from run to run and from folder to folder, so that one commit has one list.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface List {
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: unknown; component: { name: string } };
}

const npm = process.env['npm_execpath'];
if (npm === undefined) throw new Error('npm run sbom');
const words = [npm, 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 26 });
if (status === 0) {
  const { serialNumber: _, metadata, ...list } = JSON.parse(stdout) as List;
  const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string };
  const component = { ...metadata.component, name };
  console.log(JSON.stringify({ ...list, metadata: { component } }, null, 1));
} else {
  console.error(stderr);
  process.exitCode = 1;
}
