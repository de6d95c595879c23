/** `npm run build`: content to a verified site; what is served stays as it was where anything fails. */
import { runBuild } from '../src/build/build.ts';

process.exitCode = (await runBuild()) ? 0 : 1;
