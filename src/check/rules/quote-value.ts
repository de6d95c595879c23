/** A value that begins or goes on like code stands in single quotes. */
import { defineRule } from '../rule.ts';

/** What about a value asks for quotes; `at` is where in the value that is seen. */
type Reason = { at: number } & (
  | { of: 'colon' }
  | { of: 'start'; sign: string }
  /** Quotation marks that end before the value does. */
  | { of: 'quotes' }
  /** A backslash within double quotation marks. */
  | { of: 'escape' }
  /** Quotation marks within quotation marks: the inner ones would be shown. */
  | { of: 'twice' }
);

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A value as it should stand: where double quotation marks hold a backslash, single ones take their place. */
const mended = (value: string, { of }: Reason): string => {
  if (of === 'twice') return quoted(value.replace(/^["']+|["']+$/g, ''));
  return quoted(of === 'escape' ? value.slice(1, -1) : value);
};

function why(reason: Reason): { zh: string; en: string } {
  switch (reason.of) {
    case 'colon':
      return { zh: '含有半角冒号加空格“: ”', en: 'holds a colon and a space, “: ”' };
    case 'start':
      return { zh: `以“${reason.sign}”开头`, en: `begins with “${reason.sign}”` };
    case 'quotes':
      return { zh: '开头的引号没有括住整个值', en: 'begins with quotation marks that close before it ends' };
    case 'twice':
      return { zh: '外面有两层引号，里面一层会显示出来', en: 'stands in two pairs of quotation marks' };
    case 'escape':
      return { zh: '在双引号里有反斜杠', en: 'holds a backslash within double quotation marks' };
  }
}

export const quoteValue = defineRule({
  name: 'quote-value',
  severity: 'error',
  title: { zh: '这个值要加单引号', en: 'A value that needs quotes' },
  why: {
    zh: '以“[”“*”“%”“@”“"”等开头、或含有“: ”的文字，在字段区里另有含义；加了单引号就只是文字。',
    en: 'Text that begins with [ * % @ " or the like, or holds “: ”, means something else among the fields; in single quotes it is text.',
  },
  message: (value: string, reason: Reason) => ({
    zh: `“${value}”${why(reason).zh}${reason.of === 'twice' ? '' : '，读不成一段文字'}。`,
    en: `“${value}” ${why(reason).en}${reason.of === 'twice' ? ': the inner one would be shown' : ', and cannot be read as text'}.`,
    fixZh: `整个值用单引号括起来：“${mended(value, reason)}”。`,
    fixEn: `Put the whole value in single quotes: ${mended(value, reason)}.`,
  }),
  edit: (value: string, { of, at }: Reason) =>
    of === 'escape' || of === 'twice' ? undefined : { remove: value, insert: quoted(value), from: -at },
  sample: ['通知: 门诊', { of: 'colon', at: 2 }],
  fires: [
    { fields: 'title: 通知⟦: 门诊' },
    { fields: 'title: [通知] ⟦门诊' },
    { fields: 'title: "银龄"⟦行动' },
    { fields: 'title: ⟦""银龄行动""' },
    { fields: `title: ⟦'"银龄行动"'` },
    { fields: 'title: "银龄⟦\\行动"' },
    { fields: 'title: ⟦*重要* 通知' },
    { fields: 'title: ⟦%5 的通知' },
    { fields: 'title: ⟦@所有人' },
  ],
  silent: [{ fields: "title: '通知: 门诊'" }, { fields: 'title: 通知：门诊' }, { fields: 'title: “银龄”行动' }],
});
