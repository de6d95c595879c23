/** How long the stages of a build took. */
import { writeFileSync } from 'node:fs';

/** `cpu` counts this process, not those that it started. All in seconds. */
interface Timing {
  stage: string;
  wall: number;
  cpu: number;
}

/** A clock for the stages of one build. */
export function stageClock() {
  const timings: Timing[] = [];
  return {
    /** Runs one stage and notes how long it took. */
    stage: async <T>(name: string, run: () => T | Promise<T>): Promise<T> => {
      const [start, before] = [performance.now(), process.cpuUsage()];
      const result = await run();
      const { user, system } = process.cpuUsage(before);
      timings.push({ stage: name, wall: (performance.now() - start) / 1000, cpu: (user + system) / 1_000_000 });
      return result;
    },
    /** One line for people. */
    line: (): string => timings.map(({ stage, wall }) => `${stage} ${wall.toFixed(1)} s`).join('，'),
    /** Writes them for the benchmark. */
    save: (file: string): void => writeFileSync(file, JSON.stringify(timings)),
  };
}

export type StageClock = ReturnType<typeof stageClock>;
