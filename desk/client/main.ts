/** The desk in the browser: Decap, with our forms, files, words and check. */
import type { EntryProblem } from '../../src/desk/check-entry.ts';
import { type ContentFormat, entryFormat, storyFormat } from '../../src/desk/content-format.ts';
import { registerControls } from './controls.ts';
import { type Decap, type Immutable, loadDecap } from './decap.ts';
import './desk.css';
import { offerFinished } from './finished.ts';
import { takeFiles } from './importing.ts';
import { refreshNames, watchNames } from './names.ts';
import { askCheck, followEntry, showProblems } from './problems.ts';
import { type Collection, filesOf, named, takeEmptyFilesForNone } from './saving.ts';
import { merged, OUR_WORDS } from './words.ts';

interface Configuration {
  isLocal: boolean;
  decap: { locale: string; backend: { name: string }; collections: (Collection & { format: string })[] };
}

/** Gives Decap the format of each collection: what one writes back is compared with what that one read. */
function registerFormats(decap: Decap, { collections }: Configuration['decap']): Map<string, ContentFormat> {
  const formats = new Map<string, ContentFormat>();
  for (const { name, format: called, extension = 'yaml', fields, files } of collections) {
    const own = fields ?? files?.[0]?.fields ?? [];
    const format = extension === 'mdx' ? storyFormat(own) : entryFormat(own);
    formats.set(name, format);
    decap.registerCustomFormat(called, extension, format);
  }
  return formats;
}

const isError = ({ severity }: EntryProblem): boolean => severity === 'error';

function watchSaving(
  decap: Decap,
  { isLocal, decap: config }: Configuration,
  formats: Map<string, ContentFormat>,
): void {
  const formatFor = ({ name }: Collection) => formats.get(name) ?? entryFormat([]);
  const collectionOf = (entry: Immutable) => config.collections.find(({ name }) => name === entry.get('collection'));

  async function check(entry: Immutable, data: Immutable): Promise<void> {
    const collection = collectionOf(entry);
    if (!isLocal || !collection) return;
    const problems = await askCheck({ files: await filesOf(entry, data, collection, formatFor) });
    const slug = entry.get('slug');
    if (problems) showProblems(String(slug === '' ? data.get('id') : slug), problems);
  }

  /** What was saved last goes out, whatever the form holds: from the reviews an entry is published without a form. */
  async function errorsOfSaved(entry: Immutable): Promise<EntryProblem[]> {
    if (!isLocal) return [];
    const [collection, slug] = [String(entry.get('collection')), String(entry.get('slug'))];
    const problems = await askCheck({ collection, slug });
    if (!problems) throw new Error('检查没有回答，没有发布：请看编辑台的窗口是不是还开着');
    showProblems(slug, problems);
    return problems.filter(isError);
  }

  decap.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const data = named(entry, String(entry.get('collection')));
      // A draft is kept whatever is wrong with it.
      void check(entry, data);
      return data;
    },
  });
  decap.registerEventListener({
    name: 'prePublish',
    handler: async ({ entry }) => {
      const errors = await errorsOfSaved(entry);
      if (errors.length > 0) throw new Error(`检查还有 ${errors.length} 处要改，改好、保存，再发布`);
    },
  });
  // What was saved can be chosen, and the site beside shows it.
  for (const name of ['postSave', 'postPublish'])
    decap.registerEventListener({ name, handler: () => void refreshNames() });
  window.addEventListener('hashchange', followEntry);
}

async function start(): Promise<void> {
  const configuration = (await (await fetch('config.json', { cache: 'no-store' })).json()) as Configuration;
  const decap = await loadDecap();
  await watchNames();
  registerControls(decap);
  const formats = registerFormats(decap, configuration.decap);
  watchSaving(decap, configuration, formats);
  takeEmptyFilesForNone(decap, configuration.decap.backend.name, configuration.isLocal);
  const { locale } = configuration.decap;
  decap.registerLocale(locale, merged(decap.getLocale(locale), OUR_WORDS));
  decap.init({ config: configuration.decap });
  if (!configuration.isLocal) return;
  takeFiles();
  offerFinished();
}

start().catch((error: unknown) => {
  document.body.textContent = `编辑台打不开：${String(error)}`;
});
