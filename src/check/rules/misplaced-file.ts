/** Every file of the content folder has a place. */
import { defineRule } from '../rule.ts';

type Place =
  /** In the folder of stories. */
  | 'articles'
  | 'registry'
  | 'elsewhere'
  /** A page of the site's own, under a name at which the site itself stands. */
  | 'taken'
  /** Given to the renderer of the site's own pages. */
  | 'page'
  /** Where it is meant to stand, but for capitals, full-width letters, spaces or `.yml`. */
  | { meant: string };

const named = (path: string) => ({ files: { [path]: '' }, at: path });

export const misplacedFile = defineRule({
  name: 'misplaced-file',
  severity: 'error',
  title: { zh: '放错地方的文件', en: 'A file without a place' },
  why: {
    zh: '放错地方的文件不会出现在网站上，也没有人会发现。',
    en: 'A file in the wrong place stands nowhere on the site, and nobody would notice.',
  },
  message: (place: Place) => {
    if (typeof place === 'object')
      return {
        zh: '文件夹名要用半角小写字母，前后没有空格；登记表的扩展名是“.yaml”。',
        en: 'Folders are in small letters without spaces around them; files of the registry end with .yaml.',
        fixZh: `改成“${place.meant}”。`,
        fixEn: `Rename it to ${place.meant}.`,
      };
    switch (place) {
      case 'articles':
        return {
          zh: '稿件目录里只放稿件和它的图片、录音。',
          en: 'The folder of articles holds stories, their pictures and recordings.',
          fixZh: '移走它；稿件名为“编号.zh.mdx”，图片为“.jpg”“.png”“.webp”“.avif”。',
          fixEn: 'Move it away; stories are <id>.zh.mdx, pictures .jpg, .png, .webp or .avif.',
        };
      case 'registry':
        return {
          zh: '登记表的文件名是“编号.yaml”，编号只用小写字母、数字和连字符。',
          en: 'A file of the registry is named <id>.yaml, the id of a-z, 0-9 and hyphens.',
          fixZh: '改名，如“liaocheng-peoples-hospital.yaml”。',
          fixEn: 'Rename it, for example to liaocheng-peoples-hospital.yaml.',
        };
      case 'elsewhere':
        return {
          zh: '内容目录里没有这个文件的位置。',
          en: 'There is no place for this file in the content folder.',
          fixZh: '移走它；稿件放在“articles/年份/”里，登记表见“organisations”“programmes”“campaigns”等目录。',
          fixEn:
            'Move it away; stories lie in articles/<year>/, the registry in organisations, programmes, campaigns and the lists.',
        };
      case 'taken':
        return {
          zh: '这个名字的网址已有别的用处，页面放不下。',
          en: 'The site itself stands at the address of this name.',
          fixZh: '换一个名字，如“visit.zh.mdx”。',
          fixEn: 'Choose another name, such as visit.zh.mdx.',
        };
      case 'page':
        return {
          zh: '只有本站页面“pages/名称.zh.mdx”和“.en.mdx”才能编译。',
          en: 'Only the site’s own pages, pages/<name>.zh.mdx and .en.mdx, are compiled.',
          fixZh: '把文件本身（不是链接）放进内容目录的“pages”。',
          fixEn: 'Put the file itself, not a link, in the content folder’s pages.',
        };
    }
  },
  sample: ['elsewhere'],
  fires: [
    named('articles/2026/a.zip'),
    named('organisations/聊城.yaml'),
    named('organisations/a.yml'),
    named('Articles/2026/b-story.zh.mdx'),
    named('说明.md'),
    named('pages/about.mdx'),
    named('pages/articles.zh.mdx'),
  ],
  silent: [{ zh: '正文。' }],
});
