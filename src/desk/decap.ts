/** Decap's packages, which desk/ installs for itself: its program for the browser, its server for git, and our packer. */
import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

export const DESK = resolve('desk');

const requireFromDesk = createRequire(join(DESK, 'package.json'));

/** Whether they are there, in the versions of the lock. */
export const isInstalled = (): boolean => existsSync(join(DESK, 'node_modules/.package-lock.json'));

/** The folder of Decap's program, whole as its makers packed it. */
export const decapFolder = (): string => join(DESK, 'node_modules/decap-cms/dist');

interface Packed {
  outputFiles: { path: string; text: string }[];
}

interface Packages {
  esbuild: { build: (options: object) => Promise<Packed> };
  express: () => RequestListener;
  'decap-server/dist/middlewares.js': {
    registerLocalGit: (app: RequestListener, options: { logLevel: string }) => Promise<void>;
  };
}

const load = <Name extends keyof Packages>(name: Name): Packages[Name] =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- packages of desk/, which have no types here
  requireFromDesk(name) as Packages[Name];

/** Our own part of the desk, packed for a browser: script and style sheet by name. */
export async function packClient(): Promise<Record<string, string>> {
  const { outputFiles } = await load('esbuild').build({
    entryPoints: { desk: join(DESK, 'client/main.ts') },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    write: false,
    outdir: '.',
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [`desk${path.slice(path.lastIndexOf('.'))}`, text]));
}

/** Decap's own server for a git repository on this machine; it answers at `/api/v1`. */
export async function gitBackend(folder: string): Promise<RequestListener> {
  process.env['GIT_REPO_DIRECTORY'] = folder;
  const app = load('express')();
  await load('decap-server/dist/middlewares.js').registerLocalGit(app, { logLevel: 'error' });
  return app;
}
