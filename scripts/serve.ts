/** `npm run serve`: the built site on this machine, with the headers and the compression of a real server. */
import { folders } from '../src/disk/build-folders.ts';
import { runServe } from '../src/serve/serve-command.ts';

if (!(await runServe(folders.dist, process.env))) process.exitCode = 1;
