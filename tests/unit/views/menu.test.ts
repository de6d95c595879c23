/** Menus: nothing leads to a list of nothing, and every page that was written is found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { menuOf } from '../../../src/views/parts/menu.ts';
import { aNeed, anOrganisation, aPlace, aSite } from '../../lib/index-of-content.ts';

test('a section stands in the menus where it has an entry', () => {
  const sections = (records: Parameters<typeof aSite>[0]) => menuOf(aSite(records), [], 'zh').sections;
  assert.deepEqual(sections({}), ['data']);
  assert.deepEqual(sections({ places: [aPlace('city')] }), ['places', 'data']);
  assert.deepEqual(sections({ organisations: [anOrganisation('maker')] }), ['organisations', 'data']);
  const hospital = anOrganisation('a', { kind: 'hospital', place: 'city' });
  const all = ['services', 'hospitals', 'organisations', 'places', 'data'];
  assert.deepEqual(sections({ organisations: [hospital], places: [aPlace('city')], needs: [aNeed('b')] }), all);
});

test('pages that most sites have come first by short names, others after them by their titles', () => {
  const page = (name: string, locale: 'zh' | 'en' = 'zh') => ({ name, locale, title: `标题 ${name}` });
  const written = [page('visit'), page('accessibility'), page('about'), page('jobs'), page('about', 'en')];
  assert.deepEqual(
    menuOf(aSite({}), written, 'zh').pages.map(({ name, href }) => [name, href]),
    [
      ['关于', '/about/'],
      ['无障碍', '/accessibility/'],
      ['标题 jobs', '/jobs/'],
      ['标题 visit', '/visit/'],
    ],
  );
  assert.deepEqual(
    menuOf(aSite({}), written, 'en').pages.map(({ href }) => href),
    ['/en/about/'],
  );
});
