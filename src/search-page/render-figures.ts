/** Renders figures as results of their own: the value, what it counts, who says so, and the way to its sentence. */
import { LOCALE } from '../i18n/locales.ts';
import type { FigureView } from '../search/ask/results/hit-view.ts';
import { renderFacts } from './render-hits.ts';
import { setContent } from './set-content.ts';

/** @throws where the page's template has no list item or no link */
function figureElement(view: FigureView, template: HTMLTemplateElement): HTMLElement {
  const element = document.importNode(template.content, true).querySelector('li');
  const link = element?.querySelector<HTMLAnchorElement>('[data-link]');
  if (!element || !link) throw new Error('the template of a figure is missing');
  element.dataset['tier'] = view.tier;
  link.href = view.href;
  if (view.language !== undefined) element.lang = LOCALE[view.language].tag;
  setContent(element.querySelector('[data-value]'), view.value);
  setContent(element.querySelector('[data-what]'), view.what);
  renderFacts(element.querySelector('[data-meta]'), view.facts);
  return element;
}

/** Shows figures, in the place of those that stood there; none hides their part of the page. */
export function renderFigures(root: HTMLElement, views: readonly FigureView[], template: HTMLTemplateElement): void {
  const section = root.querySelector<HTMLElement>('[data-group=figures]');
  setContent(section?.querySelector('ul'), ...views.map((view) => figureElement(view, template)));
  if (section) section.hidden = views.length === 0;
}
