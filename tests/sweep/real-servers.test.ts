/** Our settings in nginx, Caddy and Apache: at the root and below a path, http and https; then read in a real browser. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium, type Browser } from 'playwright';
import { browserPath, objections, withPage } from '../../bench/browser.ts';
import { ask } from '../../bench/search-driver.ts';
import { filesOf } from '../../src/disk/files.ts';
import { responseHeaders } from '../../src/serve/headers.ts';
import { siteCopy } from '../lib/builds.ts';
import { NAME, SERVER_NAMES, startServer } from '../lib/real-servers.ts';
import { treeCopy } from '../lib/tree-copy.ts';

const root = mkdtempSync(join(tmpdir(), 'servers-'));
const BASES = ['', '/repository'];
let browser: Browser;

const rootOf = (base: string): string => join(root, base === '' ? 'root' : 'below');

before(async () => {
  chmodSync(root, 0o755);
  const tree = treeCopy();
  const site = siteCopy({ tree: tree.root });
  tree.change('src/site.ts', /(?<=export const url = ')[^']*/, `http://${NAME}/`);
  await site.build({ XINGLIN_DIST: rootOf(''), XINGLIN_COMPRESS: 'yes' });
  tree.change('src/site.ts', `http://${NAME}/`, `http://${NAME}/repository/`);
  await site.build({ XINGLIN_DIST: join(rootOf('/repository'), 'repository'), XINGLIN_COMPRESS: 'yes' });
  site.remove();
  tree.remove();
  browser = await chromium.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', `--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
  });
});
after(async () => {
  await browser.close();
  rmSync(root, { recursive: true });
});

/** One answer, as it came over the wire. */
const get = (port: number, https: boolean, path: string, headers = {}): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    const ask = https ? httpsRequest : httpRequest;
    const options = { host: '127.0.0.1', port, path, rejectUnauthorized: false, servername: NAME };
    ask({ ...options, headers: { host: `${NAME}:${port}`, ...headers } }, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer));
    })
      .on('error', fail)
      .end();
  });

for (const name of SERVER_NAMES) {
  for (const base of BASES) {
    for (const protocol of ['http', 'https']) {
      test(`${name}, ${protocol}, ${base === '' ? 'the root' : base}`, async () => {
        const https = protocol === 'https';
        const folder = rootOf(base);
        const dir = join(root, `${name}-${protocol}-${base.slice(1)}`);
        const server = await startServer(name, dir, { origin: `${protocol}://${NAME}`, base, root: folder });
        try {
          const on = (path: string, headers = {}) => get(server.port, https, base + path, headers);
          const files = filesOf(join(folder, base));
          const fileOf = (pattern: RegExp) => `/${files.find((file) => pattern.test(file)) ?? 'none'}`;
          const style = fileOf(/^_astro\/.*\.css$/);
          const part = fileOf(/^search-index\/[^/]+\/.*\.json$/);
          for (const path of [
            '/',
            '/articles/',
            '/search/',
            '/robots.txt',
            style,
            part,
            '/data/v1/organisations.json',
          ]) {
            const answer = await on(path);
            assert.equal(answer.statusCode, 200, path);
            for (const [header, value] of Object.entries(responseHeaders(path, https)))
              assert.equal(answer.headers[header.toLowerCase()], value, `${path} ${header}`);
          }
          for (const path of ['/nothing/', '/_astro/nothing.css', '/.git/config']) {
            const answer = await on(path);
            assert.equal(answer.statusCode, 404, path);
            assert.doesNotMatch(answer.headers['cache-control'] ?? '', /immutable/, path);
            assert.match(answer.headers['content-type'] ?? '', /^text\/html/, path);
            assert.ok(answer.headers['content-security-policy'], path);
          }
          assert.match((await on('/')).headers['content-type'] ?? '', /^text\/html; ?charset=utf-8$/i);
          assert.match((await on(part)).headers['content-type'] ?? '', /^application\/json/);
          const packed = await on('/articles/', { 'accept-encoding': 'gzip' });
          assert.equal(packed.headers['content-encoding'], 'gzip');
          assert.match(packed.headers.vary ?? '', /Accept-Encoding/i);
          const moved = await on('/articles');
          assert.ok([301, 302, 307, 308].includes(moved.statusCode ?? 0));
          assert.equal(
            new URL(moved.headers.location ?? '', `${protocol}://${NAME}:${server.port}`).href,
            `${protocol}://${NAME}:${server.port}${base}/articles/`,
          );
          const etag = (await on(style)).headers.etag ?? '';
          assert.equal((await on(style, { 'if-none-match': etag })).statusCode, 304);
          await withPage(browser, { ignoreHTTPSErrors: true }, async (page) => {
            const found = await objections(page);
            await page.goto(`${protocol}://${NAME}:${server.port}${base}/search/`);
            const { hits } = await ask(page, '透析室');
            assert.ok(hits[0]?.href.startsWith(`${base}/`), JSON.stringify(hits));
            await page.locator('header a[hreflang="en"]').first().click();
            await page.waitForURL(`**${base}/en/search/**`);
            assert.deepEqual(found, []);
            await page.goto(`${protocol}://${NAME}:${server.port}${base}/nothing/`);
            await page.locator(`main a[href="${base}/"]`).first().waitFor();
          });
        } finally {
          server.stop();
        }
      });
    }
  }
}
