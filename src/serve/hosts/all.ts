/** Every file of settings for a server, by its name; docs/hosting.md says where each goes. */
import type { SiteAddress } from '../../lib/site-address.ts';
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { headersFile } from './headers-file.ts';
import { hostOf } from './host.ts';
import { nginx } from './nginx.ts';

export function hostFiles(here: SiteAddress): Record<string, string> {
  const host = hostOf(here);
  return {
    'nginx.conf': nginx(host),
    Caddyfile: caddy(host),
    'apache.conf': apache(host),
    _headers: headersFile(host),
  };
}
