/** What `npm run publish` is told: where to, and for when. */
import { parseArgs } from 'node:util';
import { isDateTime } from '../lib/dates.ts';
import { refusal } from './refusal.ts';

export interface ReleaseArguments {
  /** The folder that is served. */
  target: string;
  /** The time of the release, ISO 8601 with an offset: what waits for a later one stays out. */
  at: string;
}

const USAGE = ['npm run publish -- <文件夹> [--at now|2026-02-03T08:00+08:00]', '<folder>'] as const;

/** Beijing's offset, which has no summer time. */
const OFFSET_HOURS = 8;

const inBeijing = (time: number): Date => new Date(time + OFFSET_HOURS * 3_600_000);

/** A moment as Beijing's clocks show it: 2026-02-03T08:00+08:00. */
const momentOf = (now: Date): string => `${inBeijing(now.getTime()).toISOString().slice(0, 16)}+08:00`;

/** The day of a moment, in Beijing. @param at ISO 8601 with an offset */
export const dayOf = (at: string): string => inBeijing(Date.parse(at)).toISOString().slice(0, 10);

/**
 * Reads the words after the command.
 * @throws a `Refusal` that says how it is used
 */
export function releaseArguments(words: readonly string[], now: Date): ReleaseArguments {
  const usage = refusal(`用法：${USAGE[0]}`, `Usage: ${USAGE[0].replace('<文件夹>', USAGE[1])}`);
  let parsed: { values: { at?: string | undefined }; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...words], options: { at: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw refusal(usage.message, String(error instanceof Error ? error.message : error), error);
  }
  const [target, ...more] = parsed.positionals;
  const { at = 'now' } = parsed.values;
  if (target === undefined || more.length > 0) throw usage;
  if (at === 'now') return { target, at: momentOf(now) };
  if (!isDateTime(at)) {
    throw refusal(
      `--at ${at}：写成 now，或带时区的时刻，如 2026-02-03T08:00+08:00。`,
      `Write now, or a time with its offset, such as 2026-02-03T08:00+08:00.`,
    );
  }
  return { target, at };
}
