/** A draft as a preview shows it: what it still lacks has something in its place, so that the page can be made. */
import { type ArticleRecord, articleRecord } from '../schemas/article.ts';
import { fieldOf, textOfField } from './read/sound-fields.ts';

/** @param year of the folder in which the draft lies: all that is known of its date */
const standIns = (year: string) => ({
  title: '（还没有标题）',
  summary: '（还没有摘要）',
  date: year,
  dateBasis: 'inferred',
  kind: 'brief',
  source: { date: year, voice: 'not-stated' },
  drafted: 'human',
});

/** The little that can be shown of a draft whatever is wrong with it: its headline. */
export function barestRecord(fields: unknown, year: string): ArticleRecord {
  const words = ['title', 'summary'].flatMap((field) => {
    const text = textOfField(fields, field);
    return text === undefined || text.includes('\n') ? [] : [[field, text]];
  });
  return articleRecord.parse({ ...standIns(year), ...Object.fromEntries(words), draft: true });
}

/** The record of a draft whose fields are not all there, or not all right. */
export function draftRecord(fields: unknown, year: string): ArticleRecord {
  const source = fieldOf(fields, 'source');
  const { source: stated, ...others } = standIns(year);
  const whole = articleRecord.safeParse({
    ...others,
    ...(fields instanceof Object ? fields : {}),
    source: { ...stated, ...(source instanceof Object ? source : {}) },
    draft: true,
  });
  return whole.success ? whole.data : barestRecord(fields, year);
}
