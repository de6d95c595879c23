/** `/llms.txt`: what the site is and where its texts and data lie, for programs that read. */
import { translator } from '../../i18n/ui.ts';
import { HAS_ENGLISH, LOCALES, type Locale } from '../../i18n/locales.ts';
import { marksOf } from '../../i18n/typography.ts';
import { absolute } from '../../lib/site-address.ts';
import {
  archiveUrl,
  correctionsUrl,
  dataPageUrl,
  dataUrl,
  glossaryUrl,
  homeUrl,
  searchUrl,
  storyTextUrl,
} from '../../lib/urls.ts';
import { site } from '../../site.ts';
import type { ContentIndex } from '../input/content-index.ts';
import { lastChangedFirst } from '../parts/last-change.ts';
import type { Menu } from '../parts/menu.ts';
import { DATA_NAMES } from './open-data.ts';

/** All stories are in articles.json: here are as many as one reads through. */
const MOST_STORIES = 50;

const link = (name: string, address: string, note = '') =>
  `- [${name.replaceAll(/[[\]]/g, '')}](${absolute(address)})${note === '' ? '' : `: ${note}`}`;

/** @param menus what menus lead to, by language */
export function llmsText(content: ContentIndex, menus: Record<Locale, Menu>): string {
  const { disclaimer } = site;
  const pages = LOCALES.flatMap((locale) => {
    const t = translator(locale);
    return [
      link(site.name[locale], homeUrl(locale)),
      link(t('nav.articles'), archiveUrl(locale)),
      link(t('search.title'), searchUrl(locale)),
      ...(menus[locale].sections.includes('glossary') ? [link(t('glossary.title'), glossaryUrl(locale))] : []),
      link(t('corrections.title'), correctionsUrl(locale)),
      ...menus[locale].pages.map(({ name, href }) => link(name, href)),
    ];
  });
  const stories = lastChangedFirst(content.stories)
    .slice(0, MOST_STORIES)
    .flatMap((story) =>
      LOCALES.flatMap((locale) => {
        const words = story[locale];
        return words ? link(words.title, storyTextUrl(locale, story.id), words.summary) : [];
      }),
    );
  /** Headings and notes are in English where the site is. */
  const own = translator(HAS_ENGLISH ? 'en' : 'zh');
  const data = LOCALES.map((locale) => translator(locale)('data.title')).join(' / ');
  const sections: [heading: string, lines: string[]][] = [
    [own('llms.pages'), pages],
    ...(menus.zh.sections.includes('data')
      ? [
          [
            own('data.title'),
            [
              link(data, dataPageUrl(), `${site.licence.name}. ${own('data.text')}`),
              ...DATA_NAMES.map((name) => link(`${name}.json`, dataUrl(`${name}.json`), own(`data.${name}`))),
            ],
          ] satisfies [string, string[]],
        ]
      : []),
    [own('data.articles'), stories],
  ];
  return [
    `# ${LOCALES.map((locale) => site.name[locale]).join(' · ')}`,
    `> ${LOCALES.map((locale) => site.description[locale]).join(' ')}`,
    ...(disclaimer
      ? [
          LOCALES.map((locale) => `${disclaimer[locale]}${marksOf(locale).stop}`)
            .join(' ')
            .trim(),
        ]
      : []),
    ...sections.flatMap(([heading, lines]) => [`## ${heading}`, lines.join('\n')]),
  ]
    .join('\n\n')
    .concat('\n');
}
