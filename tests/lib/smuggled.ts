/** Content that tries to run code, or to read or write outside its folder, past a check that reads it otherwise than what compiles it. */
import { FIELDS, type Files, STORY, article } from './content-folder.ts';

export interface Smuggled {
  name: string;
  files: Files;
  /** The file that is refused, and where. */
  file: string;
  rule: string;
  line: number;
  column: number;
}

/** Code that leaves a file behind where it runs, or comes to be known; without any sign that Markdown takes for its own. */
const RUN = 'process.getBuiltinModule("fs").writeFileSync(process.env.SMUGGLED,"x")';
/** Lies beside the content folder; leaves the same file behind. */
export const OUTSIDE_MODULE = `${RUN}\nexport default {}\n`;
export const SECRET = 'SECRET-OF-THE-MACHINE';

const PAGE = 'pages/about.zh.mdx';
const HEAD = '---\ntitle: 关于\nsummary: 一句摘要。\n---\n\n';
const PAGE_LINE = 6;

const inPage = (name: string, body: string, rule: string, line: number, column: number): Smuggled => ({
  name: `page: ${name}`,
  files: { [PAGE]: HEAD + body },
  file: PAGE,
  rule,
  line: PAGE_LINE - 1 + line,
  column,
});

const wholePage = (name: string, text: string, rule: string, line: number, column: number): Smuggled => ({
  name: `page: ${name}`,
  files: { [PAGE]: text },
  file: PAGE,
  rule,
  line,
  column,
});

/** The site's own pages: the one kind of content that is compiled. */
export const PAGES: Smuggled[] = [
  inPage('Greek signs for backquotes', `正文\u1fef{${RUN}}\u1fef。`, 'look-alike', 1, 3),
  inPage('a fence of Greek signs', `\u1fef\u1fef\u1fef\n{${RUN}}\n\u1fef\u1fef\u1fef`, 'look-alike', 1, 1),
  inPage('small braces beside real ones', `﹛${RUN}﹜ {${RUN}}`, 'look-alike', 1, 1),
  inPage('a decomposed letter before code', `e\u0301 {${RUN}}`, 'text-not-composed', 1, 1),
  inPage('an expression', `正文{${RUN}}`, 'code', 1, 3),
  inPage('an expression in a heading', `## 小标题 {${RUN}}`, 'code', 1, 8),
  inPage('an expression in a table', `| 甲 | 乙 |\n| --- | --- |\n| 一 | {${RUN}} |`, 'code', 3, 7),
  inPage('an expression in the text of a link', `[见{${RUN}}](/about/)`, 'code', 1, 3),
  inPage('an expression in a comment', `{/* */ ${RUN}}`, 'code', 1, 1),
  inPage('an export after text', `正文。\n\nexport const x = ${RUN}`, 'code', 3, 1),
  inPage('an import of a module', `import '../../outside.mjs'`, 'code', 1, 1),
  inPage('an attribute that is code', `<Aside kind="note" title={${RUN}}>\n\n文\n\n</Aside>`, 'attribute', 1, 20),
  inPage('attributes spread from code', `<Steps {...${RUN}} />`, 'attribute', 1, 8),
  inPage('a component of the vocabulary', '<Steps>\n\n1. 甲\n\n</Steps>', 'page-vocabulary', 1, 1),
  inPage(
    'a module as a picture of the vocabulary',
    '<Figure src="./%2e%2e/%2e%2e/outside.mjs" alt="图" />',
    'url',
    1,
    1,
  ),
  inPage('a picture that is not there', '<Figure src="./x.png" alt="图" />', 'file-missing', 1, 14),
  inPage('a picture that is a module, in a list', '- ![x](./%2e%2e/%2e%2e/outside.mjs)', 'url', 1, 3),
  inPage('the same in a quotation', '> ![x](./%2e%2e/%2e%2e/outside.mjs)', 'url', 1, 3),
  inPage('the same in a table', '| 甲 |\n| --- |\n| ![x](./%2e%2e/%2e%2e/outside.mjs) |', 'url', 3, 3),
  inPage('the same in bold', '**![x](./%2e%2e/%2e%2e/outside.mjs)**', 'url', 1, 3),
  inPage('the same in a link', '[![x](./%2e%2e/%2e%2e/outside.mjs)](/about/)', 'url', 1, 2),
  inPage('the same by reference', '- ![x][a]\n\n[a]: ./%2e%2e/%2e%2e/outside.mjs', 'vocabulary', 1, 3),
  inPage('the same, encoded twice', '- ![x](./%252e%252e/%252e%252e/outside.mjs)', 'url', 1, 3),
  inPage('the same with a slash encoded', '- ![x](./..%2f..%2foutside.mjs)', 'url', 1, 3),
  inPage('the same with backslashes', '- ![x](./..%5c..%5coutside.mjs)', 'url', 1, 3),
  inPage('a secret as raw text', '- ![x](./%2e%2e/%2e%2e/outside.txt?raw)', 'url', 1, 3),
  inPage('a secret inline', '- ![x](./%2e%2e/%2e%2e/outside.txt?inline)', 'url', 1, 3),
  inPage('a secret as an address', '- ![x](./%2e%2e/%2e%2e/outside.txt?url)', 'url', 1, 3),
  inPage('a picture from the folder, in a list', '- ![x](./x.png)', 'image', 1, 3),
  inPage('a line separator before an import', `正文\u2028import '../../outside.mjs'`, 'invisible-character', 1, 3),
  wholePage('a layout', HEAD.replace('title', 'layout: ../../outside.mjs\ntitle') + '文', 'unknown-field', 2, 1),
  wholePage(
    'a layout under an escaped name',
    HEAD.replace('title', '"l\\u0061yout": ../../outside.mjs\ntitle') + '文',
    'unknown-field',
    2,
    1,
  ),
  wholePage(
    'a layout by a merge key',
    HEAD.replace('title', '<<: { layout: ../../outside.mjs }\ntitle') + '文',
    'unknown-field',
    2,
    1,
  ),
  wholePage(
    'a layout in TOML',
    '+++\ntitle = "a"\nsummary = "b"\nlayout = "../../outside.mjs"\n+++\n\n文',
    'frontmatter-fence',
    1,
    1,
  ),
  wholePage(
    'fields that end early',
    `---\ntitle: 关于\nsummary: "一\n---x {${RUN}}"\n---\n\n文`,
    'frontmatter-fence',
    4,
    1,
  ),
  wholePage(
    'fields after an empty line',
    `\n${HEAD.replace('title', 'layout: ../../outside.mjs\ntitle')}文`,
    'frontmatter-fence',
    1,
    1,
  ),
  wholePage('code between lone carriage returns', `${HEAD}正文。\r\r{${RUN}}`, 'code', 8, 1),
];

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const BODY = FIELDS.split('\n').length + 4;

const inStory = (name: string, body: string, rule: string, line: number, column: number): Smuggled => ({
  name: `story: ${name}`,
  files: { [STORY]: article(body) },
  file: STORY,
  rule,
  line: BODY - 1 + line,
  column,
});

/** A further line of fields, which stands behind the usual ones. */
const inFields = (name: string, line: string, rule: string, column: number, more: Files = {}): Smuggled => ({
  name: `story: ${name}`,
  files: { ...more, [STORY]: article('正文。', FIELDS, line) },
  file: STORY,
  rule,
  line: FIELDS.split('\n').length + 2,
  column,
});

const STORIES: Smuggled[] = [
  inStory('Greek signs for backquotes', `正文\u1fef{${RUN}}\u1fef。`, 'look-alike', 1, 3),
  inStory('the same, written as a reference', '正文&#x1fef;字', 'look-alike', 1, 1),
  inStory('full-width braces', `正文｛${RUN}｝`, 'look-alike', 1, 3),
  inStory('a picture of another folder', '![图](./%2e%2e/2025/x.png)', 'url', 1, 1),
  inStory('a picture outside, encoded twice', '![图](./%252e%252e/%252e%252e/outside.png)', 'url', 1, 1),
  inStory('a module for a picture', '<Figure src="./%2e%2e/%2e%2e/outside.mjs" alt="图" />', 'url', 1, 1),
  inStory('the story itself for a picture', '<Figure src="./a-story.zh.mdx" alt="图" />', 'url', 1, 1),
  inStory('a recording for a picture', '![图](./x.mp3)', 'url', 1, 1),
  inStory('a picture as raw text', '![图](./x.png?raw)', 'url', 1, 1),
  inStory('a query written as a byte', '![图](./x.txt%3f.png)', 'url', 1, 1),
  inStory('a zero byte in a name', '![图](./x.mjs%00.png)', 'url', 1, 1),
  inStory('a hidden file', '![图](./.secret.png)', 'url', 1, 1),
  inStory('a path up in a link', '[见](/%2e%2e/%2e%2e/etc/)', 'url', 1, 1),
  inStory('another host by slashes', '[见](/%2f/evil.example/)', 'url', 1, 1),
  inStory('another host by backslashes', '[见](/%5c%5cevil.example/)', 'url', 1, 1),
  inStory('a user before the host', '[见](https://www.nhc.gov.cn@evil.example/)', 'url', 1, 1),
  inFields('a cover outside', 'cover: { src: ./%2e%2e/%2e%2e/outside.png, alt: { zh: 图, en: a } }', 'field', 15),
  inFields('a cover that is a module', 'cover: { src: ./x.mjs, alt: { zh: 图, en: a } }', 'field', 15),
  inFields('a cover with a query', "cover: { src: './x.png?raw', alt: { zh: 图, en: a } }", 'field', 15),
  inFields('a page for a recording', 'audio: { zh: ./x.html }', 'field', 14, { 'articles/2026/x.png': png }),
  inFields('a Greek sign by an escape', 'editorNotes: ["\\u1fef{}"]', 'look-alike', 15),
  inFields('a layout', 'layout: ../../outside.mjs', 'unknown-field', 1),
];

const ENTRY = 'organisations/new-entry.yaml';
const inEntry = (name: string, line: string, rule: string, column: number): Smuggled => ({
  name: `registry: ${name}`,
  files: { [ENTRY]: `id: new-entry\nkind: hospital\nname: { zh: 新院, en: New }\nplace: example-city\n${line}\n` },
  file: ENTRY,
  rule,
  line: 5,
  column,
});

const ENTRIES: Smuggled[] = [
  inEntry('a Greek sign', 'summary: { zh: 介绍\u1fef。, en: Words. }', 'look-alike', 18),
  inEntry('a small brace by an escape', 'summary: { zh: "介绍\\uFE5B", en: Words. }', 'look-alike', 16),
  inEntry('a decomposed name', 'summary: { zh: 介绍, en: Cafe\u0301. }', 'text-not-composed', 27),
  inEntry(
    'a script for an address',
    "contact: { website: 'javascript:alert(1)', article: dialysis-opens, verifiedAt: 2026 }",
    'field',
    21,
  ),
  inEntry(
    'a user before the host',
    'contact: { website: https://a.example@evil.example/, article: dialysis-opens, verifiedAt: 2026 }',
    'field',
    21,
  ),
  inEntry(
    'an address that is none',
    'contact: { website: https://www.a.example：8080/, article: dialysis-opens, verifiedAt: 2026 }',
    'field',
    21,
  ),
  inEntry('a type that runs code', "summary: !!js/function 'function () {}'", 'quote-value', 10),
];

export const SMUGGLED: Smuggled[] = [...PAGES, ...STORIES, ...ENTRIES];
