/** A validator of JSON Schema (2020-12), for the open data. */
import { Ajv2020 } from 'ajv/dist/2020.js';

export const schemaValidator = (): Ajv2020 =>
  new Ajv2020({ strict: false, formats: { uri: (text: string) => URL.canParse(text) } });
