/** Web pages of ours for reference managers: BibTeX, RIS and CSL-JSON. */

/** One page, in one language. */
export interface PageReference {
  id: string;
  /** The body that publishes it. */
  author: string;
  title: string;
  site: string;
  /** ISO, a whole date. */
  date?: string | undefined;
  url: string;
  /** BCP 47. */
  language: 'zh-CN' | 'en';
  summary: string;
}

/** What LaTeX reads as commands. */
const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const latex = (text: string): string =>
  text.replace(/[\\{}~^]/g, (sign) => LATEX[sign] ?? sign).replace(/[&%$#_]/g, (sign) => `\\${sign}`);

const LANGUAGE = { 'zh-CN': 'chinese', en: 'english' } as const;

/** BibTeX in UTF-8; bodies and titles stand in two pairs of braces, or they would be taken apart and put in small letters. */
export const bibtex = (references: readonly PageReference[]): string =>
  references
    .map(({ id, author, title, site, date, url, language, summary }) => {
      const [year, month] = date?.split('-') ?? [];
      const fields: [name: string, value: string | undefined][] = [
        ['author', `{${latex(author)}}`],
        ['title', `{${latex(title)}}`],
        ['organization', `{${latex(site)}}`],
        ['year', year],
        ['month', month === undefined ? undefined : String(Number(month))],
        ['date', date],
        ['url', url],
        ['langid', LANGUAGE[language]],
        ['language', language],
        ['abstract', latex(summary)],
      ];
      const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
      return `@online{${id},\n${lines.join(',\n')}\n}\n`;
    })
    .join('\n');

/** RIS; each tag on a line of its own. */
export const ris = (references: readonly PageReference[]): string =>
  references
    .map(({ id, author, title, site, date, url, language, summary }) => {
      const tags: [tag: string, value: string | undefined][] = [
        ['TY', 'ELEC'],
        ['ID', id],
        // A comma would divide a name.
        ['AU', author.replaceAll(',', '，')],
        ['TI', title],
        ['T2', site],
        ['PB', site],
        ['PY', date?.slice(0, 4)],
        ['DA', date?.replaceAll('-', '/')],
        ['LA', language],
        ['UR', url],
        ['AB', summary],
        ['ER', ''],
      ];
      return tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
    })
    .join('\r\n');

/** CSL-JSON, which Zotero, Mendeley and pandoc read. */
export const cslJson = (references: readonly PageReference[]): object[] =>
  references.map(({ id, author, title, site, date, url, language, summary }) => ({
    id,
    type: 'webpage',
    title,
    author: [{ literal: author }],
    'container-title': site,
    publisher: site,
    issued: date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] },
    URL: url,
    language,
    abstract: summary,
  }));
