/** A path and an address that were made, and what of. */
import type { SitePath } from '../../src/lib/parse-path.ts';

/** One address, what it was made of, and the maker's names in both modules. */
export interface Made {
  expected: SitePath;
  path: string;
  url: string;
}

export const made = (expected: SitePath, path: string, url: string): Made => ({ expected, path, url });
