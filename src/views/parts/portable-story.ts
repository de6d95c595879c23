/** A whole story for readers elsewhere, in feeds and as Markdown: what they must know of it beside its words. */
import type { Locale } from '../../i18n/locales.ts';
import { marksOf } from '../../i18n/typography.ts';
import { translator } from '../../i18n/ui.ts';
import type { Body } from '../../lib/body-pieces.ts';
import { formatDate } from '../../lib/dates.ts';
import { absolute } from '../../lib/site-address.ts';
import { escapedText } from '../../lib/text.ts';
import { storyUrl } from '../../lib/urls.ts';
import { site } from '../../site.ts';
import type { ContentIndex, Story } from '../input/content-index.ts';
import { figureItems } from './figure-items.ts';
import { lastChange } from './last-change.ts';
import { wordsOf } from './links.ts';
import { isOwnRelease } from './own-release.ts';
import { portableHtml } from './portable-html.ts';

/** A link in HTML. */
const linked = (address: string, text = address) => `<a href="${escapedText(address)}">${escapedText(text)}</a>`;

/** What a reader must know of a story beside its words: label and HTML. */
function factsOf(story: Story, locale: Locale): [label: string, html: string][] {
  const t = translator(locale);
  const { source } = story;
  const day = (date: string | undefined) => date && formatDate(date, locale);
  const dateBasis = story.dateBasis === 'printed' ? '' : t(`date.${story.dateBasis}`);
  const present: [string, string | undefined][] = [
    [t('story.sourceVoice'), t(`voice.${source.voice}`)],
    [
      t('story.sourcePublication'),
      source.publication?.[locale] ?? (isOwnRelease(source) ? undefined : t('story.notPrinted')),
    ],
    [t('story.sourceTitle'), source.title],
    [t('story.sourceEdition'), source.edition],
    [t('story.sourceByline'), source.byline?.[locale]],
    [t('story.sourceDate'), formatDate(story.date, locale) + dateBasis],
    [t('story.via'), source.via?.publication[locale]],
    [t('story.published'), day(story.published)],
    [t('story.modified'), day(lastChange(story))],
  ];
  const facts = present.flatMap(([label, text]): [string, string][] =>
    text === undefined ? [] : [[label, escapedText(text)]],
  );
  const links: [string, string][] = source.url === undefined ? [] : [[t('story.sourceUrl'), linked(source.url)]];
  return [...facts, ...links];
}

/** Who drafted a story, and whether a person reviewed it. */
function draftedAs({ drafted, reviews }: Story, locale: Locale): string {
  const t = translator(locale);
  if (drafted === 'human') return t('story.drafted.human');
  return t(reviews.length > 0 ? 'drafted.reviewed' : 'drafted.label');
}

/** A story as HTML for readers elsewhere: who drafted it, its words, changes, notes and source. */
export function portableStory(content: ContentIndex, story: Story, locale: Locale, body: Body): string {
  const t = translator(locale);
  const { summary } = wordsOf(story, locale);
  const path = storyUrl(locale, story.id);
  const plain = story.plain?.[locale];
  const figures = figureItems(content, story, locale);
  const { colon } = marksOf(locale);
  const list = (heading: string, items: string[]) =>
    items.length === 0 ? '' : `<h2>${heading}</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const changes = story.changes.map(
    (change) => `${change.date} ${t(`changeKind.${change.kind}`)}${colon}${escapedText(change[locale])}`,
  );
  return [
    `<p>${escapedText(summary)}</p>`,
    `<p>${draftedAs(story, locale)}</p>`,
    plain === undefined ? '' : `<h2>${t('story.plain')}</h2><p>${escapedText(plain)}</p>`,
    portableHtml(body.blocks, { locale, figures, path }),
    list(t('story.changes'), changes),
    list(
      t('story.notes'),
      story.notes.map((note) => escapedText(note[locale])),
    ),
    list(
      t('story.source'),
      factsOf(story, locale).map(([label, html]) => label + colon + html),
    ),
    `<p>${site.name[locale]}, ${linked(absolute(path))}, ${linked(site.licence.url, site.licence.name)}</p>`,
  ].join('\n');
}
