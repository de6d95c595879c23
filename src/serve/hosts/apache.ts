/** Settings for Apache 2.4: one file for `sites-available`. Needs its modules headers, deflate and, for https, ssl. */
import { BINARY_TYPES, CACHE, OPEN, TEXT_TYPES } from '../headers.ts';
import { ABOUT, deskPaths, headersOf, type Host, indented, pathsOf, POLICY, readersPolicy } from './host.ts';

const types = (): string[] =>
  Object.entries({ ...TEXT_TYPES, ...BINARY_TYPES }).map(([extension, type]) => `AddType "${type}" .${extension}`);

const packed = (): string => [...new Set(Object.values(TEXT_TYPES).map((type) => type.replace(/;.*$/, '')))].join(' ');

const tls = ({ https, name }: Host): string[] =>
  https
    ? [
        'SSLEngine on',
        `SSLCertificateFile    /etc/ssl/${name}/fullchain.pem`,
        `SSLCertificateKeyFile /etc/ssl/${name}/privkey.pem`,
        '',
      ]
    : [];

const fromHttp = ({ https, name }: Host): string =>
  https
    ? `<VirtualHost *:80>
    ServerName ${name}
    Redirect permanent / https://${name}/
</VirtualHost>

`
    : '';

/** One policy for readers, another for the desk. */
const policies = (host: Host): string[] =>
  host.deskPolicy === undefined
    ? []
    : [
        `Header always set ${POLICY} "${readersPolicy()}" "expr=%{REQUEST_URI} !~ m#${deskPaths(host)}#"`,
        `Header always set ${POLICY} "${host.deskPolicy}" "expr=%{REQUEST_URI} =~ m#${deskPaths(host)}#"`,
      ];

export const apache = (host: Host): string => `# ${ABOUT}
${fromHttp(host)}<VirtualHost *:${host.https ? 443 : 80}>
    ServerName ${host.name}
${indented(tls(host), 4)}
    # npm run publish -- ${host.root}${host.base}
    DocumentRoot ${host.root}
    <Directory ${host.root}>
        Require all granted
        Options -Indexes
        AllowOverride None
        DirectoryIndex index.html
    </Directory>
    ErrorDocument 404 ${host.base}/404.html
    ServerSignature Off${host.base === '' ? '' : `\n    RedirectMatch 307 ^/$ ${host.base}/`}

${indented(types(), 4)}
    <IfModule mod_brotli.c>
        AddOutputFilterByType BROTLI_COMPRESS ${packed()}
        BrotliAlterETag NoChange
    </IfModule>
    AddOutputFilterByType DEFLATE ${packed()}
    DeflateAlterETag NoChange

${indented([...headersOf(host).map(([name, value]) => `Header always set ${name} "${value}"`), ...policies(host)], 4)}
    Header always set Cache-Control "${CACHE.asked}"
    Header always set Cache-Control "${CACHE.kept}" "expr=%{REQUEST_STATUS} =~ /^(?:2|304)/ && %{REQUEST_URI} =~ m#${pathsOf(host, 'kept')}#"
    Header always set Access-Control-Allow-Origin "${OPEN['Access-Control-Allow-Origin']}" "expr=%{REQUEST_URI} =~ m#${pathsOf(host, 'open')}#"
</VirtualHost>
`;
