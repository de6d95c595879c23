/** Files of content as the desk reads and writes them: what nobody changed stays as it is, and what was changed alone moves. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deskConfig } from '../../src/desk/config.ts';
import { type ContentFormat, entryFormat, storyFormat } from '../../src/desk/content-format.ts';
import type { DeskField } from '../../src/desk/fields.ts';
import { pinyinId, pinyinWords } from '../../src/lib/pinyin-id.ts';
import { isId } from '../../src/schemas/common.ts';

interface Collection {
  name: string;
  folder?: string;
  extension?: string;
  fields?: DeskField[];
  files?: { file: string; fields: DeskField[] }[];
}

const COLLECTIONS: Collection[] = deskConfig({ name: 'proxy' }).collections;

const formatOf = ({ extension, fields, files }: Collection): ContentFormat => {
  const own = fields ?? files?.[0]?.fields ?? [];
  return extension === 'mdx' ? storyFormat(own) : entryFormat(own);
};

const collection = (name: string): Collection => {
  const found = COLLECTIONS.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
};

const read = (file: string): string => readFileSync(file, 'utf8').replace(/\r\n/g, '\n');

/** Lines that one text has and the other has not. */
function changedLines(before: string, after: string): string[] {
  const was = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !was.has(line));
}

for (const one of COLLECTIONS) {
  test(`files of ${one.name} come out as they went in`, () => {
    const { folder, extension = '', files = [] } = one;
    const paths = folder ? [`${folder}/**/*.${extension}`] : files.map(({ file }) => file);
    for (const content of ['src/content', 'tests/fixture/content']) {
      const format = formatOf(one);
      for (const name of globSync(paths.map((path) => path.replace('src/content', content))))
        assert.equal(format.toFile(format.fromFile(read(name))), read(name), name);
    }
  });
}

test('a new place is one entry more in the list of places, and the others stay', () => {
  const before = read('tests/fixture/content/places.yaml');
  const format = formatOf(collection('places'));
  const data = format.fromFile(before) as { items: unknown[] };
  const place = { id: 'yanggu', kind: 'county', name: { zh: '阳谷县', en: 'Yanggu County' }, parent: 'liaocheng' };
  const after = format.toFile({ items: [...data.items, place] });
  const lines = changedLines(before, after);
  assert.match(lines.join('\n'), /yanggu[^]*阳谷县/);
  assert.ok(after.startsWith(before.trimEnd()));
});

test('a changed title changes the line of the title, and comments stay', () => {
  const format = formatOf(collection('articles'));
  const before =
    '---\ntitle: 旧题\n# 记：核对过\nsummary: 摘要\norganisations: [a, b]\ncover: { src: ./a.jpg }\n---\n\n正文\n';
  const after = format.toFile({ ...format.fromFile(before), title: '新题: 后面有冒号' });
  assert.equal(after, before.replace('旧题', "'新题: 后面有冒号'"));
});

test('an English side without words is no file, and half of one is', () => {
  const format = formatOf(collection('articles'));
  assert.equal(format.toFile({ title: '', summary: undefined, body: '', translates: '' }), '');
  assert.match(format.toFile({ title: 'One' }), /^---\ntitle: One\n---\n/);
});

test('the name of a file is not written into it', () => {
  const text = formatOf(collection('articles')).toFile({
    title: '题',
    id: 'ti',
    shelf: '2026',
    draft: false,
    date: '2026',
  });
  assert.equal(text, "---\ntitle: 题\ndate: '2026'\n---\n\n\n");
});

test('ids come in pinyin, and are ids', () => {
  const idOf = (title: string) => pinyinId(pinyinWords(title));
  assert.equal(idOf('女性“两癌”筛查'), 'nvxing-liang-ai-shai-cha');
  assert.equal(idOf('AI辅助诊断进入社区'), 'ai-fuzhu-zhenduan-jinru-shequ');
  for (const title of ['2025', '22年两次手术', '聊城市人民医院脑科医院开诊，可做手术', 'Café', '吕梁旅游'])
    assert.ok(isId(idOf(title)), idOf(title));
  assert.equal(idOf('……'), '');
});
