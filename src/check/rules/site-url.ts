/** Where the site lies: a slip in `url` of src/site.ts would lead every link astray. */
import { readSiteAddress } from '../../lib/site-address.ts';
import { type Problem, finding, inFile, positionAt } from '../problem.ts';

/**
 * What is wrong with the site's address.
 * @param url as src/site.ts has it
 * @param source the text of src/site.ts
 */
export function checkSiteUrl(url: string, source: string): Problem[] {
  if (readSiteAddress(url)) return [];
  // A comment may name such an address too: the value stands in quotes.
  const at = positionAt(source, source.indexOf(`'${url}'`) + 1);
  return inFile('src/site.ts', [
    finding('site-url', at, {
      zh: `网站地址“${url}”不能用。`,
      en: `The site’s address “${url}” may not be used.`,
      fixZh: '在 src/site.ts 写成 https://主机名 或 https://主机名/路径/，小写，没有 ? 和 #。',
      fixEn: 'In src/site.ts write https://host or https://host/path/, the host in small letters, without ? and #.',
    }),
  ]);
}
