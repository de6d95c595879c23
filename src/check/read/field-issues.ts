/** What a schema finds in a value, in an editor's words. */
import type { z } from 'astro/zod';
import { FIELD_NAMES } from '../../schemas/field-names.ts';
import { meantOption, optionsOf, shownOptions } from '../field-labels.ts';
import type { Edit, Message } from '../problem.ts';
import { NAMED_ISSUES } from './named-issues.ts';
import { isoDate, plainId, spokenNumber } from './field-values.ts';

type Issue = z.core.$ZodIssue;

/** What is said of one value. */
interface Said {
  message: Message;
  edit?: Edit | undefined;
}

/** A value as an editor sees it in the file. */
const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const EMPTY: Message = { zh: '是空的。', en: 'It is empty.', fixZh: '填写内容。', fixEn: 'Fill it in.' };

const DATES = new Set(['partial-date', 'full-date', 'period']);

function dateSaid(message: Message, value: unknown): Said {
  const written = shown(value);
  const meant = isoDate(written);
  if (meant === undefined) return { message: { ...message, zh: `“${written}”${message.zh}` } };
  return {
    message: {
      zh: `日期“${written}”要写成年-月-日的数字。`,
      en: `The date “${written}” is not in the form year-month-day.`,
      fixZh: `写成“${meant}”。`,
      fixEn: `Write ${meant}.`,
    },
    edit: { remove: written, insert: meant },
  };
}

function idSaid(message: Message, value: unknown): Said {
  const written = shown(value);
  const meant = plainId(written);
  return {
    message: {
      zh: `“${written}”不能作编号：${message.zh}`,
      en: `“${written}” is no id: ${message.en}`,
      fixZh: meant ? `写成“${meant}”。` : message.fixZh,
      fixEn: meant ? `Write ${meant}.` : message.fixEn,
    },
  };
}

/** The keys of a group, the first few by their names. */
function groupOf(fields: readonly string[]): { zh: string; en: string } {
  const zh = fields.map((key) => `${FIELD_NAMES[key]?.zh ?? ''}“${key}”`).join('、');
  return { zh, en: fields.join(', ') };
}

function numberSaid(value: string): Message {
  const meant = spokenNumber(value);
  const [qualifier, number] = [meant?.qualifier, meant?.value];
  return {
    zh: `“${value}”不是数字：这里只写阿拉伯数字。`,
    en: `“${value}” is no number: digits alone stand here.`,
    fixZh:
      number === undefined
        ? '写成数字，单位写在“unit”里。'
        : `写成“${number}”${qualifier ? `，限定词另写一行“qualifier: ${qualifier}”` : ''}；单位写在“unit”里。`,
    fixEn:
      number === undefined
        ? 'Write a number; the unit stands in unit.'
        : `Write ${number}${qualifier ? `, and qualifier: ${qualifier} beside it` : ''}; the unit stands in unit.`,
  };
}

/** A value of another type than the schema asks for. @param fields those of the group that is asked for */
function typeMessage(expected: string, value: unknown, fields: readonly string[]): Message {
  if (value === null || value === undefined || value === '') {
    return expected === 'object' ? { ...EMPTY, ...groupRemedy(fields) } : EMPTY;
  }
  const written = shown(value);
  switch (expected) {
    case 'array':
      return {
        zh: `“${written}”要写成列表。`,
        en: `“${written}” should be a list.`,
        fixZh: `写成“[${written}]”；有几项的，用半角逗号分开。`,
        fixEn: `Write [${written}]; several stand with commas between them.`,
      };
    case 'object':
      return {
        zh: `“${written}”只是一个值，这里要一组字段。`,
        en: `“${written}” is a single value; a group of fields stands here.`,
        ...groupRemedy(fields),
      };
    case 'number':
    case 'int':
      return numberSaid(written);
    case 'boolean':
      return {
        zh: `“${written}”要写成是“true”或否“false”。`,
        en: `“${written}” should be true or false.`,
        fixZh: '写“true”或“false”，不加引号。',
        fixEn: 'Write true or false, without quotation marks.',
      };
    default:
      return value instanceof Object
        ? {
            zh: '这里只要一段文字，却写成了列表或一组字段。',
            en: 'Text stands here, not a list or a group of fields.',
            fixZh: '写成一行文字；以“[”或“{”开头的文字，整个用单引号括起来。',
            fixEn: 'Write one line of text; put text that begins with [ or { in single quotes.',
          }
        : {
            zh: `“${written}”会被读成数字、日期或是非。`,
            en: `“${written}” is read as a number, a date or a truth value.`,
            fixZh: `加单引号，写成“'${written}'”。`,
            fixEn: `Put it in single quotes: '${written}'.`,
          };
  }
}

function groupRemedy(fields: readonly string[]): Pick<Message, 'fixZh' | 'fixEn'> {
  const { zh, en } = groupOf(fields);
  return {
    fixZh: fields.length === 0 ? '对照别的稿件改写。' : `下面缩进两格，每行一个：${zh}。`,
    fixEn: fields.length === 0 ? 'Write it as other stories do.' : `Below it, two spaces in, one a line: ${en}.`,
  };
}

function optionMessage(values: readonly string[], key: string, value: unknown): Message {
  const options = optionsOf(values, key);
  const { zh, en } = shownOptions(options);
  const written = shown(value);
  const meant = meantOption(options, written);
  const what =
    written === 'null' || written === ''
      ? { zh: EMPTY.zh, en: EMPTY.en }
      : { zh: `不能写“${written}”。`, en: `It may not be “${written}”.` };
  return {
    ...what,
    fixZh: meant ? `写成“${meant}”。` : `选其一：${zh}。`,
    fixEn: meant ? `Write ${meant}.` : `Choose one of: ${en}.`,
  };
}

/**
 * What is wrong with a value that stands in the file.
 * @param value as it stands there
 * @param fields of the group that the schema asks for, where it asks for one
 */
export function saidOf(issue: Issue, value: unknown, fields: readonly string[]): Said {
  const known = NAMED_ISSUES[issue.message];
  if (known) {
    if (DATES.has(issue.message)) return dateSaid(known, value);
    return issue.message === 'id' ? idSaid(known, value) : { message: known };
  }
  const key = String(issue.path.at(-1) ?? '');
  if (issue.code === 'invalid_type') return { message: typeMessage(issue.expected, value, fields) };
  if (issue.code === 'invalid_union') return { message: typeMessage('string', value, fields) };
  if (issue.code === 'invalid_value') return { message: optionMessage(issue.values.map(String), key, value) };
  return { message: EMPTY };
}
