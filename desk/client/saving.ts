/** What happens when an entry is saved or published: its name is made, and the check is asked. */
import type { ContentFormat } from '../../src/desk/content-format.ts';
import type { DeskField } from '../../src/desk/fields.ts';
import type { EntryFile } from '../../src/desk/check-entry.ts';
import { pinyinId, pinyinWords } from '../../src/lib/pinyin-id.ts';
import { base64Of } from './base64.ts';
import type { Decap, Immutable } from './decap.ts';

/** A collection of the configuration, as far as saving needs it. */
export interface Collection {
  name: string;
  folder?: string;
  extension?: string;
  fields?: DeskField[];
  files?: { name: string; file: string; fields: DeskField[] }[];
}

type Data = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What an entry holds, with the name and the shelf that it will have. */
export function named(entry: Immutable, collection: string): Immutable {
  const data = entry.get('data') as Immutable;
  if (text(entry.get('slug')) !== '') return data;
  const name = collection === 'articles' ? data.get('title') : data.getIn(['name', 'zh']);
  // A name of signs alone gives no pinyin: the moment tells entries apart.
  const id = text(data.get('id')) || pinyinId(pinyinWords(text(name))) || `n${Date.now().toString(36)}`;
  const year = /^\d{4}/.exec(text(data.get('date')))?.[0] ?? String(new Date().getFullYear());
  const withId = data.set('id', id);
  return collection === 'articles' ? withId.set('shelf', year) : withId;
}

/** The file of an entry, without its language and ending. */
function placeOf(entry: Immutable, data: Immutable, collection: Collection): string {
  const slug = text(entry.get('slug'));
  const own =
    collection.name === 'articles' ? `${text(data.get('shelf'))}/${text(data.get('id'))}` : text(data.get('id'));
  return `${collection.folder ?? ''}/${slug || own}`;
}

/** The pictures and recordings that an entry's texts name, which are not yet where the check would look for them. */
async function media(entry: Immutable, folder: string, texts: string): Promise<EntryFile[]> {
  const held = entry.get('mediaFiles') as Immutable | undefined;
  const files = (held?.toJS() ?? []) as { path: string; url?: string; displayURL?: string }[];
  const laid = files.map(async ({ path, url, displayURL }) => {
    const address = url ?? displayURL;
    const name = path.split('/').at(-1) ?? '';
    // Decap counts all that lies beside a story as its own.
    if (typeof address !== 'string' || !address.startsWith('blob:') || !texts.includes(`./${name}`)) return [];
    return [{ path: `${folder}/${name}`, base64: base64Of(await (await fetch(address)).arrayBuffer()) }];
  });
  return (await Promise.all(laid)).flat();
}

/** The files that an entry would be, as its format writes them. */
export async function filesOf(
  entry: Immutable,
  data: Immutable,
  collection: Collection,
  formatFor: (collection: Collection) => ContentFormat,
): Promise<EntryFile[]> {
  const format = formatFor(collection);
  const list = collection.files?.find(({ name }) => name === entry.get('slug'));
  if (list) return [{ path: list.file, text: format.toFile(data.toJS() as Data) }];
  const place = placeOf(entry, data, collection);
  if (collection.extension !== 'mdx') return [{ path: `${place}.yaml`, text: format.toFile(data.toJS() as Data) }];
  const english = entry.getIn(['i18n', 'en', 'data']) as Immutable | undefined;
  const en = english === undefined ? '' : format.toFile(english.toJS() as Data);
  const zh = format.toFile(data.toJS() as Data);
  return [
    { path: `${place}.zh.mdx`, text: zh },
    ...(en === '' ? [] : [{ path: `${place}.en.mdx`, text: en }]),
    ...(await media(entry, place.replace(/\/[^/]*$/, ''), zh + en)),
  ];
}

const IS_ENGLISH = /\.en\.mdx$/;

/** A host says so of a file that is not there; whatever else goes wrong leaves the English unknown, not empty. */
const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 404;

/**
 * Decap takes a story to have a file for each language. Of one without English it reads an empty one, since it cannot save
 * what it could not read; an empty one is not written.
 * @param isLocal our own server gives the empty file, and takes away one that has become empty; another host's cannot, and
 * the check tells it
 */
export function takeEmptyFilesForNone(decap: Decap, backend: string, isLocal: boolean): void {
  const registered = decap.getBackend(backend);
  const init = registered.init.bind(registered);
  registered.init = (...args) => {
    const running = init(...args);
    const persist = running.persistEntry.bind(running);
    running.persistEntry = (entry, options) => {
      const dataFiles = isLocal ? entry.dataFiles : entry.dataFiles.filter(({ raw }) => raw.trim() !== '');
      return persist({ ...entry, dataFiles }, options);
    };
    const read = running.getEntry.bind(running);
    running.getEntry = (path) =>
      read(path).catch(async (error: unknown) => {
        if (!IS_ENGLISH.test(path) || !isMissing(error)) throw error;
        // Where there is no Chinese either, there is no story.
        await read(path.replace(IS_ENGLISH, '.zh.mdx'));
        return { file: { path, id: null }, data: '' };
      });
    const readDraft = running.unpublishedEntryDataFile.bind(running);
    running.unpublishedEntryDataFile = (collection, slug, path, id) =>
      readDraft(collection, slug, path, id).catch((error: unknown) => {
        if (IS_ENGLISH.test(path) && isMissing(error)) return '';
        throw error;
      });
    return running;
  };
}
