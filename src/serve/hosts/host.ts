/** What settings of servers are made from: where the site lies, and the headers of the one source. */
import type { SiteAddress } from '../../lib/site-address.ts';
import { literal } from '../../lib/text.ts';
import { DESK_PATHS, EVERYWHERE, HTTPS_ONLY, PATHS, POLICY_OF_DESK } from '../headers.ts';

export interface Host {
  /** The name of the host, with its port where it has one: `news.example`. */
  name: string;
  https: boolean;
  /** The path below which the site lies, without a slash at its end. */
  base: string;
  /** The folder of all that the host serves: the site stands in it, or below it, at `base`. */
  root: string;
  /** The policy of the desk, where the site has one: it is looser than that of all other pages. */
  deskPolicy: string | undefined;
}

/**
 * @param deskPolicy that of this site's desk, unless another is named
 * @throws a TypeError where the origin is no URL, which the check refuses
 */
export function hostOf({ origin, base }: SiteAddress, deskPolicy = POLICY_OF_DESK): Host {
  const { host, hostname, protocol } = new URL(origin);
  return { name: host, https: protocol === 'https:', base, root: `/srv/${hostname}`, deskPolicy };
}

export const POLICY = 'Content-Security-Policy';

/** The headers of every answer of this host. With a desk there are two policies, and settings say them apart. */
export const headersOf = ({ https, deskPolicy }: Host): [name: string, value: string][] =>
  Object.entries({ ...EVERYWHERE, ...(https ? HTTPS_ONLY : {}) }).filter(
    ([name]) => deskPolicy === undefined || name !== POLICY,
  );

/** The policy of readers' pages. */
export const readersPolicy = (): string => EVERYWHERE[POLICY] ?? '';

/** An expression for the paths of the desk. */
export const deskPaths = ({ base }: Host): string => `^${literal(base)}${DESK_PATHS}`;

/** An expression for a kind of whole paths on this host. */
export const pathsOf = ({ base }: Host, kind: keyof typeof PATHS): string => `^${literal(base)}${PATHS[kind]}`;

/** What stands at the head of each file. */
export const ABOUT =
  '杏林公报：由 npm run hosts 写成，改了 src/site.ts 之后再写一次。说明见 docs/hosting.md。 / Written by `npm run hosts`; write it again after a change of src/site.ts. See docs/hosting.md.';

/** Lines with an indent. */
export const indented = (lines: readonly string[], by: number): string =>
  lines.map((line) => `${' '.repeat(by)}${line}`).join('\n');
