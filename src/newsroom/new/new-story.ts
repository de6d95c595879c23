/** A new draft with what is known of it, and a body to be filled in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Document } from 'yaml';
import type { Content } from '../../check/check-content.ts';
import { NameReader } from '../draft/names.ts';
import { freeId, idOfTitle } from '../draft/story-id.ts';
import type { NewStory } from './questions.ts';

/** What a body of each kind holds; a person writes it anew. */
const SKELETONS: Readonly<Record<string, string>> = {
  notice: `【待写：谁，从哪天起，做什么，哪些人受影响。】

## 怎么办理

- 【待写：带什么】
- 【待写：去哪里、找谁】
- 【待写：多少钱，能不能报销】`,
  'press-conference': `【待写：哪天，谁开的发布会，最要紧的一件事。】

## 说了什么

【待写：一段一件事，每个数写明是谁说的、数的是什么、截至哪天。】`,
  photo: '【待写：哪天，在哪里，图里的人在做什么；患者和路人不写姓名。】',
};

const SKELETON = `【待写：谁，哪天，在哪里，做了什么，一到三句。】

## 对患者有什么用

【待写：谁能用上，怎么用，多少钱；来源没有说的，写在最下面。】

## 来龙去脉

【待写：一段一件事；数字写明是谁说的、数的是什么、截至哪天。】

<Aside kind="note" title="来源没有说明的事">

【待写：没有说的费用、对象、时间；没有就删去这一栏。】

</Aside>`;

/** A printed date is a source's; that of our own news is the day on which it happened. */
const OWN = new Set(['hospital-correspondent', 'not-stated']);

/** Topics are for a person to choose; a field that is not known is a comment, which the check takes. */
const TOPICS = '# topics: []  # 题材：照写中文名，检查会告诉您编号；填好删去行首的 #';

function textOf({ title, kind, date, organisations, voice }: NewStory, places: readonly string[]): string {
  const fields = {
    title,
    summary: '【待写：一两句话，读者不点开也知道是什么事。】',
    date,
    dateBasis: OWN.has(voice) ? 'event' : 'printed',
    kind,
    ...(organisations.length > 0 ? { organisations } : {}),
    ...(places.length > 0 ? { places } : {}),
    source: { date, voice },
    drafted: 'human',
    draft: true,
  };
  const yaml = new Document(fields).toString({ lineWidth: 0, singleQuote: true });
  return `---\n${yaml.replace(/^source:/mu, `${TOPICS}\n$&`)}---\n\n${SKELETONS[kind] ?? SKELETON}\n`;
}

/**
 * Writes the draft of a new story; never over another file. Institutions that are not given are those that its title
 * names; where they lie, the story does too.
 * @param folder the content folder, absolute
 * @returns its file
 */
export function writeNewStory(story: NewStory, folder: string, content: Pick<Content, 'registry' | 'stories'>): string {
  const reader = new NameReader(content.registry, story.title);
  const named = reader.read(story.title, '', '');
  const organisations = story.organisations.length > 0 ? story.organisations : named.organisations;
  const seats = content.registry.organisations.flatMap(({ id, place }) =>
    place !== undefined && organisations.includes(id) ? [place] : [],
  );
  const places = [...new Set([...named.places, ...seats])];
  const id = freeId(
    idOfTitle(story.title, reader.piecesOf(story.title)),
    new Set(content.stories.map((one) => one.id)),
  );
  const path = join(folder, 'articles', story.date.slice(0, 4), `${id}.zh.mdx`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, textOf({ ...story, organisations }, places), { flag: 'wx' });
  return path;
}
