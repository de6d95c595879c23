/** A site in Chinese alone: what is recorded in both languages is recorded, and given out, in Chinese. */

/** A collection's unit has forms in English; other words are one text. */
const englishOf = (zh: unknown, isUnit: boolean): unknown =>
  Array.isArray(zh) ? [] : isUnit ? { one: zh, other: zh } : zh;

/** Fields as they are written, with Chinese in the place of all that is to be English. */
export function withChineseAlone(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withChineseAlone);
  if (data === null || typeof data !== 'object') return data;
  const fields = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withChineseAlone(value)]));
  const { zh } = fields;
  if (typeof zh !== 'string' && !Array.isArray(zh)) return fields;
  return { ...fields, en: englishOf(zh, 'id' in fields) };
}

/** A JSON value, or a JSON Schema, without the fields for English. */
export function withoutEnglish(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutEnglish);
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => key !== 'en')
      .map(([key, value]: [string, unknown]) => [
        key,
        key === 'required' && Array.isArray(value) ? value.filter((name) => name !== 'en') : withoutEnglish(value),
      ]),
  );
}
