/** One search after another: runs them, shows the newest, and says how it stands. */
import { fill } from '../i18n/fill.ts';
import { LOCALES } from '../i18n/locales.ts';
import { spanOf } from '../search/ask/results/facets.ts';
import { filteredAnswer } from '../search/ask/results/filter-and-sort.ts';
import { answerQuery } from '../search/ask/planner.ts';
import { prefetchFirstStep } from '../search/ask/match/prefetch.ts';
import { namesOnly } from '../search/ask/match/registry-matches.ts';
import { type Answered, hitCount, isPartial, remarksOn, statusLine } from '../search/ask/results/status-messages.ts';
import { inScope } from '../search/ask/results/scopes.ts';
import { addressUrl, type SearchAddress } from '../search/ask/results/url-state.ts';
import { readInterfaceWords } from '../search/ask/results/interface-words.ts';
import { titlesFor } from '../search/ask/match/title-fallback.ts';
import { type Suggestion, suggestionsFor } from '../search/ask/suggestions.ts';
import { type IndexPart, partOf } from '../search/read/index-part.ts';
import { IndexUnreadable } from '../search/read/index-unreadable.ts';
import type { NameEntry } from '../search/text/index-files.ts';
import { parseQuery, type Query } from '../search/text/query.ts';
import { fetchSearchIndex } from './fetch-index.ts';
import { renderFilters } from './render-filters.ts';
import { keepingFocus, namesMeanwhile, SOON } from './names-while-loading.ts';
import type { RenderContext } from './render-hits.ts';
import { renderRemarks } from './render-remarks.ts';
import { clearResults, renderAnswer, renderNamesAndTitles } from './render-results.ts';

export type SearchState = 'idle' | 'loading' | 'done' | 'error';

export interface Runner {
  /** Searches and shows; an earlier search that is still under way comes to nothing. */
  run(address: SearchAddress): Promise<void>;
  /** Says that a search is coming, or, where it is not after all, how the last one ended. */
  expect(coming: boolean): void;
  /** What may be meant by what was typed so far; empty where the names cannot be had. */
  suggest: (typed: string) => Promise<Suggestion[]>;
  /** What a suggestion is, in words; empty where it says so itself. */
  kindOf: (suggestion: Suggestion) => string;
}

/** How long a search may take before it is said that it is under way, in milliseconds. */
const SILENCE = 600;

/** How long until it is said what is waited for. */
const LONG = 5000;

/** For how long no newer release is looked for, where there is an answer. */
const FRESH = 60_000;

function contextOf(root: HTMLElement): RenderContext {
  const template = (name: string): HTMLTemplateElement => {
    const element = root.querySelector<HTMLTemplateElement>(`[data-template=${name}]`);
    if (!element) throw new Error(`the template ${name} is missing`);
    return element;
  };
  return {
    locale: LOCALES.find((locale) => locale === root.dataset['locale']) ?? 'zh',
    words: readInterfaceWords(root.dataset['words'] ?? ''),
    templates: { registry: template('registry'), figure: template('figure'), story: template('story') },
  };
}

/** None where the index cannot be read. */
async function orNone<T>(read: () => Promise<T[]>): Promise<T[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof IndexUnreadable) return [];
    throw error;
  }
}

/** Makes the runner of a search page. */
export function openRunner(root: HTMLElement): Runner {
  const context = contextOf(root);
  const { locale, words } = context;
  const { index: whole, waitingFor } = fetchSearchIndex(locale);
  /** What a query may need: one in the page's own letters, no words of the other language. But much is known by English names. */
  const indexFor = ({ chinese }: Query) => (chinese === (locale === 'zh') ? whole.inOwnWords() : whole);
  // What every search needs; whether it is there is told by the search.
  whole
    .inOwnWords()
    .names()
    .catch(() => undefined);
  let names: readonly NameEntry[] | undefined;
  const status = root.querySelector<HTMLElement>('[data-status]');
  let turn = 0;
  let isRunning = false;
  let lastEnd: SearchState = 'idle';

  const report = (state: SearchState, text?: string): void => {
    root.dataset['state'] = state;
    isRunning = state === 'loading';
    if (!isRunning) lastEnd = state;
    if (status && text !== undefined) status.textContent = text;
  };

  let askedAt = performance.now();
  /** Whether the site was released anew since a search began: what that found, or did not, says nothing then. */
  const isReplaced = async (release: string): Promise<boolean> => {
    askedAt = performance.now();
    try {
      return (await whole.release(true)) !== release;
    } catch (error) {
      if (error instanceof IndexUnreadable) return false;
      throw error;
    }
  };

  /** Returns whether what it shows may be all that there is to know: it holds just what was asked for, or the host was asked. */
  const search = async (
    query: Query,
    address: SearchAddress,
    release: string,
    isCurrent: () => boolean,
  ): Promise<boolean> => {
    const index = indexFor(query);
    prefetchFirstStep(query, locale, index);
    names = await index.names();
    const early = lastEnd === 'idle' ? namesMeanwhile(query, address, names) : [];
    const showEarly = () => isCurrent() && void renderNamesAndTitles(root, context, query, early, []);
    const meanwhile = setTimeout(() => early.length > 0 && showEarly(), SOON);
    const { literal, all } = address;
    const options = { locale, literal, all, ...spanOf(address) };
    const found = await answerQuery(query, options, index, names).finally(() => clearTimeout(meanwhile));
    const filtered = await filteredAnswer(found, address, names, index, locale);
    const isNothing = hitCount(filtered.shown) === 0;
    if (isNothing && (await isReplaced(release))) {
      await searchAnyway(address, isCurrent);
      return true;
    }
    const bundles = (await Promise.all(LOCALES.map((language) => index.bundles(language)))).flat();
    if (!isCurrent()) return true;
    const { answer, shown, missingPlace, facets, above } = filtered;
    const answered: Answered = {
      answer: shown,
      query: found.query,
      address,
      missingPlace,
      unfiltered: hitCount(found),
    };
    renderRemarks(root, remarksOn(answered, context, bundles, names));
    root.querySelector('[data-numbers]')?.toggleAttribute('hidden', !isPartial(answered));
    const total = hitCount(inScope(found, address.scope));
    await renderFilters(root, { address, answer, total, facets, names, above }, context, isCurrent);
    if (!isCurrent()) return true;
    const href = (change: Partial<SearchAddress>) => addressUrl(locale, { ...address, page: 1, ...change });
    const contents = { query: found.query, answer: shown, address, names, href };
    const figures = await keepingFocus(root, () => renderAnswer(root, context, index, contents, isCurrent));
    if (address.scope === 'figures') answered.figures = figures;
    if (isCurrent()) report('done', statusLine(answered, context));
    return isNothing || [...shown.allRegistry, ...shown.stories].some(({ tier }) => tier === 'exact');
  };

  /** The index cannot be read: names and titles, where at least those can, and the archive. */
  const searchWithoutIndex = async (
    query: Query,
    address: SearchAddress,
    missing: IndexPart,
    isCurrent: () => boolean,
  ): Promise<void> => {
    const [hits, titles] = await Promise.all([
      orNone(async () => namesOnly(query, names ?? (missing === 'names' ? [] : await indexFor(query).names()))),
      orNone(async () => titlesFor(query, await whole.titles(locale))),
    ]);
    if (!isCurrent()) return;
    await renderNamesAndTitles(root, context, query, hits, titles);
    renderRemarks(root, [{ links: [{ text: words.retry, href: addressUrl(locale, address) }] }]);
    report('error', fill(words.failed, { part: words.parts[missing] ?? '' }));
  };

  const searchAnyway = async (address: SearchAddress, isCurrent: () => boolean): Promise<void> => {
    const query = parseQuery(address.q);
    let release: string | undefined;
    try {
      release = await whole.release();
      const isSure = await search(query, address, release, isCurrent);
      const isOld = performance.now() - askedAt > FRESH;
      if (isCurrent() && (isOld || !isSure) && (await isReplaced(release))) await searchAnyway(address, isCurrent);
    } catch (error) {
      if (!(error instanceof IndexUnreadable)) throw error;
      console.info(error);
      if (release !== undefined && (await isReplaced(release))) return searchAnyway(address, isCurrent);
      await searchWithoutIndex(query, address, partOf(error.message), isCurrent);
    }
  };

  return {
    async run(address) {
      turn += 1;
      const own = turn;
      const isCurrent = () => own === turn;
      if (address.q === '') {
        clearResults(root);
        report('idle', '');
        return;
      }
      report('loading');
      const say = (text: string) => isCurrent() && isRunning && report('loading', text);
      const slow = setTimeout(() => say(words.loading), SILENCE);
      const slower = setTimeout(() => {
        const [part] = waitingFor();
        if (part !== undefined) say(fill(words.waiting, { part: words.parts[part] ?? '' }));
      }, LONG);
      try {
        await searchAnyway(address, isCurrent);
      } catch (fault) {
        console.error(fault);
        if (!isCurrent()) return;
        report('error', words.fault);
        clearResults(root);
      } finally {
        clearTimeout(slow);
        clearTimeout(slower);
      }
    },
    suggest: (typed) => {
      const index = indexFor(parseQuery(typed));
      return orNone(async () => suggestionsFor(typed, await index.names(), (await index.lexicon.terms()).terms));
    },
    kindOf: ({ collection }) => (collection === undefined ? '' : (words.kinds[collection] ?? '')),
    expect(coming) {
      root.dataset['state'] = coming || isRunning ? 'loading' : lastEnd;
    },
  };
}
