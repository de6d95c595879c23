/** What the check says of an entry, in a panel and beside the fields. */
import type { EntryFile, EntryProblem } from '../../src/desk/check-entry.ts';

const PANEL = 'desk-problems';

/**
 * Asks the check of this machine; undefined where there is none, or it does not answer.
 * @param what files as they would be; or an entry of the reviews that goes out: what it names has to be out before it
 */
export async function askCheck(
  what: { files: EntryFile[] } | { collection: string; slug: string },
): Promise<EntryProblem[] | undefined> {
  try {
    const response = await fetch('files' in what ? 'api/check' : 'api/check-to-publish', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(what),
    });
    return response.ok ? ((await response.json()) as { problems: EntryProblem[] }).problems : undefined;
  } catch {
    return undefined;
  }
}

function made(tag: string, className: string, words = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = words;
  return made;
}

/** Chinese stands on the left, English on the right. */
function isOnSide(label: HTMLElement, language: EntryProblem['language']): boolean {
  const isRight = label.getBoundingClientRect().left >= window.innerWidth / 2;
  return isRight === (language === 'en') && label.checkVisibility({ visibilityProperty: true });
}

/** The label of the field that a problem stands in; the deepest that can be seen. */
function labelOf({ field, language }: EntryProblem): HTMLElement | undefined {
  let scope: ParentNode = document;
  let label: HTMLElement | undefined;
  let nth = 0;
  for (const step of field) {
    if (typeof step === 'number') {
      nth = step;
      continue;
    }
    const labels: HTMLElement[] = [...scope.querySelectorAll<HTMLElement>(`label[for^="${step}-field-"]`)];
    const found = labels.filter((one) => isOnSide(one, language))[nth];
    if (!found) break;
    label = found;
    scope = found.parentElement?.parentElement ?? scope;
    nth = 0;
  }
  return label;
}

const FOLDED = '[data-testid="expand-button"][aria-label="Expand"]';
/** As deep as fields are folded into each other, at most. */
const DEEPEST = 4;
/** By then Decap has drawn what was unfolded. */
const UNFOLDED_MS = 150;

/** Shows the field that a problem stands in: what is folded around it is unfolded, step by step. */
async function goTo(problem: EntryProblem): Promise<void> {
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const label = labelOf(problem);
    label?.scrollIntoView({ block: 'center' });
    const fold = label?.parentElement?.parentElement?.querySelector<HTMLElement>(FOLDED);
    if (!fold || (label && isAtField(label, problem))) break;
    fold.click();
    await new Promise((done) => setTimeout(done, UNFOLDED_MS));
  }
  mark();
  labelOf(problem)?.scrollIntoView({ block: 'center' });
}

/** Whether a label is that of the field itself, not of one around it. */
function isAtField(label: HTMLElement, { field }: EntryProblem): boolean {
  const last = field.findLast((step) => typeof step === 'string');
  return label.getAttribute('for')?.startsWith(`${String(last)}-field-`) === true;
}

function toldBeside(problem: EntryProblem): void {
  const label = labelOf(problem);
  label?.parentElement?.after(
    made('p', `desk-problem desk-${problem.severity}`, `${problem.zh}改法：${problem.fixZh}`),
  );
}

function item(problem: EntryProblem): HTMLElement {
  const { zh, fixZh, severity, label, language } = problem;
  const line = made('li', `desk-${severity}`);
  const button = made('button', '', `${language === 'en' ? '英文稿 ' : ''}${label}`);
  button.setAttribute('type', 'button');
  button.addEventListener('click', () => void goTo(problem));
  line.append(button, made('p', '', zh), made('p', 'desk-fix', `改法：${fixZh}`));
  return line;
}

/** What was found last, and of which entry. */
let last: { id: string; problems: EntryProblem[] } | undefined;

/** Decap draws the form anew after it saved, sooner or later. */
const DRAWN_MS = [600, 1500, 3000, 6000];

function mark(): void {
  for (const old of document.querySelectorAll('.desk-problem')) old.remove();
  for (const problem of last?.problems ?? []) toldBeside(problem);
}

const markAgain = (): void => {
  for (const wait of DRAWN_MS) setTimeout(mark, wait);
};

function panelOf(problems: readonly EntryProblem[]): HTMLElement {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const others = problems.length - errors;
  const counted = [errors > 0 ? `${errors} 处要改` : '', others > 0 ? `${others} 处请看一看` : ''].filter(Boolean);
  const head = problems.length === 0 ? '检查通过' : `检查：${counted.join('，')}`;
  const panel = made('aside', '');
  panel.id = PANEL;
  panel.setAttribute('role', 'status');
  const details = document.createElement('details');
  details.open = problems.length > 0;
  const list = made('ul', '');
  list.append(...problems.map(item));
  details.append(made('summary', problems.length === 0 ? 'desk-good' : '', head), list);
  panel.append(details);
  return panel;
}

/**
 * Shows what was found.
 * @param id the entry that it was found in: it is shown as long as that is open
 */
export function showProblems(id: string, problems: EntryProblem[]): void {
  last = { id, problems };
  document.getElementById(PANEL)?.remove();
  document.body.append(panelOf(problems));
  mark();
  markAgain();
}

/** Takes away what was found where another entry is opened. */
export function followEntry(): void {
  if (last !== undefined && location.hash.includes(last.id)) {
    markAgain();
    return;
  }
  last = undefined;
  document.getElementById(PANEL)?.remove();
  mark();
}
