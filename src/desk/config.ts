/** The desk's configuration for Decap CMS: which files it edits, with which forms, and where it keeps its work. */
import { LOCALES } from '../i18n/locales.ts';
import { articleRecord, articleTranslation } from '../schemas/article.ts';
import { FOLDERS, LISTS } from '../schemas/collections.ts';
import { ownPage } from '../schemas/page.ts';
import { site } from '../site.ts';
import { type DeskField, formFields } from './fields.ts';

/** The folder of content, from the top of the repository. */
const CONTENT = 'src/content';

/** Where Decap keeps its work: on this machine, or at a host of repositories. */
export type Backend = Readonly<Record<string, string>>;

/** The name of a collection's format, which src/desk/content-format.ts reads and writes. */
const formatOf = (collection: string): string => `xinglin-${collection}`;

const CHINESE_NAMES = {
  organisations: '机构',
  programmes: '项目',
  campaigns: '活动',
  places: '地点',
  topics: '主题',
  glossary: '术语',
  units: '单位',
  audiences: '人群',
  needs: '需求',
  published: '发布过的网址',
  anchors: '发布过的段落编号',
} as const;

/** In both languages: the English file holds these words alone. */
const inBoth = (field: DeskField): DeskField => ({ ...field, i18n: true });

const BODY: DeskField = {
  name: 'body',
  label: '正文',
  widget: 'markdown',
  modes: ['raw'],
  required: false,
  i18n: true,
  hint: '段落之间空一行；小标题前写 ## 和空格；列表每行以 - 和空格开头；数字、人名照来源写',
};

/** Not written: the name of the file, and so of the page. */
const STORY_ID: DeskField = {
  name: 'id',
  label: '编号',
  widget: 'story-id',
  required: false,
  hint: '网址里的名字，发布后不变；留空时由标题的拼音组成',
};

/** Asks for what a draft needs to be found again, and says of the rest that it has to be there in the end. */
function storyFields(): DeskField[] {
  const record = formFields(articleRecord, { lenient: true });
  const [title, summary, ...facts] = record;
  const [translates] = formFields(articleTranslation, { lenient: true }).filter(({ name }) => name === 'translates');
  if (!title || !summary || !translates) throw new Error('The schema of stories begins with title and summary');
  const { hint: _hint, ...named } = title;
  return [
    inBoth({ ...named, required: true }),
    STORY_ID,
    inBoth(summary),
    BODY,
    // Its control shows itself beside the English words alone.
    { name: 'translates', label: '译文', widget: 'translated', required: false, i18n: true },
    ...facts,
  ];
}

const stories = () => ({
  name: 'articles',
  label: '稿件',
  label_singular: '稿件',
  folder: `${CONTENT}/articles`,
  create: true,
  // What was published keeps its address: it is withdrawn, not deleted. What is in the reviews can be thrown away.
  delete: false,
  extension: 'mdx',
  format: formatOf('articles'),
  i18n: true,
  identifier_field: 'title',
  slug: '{{fields.id}}',
  // The shelf is the year of the story; the desk fills it in when it saves. Of points in a path Decap makes hyphens.
  path: '{{shelf}}/{{slug}}',
  media_folder: '',
  public_folder: '',
  summary: '{{date}} {{title}}',
  sortable_fields: [
    { field: 'date', label: '日期', default_sort: 'desc' },
    { field: 'title', label: '标题' },
  ],
  view_filters: [{ label: '草稿', field: 'draft', pattern: true }],
  fields: storyFields(),
});

const folder = (name: keyof typeof FOLDERS) => ({
  name,
  label: CHINESE_NAMES[name],
  label_singular: CHINESE_NAMES[name],
  folder: `${CONTENT}/${name}`,
  create: true,
  extension: 'yaml',
  format: formatOf(name),
  identifier_field: 'name.zh',
  slug: '{{fields.id}}',
  summary: '{{name.zh}}',
  sortable_fields: [{ field: 'name.zh', label: '名称' }],
  editor: { preview: false },
  fields: formFields(FOLDERS[name]).map((field) =>
    field.name === 'id'
      ? { ...field, widget: 'entry-id', required: false, hint: '网址里的名字，发布后不变；留空时由名称的拼音组成' }
      : field,
  ),
});

/** One file holds the whole list: a collection of its own, so that each has its own format. */
const list = (name: keyof typeof LISTS) => {
  const label = CHINESE_NAMES[name];
  const fields = formFields(LISTS[name], { inner: true });
  const summary = fields.some((field) => field.name === 'name') ? '{{fields.name.zh}}' : '{{fields.id}}';
  const items = {
    name: 'items',
    label,
    widget: 'list',
    required: false,
    default: [],
    collapsed: true,
    // A hundred entries are drawn when somebody opens the list, not before.
    minimize_collapsed: true,
    label_singular: label,
    summary,
    fields,
  };
  return {
    name,
    label,
    format: formatOf(name),
    editor: { preview: false },
    files: [{ name, label, file: `${CONTENT}/${name}.yaml`, fields: [items] }],
  };
};

const LIST_NAMES = ['places', 'topics', 'glossary', 'units', 'audiences', 'needs', 'published', 'anchors'] as const;

const pages = () => ({
  name: 'pages',
  label: '本站页面',
  label_singular: '页面',
  folder: `${CONTENT}/pages`,
  create: false,
  extension: 'mdx',
  format: formatOf('pages'),
  i18n: true,
  identifier_field: 'title',
  summary: '{{title}}',
  sortable_fields: [{ field: 'title', label: '标题' }],
  editor: { preview: false },
  fields: [...formFields(ownPage).map(inBoth), BODY],
});

/**
 * The whole configuration, as Decap reads it.
 * @param backend where it keeps its work
 */
export function deskConfig(backend: Backend) {
  return {
    load_config_file: false,
    backend: { ...backend, commit_messages: COMMIT_MESSAGES },
    publish_mode: 'editorial_workflow',
    locale: 'zh_Hans',
    site_url: site.url,
    display_url: site.url,
    show_preview_links: false,
    media_folder: `${CONTENT}/articles`,
    public_folder: '/',
    i18n: { structure: 'multiple_files', locales: [...LOCALES], default_locale: 'zh' },
    slug: { encoding: 'unicode', clean_accents: false, sanitize_replacement: '-' },
    collections: [
      stories(),
      ...(['organisations', 'programmes', 'campaigns'] as const).map(folder),
      ...LIST_NAMES.map(list),
      pages(),
    ],
  };
}

/** What git says of a change; the collection is called by its Chinese name. */
const COMMIT_MESSAGES = {
  create: '新建{{collection}}：{{slug}}',
  update: '修改{{collection}}：{{slug}}',
  delete: '删除{{collection}}：{{slug}}',
  uploadMedia: '上传：{{path}}',
  deleteMedia: '删除：{{path}}',
};
