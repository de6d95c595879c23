/** Decap's git server between the two trees: what it publishes goes on into the project's own branch at once. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { git } from './git.ts';
import { DESK_BRANCH, type WorkTree } from './work-tree.ts';

/** After these the branch of what is published has moved. */
const PUBLISHES = new Set(['publishUnpublishedEntry', 'deleteFile', 'deleteFiles', 'persistMedia']);

/** Before these it has to hold what was committed elsewhere. */
const READS = new Set(['info', 'entriesByFolder', ...PUBLISHES]);

const CANNOT_HAND_OVER =
  '已经提交到“desk”分支，但没有合进现在的分支：项目文件夹里有没提交的改动。提交或收起这些改动，再运行 git merge desk。';
const CANNOT_TAKE_IN =
  '“desk”分支和现在的分支改了同一处，合不起来：请在项目文件夹里运行 git merge desk，改好冲突再提交。';

const CANNOT_BRING_UP = '这一篇和后来发布的内容改了同一处，合不起来：请在“三审”里丢弃它，照现在的内容重新改。';

/** A request of Decap's. */
interface Asked {
  action: string;
  params?: unknown;
}

const isAsked = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && 'action' in value && typeof value.action === 'string';

const refuse = (response: ServerResponse, status: number, error: string): void => {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify({ error }));
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Of a draft Decap names the files that it changed by a digest, and the other language's by none, which its own server
 * refuses: the words of that language would seem lost. And of a file that is not there that server says no more than that
 * something failed. @returns the request as the server takes it; undefined where there is no such file
 * @throws where git does not answer: then nobody knows
 */
async function completed(body: Asked, folder: string): Promise<Asked | undefined> {
  const { action, params } = body;
  if (!isRecord(params)) return body;
  const { id, collection, slug, path } = params;
  const isUnnamed = action === 'unpublishedEntryDataFile' && id === '';
  if (!isUnnamed && action !== 'getEntry') return body;
  const branch = isUnnamed ? `cms/${String(collection)}/${String(slug)}` : DESK_BRANCH;
  if ((await git(folder, 'ls-tree', '--name-only', branch, '--', String(path))) === '') return undefined;
  return isUnnamed ? { ...body, params: { ...params, id: 'unchanged' } } : body;
}

/**
 * The entry of the reviews that a request opens. What has been published since it was begun counts as a change of its
 * own to Decap's server, which then finds no such file on its branch: the entry could not be opened.
 */
function opened({ action, params }: Asked): { collection: string; slug: string } | undefined {
  if (action !== 'unpublishedEntry' || !isRecord(params)) return undefined;
  const { id, collection, slug } = params;
  const [, ofId, slugOfId] = /^([^/]+)\/(.+)$/.exec(typeof id === 'string' ? id : '') ?? [];
  return { collection: ofId ?? String(collection), slug: slugOfId ?? String(slug) };
}

interface DataFile {
  slug: string;
  path: string;
  raw: string;
}

const isDataFile = (value: unknown): value is DataFile =>
  isRecord(value) && ['slug', 'path', 'raw'].every((key) => typeof value[key] === 'string');

/** A request to save an entry, without the files in which no word stands; those are taken out of what was saved before. */
function withoutEmpty(body: Asked): { body: Asked; collection: string; slug: string; empty: string[] } | undefined {
  const { action, params } = body;
  if (action !== 'persistEntry' || !isRecord(params) || !isRecord(params['options'])) return undefined;
  const { dataFiles, options } = params;
  if (!Array.isArray(dataFiles) || !dataFiles.every(isDataFile)) return undefined;
  const [first] = dataFiles;
  const written = dataFiles.filter(({ raw }) => raw.trim() !== '');
  return {
    body: { ...body, params: { ...params, dataFiles: written } },
    collection: String(options['collectionName']),
    slug: first?.slug ?? '',
    empty: dataFiles.filter(({ raw }) => raw.trim() === '').map(({ path }) => path),
  };
}

/** The files that a request takes out of what is published. */
function deleted({ action, params }: Asked): string[] {
  if (!isRecord(params)) return [];
  const { path, paths } = params;
  if (action === 'deleteFile' && typeof path === 'string') return [path];
  return action === 'deleteFiles' && Array.isArray(paths) ? paths.filter((one) => typeof one === 'string') : [];
}

/**
 * What answers Decap's requests: one at a time, since each may change the branch of the one tree.
 * @param refusalToDelete why files may not be taken out of what is published; undefined where they may
 */
export function publishing(
  backend: RequestListener,
  tree: WorkTree,
  refusalToDelete: (paths: readonly string[]) => Promise<string | undefined>,
) {
  let last: Promise<void> = Promise.resolve();

  /** Lets the backend answer, with a body that has been read. */
  const handOn = (request: IncomingMessage, response: ServerResponse, body: unknown): Promise<void> =>
    new Promise((done) => {
      Object.assign(request, { url: '/api/v1', body, _body: true });
      if (response.destroyed) return done();
      response.on('close', done);
      backend(request, response);
    });

  async function answer(request: IncomingMessage, response: ServerResponse, body: unknown): Promise<void> {
    // Whoever asked has gone on: nobody waits for this.
    if (response.destroyed) return;
    if (!isAsked(body)) return refuse(response, 422, 'no action');
    if (READS.has(body.action)) {
      try {
        await tree.takeIn();
      } catch {
        return refuse(response, 409, CANNOT_TAKE_IN);
      }
    }
    const entry = opened(body);
    if (entry !== undefined) {
      try {
        await tree.bringUp(entry.collection, entry.slug);
      } catch {
        return refuse(response, 409, CANNOT_BRING_UP);
      }
    }
    const gone = deleted(body);
    const refusal = gone.length > 0 ? await refusalToDelete(gone) : undefined;
    if (refusal !== undefined) return refuse(response, 409, refusal);
    const saved = withoutEmpty(body);
    const asked = await completed(saved?.body ?? body, tree.folder);
    if (!asked) return refuse(response, 404, 'no such file');
    await handOn(request, response, asked);
    if (saved && response.statusCode === 200) await tree.leaveOut(saved.collection, saved.slug, saved.empty);
    if (!PUBLISHES.has(body.action) || response.statusCode !== 200) return;
    await tree.handOver().catch(() => console.error(CANNOT_HAND_OVER));
  }

  return (request: IncomingMessage, response: ServerResponse, body: unknown): Promise<void> => {
    last = last.catch(() => undefined).then(() => answer(request, response, body));
    return last;
  };
}
