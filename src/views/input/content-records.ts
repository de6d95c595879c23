/** What views are made of: stories and registry entries, as plain records, whatever they were read from. */
import type { ImageMetadata } from 'astro';
import type { RegistryRecords } from '../../schemas/collections.ts';
import type { StoryRecord } from '../../schemas/site-story.ts';

export type Story = StoryRecord<ImageMetadata> & { id: string };

export interface Records extends Omit<RegistryRecords, 'published' | 'anchors'> {
  stories: Story[];
}
