/** Facets: a choice of a value lets pass the pages that have it, of every facet alike, and each value says how many. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetCounts, FACETS, passesFilters, placesAbove } from '../../src/search/ask/results/facets.ts';
import type { FacetEntry } from '../../src/search/text/index-files.ts';
import { facetEntry, nameEntry } from '../lib/fake-search-index.ts';

const above = placesAbove([{ ...nameEntry('places', 'district', ['区'], ['District']), parent: 'city' }]);

const WITH: Record<(typeof FACETS)[number], Partial<FacetEntry>> = {
  kind: { kind: 'notice' },
  organisation: { organisations: ['hospital', 'other'] },
  programme: { programmes: ['ward'] },
  place: { places: ['district'] },
  topic: { topics: ['care'] },
  year: { year: '2024' },
  voice: { voice: 'staff-reporter' },
};
const VALUE = {
  kind: 'notice',
  organisation: 'other',
  programme: 'ward',
  place: 'city',
  topic: 'care',
  year: '2024',
  voice: 'staff-reporter',
};

for (const facet of FACETS) {
  test(`${facet}: what has the value passes, what has another or none does not; it is counted as often`, () => {
    const pages = FACETS.map((one) => facetEntry(one, WITH[one]));
    const narrowing = { facets: { [facet]: [VALUE[facet]] } };
    assert.deepEqual(
      pages.filter((page) => passesFilters(page, narrowing, above)).map(({ id }) => id),
      [facet],
    );
    assert.equal(facetCounts(pages, facet, narrowing, above).get(VALUE[facet]), 1);
    const other = { facets: { [facet]: ['none'] } };
    assert.equal(facetCounts(pages, facet, other, above).get(VALUE[facet]), 1, 'its own choice counts nothing out');
  });
}
