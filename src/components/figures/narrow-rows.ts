/** Narrows, sorts and hands out the rows of a long table, with its state in the address. Fetches nothing before its tools are opened. */
import { fill } from '../../i18n/fill.ts';
import {
  type Cell,
  countsOf,
  isNarrowed,
  linesOf,
  readRowState,
  type Row,
  type RowFile,
  type RowState,
  rowsFor,
  textOf,
  writeRowState,
} from '../../lib/rows.ts';
import { download } from '../../reading-tools/download.ts';

/** So many rows are drawn at once, which fill a screen; the browser lays the whole table out anew for each part, so the rest is one. */
const ROWS_AT_ONCE = 40;

/** So many items of a file are written in one go. */
const ITEMS_AT_ONCE = 500;

/** By then a browser has painted what it was given, in milliseconds. */
const PAINTED = 30;

/** So many texts are made ready for words in one go. */
const TEXTS_AT_ONCE = 250;

type Field = HTMLSelectElement | HTMLInputElement;

function link({ text, href, lang }: Cell): Node {
  if (href === undefined) return document.createTextNode(text);
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  if (lang !== undefined) anchor.lang = lang;
  return anchor;
}

function cellElement(cell: Cell, index: number, head: string): HTMLElement {
  const element = document.createElement(index === 0 ? 'th' : 'td');
  if (element instanceof HTMLTableCellElement && index === 0) element.scope = 'row';
  element.dataset['head'] = head;
  if (cell.text !== '') element.append(link(cell));
  for (const one of cell.links ?? []) {
    const item = document.createElement('span');
    item.append(link(one));
    element.append(item, ' ');
  }
  if (cell.note !== undefined) {
    const note = document.createElement('small');
    note.textContent = cell.note;
    element.append(note);
  }
  return element;
}

function rowElement(row: Row, heads: readonly string[]): HTMLElement {
  const element = document.createElement('tr');
  element.append(...row.cells.map((cell, index) => cellElement(cell, index, heads[index] ?? '')));
  return element;
}

const fetched = async (address: string): Promise<Response> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
};

/** Our own files, made from the same types. */
const readJson = async <T>(address: string): Promise<T> =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the build wrote it from a value of this type
  (await (await fetched(address)).json()) as T;

/** Makes the texts of rows ready while nothing else happens, so that the first word need not wait for all of them. */
function makeReady(rows: readonly Row[], from: number): void {
  for (const row of rows.slice(from, from + TEXTS_AT_ONCE)) textOf(row);
  if (from + TEXTS_AT_ONCE < rows.length) setTimeout(makeReady, 0, rows, from + TEXTS_AT_ONCE);
}

function start(tools: HTMLDetailsElement, table: HTMLTableElement): void {
  const { rows: address = '', base = '', files = '', shown: shownWords = '', failed = '' } = tools.dataset;
  const size = Number(tools.dataset['size']);
  const fields = [...tools.querySelectorAll<Field>('select, input')];
  const selects = fields.filter((field): field is HTMLSelectElement => field instanceof HTMLSelectElement);
  const facets = selects.map(({ name }) => name).filter((name) => name !== 'sort');
  const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent);
  const status = tools.querySelector('output');
  const pager = document.querySelector<HTMLElement>('[data-pager]');
  let file: RowFile | undefined;
  let putting: ReturnType<typeof setTimeout> | undefined;
  let found: Row[] = [];
  let state = readRowState(location.search, facets);

  const say = (text: string) => {
    if (status) status.textContent = text;
  };

  /** Puts rows into the table: what fills a screen at once, the rest when that is seen. */
  function put(rows: readonly Row[]): void {
    const body = table.tBodies[0];
    if (!body) return;
    clearTimeout(putting);
    const draw = (some: readonly Row[]) => body.append(...some.map((row) => rowElement(row, heads)));
    const rest = rows.slice(ROWS_AT_ONCE);
    body.textContent = '';
    draw(rows.slice(0, ROWS_AT_ONCE));
    table.setAttribute('aria-busy', String(rest.length > 0));
    if (rest.length === 0) return;
    putting = setTimeout(() => {
      draw(rest);
      table.setAttribute('aria-busy', 'false');
    }, PAINTED);
  }

  function show(): void {
    if (!file) return;
    found = rowsFor(file.rows, state);
    const pages = Math.max(1, Math.ceil(found.length / size));
    const first = (Math.min(state.page, pages) - 1) * size;
    const rows = found.slice(first, first + size);
    put(rows);
    say(fill(shownWords, { count: found.length, from: rows.length === 0 ? 0 : first + 1, to: first + rows.length }));
    if (pager) pager.hidden = true;
    for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-step]')) {
      const to = state.page + Number(button.dataset['step']);
      button.hidden = pages === 1;
      button.disabled = to < 1 || to > pages;
    }
  }

  function fillFields(): void {
    for (const field of fields) {
      field.value =
        field.name === 'q' ? state.words : field.name === 'sort' ? state.sort : (state.chosen[field.name] ?? '');
    }
  }

  function fillChoices({ rows, names }: RowFile): void {
    const collator = new Intl.Collator(document.documentElement.lang);
    for (const select of selects.filter(({ name }) => facets.includes(name))) {
      const counts = countsOf(rows, select.name);
      const entries = Object.entries(names[select.name] ?? {}).sort(([, a], [, b]) => collator.compare(a, b));
      select.append(...entries.map(([id, name]) => new Option(`${name} (${counts.get(id) ?? 0})`, id)));
    }
  }

  async function load(): Promise<void> {
    if (file) return;
    try {
      const loaded = await readJson<RowFile>(address);
      fillChoices(loaded);
      file = loaded;
      for (const field of fields) field.disabled = false;
      fillFields();
      show();
      makeReady(loaded.rows, 0);
    } catch {
      say(failed);
    }
  }

  function go(next: RowState, isTyping = false): void {
    state = next;
    history[isTyping ? 'replaceState' : 'pushState'](null, '', base + writeRowState(state));
    show();
  }

  function ask(isTyping: boolean): void {
    const chosen = Object.fromEntries(
      selects.flatMap(({ name, value }) => (facets.includes(name) && value !== '' ? [[name, value]] : [])),
    );
    const valueOf = (name: string) => fields.find((field) => field.name === name)?.value ?? '';
    go({ chosen, words: valueOf('q'), sort: valueOf('sort'), page: 1 }, isTyping);
  }

  async function handOut(kind: string): Promise<void> {
    const ids = found.map(({ id }) => id);
    try {
      const address = `${files}.${kind}`;
      const name = files.slice(files.lastIndexOf('/') + 1);
      if (kind === 'csv') {
        // Excel knows UTF-8 by its mark, which reading takes away.
        download(`${name}.csv`, 'text/csv', `\uFEFF${linesOf(await (await fetched(address)).text(), ids)}`);
        return;
      }
      const data = await readJson<{ items: { id: string }[] }>(address);
      const items = new Map(data.items.map((item) => [item.id, item]));
      const parts: string[] = [];
      for (let from = 0; from < ids.length; from += ITEMS_AT_ONCE) {
        const some = ids.slice(from, from + ITEMS_AT_ONCE).flatMap((id) => items.get(id) ?? []);
        parts.push(...some.map((item) => JSON.stringify(item)));
        await new Promise((done) => setTimeout(done));
      }
      const head = JSON.stringify({ ...data, items: undefined }).slice(0, -1);
      download(`${name}.json`, 'application/json', `${head},"items":[\n${parts.join(',\n')}\n]}\n`);
    } catch {
      say(failed);
    }
  }

  tools.addEventListener('input', (event) => ask(event.target instanceof HTMLInputElement));
  tools.addEventListener('toggle', () => void load());
  tools.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { step, file: kind } = target.dataset;
    if (step !== undefined) {
      go({ ...state, page: state.page + Number(step) });
      table.scrollIntoView();
    }
    if (kind !== undefined) void handOut(kind);
  });
  addEventListener('popstate', () => {
    state = readRowState(location.search, facets);
    fillFields();
    show();
  });
  tools.hidden = false;
  if (isNarrowed(state)) tools.open = true;
}

const tools = document.querySelector<HTMLDetailsElement>('[data-rows]');
const table = document.querySelector<HTMLTableElement>('table[data-narrowed]');
if (tools && table) start(tools, table);
