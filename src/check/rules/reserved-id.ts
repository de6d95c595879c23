/** A term stands under its id on the glossary's page: one of the page's own places would stand there twice. */
import { defineRule } from '../rule.ts';

const term = (id: string) => ({
  files: {
    'glossary.yaml': `items:\n  - { id: ${id}, name: { zh: 甲, en: A }, explanation: { zh: 一句话。, en: A. } }\n`,
  },
});

export const reservedId = defineRule({
  name: 'reserved-id',
  severity: 'error',
  title: { zh: '术语页自己要用的编号', en: 'An id that the glossary needs' },
  why: {
    zh: '术语在术语页上按编号定位；与页面自己的位置重名，链接就会落错地方。',
    en: 'Terms are found on the glossary’s page by their ids; one of the page’s own would lead astray.',
  },
  message: (id: string) => ({
    zh: `术语编号“${id}”是术语页自己要用的。`,
    en: `The id “${id}” is one that the glossary’s page needs for itself.`,
    fixZh: `换一个编号，如“${id}-term”。`,
    fixEn: `Choose another id, such as ${id}-term.`,
  }),
  sample: ['main'],
  fires: [term('⟦main'), term('⟦letter-a')],
  silent: [term('main-hall'), term('letter-head')],
});
