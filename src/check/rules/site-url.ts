/** Where the site lies: a slip in `url` of src/site.ts would lead every link astray. */
import { readSiteAddress } from '../../lib/site-address.ts';
import { type Problem, inFile, positionAt } from '../problem.ts';
import { defineRule } from '../rule.ts';

export const siteUrl = defineRule({
  name: 'site-url',
  severity: 'error',
  title: { zh: '网站地址', en: 'Address of the site' },
  why: {
    zh: '全站的链接、分享和检索都从这个地址算起，错一个字就全不通。',
    en: 'Every link, share and search begins at this address: one slip and none works.',
  },
  message: (url: string) => ({
    zh: `网站地址“${url}”不能用。`,
    en: `The site’s address “${url}” may not be used.`,
    fixZh: '在“src/site.ts”写成“https://主机名”或“https://主机名/路径/”，小写，没有“?”和“#”。',
    fixEn: 'In src/site.ts write https://host or https://host/path/, the host in small letters, without ? and #.',
  }),
  sample: ['http://Example.org'],
  fires: [{ site: { url: 'ftp://example.org' }, at: 'src/site.ts' }],
  silent: [{ site: { url: 'https://example.org' } }, { site: { url: 'https://example.org/site/' } }],
});

/**
 * What is wrong with the site's address.
 * @param url as src/site.ts has it
 * @param source the text of src/site.ts
 * @param file its name, as editors are told it
 */
export function checkSiteUrl(url: string, source: string, file: string): Problem[] {
  if (readSiteAddress(url)) return [];
  // A comment may name such an address too: the value stands in quotes.
  const at = positionAt(source, source.indexOf(`'${url}'`) + 1);
  return inFile(file, [siteUrl.at(at, url)]);
}
