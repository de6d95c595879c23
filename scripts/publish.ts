/**
 * `npm run publish -- <folder> [--at now|<time>] [--compress] [--if-due]`: a release, into a folder that is served; with
 * `--rollback` the one before it.
 */
import { Refusal } from '../src/build/refusal.ts';
import { releaseArguments } from '../src/build/release-arguments.ts';

try {
  const now = new Date();
  const { target, at, rollback, compress, ifDue } = releaseArguments(process.argv.slice(2), now);
  // The folders of a site and the time of its release are read from here, by all who need them.
  Object.assign(process.env, {
    XINGLIN_DIST: target,
    XINGLIN_RELEASE: at,
    XINGLIN_COMPRESS: compress ? 'yes' : '',
    XINGLIN_PREVIEW: '',
  });
  if (rollback) await (await import('../src/build/roll-back.ts')).rollBack();
  else if (!(await (await import('../src/build/publish.ts')).publish(at, { ifDue, now }))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
