/** Within braces a comma ends a value: text with a comma stands in quotes. */
import { defineRule } from '../rule.ts';

const person = (en: string) => `people:\n  - { name: { zh: 石立意, en: Shi Liyi }, role: { zh: 院长, en: ${en} } }`;
const body = '院长石立意介绍了门诊。';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const commaInBraces = defineRule({
  name: 'comma-in-braces',
  severity: 'error',
  title: { zh: '花括号里的逗号', en: 'A comma within braces' },
  why: {
    zh: '花括号里逗号把字段分开；文字里有半角逗号，后半句就成了另一个字段。',
    en: 'Within braces commas part the fields: what follows a comma of a text would be another field.',
  },
  /** @param written both halves as they stand in the file */
  message: (written: string) => ({
    zh: `花括号里的逗号把“${written}”分成了两半。`,
    en: `Within braces, the comma cuts “${written}” in two.`,
    fixZh: `整段加单引号，写成“${quoted(written)}”。`,
    fixEn: `Put all of it in single quotes: ${quoted(written)}.`,
  }),
  edit: (written: string) => ({ remove: written, insert: quoted(written) }),
  sample: ['President, chief physician'],
  fires: [{ zh: body, fields: person('⟦President, chief physician') }],
  silent: [{ zh: body, fields: person("'President, chief physician'") }],
});
