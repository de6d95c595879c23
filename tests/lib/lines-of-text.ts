/** Where a browser ends the lines of a text. */
import type { Page } from 'playwright';

/** The lines in which each element stands that has more than one. */
export const linesOf = (page: Page, selector: string): Promise<string[][]> =>
  page.evaluate((elements) => {
    const found: string[][] = [];
    for (const heading of document.querySelectorAll(elements)) {
      if (heading.getClientRects().length === 0) continue;
      const lines: string[] = [];
      let at = -Infinity;
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode as Text;
        if (node.parentElement?.closest('small')) continue;
        for (let from = 0; from < node.length; from += 1) {
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, from + 1);
          const [box] = range.getClientRects();
          if (!box) continue;
          if (Math.abs(box.bottom - at) > box.height / 2) lines.push('');
          at = box.bottom;
          lines.push((lines.pop() ?? '') + node.data.charAt(from));
        }
      }
      if (lines.length > 1) found.push(lines);
    }
    return found;
  }, selector);
