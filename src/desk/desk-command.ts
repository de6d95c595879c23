/** `npm run desk`: site, desk and git on this machine, and one address. */
import { spawn, spawnSync } from 'node:child_process';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { folders } from '../disk/build-folders.ts';
import { withBase } from '../lib/site-address.ts';
import { storyPath } from '../lib/urls.ts';
import { deskEnvironment, gitSays } from './git.ts';
import { DESK, gitBackend, isInstalled } from './decap.ts';
import { deskTexts } from './desk-files.ts';
import { deskServer } from './desk-server.ts';
import { openEntries } from './open-entries.ts';
import { previewFolder } from './content-in-review.ts';
import { DESK_BRANCH, openWorkTree } from './work-tree.ts';

const HOST = '127.0.0.1';
const PORT = 4330;

const NO_GIT =
  '这个文件夹不是 git 仓库：编辑台靠 git 保存稿件，请用 git clone 取得项目，再运行。 / This folder is no git repository, and the desk keeps stories in git: get the project with git clone.';

const INSTALLING =
  '第一次打开编辑台，要装它的程序（约 400 MB，几分钟）…… / The first time, the desk’s packages are installed (about 400 MB, some minutes) …';

const NOT_INSTALLED =
  '编辑台的程序没有装好，请联网后再试。 / The desk’s packages could not be installed: try again with a network.';

/** Installs Decap where it is not there yet. */
function install(): boolean {
  if (isInstalled()) return true;
  console.log(INSTALLING);
  const npm = process.env['npm_execpath'];
  const [program, args]: [string, string[]] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const { status } = spawnSync(program, [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: DESK,
    stdio: 'inherit',
  });
  return status === 0;
}

/** Not below .cache: the site beside, which watches this folder, looks at nothing there. */
const PREVIEW = join(DESK, 'preview');

/** The site as it will be, at a port of its own. What it says is of no use to somebody at the desk, but for faults. */
function startSite(port: number): void {
  const site = spawn(process.execPath, [resolve('scripts/dev.ts')], {
    env: { ...process.env, HOST, PORT: String(port), XINGLIN_CONTENT: PREVIEW },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.on('exit', () => site.kill());
  // A signal alone runs nothing that waits for the end.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });

/**
 * Opens the desk, and keeps it open until it is stopped.
 * @param port the port of the desk; the site beside it has the next one
 * @returns its server and address; undefined where it could not be opened, and why was said
 */
export async function openDesk(port = PORT) {
  if (!(await gitSays('.', 'rev-parse', '--verify', 'HEAD'))) {
    console.error(NO_GIT);
    return undefined;
  }
  if (!install()) {
    console.error(NOT_INSTALLED);
    return undefined;
  }
  Object.assign(process.env, await deskEnvironment('.'));
  const tree = await openWorkTree(resolve('.'));
  const preview = previewFolder(folders.content, PREVIEW, openEntries(tree.folder, DESK_BRANCH));
  await preview.follow();
  let taken = port;
  const parts = {
    texts: await deskTexts({ name: 'proxy', proxy_url: '/admin/api/v1', branch: DESK_BRANCH }, true),
    backend: await gitBackend(tree.folder),
    tree,
    content: folders.content,
    preview,
    pageOf: (id: string) => `http://${HOST}:${taken + 1}${withBase(storyPath('zh', id))}`,
    scratch: join(folders.shelf, 'desk-check'),
  };
  const server = deskServer(parts, () => taken);
  taken = await listen(server, port);
  startSite(taken + 1);
  const url = `http://${HOST}:${taken}/admin/`;
  console.log(
    `编辑台已打开：${url}  （只有这台电脑能打开；按 Ctrl+C 停止）\nThe desk is open at ${url}  (this machine alone; Ctrl+C stops it)`,
  );
  return { server, url };
}
