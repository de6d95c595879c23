/** `npm run publish -- <folder> [--at now|<time>]`: a release, into a folder that is served. */
import { Refusal } from '../src/build/refusal.ts';
import { releaseArguments } from '../src/build/release-arguments.ts';

try {
  const { target, at } = releaseArguments(process.argv.slice(2), new Date());
  // The folders of a site and the time of its release are read from here, by all who need them.
  Object.assign(process.env, { XINGLIN_DIST: target, XINGLIN_RELEASE: at });
  const { publish } = await import('../src/build/publish.ts');
  process.exitCode = (await publish(at)) ? 0 : 1;
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
