/** Puts nodes and text into an element in the place of what it holds: browsers of early 2020 have no `replaceChildren`. */
export function setContent(element: Element | null | undefined, ...content: readonly (Node | string)[]): void {
  if (!element) return;
  element.textContent = '';
  element.append(...content);
}
