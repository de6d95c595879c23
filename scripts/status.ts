/** `npm run status [-- --json --all --now TIME]`: what is to be done in the site's content. */
import { parseArgs } from 'node:util';
import { folders } from '../src/disk/build-folders.ts';
import { beijingDay, isDateTime } from '../src/lib/dates.ts';
import { checkFolder } from '../src/loaders/check-folder.ts';
import { statusOf } from '../src/newsroom/status/status.ts';
import { statusTable } from '../src/newsroom/status/status-table.ts';

const off = { type: 'boolean', default: false } as const;
const { values } = parseArgs({ options: { json: off, all: off, now: { type: 'string' } } });
const now = values.now ?? new Date().toISOString();
if (values.now !== undefined && !isDateTime(values.now)) {
  console.error('--now 要写成 2026-02-03T08:00+08:00。 / Write --now as 2026-02-03T08:00+08:00.');
  process.exitCode = 1;
} else {
  const day = beijingDay(new Date(now));
  const status = statusOf(await checkFolder(folders.content, undefined, day), now, day);
  console.log(values.json ? JSON.stringify({ now, ...status }, undefined, 2) : statusTable(status, values.all));
}
