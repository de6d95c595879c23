/** Which collection lies where and has which schema: the one table for loader, check and data. */
import type { z } from 'astro/zod';
import { audience, glossaryTerm, need, place, topic, unit } from './lists.ts';
import { campaign, organisation, programme } from './registry.ts';
import { anchors, published } from './release.ts';

/** One YAML file an entry, in a folder of the collection's name. */
export const FOLDERS = { organisations: organisation, programmes: programme, campaigns: campaign } as const;

/** One YAML file a list: `{items: [...]}`. */
export const LISTS = {
  places: place,
  topics: topic,
  glossary: glossaryTerm,
  units: unit,
  audiences: audience,
  needs: need,
  published,
  anchors,
} as const;

/** Whether a name is that of a folder of entries. */
export const isFolderName = (name: string): name is keyof typeof FOLDERS => Object.hasOwn(FOLDERS, name);

/** Whether a name is that of a list. */
export const isListName = (name: string): name is keyof typeof LISTS => Object.hasOwn(LISTS, name);

export const REGISTRY = { ...FOLDERS, ...LISTS } as const;

export type RegistryName = keyof typeof REGISTRY;
export type RegistryRecords = { [K in RegistryName]: z.output<(typeof REGISTRY)[K]>[] };
