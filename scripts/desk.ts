/** `npm run desk`: the editors' desk in a browser, with the site beside it; PORT as `npm run serve` has it. */
import { openDesk } from '../src/desk/desk-command.ts';
import { noPort, portOf } from '../src/serve/serve-command.ts';

const { PORT } = process.env;
const port = portOf(PORT);
if (port === undefined) console.error(noPort(PORT));
const desk = port === undefined ? undefined : await openDesk(PORT ? port : undefined);
if (desk === undefined) process.exitCode = 1;
