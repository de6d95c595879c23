/** One search after another: runs them, shows the newest, and says how it stands. */
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { fold } from '../search/text/fold.ts';
import type { TitleEntry } from '../search/text/lexicon.ts';
import { answer } from '../search/ask/planner.ts';
import { parseQuery, type Query } from '../search/text/query.ts';
import { namesOnly } from '../search/ask/registry-hits.ts';
import type { SearchWords } from '../search/ask/search-words.ts';
import type { RenderContext } from './render-hits.ts';
import { filteredAnswer } from '../search/ask/filtered-answer.ts';
import { renderFilters } from './filter-fields.ts';
import { addressUrl, type SearchAddress } from '../search/ask/search-address.ts';
import { clearResults, renderAnswer, renderNamesAndTitles } from './render-results.ts';
import { renderRemarks, statusOf } from './render-remarks.ts';
import { fetchSearchIndex, type Store } from './fetch-index.ts';

export type SearchState = 'idle' | 'loading' | 'done' | 'error';

export interface Runner {
  /** Searches and shows; an earlier search that is still under way comes to nothing. */
  run(place: SearchAddress): Promise<void>;
  /** Says that a search is coming, or, where it is not after all, how the last one ended. */
  expect(coming: boolean): void;
}

/** How long a search may take before it is said that it is under way, in milliseconds. */
const SILENCE = 600;

function frameOf(root: HTMLElement): RenderContext {
  const template = (name: string) => root.querySelector(`[data-template=${name}]`) as HTMLTemplateElement;
  return {
    locale: root.dataset['locale'] as Locale,
    words: JSON.parse(root.dataset['words'] ?? '{}') as SearchWords,
    templates: { registry: template('registry'), story: template('story') },
  };
}

/** Titles that hold every word of a query: with the names, all that can be searched without the index. */
async function titlesFor(query: Query, locale: Locale, store: Store): Promise<TitleEntry[]> {
  const words = [...query.pieces.filter(({ quoted }) => quoted), ...query.words].map(({ folded }) => folded.text);
  const titles = words.length === 0 ? [] : await store.titles(locale);
  return titles.filter(({ title }) => words.every((word) => fold(title).includes(word)));
}

const orNone = <T>(promise: Promise<T[]>): Promise<T[]> => promise.catch(() => []);

/** Makes the runner of a search page. */
export function openRunner(root: HTMLElement): Runner {
  const frame = frameOf(root);
  const store = fetchSearchIndex();
  const status = root.querySelector<HTMLElement>('[data-status]');
  const browse = root.querySelector<HTMLElement>('[data-browse]');
  let turn = 0;
  let running = false;
  let ended: SearchState = 'idle';

  const tell = (state: SearchState, text?: string, help = false): void => {
    root.dataset['state'] = state;
    running = state === 'loading';
    if (!running) ended = state;
    if (status && text !== undefined) status.textContent = text;
    if (browse) browse.hidden = !help;
  };

  const succeed = async (query: Query, place: SearchAddress, isCurrent: () => boolean): Promise<void> => {
    const names = await store.names();
    const { literal, all } = place;
    const found = await answer(query, { locale: frame.locale, literal, all }, store, names);
    const list = await filteredAnswer(found, query, place, names, store, frame.locale);
    const bundles = (await Promise.all(LOCALES.map((locale) => store.bundles(locale)))).flat();
    if (!isCurrent()) return;
    const total = list.answer.registry.length + list.answer.stories.length;
    const href = (page: number) => addressUrl(frame.locale, { ...place, page });
    renderRemarks(root, list.answer, total, query, place, frame, bundles, names);
    const listing = { place, total: found.stories.length, entries: list.entries, names, above: list.above };
    await renderFilters(root, listing, frame.words, frame.locale, isCurrent);
    if (!isCurrent()) return;
    await renderAnswer(root, frame, store, { query, answer: list.answer, page: place.page, names, href }, isCurrent);
    if (isCurrent()) tell('done', statusOf(list.answer, total, query, list.missing, frame), total === 0);
  };

  const search = async (place: SearchAddress, isCurrent: () => boolean): Promise<void> => {
    const query = parseQuery(place.q);
    try {
      await succeed(query, place, isCurrent);
    } catch {
      const [named, titles] = await Promise.all([
        orNone(store.names().then((names) => namesOnly(query, names))),
        orNone(titlesFor(query, frame.locale, store)),
      ]);
      if (!isCurrent()) return;
      renderNamesAndTitles(root, frame, query, named, titles);
      tell('error', frame.words.failed, true);
    }
  };

  return {
    async run(place) {
      const mine = ++turn;
      const isCurrent = () => mine === turn;
      if (place.q === '') {
        clearResults(root);
        tell('idle', '');
        return;
      }
      tell('loading');
      const slow = setTimeout(() => isCurrent() && tell('loading', frame.words.loading), SILENCE);
      await search(place, isCurrent).finally(() => clearTimeout(slow));
    },
    expect(coming) {
      root.dataset['state'] = coming || running ? 'loading' : ended;
    },
  };
}
