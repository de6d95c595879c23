/** An address that was published once and has no page of its own any more: it says where that went, or why. */
import type { Locale } from '../i18n/locales.ts';
import { withBase } from '../lib/site-address.ts';
import { localeOfPath } from '../lib/site-paths.ts';
import type { PublishedRecord } from '../schemas/registry.ts';

export interface OldAddressView {
  locale: Locale;
  path: string;
  /** Where its page is now; else `reason` says why there is none. */
  movedTo?: string | undefined;
  reason?: string | undefined;
}

/** Undefined where the address still has its page, or is a file: those that are gone have none. */
export function oldAddressView({ id: path, movedTo, gone }: PublishedRecord): OldAddressView | undefined {
  if ((movedTo === undefined && gone === undefined) || !path.endsWith('/') || path === '/') return undefined;
  const locale = localeOfPath(path);
  return {
    locale,
    path: withBase(path),
    movedTo: movedTo === undefined ? undefined : withBase(movedTo),
    reason: gone?.[locale],
  };
}
