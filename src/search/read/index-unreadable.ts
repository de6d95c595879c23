/**
 * A file of the search index cannot be had, or is not what it should be; `cause` says why. Of all that can go wrong in
 * a search this alone is the network's or the host's: any other error is a fault of the program.
 */
export class IndexUnreadable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'IndexUnreadable';
  }
}

/**
 * Does some work of reading, of which any failure means that the index cannot be read.
 * @param what the file, or the part of it, for the message
 * @throws IndexUnreadable
 */
export async function reading<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof IndexUnreadable ? cause : new IndexUnreadable(what, { cause });
  }
}

/** The item of a list, which is in the file as long as the file is of its bundle. */
export function itemOf<T>(items: readonly T[], place: number, what: string): T {
  const item = items[place];
  if (item === undefined) throw new IndexUnreadable(`${what}: not what it should be`);
  return item;
}
