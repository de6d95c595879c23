/** The desk on this machine: its files, Decap's git server, the check, and the names to choose from, for nobody else. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { LOCAL_DESK, TEXT_TYPES } from '../serve/headers.ts';
import { checkEntry, type EntryFile, type EntryProblem, errorsWithout } from './check-entry.ts';
import { decapFiles, decapPath, type DeskTexts } from './desk-files.ts';
import { namesWithOpen } from './entry-names.ts';
import { NOT_SHOWN, pageText } from './finished-page.ts';
import { refusalOf } from './guard.ts';
import { type Dropped, importDropped } from './import-dropped.ts';
import type { PreviewFolder } from './content-in-review.ts';
import { savedEntry } from './open-entries.ts';
import { publishing } from './publishing.ts';
import { DESK_BRANCH, type WorkTree } from './work-tree.ts';

export interface DeskParts {
  /** Its own files. */
  texts: DeskTexts;
  /** Decap's server for git. */
  backend: RequestListener;
  tree: WorkTree;
  /** The project's content folder. */
  content: string;
  /** The same with all that is in the reviews. */
  preview: PreviewFolder;
  /** Where the site beside shows a story of it. */
  pageOf: (id: string) => string;
  /** A folder for the check's own use. */
  scratch: string;
}

/** Pictures come as text, a third longer. */
const MOST_BYTES = 64 * 1024 * 1024;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.length;
    if (size > MOST_BYTES) throw new RangeError('too large');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

const isFile = (value: unknown): value is EntryFile =>
  typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string';

function filesOf(body: unknown): EntryFile[] {
  const files = typeof body === 'object' && body !== null && 'files' in body ? body.files : undefined;
  return Array.isArray(files) ? files.filter(isFile) : [];
}

function entryOf(body: unknown): { collection: string; slug: string } | undefined {
  if (typeof body !== 'object' || body === null || !('collection' in body) || !('slug' in body)) return undefined;
  const { collection, slug } = body;
  return typeof collection === 'string' && typeof slug === 'string' ? { collection, slug } : undefined;
}

const isDropped = (value: unknown): value is Dropped =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'base64' in value &&
  typeof value.name === 'string' &&
  typeof value.base64 === 'string';

const typeOf = (path: string): string => TEXT_TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...LOCAL_DESK, 'Cache-Control': 'no-store', 'Content-Type': type }).end(body);
}

const sendJson = (response: ServerResponse, value: unknown, status = 200): void =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));

/** Of what is chosen from the reviews, and not out yet. */
const NOT_OUT = '如果它还在三审里：先发布它，再发布这一篇。';

const notOut = (problems: EntryProblem[]): EntryProblem[] =>
  problems.map((problem) => (problem.rule === 'reference' ? { ...problem, fixZh: NOT_OUT } : problem));

/** What answers below `/admin/`. */
function answers({ texts, backend, tree, content, preview, pageOf, scratch }: DeskParts) {
  const ofDecap = new Set(decapFiles());
  let checking: Promise<unknown> = Promise.resolve();
  const publish = publishing(backend, tree, (paths) => inTurn(() => refusalToDelete(paths)));

  /** Stories stay at their addresses, and entries as long as something rests on them. */
  async function refusalToDelete(paths: readonly string[]): Promise<string | undefined> {
    const [first] = await errorsWithout(content, scratch, paths);
    return first && `不能删除：${first.zh}已经发布的稿件要撤下，请在“更改”里加一条“撤稿”。`;
  }

  /** An entry of the reviews, as it would go out: it may lean on nothing that is not out. */
  async function checkToPublish(collection: string, slug: string): Promise<EntryProblem[]> {
    const saved = await savedEntry(tree.folder, DESK_BRANCH, collection, slug);
    const files = saved.map(({ path, bytes }): EntryFile => {
      if (!bytes) return { path, isGone: true };
      return /\.(?:mdx|yaml)$/.test(path)
        ? { path, text: bytes.toString('utf8') }
        : { path, base64: bytes.toString('base64') };
    });
    return notOut(await checkEntry(content, scratch, files));
  }

  /** One at a time: they share a folder. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = checking.then(work);
    checking = next.catch(() => undefined);
    return next;
  }

  /** The same, with the reviews as they are now. */
  const inCurrent = <T>(work: () => Promise<T>): Promise<T> => inTurn(() => preview.follow().then(work));

  async function api(path: string, body: unknown): Promise<unknown> {
    const [whole, files] = [preview.folder, filesOf(body)];
    if (path === 'api/check') return { problems: await inCurrent(() => checkEntry(whole, scratch, files)) };
    const entry = path === 'api/check-to-publish' ? entryOf(body) : undefined;
    if (entry) return { problems: await inTurn(() => checkToPublish(entry.collection, entry.slug)) };
    return path === 'api/import' && isDropped(body) ? inCurrent(() => importDropped(whole, scratch, body)) : undefined;
  }

  /** `finished/ID`: the story's page at the site beside; `wechat/ID`: its text for WeChat's editor. */
  async function finished(response: ServerResponse, kind: string, id: string): Promise<void> {
    await inCurrent(() => Promise.resolve());
    await preview.seen();
    const url = kind === 'wechat' ? `${pageOf(id)}wechat.html` : pageOf(id);
    const text = await pageText(url);
    if (text === undefined) return send(response, 503, 'text/plain; charset=utf-8', NOT_SHOWN);
    if (kind === 'wechat') return sendJson(response, { html: text });
    response.writeHead(307, { Location: url, 'Cache-Control': 'no-store' }).end();
  }

  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    if (request.method === 'POST' && path === 'api/v1') return publish(request, response, await bodyOf(request));
    if (request.method === 'POST') {
      const answer = await api(path, await bodyOf(request));
      return answer === undefined ? sendJson(response, { error: 'not found' }, 404) : sendJson(response, answer);
    }
    if (path === 'names.json')
      return sendJson(response, await inCurrent(() => Promise.resolve(namesWithOpen(content, preview.folder))));
    const [, kind, id] = /^(finished|wechat)\/([a-z0-9-]+)$/.exec(path) ?? [];
    if (kind !== undefined && id !== undefined) return finished(response, kind, id);
    const text = texts[path === '' ? 'index.html' : path];
    if (text !== undefined) return send(response, 200, typeOf(path === '' ? 'index.html' : path), text);
    const name = path.replace(/^decap\//, '');
    if (name !== path && ofDecap.has(name)) return send(response, 200, typeOf(name), readFileSync(decapPath(name)));
    return send(response, 404, 'text/plain; charset=utf-8', '404\n');
  };
}

/** The desk's server, before it listens. @param portOf where it will have come to listen */
export function deskServer(parts: DeskParts, portOf: () => number) {
  const answer = answers(parts);
  return createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const [path = '/'] = url.split('?');
    const refusal = refusalOf({ method, headers }, portOf());
    if (refusal !== undefined) return sendJson(response, { error: `refused: ${refusal}` }, 403);
    if (path === '/' || path === '/admin') {
      response.writeHead(307, { Location: '/admin/' }).end();
      return;
    }
    if (!path.startsWith('/admin/')) return send(response, 404, 'text/plain; charset=utf-8', '404\n');
    answer(request, response, path.slice('/admin/'.length)).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) sendJson(response, { error: String(error) }, 500);
    });
  });
}
