/** Files of newspapers and press offices, dropped on the desk or chosen: their stories become drafts of the first review. */
import type { Imported } from '../../src/desk/import-dropped.ts';
import { base64Of } from './base64.ts';

const KINDS = /\.(?:docx|pdf|txt)$/i;

const BRANCH = 'desk';

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  const error = typeof answer === 'object' && answer !== null && 'error' in answer ? String(answer.error) : '';
  throw new Error(error);
}

/** Keeps a draft as Decap keeps one that is new. */
const keep = ({ path, slug, text }: Imported['drafts'][number]): Promise<unknown> =>
  post('api/v1', {
    branch: BRANCH,
    action: 'persistEntry',
    params: {
      branch: BRANCH,
      dataFiles: [{ path, slug, raw: text }],
      assets: [],
      options: { collectionName: 'articles', commitMessage: `导入稿件：${slug}`, useWorkflow: true, status: 'draft' },
    },
  });

/** The report, with a way to the drafts. */
function show(words: string, drafts: number): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'desk-report';
  const text = document.createElement('pre');
  text.textContent = words;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = drafts > 0 ? '去看草稿' : '知道了';
  close.addEventListener('click', () => {
    dialog.remove();
    if (drafts === 0) return;
    location.hash = '#/workflow';
    location.reload();
  });
  dialog.append(text, close);
  document.body.append(dialog);
  dialog.showModal();
}

async function take(file: File): Promise<void> {
  if (!KINDS.test(file.name)) {
    show(`“${file.name}”不能导入：能导入的是 Word（.docx）、文字版 PDF 和纯文本（.txt）。`, 0);
    return;
  }
  document.body.classList.add('desk-busy');
  try {
    const base64 = base64Of(await file.arrayBuffer());
    const { drafts, report } = (await post('api/import', { name: file.name, base64 })) as Imported;
    for (const draft of drafts) await keep(draft);
    show(report, drafts.length);
  } catch (error) {
    show(`“${file.name}”没有导入：${error instanceof Error ? error.message : String(error)}`, 0);
  } finally {
    document.body.classList.remove('desk-busy');
  }
}

/** What is dropped on a control is that control's. */
const isOnControl = (event: Event): boolean =>
  event.target instanceof Element && event.target.closest('dialog, [role="dialog"], .ReactModal__Content') !== null;

/** Takes files that are dropped anywhere on the desk, and has a button for those who do not drag. */
export function takeFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.docx,.pdf,.txt';
  input.hidden = true;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void take(file);
    input.value = '';
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'desk-import';
  button.textContent = '导入 Word、PDF、文本（也可以拖进来）';
  button.addEventListener('click', () => input.click());
  document.body.append(input, button);
  const hideWhileWriting = (): void => {
    button.hidden = /\/(?:entries\/|new$)/.test(location.hash);
  };
  window.addEventListener('hashchange', hideWhileWriting);
  hideWhileWriting();
  document.addEventListener('dragover', (event) => {
    if (!isOnControl(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file || isOnControl(event)) return;
    event.preventDefault();
    void take(file);
  });
}
