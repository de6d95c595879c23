/** What the program of a story's page says: apart from the other words, so that readers fetch these alone. */
import type { Locale } from './locales.ts';

interface StoryWords {
  /** A link to a paragraph. */
  paragraph: string;
  /** A link to the page of a figure, and its sign. */
  figure: string;
  figureSign: string;
  copied: string;
  /** Before the day on which a page is printed. */
  printed: string;
  /** Heading of the addresses that a printed story leads to. */
  links: string;
}

export const storyWords: Record<Locale, StoryWords> = {
  zh: {
    paragraph: '第{number}段的链接，点一下就复制',
    figure: '这个数字的页面和引用格式',
    figureSign: '数',
    copied: '已复制',
    printed: '打印于',
    links: '文中的链接',
  },
  en: {
    paragraph: 'Link to paragraph {number}; a click copies it',
    figure: 'The page of this figure, and how to cite it',
    figureSign: 'fig.',
    copied: 'copied',
    printed: 'Printed on ',
    links: 'Links in the text',
  },
};
