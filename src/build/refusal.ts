/** A failure that is no fault of the program or of its caches: one plain sentence, and nothing is tried again. */
export class Refusal extends Error {}

/** @param zh and @param en the same sentence in both languages */
export const refusal = (zh: string, en: string, cause?: unknown): Refusal => new Refusal(`${zh} / ${en}`, { cause });
