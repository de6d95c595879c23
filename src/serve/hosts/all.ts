/** Every file of settings for a server, by its name; docs/hosting.md says where each goes. */
import type { SiteAddress } from '../../lib/site-address.ts';
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { headersFile } from './headers-file.ts';
import { hostOf } from './host.ts';
import { nginx } from './nginx.ts';

/** @param deskPolicy that of this site's desk, unless another is named */
export function hostFiles(here: SiteAddress, deskPolicy?: string): Record<string, string> {
  const host = hostOf(here, deskPolicy);
  return {
    'nginx.conf': nginx(host),
    Caddyfile: caddy(host),
    'apache.conf': apache(host),
    _headers: headersFile(host),
  };
}
