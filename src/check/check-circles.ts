/** What of the registry leads back to itself. */
import { type RegistryEntry, isOf, positionInEntry } from './check-registry.ts';
import { type Problem, inFile } from './problem.ts';
import { circlesOf, circular } from './rules/circular.ts';

/** Places within themselves, institutions linked with themselves. */
export function checkCircles(entries: RegistryEntry[]): Problem[] {
  const places = entries.filter(isOf('places')).map((entry) => ({
    file: entry.file,
    id: entry.id,
    name: entry.record.name.zh,
    parent: entry.record.parent,
    at: () => positionInEntry(entry, 'parent'),
  }));
  const links = entries
    .filter(isOf('organisations'))
    .flatMap((entry) =>
      entry.record.links.flatMap(({ to }, index) =>
        to === entry.id
          ? inFile(entry.file, [circular.at(positionInEntry(entry, `links.${index}.to`), { of: 'link', id: to })])
          : [],
      ),
    );
  return [...circlesOf(places).flatMap(({ place, finding }) => inFile(place.file, [finding])), ...links];
}
