import { basename, dirname } from 'node:path/posix';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Methods that browsers of early 2020 lack, and for which no build puts another in. */
const NEWER_THAN_2020 = [
  ...['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'replaceAll', 'isWellFormed'],
  ...['hasOwn', 'groupBy', 'any', 'withResolvers', 'replaceChildren', 'checkVisibility', 'randomUUID'],
];

/**
 * The layers of the house (docs/architecture.md): what each folder may import, and of which it may know the types
 * alone. Every folder may import itself, `src/i18n` and `src/site.ts`; what is not named is forbidden.
 * @type {Record<string, { may: string[], types?: string[] }>}
 */
const LAYERS = {
  'src/i18n': { may: [] },
  'src/lib': { may: [], types: ['schemas'] },
  'src/disk': { may: ['lib'] },
  'src/schemas': { may: ['lib'] },
  'src/check': { may: ['schemas', 'lib', 'disk'] },
  'src/newsroom': { may: ['check', 'schemas', 'lib', 'disk'] },
  'src/loaders': { may: ['check', 'schemas', 'lib', 'disk'] },
  'src/views': { may: ['lib'], types: ['schemas', 'search/text'] },
  'src/drawing': { may: ['lib', 'disk'], types: ['views'] },
  'src/queries': { may: ['views', 'drawing', 'loaders', 'schemas', 'lib', 'disk'] },
  'src/search/text': { may: ['lib'] },
  'src/search/read': { may: ['search/text', 'lib'] },
  'src/search/ask': { may: ['search/text', 'lib'], types: ['search/read'] },
  'src/search/index': { may: ['search/text', 'lib', 'disk'] },
  'src/search-page': { may: ['search/text', 'search/read', 'search/ask', 'reading-tools', 'lib'], types: ['schemas'] },
  'src/reading-tools': { may: ['lib', 'styles'] },
  'src/service-worker': { may: [] },
  'src/verify': { may: ['lib', 'disk', 'search/text'] },
  'src/build': {
    may: ['verify', 'serve', 'search/index', 'views', 'loaders', 'check', 'desk', 'lib', 'disk'],
    types: ['search/text'],
  },
  'src/serve': { may: ['lib', 'disk'] },
  'src/desk': { may: ['newsroom', 'loaders', 'check', 'schemas', 'serve', 'lib', 'disk'] },
  'src/components': { may: ['drawing', 'reading-tools', 'lib', 'styles'], types: ['views'] },
  'src/components/search': { may: ['components', 'search-page', 'lib', 'styles'] },
  'src/layouts': { may: ['components', 'reading-tools', 'lib', 'styles'], types: ['views'] },
  'src/pages': { may: ['layouts', 'components', 'queries', 'drawing', 'views', 'lib', 'styles'] },
};

/** Elements and properties that take HTML as text: the Content-Security-Policy's twin in the source. */
const RAW_HTML = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'];

/**
 * The places that put text out as HTML: the pieces of a body, which the loader wrote and nothing else does; JSON-LD,
 * which is data with its `<` escaped; drawings, which are numbers alone.
 */
const PUTS_HTML_OUT = [
  'src/components/article/Pieces.astro',
  'src/components/ui/LinkedData.astro',
  'src/components/figures/ShapeDrawing.astro',
  'src/components/figures/BarTable.astro',
];

const ASTRO_CONTENT = { regex: '^astro:content$', message: 'Only src/queries reads collections.' };

/** Rules for one folder's imports, by resolved path; `types` of a layer further up may be known, never its code. */
function layerConfig([folder, { may, types = [] }]) {
  const own = folder.replace('src/', '');
  const open = [...new Set([own, 'i18n', 'site.ts', ...may, ...types])];
  return {
    files: [`${folder}/**`],
    // A folder inside a layer with a row of its own is not bound by its parent's.
    ignores: Object.keys(LAYERS)
      .filter((other) => other.startsWith(`${folder}/`))
      .map((inner) => `${inner}/**`),
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            {
              target: `./${folder}`,
              from: './src',
              except: open.map((path) => `./${path}`),
              message: `${folder} may import ${['itself', ...open.slice(1)].join(', ')}: imports go down only.`,
            },
            {
              target: `./${folder}`,
              from: ['./scripts', './bench', './tests'],
              message: 'src knows nothing of scripts, bench and tests.',
            },
          ],
        },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            ...(folder === 'src/queries' ? [] : [ASTRO_CONTENT]),
            ...types.map((name) => ({
              // From a neighbour in the same room, or a folder of it, it is `../read/` or `../../read/`.
              regex:
                dirname(name) !== '.' && dirname(name) === dirname(own)
                  ? `^(?:\\.\\./)+${basename(name)}/`
                  : `(^|/)${name}/`,
              allowTypeImports: true,
              message: `${folder} may know the types of ${name}, not its code.`,
            })),
          ],
        },
      ],
    },
  };
}

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist.*/',
    'dist-preview*/',
    '.cache/',
    '.astro/',
    '**/node_modules/',
    'src/content/',
    'tests/fixture/',
    'tests/fork/',
    'public/',
  ]),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite', 'before', 'after'], package: 'node:test' },
          ],
        },
      ],
    },
  },
  // What was validated keeps its type; where an assertion has to stand, its reason stands beside it.
  { files: ['src/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-type-assertion': 'error' } },
  { files: ['**/*.{js,cjs,mjs}'], extends: [tseslint.configs.recommended] },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // A component's own types are checked by `astro check`; the linter's would see every .astro import as `any`.
  { files: ['**/*.astro', '**/*.astro/*.ts'], extends: [tseslint.configs.recommended, astro.configs.recommended] },
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.mjs', '.astro'] })] },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'max-lines': ['error', { max: 250 }],
      'no-restricted-properties': [
        'error',
        ...RAW_HTML.map((property) => ({ property })),
        { object: 'document', property: 'write' },
      ],
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [ASTRO_CONTENT] }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^(?:_|Props$)', ignoreRestSiblings: true },
      ],
    },
  },
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'error', 'astro/no-unused-css-selector': 'off' } },
  { files: PUTS_HTML_OUT, rules: { 'astro/no-set-html-directive': 'off' } },
  Object.entries(LAYERS).map(layerConfig),
  // What a browser runs has no Node below it, and the browser may be one of early 2020.
  {
    files: ['src/search/{text,read,ask}/**', 'src/search-page/**', 'src/reading-tools/**', 'src/service-worker/**'],
    rules: {
      'import-x/no-nodejs-modules': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: `CallExpression[callee.property.name=/^(?:${NEWER_THAN_2020.join('|')})$/]`,
          message: 'Chrome 80 and Safari 13 have no such method',
        },
      ],
    },
  },
  // A list of words grows with the site and is read by looking up, not through.
  { files: ['src/i18n/ui.*.ts', 'src/check/rules/index.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/content.config.ts'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
  {
    files: ['src/site.ts'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { zones: [{ target: './src/site.ts', from: '.', except: ['./src/i18n', './src/schemas/site.ts'] }] },
      ],
    },
  },
  {
    files: ['scripts/**', 'bench/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [ASTRO_CONTENT] }] },
  },
  {
    files: ['bench/**'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { zones: [{ target: './bench', from: './tests', message: 'Nothing imports from tests but tests.' }] },
      ],
    },
  },
  {
    files: ['scripts/**'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            {
              target: './scripts',
              from: './src',
              except: [
                'build',
                'desk',
                'serve',
                'check',
                'verify',
                'loaders',
                'newsroom',
                'disk',
                'lib',
                'i18n',
                'site.ts',
              ].map((path) => `./${path}`),
              message: 'Scripts call the entry functions of build, serve, check, verify, loaders and newsroom.',
            },
          ],
        },
      ],
    },
  },
);
