/** Facts of built pages by digest, kept between builds: a page that did not change is not read by the parser again. */
import { basename } from 'node:path';
import { digestOf } from '../disk/digest.ts';
import { programDigest } from '../disk/program.ts';
import { readSealed, writeSealed } from '../disk/sealed.ts';
import { parsePath } from '../lib/parse-path.ts';
import type { SiteAddress } from '../lib/site-address.ts';
import { type PageFacts, readPage } from './page-facts.ts';

/** As kept: addresses by their number in the table, since most of them stand on every page; what a path says by itself, not. */
type Kept = Omit<PageFacts, 'links' | 'resources' | 'shape'> & { digest: string; links: number[]; resources: number[] };

interface Store {
  rules: string;
  addresses: string[];
  pages: Kept[];
}

function load(file: string, rules: string): Map<string, PageFacts> {
  const store = readSealed<Store>(file, basename(file));
  if (store?.rules !== rules) return new Map();
  const named = (numbers: number[]) => numbers.map((number) => store.addresses[number] ?? '');
  return new Map(
    store.pages.map(({ digest, links, resources, ...facts }) => [
      `${facts.file} ${digest}`,
      { ...facts, shape: parsePath(facts.path), links: named(links), resources: named(resources) },
    ]),
  );
}

/**
 * A reader of pages with a memory on disk.
 * @param file where the facts are kept
 * @param here where the site will lie
 */
export function pageReader(file: string, here: SiteAddress) {
  // What decides the facts beside the page.
  const rules = digestOf(here, programDigest('src/verify/page-facts.ts'));
  const known = load(file, rules);
  const numbers = new Map<string, number>();
  const pages: Kept[] = [];
  const numberOf = (address: string): number => {
    const number = numbers.get(address) ?? numbers.size;
    numbers.set(address, number);
    return number;
  };
  return {
    /** The facts of a page, from memory where its text is the same. */
    read(path: string, html: string): PageFacts {
      const digest = digestOf(html);
      const facts = known.get(`${path} ${digest}`) ?? readPage(path, html, here);
      const { shape: _shape, ...kept } = facts;
      pages.push({ ...kept, digest, links: facts.links.map(numberOf), resources: facts.resources.map(numberOf) });
      return facts;
    },
    /** Keeps what was read since the reader was made; pages that are gone are forgotten. */
    save(): void {
      writeSealed(file, basename(file), { rules, addresses: [...numbers.keys()], pages } satisfies Store);
    },
  };
}
