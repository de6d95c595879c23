/** Decap's git server between the two trees: what it publishes goes on into the project's own branch at once. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { WorkTree } from './work-tree.ts';

/** After these the branch of what is published has moved. */
const PUBLISHES = new Set(['publishUnpublishedEntry', 'deleteFile', 'deleteFiles', 'persistMedia']);

/** Before these it has to hold what was committed elsewhere. */
const READS = new Set(['info', 'entriesByFolder', ...PUBLISHES]);

const CANNOT_HAND_OVER =
  '已经提交到“desk”分支，但没有合进现在的分支：项目文件夹里有没提交的改动。提交或收起这些改动，再运行 git merge desk。';
const CANNOT_TAKE_IN =
  '“desk”分支和现在的分支改了同一处，合不起来：请在项目文件夹里运行 git merge desk，改好冲突再提交。';

const isAsked = (value: unknown): value is { action: string } =>
  typeof value === 'object' && value !== null && 'action' in value && typeof value.action === 'string';

const refuse = (response: ServerResponse, status: number, error: string): void => {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify({ error }));
};

/** What answers Decap's requests: one at a time, since each may change the branch of the one tree. */
export function publishing(backend: RequestListener, tree: WorkTree) {
  let last: Promise<void> = Promise.resolve();

  /** Lets the backend answer, with a body that has been read. */
  const handOn = (request: IncomingMessage, response: ServerResponse, body: unknown): Promise<void> =>
    new Promise((done) => {
      Object.assign(request, { url: '/api/v1', body, _body: true });
      response.on('close', done);
      backend(request, response);
    });

  async function answer(request: IncomingMessage, response: ServerResponse, body: unknown): Promise<void> {
    if (!isAsked(body)) return refuse(response, 422, 'no action');
    if (READS.has(body.action)) {
      try {
        await tree.takeIn();
      } catch {
        return refuse(response, 409, CANNOT_TAKE_IN);
      }
    }
    await handOn(request, response, body);
    if (!PUBLISHES.has(body.action) || response.statusCode !== 200) return;
    await tree.handOver().catch(() => console.error(CANNOT_HAND_OVER));
  }

  return (request: IncomingMessage, response: ServerResponse, body: unknown): Promise<void> => {
    last = last.catch(() => undefined).then(() => answer(request, response, body));
    return last;
  };
}
