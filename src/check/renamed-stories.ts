/** Which new story an editor made of one whose file is gone. */
import type { Locale } from '../i18n/locales.ts';
import type { AnchorsRecord } from '../schemas/release.ts';

/** Stories whose file is gone and whose paragraphs stand in a new one: an editor renamed them. New ids by the old. */
export function renamedStories(
  recorded: ReadonlyMap<string, AnchorsRecord>,
  stories: readonly { files: { id: string }; result: { blocks: Record<Locale, string[]> } }[],
): Map<string, string> {
  const there = new Set(stories.map(({ files }) => files.id));
  const fresh = stories.filter(({ files }) => !recorded.has(files.id));
  return new Map(
    [...recorded].flatMap(([id, { zh }]): [string, string][] => {
      if (there.has(id)) return [];
      const found = fresh
        .map(({ files, result }) => ({ id: files.id, same: result.blocks.zh.filter((one) => zh.includes(one)).length }))
        .sort((a, b) => b.same - a.same)[0];
      return found && found.same * 2 >= zh.length ? [[id, found.id]] : [];
    }),
  );
}
