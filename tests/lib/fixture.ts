/** The fixture: a small site with a site.ts of its own, on which the engine is tested whatever this repository publishes. */
import { join, resolve } from 'node:path';

/** The environment of processes that are about the fixture. */
export const FIXTURE = {
  XINGLIN_SITE: resolve('tests/fixture'),
  XINGLIN_CONTENT: join('tests', 'fixture', 'content'),
  NODE_OPTIONS: `--require "${resolve('scripts/use-site.cjs').replaceAll('\\', '/')}"`,
};
