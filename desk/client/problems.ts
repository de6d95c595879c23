/** What the check says of an entry, in a panel and beside the fields. */
import type { EntryFile, EntryProblem } from '../../src/desk/check-entry.ts';

const PANEL = 'desk-problems';

/** Asks the check of this machine; undefined where there is none, or it does not answer. */
export async function askCheck(files: EntryFile[]): Promise<EntryProblem[] | undefined> {
  try {
    const response = await fetch('api/check', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ files }),
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

/** The label of the field that a path leads to; the deepest that is in the page. */
function labelAt(field: EntryProblem['field']): HTMLElement | undefined {
  let scope: ParentNode = document;
  let label: HTMLElement | undefined;
  let nth = 0;
  for (const step of field) {
    if (step === 'items') continue;
    if (typeof step === 'number') {
      nth = step;
      continue;
    }
    const found: HTMLElement | undefined = [...scope.querySelectorAll<HTMLElement>(`label[for^="${step}-field-"]`)][
      nth
    ];
    if (!found) break;
    label = found;
    scope = found.parentElement?.parentElement ?? scope;
    nth = 0;
  }
  return label;
}

function clear(): void {
  document.getElementById(PANEL)?.remove();
  for (const mark of document.querySelectorAll('.desk-problem')) mark.remove();
}

function toldBeside(problem: EntryProblem): void {
  const label = labelAt(problem.field);
  label?.parentElement?.after(
    made('p', `desk-problem desk-${problem.severity}`, `${problem.zh}改法：${problem.fixZh}`),
  );
}

function item(problem: EntryProblem): HTMLElement {
  const { zh, fixZh, severity, label, language } = problem;
  const line = made('li', `desk-${severity}`);
  const button = made('button', '', `${language === 'en' ? '英文稿 ' : ''}${label}`);
  button.setAttribute('type', 'button');
  button.addEventListener('click', () =>
    labelAt(problem.field)?.scrollIntoView({ block: 'center', behavior: 'smooth' }),
  );
  line.append(button, made('p', '', zh), made('p', 'desk-fix', `改法：${fixZh}`));
  return line;
}

/** Shows what was found; undefined: there is no check here. */
export function showProblems(problems: EntryProblem[] | undefined): void {
  clear();
  if (problems === undefined) return;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const head =
    problems.length === 0
      ? '检查通过'
      : `检查：${errors} 处要改${problems.length > errors ? `，${problems.length - errors} 处请看一看` : ''}`;
  const panel = made('aside', '');
  panel.id = PANEL;
  panel.setAttribute('role', 'status');
  const details = document.createElement('details');
  details.open = problems.length > 0;
  const list = made('ul', '');
  list.append(...problems.map(item));
  details.append(made('summary', problems.length === 0 ? 'desk-good' : '', head), list);
  panel.append(details);
  document.body.append(panel);
  for (const problem of problems) toldBeside(problem);
}

export const forgetProblems = clear;
