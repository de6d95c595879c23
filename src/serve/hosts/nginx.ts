/** Settings for nginx 1.18 and newer: one file for `conf.d`. */
import { BINARY_TYPES, CACHE, OPEN, TEXT_TYPES } from '../headers.ts';
import { ABOUT, deskPaths, headersOf, type Host, indented, pathsOf, POLICY, readersPolicy } from './host.ts';

const bare = (type: string): string => type.replace(/;.*$/, '');

/** Extensions by type: nginx refuses a type that is named twice for one extension only, and joins the rest. */
const types = (): string[] =>
  Object.entries({ ...TEXT_TYPES, ...BINARY_TYPES }).map(([extension, type]) => `${bare(type)} ${extension};`);

/** nginx packs HTML anyway, and warns where it is named. */
const packed = (): string[] => [...new Set(Object.values(TEXT_TYPES).map(bare))].filter((type) => type !== 'text/html');

const listen = ({ https, name }: Host): string[] =>
  https
    ? [
        'listen 443 ssl http2;',
        'listen [::]:443 ssl http2;',
        `ssl_certificate     /etc/ssl/${name}/fullchain.pem;`,
        `ssl_certificate_key /etc/ssl/${name}/privkey.pem;`,
        'ssl_protocols TLSv1.2 TLSv1.3;',
      ]
    : ['listen 80;', 'listen [::]:80;'];

/** What asks for http is sent to https. */
const fromHttp = ({ https, name }: Host): string =>
  https
    ? `server {
    listen 80;
    listen [::]:80;
    server_name ${name};
    server_tokens off;
    return 301 https://$host$request_uri;
}

`
    : '';

/** One policy for readers, another for the desk. */
const policies = (host: Host): string =>
  host.deskPolicy === undefined
    ? ''
    : `map $uri $xinglin_policy {
    default "${readersPolicy()}";
    "~${deskPaths(host)}" "${host.deskPolicy}";
}
`;

export const nginx = (host: Host): string => `# ${ABOUT}
map $uri $xinglin_cache {
    default "${CACHE.asked}";
    "~${pathsOf(host, 'kept')}" "${CACHE.kept}";
}
map $uri $xinglin_open {
    default "";
    "~${pathsOf(host, 'open')}" "${OPEN['Access-Control-Allow-Origin']}";
}

${policies(host)}${fromHttp(host)}server {
${indented(listen(host), 4)}
    server_name ${host.name.replace(/:\d+$/, '')};
    server_tokens off;

    # npm run publish -- ${host.root}${host.base} --compress
    root ${host.root};
    index index.html;
    absolute_redirect off;
    error_page 404 ${host.base}/404.html;

    types {
${indented(types(), 8)}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${packed().join(' ')};

    gzip_static on;
    # libnginx-mod-http-brotli-static: brotli_static on;
    gzip on;
    gzip_vary on;
    gzip_min_length 512;
    gzip_types ${packed().join(' ')};

${indented(
  headersOf(host).map(([name, value]) => `add_header ${name} "${value}" always;`),
  4,
)}
${host.deskPolicy === undefined ? '' : `    add_header ${POLICY} $xinglin_policy always;\n`}    add_header Cache-Control $xinglin_cache always;
    add_header Access-Control-Allow-Origin $xinglin_open always;

    location / {
        try_files $uri $uri/ =404;
    }${host.base === '' ? '' : `\n    location = / {\n        return 307 ${host.base}/;\n    }`}
    location ~ /\\. {
        return 404;
    }
    location ^~ /.well-known/ {
        try_files $uri =404;
    }
}
`;
