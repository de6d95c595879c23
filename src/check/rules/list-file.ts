/** A list's file has one root field, `items`. */
import { defineRule } from '../rule.ts';

export const listFile = defineRule({
  name: 'list-file',
  severity: 'error',
  title: { zh: '列表文件的写法', en: 'Form of a list’s file' },
  why: {
    zh: '地点、主题、单位等各是一个列表，程序从“items”读起。',
    en: 'Places, topics, units and their like are lists; reading begins at items.',
  },
  message: () => ({
    zh: '列表文件只有一个顶层字段“items”，下面是列表。',
    en: 'A list file has one field, items, which holds a list.',
    fixZh: '第一行写“items:”，每条以“  - id: …”开始。',
    fixEn: 'Begin with items:, each entry with “  - id: …”.',
  }),
  sample: [],
  fires: [
    { files: { 'needs.yaml': '- id: a\n' }, at: 'needs.yaml' },
    { files: { 'needs.yaml': 'items: []\nmore: 1\n' }, at: 'needs.yaml' },
  ],
  silent: [{ files: { 'needs.yaml': 'items:\n  - { id: complaint, name: { zh: 反映问题, en: Raise a concern } }\n' } }],
});
