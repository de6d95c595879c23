/** What the built pages say in JSON-LD. */
import { builtPages } from './site.ts';

export type LinkedThing = { '@type': string } & Record<string, unknown>;

/** Every thing of every page, with the page's path. */
export function linkedThings(): { path: string; thing: LinkedThing }[] {
  return builtPages().flatMap(({ path, html }) =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(([, json = '']) => {
      const read = JSON.parse(json) as LinkedThing & { '@graph'?: LinkedThing[] };
      return (read['@graph'] ?? [read]).map((thing) => ({ path, thing }));
    }),
  );
}
