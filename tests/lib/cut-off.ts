/** Layout that a reader would notice: text that is cut off or covered, pages that scroll sideways. */
import type { Page } from 'playwright';

/** Elements whose text is cut off, or that stick out of the window sideways without a way to scroll to them. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} ${element.textContent.trim().slice(0, 30)}`;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width)
      found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth}`);
    for (const element of document.body.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      // What only screen readers see is one pixel wide on purpose; so is a skip link that waits outside.
      if (box.width <= 1 || box.height <= 1 || box.bottom <= 0 || style.visibility === 'hidden') continue;
      if (box.right > width + 1 && !scrolls(element)) found.push(`sticks out: ${name(element)}`);
      const clips = /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
      const large = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      if (clips && large && element.textContent.trim() !== '') found.push(`is cut off: ${name(element)}`);
    }
    return found;
  });

/**
 * What stays in sight while the page scrolls (letters, a bar) and takes more than a third of the window, or lies on a link
 * or button to which the keyboard leads, from below or from above.
 */
export const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const staying = [...document.body.querySelectorAll('*')].filter(
      (element) => /sticky|fixed/.test(getComputedStyle(element).position) && element.getClientRects().length > 0,
    );
    const found = staying
      .filter((element) => element.getBoundingClientRect().height > innerHeight / 3)
      .map(
        (element) => `fills the window: ${element.className} ${Math.round(element.getBoundingClientRect().height)} px`,
      );
    const reached = staying.length === 0 ? '' : 'a[href], button, input, select, summary, textarea';
    for (const element of reached === '' ? [] : document.body.querySelectorAll(reached)) {
      for (const block of ['start', 'end'] as const) {
        element.scrollIntoView({ block, behavior: 'instant' });
        const box = element.getClientRects()[0];
        // What is folded away has a box too.
        const isSeen = element.checkVisibility({ visibilityProperty: true });
        if (!isSeen || box === undefined || box.width <= 1 || staying.some((one) => one.contains(element))) continue;
        const over = staying.map((one) => one.getBoundingClientRect());
        const middle = (box.top + box.bottom) / 2;
        const lies = over.some(
          (one) => one.top < middle && middle < one.bottom && one.left < box.right && box.left < one.right,
        );
        if (lies) found.push(`lies under what stays (${block}): ${element.textContent.trim().slice(0, 30)}`);
      }
    }
    scrollTo({ top: 0, behavior: 'instant' });
    return found;
  });
