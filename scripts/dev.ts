/** `npm run dev`: a preview as it is written, at PORT and HOST as `npm run serve` has them; the network is asked nothing. */
process.env['XINGLIN_PREVIEW'] = 'yes';
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
const { noPort, portOf } = await import('../src/serve/serve-command.ts');
const { HOST, PORT } = process.env;
const port = portOf(PORT);
if (port === undefined) {
  console.error(noPort(PORT));
  process.exitCode = 1;
} else {
  const { dev } = await import('astro');
  await dev({ server: { port, host: HOST || 'localhost' } });
}

export {};
