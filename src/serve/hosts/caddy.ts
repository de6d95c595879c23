/** Settings for Caddy 2: a Caddyfile, with types and headers by path. It fetches its certificates itself. */
import { CACHE, OPEN, TEXT_TYPES } from '../headers.ts';
import { ABOUT, deskPaths, headersOf, type Host, indented, pathsOf, POLICY, readersPolicy } from './host.ts';

const types = (): string[] =>
  Object.entries(TEXT_TYPES).flatMap(([extension, type]) => [
    `@${extension} path *.${extension}`,
    `header @${extension} Content-Type "${type}"`,
  ]);

/** One policy for readers, another for the desk. */
const policies = (host: Host): string =>
  host.deskPolicy === undefined
    ? ''
    : `
    @desk path_regexp desk ${deskPaths(host)}
    @reader not path_regexp desk ${deskPaths(host)}
    header @desk ${POLICY} "${host.deskPolicy}"
    header @reader ${POLICY} "${readersPolicy()}"`;

export const caddy = (host: Host): string => `# ${ABOUT}
(xinglin) {
    root * ${host.root}
    encode zstd gzip
    header {
${indented(
  headersOf(host).map(([name, value]) => `${name} "${value}"`),
  8,
)}
        -Server
    }${policies(host)}
}

${host.https ? host.name : `http://${host.name}`} {
    # npm run publish -- ${host.root}${host.base} --compress
    import xinglin
    @kept path_regexp kept ${pathsOf(host, 'kept')}
    @asked not path_regexp kept ${pathsOf(host, 'kept')}
    @open path_regexp open ${pathsOf(host, 'open')}
    header @kept Cache-Control "${CACHE.kept}"
    header @asked Cache-Control "${CACHE.asked}"
    header @open Access-Control-Allow-Origin "${OPEN['Access-Control-Allow-Origin']}"
${indented(types(), 4)}
${host.base === '' ? '' : `\n    redir / ${host.base}/ 307`}
    file_server {
        precompressed br gzip
        hide .git
    }
    handle_errors {
        import xinglin
        rewrite * ${host.base}/404.html
        header Cache-Control "${CACHE.asked}"
        header Content-Type "${TEXT_TYPES['html']}"
        file_server
    }
}
`;
