/** One search after another: runs them, shows the newest, and says how it stands. */
import type { Locale } from '../../i18n/locales.ts';
import { answer, type Answer } from '../../search/planner.ts';
import { parseQuery, type Query } from '../../search/query.ts';
import { answerByNames } from '../../search/registry-hits.ts';
import { fill, type Words } from './filled.ts';
import type { Frame } from './hits.ts';
import { clear, show, showNames } from './results.ts';
import { openStore } from './store.ts';

/** A search as its address names it. */
export interface Place {
  q: string;
  page: number;
}

export type State = 'idle' | 'loading' | 'done' | 'error';

export interface Runner {
  /** Searches and shows; an earlier search that is still under way comes to nothing. */
  run(place: Place): Promise<void>;
  /** Says that a search is coming, or, where it is not after all, how the last one ended. */
  expect(coming: boolean): void;
}

/** How long a search may take before it is said that it is under way, in milliseconds. */
const SILENCE = 600;

function frameOf(root: HTMLElement): Frame {
  const template = (name: string) => root.querySelector(`[data-template=${name}]`) as HTMLTemplateElement;
  return {
    locale: root.dataset['locale'] as Locale,
    words: JSON.parse(root.dataset['words'] ?? '{}') as Words,
    templates: { registry: template('registry'), story: template('story') },
  };
}

/** What the status line says of an answer. */
function summed({ registry, stories }: Answer, query: Query, { words, locale }: Frame): string {
  const hits = [...registry, ...stories];
  if (hits.length === 0) return fill(words.none, { query: query.raw.replace(/["“”„＂]/g, '') });
  const count = fill(hits.length === 1 ? words.one : words.many, { count: hits.length });
  if (hits.some(({ tier }) => tier === 'exact')) return count;
  return `${words.onlyRelated}${locale === 'zh' ? '' : ' '}${count}`;
}

/**
 * Makes the runner of a search page.
 * @param href the address of a search
 */
export function openRunner(root: HTMLElement, href: (place: Place) => string): Runner {
  const frame = frameOf(root);
  const store = openStore();
  const status = root.querySelector<HTMLElement>('[data-status]');
  const browse = root.querySelector<HTMLElement>('[data-browse]');
  let turn = 0;
  let running = false;
  let ended: State = 'idle';

  const tell = (state: State, text?: string, help = false): void => {
    root.dataset['state'] = state;
    running = state === 'loading';
    if (!running) ended = state;
    if (status && text !== undefined) status.textContent = text;
    if (browse) browse.hidden = !help;
  };

  const search = async ({ q, page }: Place, isCurrent: () => boolean): Promise<void> => {
    const query = parseQuery(q);
    try {
      const names = await store.names();
      const found = await answer(query, { locale: frame.locale }, store, names);
      if (!isCurrent()) return;
      const showing = { query, answer: found, page, names, href: (to: number) => href({ q, page: to }) };
      await show(root, frame, store, showing, isCurrent);
      const none = found.registry.length + found.stories.length === 0;
      if (isCurrent()) tell('done', summed(found, query, frame), none);
    } catch {
      const named = await store.names().then(
        (names) => answerByNames(query, names),
        () => [],
      );
      if (!isCurrent()) return;
      showNames(root, frame, query, named);
      tell('error', frame.words.failed, true);
    }
  };

  return {
    async run(place) {
      const mine = ++turn;
      const isCurrent = () => mine === turn;
      if (place.q === '') {
        clear(root);
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
