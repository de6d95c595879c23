/** A body for readers elsewhere, in feeds and as Markdown: plain HTML with whole addresses, without our styles and scripts. */
import { listed, marksOf } from '../../i18n/typography.ts';
import { translator } from '../../i18n/ui.ts';
import { isCall, type CallPiece, type Piece } from '../../lib/body-pieces.ts';
import { absolute } from '../../lib/site-address.ts';
import { escapedText } from '../../lib/text.ts';
import type { BodyContext } from './body-context.ts';
import type { FigureItem } from './figure-items.ts';

/** What a body's components need of a page's context, and the address of the page. */
export type PortableContext = Pick<BodyContext, 'locale' | 'figures'> & { path: string };

/** A tag without what only our styles and scripts know, its link whole. */
const portableTag = (tag: string, path: string): string =>
  tag
    .replace(/ (?:class|id)="[^"]*"/g, '')
    .replace(
      / href="([/#][^"]*)"/,
      (_, href: string) => ` href="${absolute(href.startsWith('#') ? path + href : href)}"`,
    );

/** The HTML of a piece; breaks between words are for headlines of ours. */
const portable = (html: string, path: string): string =>
  html.replace(/<[a-z][^>]*>/g, (tag) => portableTag(tag, path)).replace(/<wbr>|<\/?span>/g, '');

/** Figures as a table: what, and how much. */
function figureTable(head: readonly [string, string], rows: readonly [name: string, value: string][]): string {
  const [what, value] = head.map((name) => `<th scope="col">${escapedText(name)}</th>`);
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escapedText(cell)}</td>`).join('')}</tr>`).join('');
  return `<table><thead><tr>${what}${value}</tr></thead><tbody>${body}</tbody></table>`;
}

/** Who says so, where anybody is named. */
function claimantsOf(figures: readonly FigureItem[], { locale }: PortableContext): string {
  const claimants = [...new Set(figures.flatMap(({ claimant }) => claimant ?? []))];
  const label = translator(locale)('story.figureClaimant') + marksOf(locale).colon;
  return claimants.length === 0 ? '' : `<p>${label}${escapedText(listed(claimants, locale))}</p>`;
}

function figureNamed({ figures }: PortableContext, id: string | undefined): FigureItem {
  const figure = figures.find((one) => one.id === id);
  if (!figure) throw new Error(`The story has no figure ${id}`);
  return figure;
}

/** A chart, or a figure before and after: the table of its numbers. */
function tableOf({ component, props }: CallPiece, context: PortableContext): string {
  const t = translator(context.locale);
  if (component === 'BeforeAfter') {
    const figure = figureNamed(context, props['figure']);
    const { from = '', to = '' } = figure.ends ?? {};
    const rows: [string, string][] = [
      [t('figure.before'), from],
      [t('figure.after'), to],
    ];
    return figureTable([figure.what, t('figure.value')], rows) + claimantsOf([figure], context);
  }
  const figures = (props['figures'] ?? '').split(/\s+/).map((id) => figureNamed(context, id));
  const rows = figures.map(({ what, value }): [string, string] => [what, value]);
  return figureTable([t('story.figureWhat'), t('story.figureValue')], rows) + claimantsOf(figures, context);
}

function callHtml(call: CallPiece, context: PortableContext): string {
  const inside = () => portableHtml(call.children, context);
  const said = (name: string) => escapedText(call.props[name] ?? '');
  switch (call.component) {
    case 'Aside':
      return `<blockquote><p><strong>${said('title')}</strong></p>${inside()}</blockquote>`;
    case 'Quote':
      return `<blockquote>${inside()}<p>${marksOf(context.locale).dash}${said('by')}</p></blockquote>`;
    case 'Steps':
      return inside();
    case 'Figure':
      return `<p><em>${said('alt')}</em> ${said('caption')}</p>`;
    case 'Chart':
    case 'BeforeAfter':
      return tableOf(call, context);
  }
}

/** The HTML of some pieces. */
export const portableHtml = (pieces: readonly Piece[], context: PortableContext): string =>
  pieces.map((piece) => (isCall(piece) ? callHtml(piece, context) : portable(piece.html, context.path))).join('\n');
