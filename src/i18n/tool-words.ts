/** Words of the tools that a script brings to a page once they are used: other pages' words do not come with them. */
import type { Locale } from './locales.ts';

const zh = {
  size: '文字',
  standard: '标准',
  large: '大',
  larger: '特大',
  elder: '长辈版',
  elderHint: '长辈版：大字，大按钮，一栏到底。',
  theme: '明暗',
  system: '随系统',
  light: '浅色',
  dark: '深色',
  notKept: '这个浏览器不让网站记住选择，下一页要再选一次。',
};

const en: Record<keyof typeof zh, string> = {
  size: 'Text',
  standard: 'Standard',
  large: 'Large',
  larger: 'Larger',
  elder: 'Easy mode',
  elderHint: 'Easy mode: large text, large buttons, one column.',
  theme: 'Colours',
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  notKept: 'This browser does not let the site remember the choice: the next page will ask again.',
};

export type ToolWords = Record<keyof typeof zh, string>;

export const toolWords: Record<Locale, ToolWords> = { zh, en };
