/** Renders the remarks on an answer, below the status line. */
import type { Remark } from '../search/ask/results/status-messages.ts';
import { setContent } from './set-content.ts';

export function renderRemarks(root: HTMLElement, remarks: readonly Remark[]): void {
  const lines = remarks.map(({ text, links }) => {
    const line = document.createElement('p');
    line.className = 'note';
    if (text !== undefined) line.append(text, ' ');
    links.forEach((link, at) => {
      const anchor = document.createElement('a');
      anchor.href = link.href;
      anchor.textContent = link.text;
      // The dot stays at the end of a line, as a comma would.
      line.append(...(at > 0 ? ['\u00a0· '] : []), anchor);
    });
    return line;
  });
  setContent(root.querySelector('[data-said]'), ...lines);
}
