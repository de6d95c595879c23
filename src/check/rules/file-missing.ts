/** A picture or recording that a story names lies beside it. */
import { closest } from '../../lib/text.ts';
import type { Finding } from '../problem.ts';
import type { Pointer } from '../read/parse-article.ts';
import { defineRule } from '../rule.ts';

const MP3 = new Uint8Array([0x49]);

export const fileMissing = defineRule({
  name: 'file-missing',
  severity: 'error',
  title: { zh: '找不到文件', en: 'A file that is not there' },
  why: {
    zh: '稿件里写了图片或录音，却没有这个文件，读者看到的是一个空框。',
    en: 'Where a story names a picture that is not there, readers would see an empty frame.',
  },
  message: (target: string, near: string | undefined, beside: 'story' | 'page') => ({
    zh: `找不到文件“${target}”。`,
    en: `The file “${target}” is not there.`,
    fixZh: near
      ? `是不是“./${near}”？大小写也要一样。`
      : beside === 'story'
        ? '把文件放在稿件旁边（同一个年份目录）。'
        : '把文件放在页面旁边（“pages”目录）。',
    fixEn: near
      ? `Did you mean ./${near}? Case counts.`
      : beside === 'story'
        ? 'Put the file beside the story, in the folder of its year.'
        : 'Put the file beside the page, in pages.',
  }),
  sample: ['./现场.jpg', undefined, 'story'],
  fires: [
    { zh: '![画面](⟦./a.png)' },
    { zh: '<Figure src="⟦./a.png" alt="画面" />' },
    { page: '![门诊楼](⟦./a.png)' },
    { page: '<Figure src="⟦./A.png" alt="门诊楼" />' },
    { fields: 'audio: { zh: ⟦./A.mp3 }', files: { 'articles/2026/a.mp3': MP3 } },
  ],
  silent: [
    { fields: 'audio: { zh: ./a.mp3 }', files: { 'articles/2026/a.mp3': MP3 } },
    // The file is there, under a name that is told at the file.
    { zh: '![画面](./IMG_0001.JPG)', files: { 'articles/2026/IMG_0001.JPG': MP3 } },
    { zh: '![画面](./现场.heic)', files: { 'articles/2026/现场.heic': MP3 } },
  ],
});

/** The files of a content folder, by path. */
interface Folder {
  media: ReadonlyMap<string, unknown>;
  /** Those that were told to have no place. */
  refused: ReadonlySet<string>;
}

/** @param folder that of the story, as in `articles/2026`, or of the pages */
export function checkFiles(files: readonly Pointer[], folder: string, { media, refused }: Folder): Finding[] {
  const there = [...media.keys()]
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1));
  return files.flatMap(({ target, line, column }) => {
    // An address in another form is told as one.
    if (!target.startsWith('./')) return [];
    const name = target.slice(2);
    if (there.includes(name) || refused.has(`${folder}/${name}`)) return [];
    return [fileMissing.at({ line, column }, target, closest(name, there), folder === 'pages' ? 'page' : 'story')];
  });
}
