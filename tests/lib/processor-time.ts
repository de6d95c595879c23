/** Time of a processor, which other work of the machine does not lengthen as it does time by the clock. */

/** Seconds of a processor that this process took since `from`. */
export function processorSeconds(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}
