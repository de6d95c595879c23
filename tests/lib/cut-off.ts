/** Layout that a reader would notice: text that is cut off, pages that scroll sideways. */
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
