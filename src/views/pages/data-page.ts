/** The page of the open data: which files there are, how much each holds, how they are read. */
import type { DataName } from '../../schemas/open-data.ts';
import { dataSetData } from '../files/catalogue.ts';
import { DATA_EXAMPLES, type DataExample } from '../files/data-examples.ts';
import { DATA_NAMES, dataFile } from '../files/open-data.ts';
import { TABLE_NAMES } from '../files/tables.ts';
import type { ContentIndex } from '../input/content-index.ts';
import type { LinkedData } from '../parts/json-ld.ts';

export interface DataPageView {
  files: { name: DataName; count: number; formats: ('json' | 'csv')[] }[];
  examples: readonly DataExample[];
  linkedData: LinkedData;
}

export const dataPageView = (content: ContentIndex): DataPageView => ({
  files: DATA_NAMES.map((name) => ({
    name,
    count: dataFile(content, name).items.length,
    formats: TABLE_NAMES.some((table) => table === name) ? ['json', 'csv'] : ['json'],
  })),
  examples: DATA_EXAMPLES,
  linkedData: dataSetData(content),
});
