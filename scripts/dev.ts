/** `npm run dev`: pages as they are written, at PORT and HOST as `npm run serve` has them; the network is asked nothing. */
import { noPort, portOf } from '../src/serve/serve-command.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
const { HOST, PORT } = process.env;
const port = portOf(PORT);
if (port === undefined) {
  console.error(noPort(PORT));
  process.exitCode = 1;
} else {
  const { dev } = await import('astro');
  await dev({ server: { port, host: HOST || 'localhost' } });
}
