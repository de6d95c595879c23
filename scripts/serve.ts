/** `npm run serve`: the built site on this machine, with the headers and the compression of a real server. */
import { paths } from '../src/disk/paths.ts';
import { runServe } from '../src/serve/serve-command.ts';

if (!(await runServe(paths.dist, process.env))) process.exitCode = 1;
