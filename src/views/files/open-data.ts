/** The files of the open data: each a list of one kind, with its licence and its schema. */
import { absolute } from '../../lib/site-address.ts';
import { dataSchemaUrl } from '../../lib/urls.ts';
import type { DataItems, DataName } from '../../schemas/open-data.ts';
import { site } from '../../site.ts';
import type { ContentIndex } from '../input/content-index.ts';
import { articleItems, eventItems, figureItems } from './archive-data.ts';
import {
  audienceItems,
  campaignItems,
  glossaryItems,
  needItems,
  organisationItems,
  placeItems,
  programmeItems,
  topicItems,
  unitItems,
} from './registry-data.ts';

/** What makes the items of each file; the files are told in this order. */
const ITEMS: { [N in DataName]: (content: ContentIndex) => DataItems[N] } = {
  articles: articleItems,
  figures: figureItems,
  events: eventItems,
  organisations: organisationItems,
  programmes: programmeItems,
  campaigns: campaignItems,
  places: placeItems,
  topics: topicItems,
  needs: needItems,
  audiences: audienceItems,
  units: unitItems,
  glossary: glossaryItems,
};

const isDataName = (name: string): name is DataName => name in ITEMS;

export const DATA_NAMES = Object.keys(ITEMS).filter(isDataName);

export interface DataFile<N extends DataName = DataName> {
  version: 1;
  licence: string;
  schema: string;
  items: DataItems[N];
}

/** A file; it holds no time of building, so that two builds of one commit agree. */
export const dataFile = <N extends DataName>(content: ContentIndex, name: N): DataFile<N> => ({
  version: 1,
  licence: site.licence.url,
  schema: absolute(dataSchemaUrl(name)),
  items: ITEMS[name](content),
});
