/** The authors that a byline names, without their roles. */
import type { Locale } from '../../i18n/locales.ts';
import type { Author } from './citable.ts';

/** What stands before or after a name and is none. */
const ROLE =
  /^(?:本报|本刊|本台|全媒体|融媒体|首席|特约|见习|实习)*(?:记者|通讯员|撰稿人|评论员|编辑|摄影|实习生|文|图)+[：:]?/u;

const CHINESE_NAME = /^\p{Script=Han}{2,4}$/u;

/** Family name first, as English bylines here have Chinese names. */
const PINYIN_NAME = /^(\p{Lu}[\p{L}’-]*) (\p{Lu}[\p{L}’-]*)$/u;

function chineseAuthors(byline: string): Author[] {
  const words = byline.replace(/（[^）]*）|\([^)]*\)/g, ' ').split(/[\s，,、；;/]+/u);
  return words
    .map((word) => word.replace(ROLE, ''))
    .filter((name) => CHINESE_NAME.test(name))
    .map((literal) => ({ literal }));
}

function englishAuthors(byline: string): Author[] {
  return byline.split(/[,;]|\band\b|\bwith\b/).flatMap((part): Author[] => {
    const [, family, given] = PINYIN_NAME.exec(part.trim()) ?? [];
    return family === undefined || given === undefined ? [] : [{ family, given }];
  });
}

/** The people of a byline, in its order; all of it as one name where none can be told. */
export function authorsOf(byline: string | undefined, locale: Locale): Author[] {
  if (byline === undefined) return [];
  const people = locale === 'zh' ? chineseAuthors(byline) : englishAuthors(byline);
  return people.length > 0 ? people : [{ literal: byline }];
}
