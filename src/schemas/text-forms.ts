/** What a text of one line has to be beyond words: forms of the desk ask for it before they save, as the schemas do after. */
import { z } from 'astro/zod';

/** A form of text with a rule of its own. */
export type TextForm =
  | 'id'
  | 'need-id'
  | 'date'
  | 'day'
  | 'period'
  | 'moment'
  | 'address'
  | 'picture'
  | 'recording'
  | 'telephone'
  | 'extension'
  | 'site-number';

/** Which form a field's text has, where a pattern alone does not say it. */
export const TEXT_FORMS = z.registry<{ form: TextForm }>();
