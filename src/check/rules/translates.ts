/** An English file says by a digest which Chinese text it translates; a command writes it. */
import { defineRule } from '../rule.ts';

export const translates = defineRule({
  name: 'translates',
  severity: 'error',
  title: { zh: '没有记下译的是哪一版中文', en: 'No note of the Chinese text that was translated' },
  why: {
    zh: '中文改过之后，靠这个指纹才知道译文旧了。它由命令写入，不用手算。',
    en: 'By this digest a translation is known to be stale when the Chinese changes. A command writes it; nobody computes it.',
  },
  /** @param isThere the field stands in the file, empty or with something else */
  message: (id: string, isThere: boolean) => ({
    zh: isThere ? '所译指纹“translates”还没有写入，或不是 12 位。' : '英文稿缺少所译指纹“translates”。',
    en: isThere
      ? 'The field translates is empty, or is not a digest of 12 hexadecimal digits.'
      : 'The English file has no field translates.',
    fixZh: `${isThere ? '' : "在字段区加一行“translates: ''”，再"}运行“npm run translated ${id}”。`,
    fixEn: `${isThere ? 'Run' : "Add a line translates: '' to its fields, then run"} npm run translated ${id}.`,
  }),
  sample: ['a-story', false],
  fires: [
    { zh: '门诊开放。', en: 'The clinic opened.', enFields: "translates: ⟦''" },
    { zh: '门诊开放。', en: 'The clinic opened.', enFields: 'translates: ⟦12' },
  ],
  silent: [{ zh: '门诊开放。', en: 'The clinic opened.' }],
});
