/** What `npm run publish` is told: where to, and for when; or that the former site goes back. */
import { parseArgs } from 'node:util';
import { beijingDay, beijingMoment, isDateTime } from '../lib/dates.ts';
import { refusal } from './refusal.ts';

export interface ReleaseArguments {
  /** The folder that is served. */
  target: string;
  /** The time of the release, ISO 8601 with an offset: what waits for a later one stays out. */
  at: string;
  /** The former site is put back, and nothing is built. */
  rollback: boolean;
  /** Brotli and gzip lie beside each text. */
  compress: boolean;
  /** Only where a story has waited for this time. */
  ifDue: boolean;
}

const usageIn = (folder: string): string =>
  ['[--at now|2026-02-03T08:00+08:00] [--compress] [--if-due]', '--rollback']
    .map((how) => `npm run publish -- <${folder}> ${how}`)
    .join('\n  ');

/** The day of a moment, in Beijing. @param at ISO 8601 with an offset */
export const dayOf = (at: string): string => beijingDay(new Date(at));

/**
 * Reads the words after the command.
 * @throws a `Refusal` that says how it is used
 */
export function releaseArguments(words: readonly string[], now: Date): ReleaseArguments {
  const usage = refusal(`用法：\n  ${usageIn('文件夹')}\n`, `Usage:\n  ${usageIn('folder')}`);
  let parsed: {
    values: {
      at?: string | undefined;
      rollback?: boolean | undefined;
      compress?: boolean | undefined;
      'if-due'?: boolean | undefined;
    };
    positionals: string[];
  };
  try {
    parsed = parseArgs({
      args: [...words],
      options: {
        at: { type: 'string' },
        rollback: { type: 'boolean' },
        compress: { type: 'boolean' },
        'if-due': { type: 'boolean' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw refusal(usage.message, String(error instanceof Error ? error.message : error), error);
  }
  const [target, ...more] = parsed.positionals;
  const { at = 'now', rollback = false, compress = false, 'if-due': ifDue = false } = parsed.values;
  if (target === undefined || more.length > 0 || (rollback && parsed.values.at !== undefined)) throw usage;
  if (at === 'now') return { target, at: beijingMoment(now), rollback, compress, ifDue };
  if (!isDateTime(at)) {
    throw refusal(
      `--at ${at}：写成 now，或带时区的时刻，如 2026-02-03T08:00+08:00。`,
      `Write now, or a time with its offset, such as 2026-02-03T08:00+08:00.`,
    );
  }
  return { target, at, rollback, compress, ifDue };
}
