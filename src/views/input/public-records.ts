/** What rests on a story that readers do not see is not shown either: no page, list, search record or data file has it. */
import type { BenefitRecord } from '../../schemas/registry.ts';
import type { Records, Story } from './content-records.ts';

const KINDS = ['organisations', 'programmes', 'campaigns'] as const;

/** The entries that a story's page names. */
const namedBy = (story: Story): string[] => [
  ...KINDS.flatMap((kind) => story[kind].map((id) => `${kind}/${id}`)),
  ...story.mentions.map(({ collection, id }) => `${collection}/${id}`),
  ...[...story.plans.map(({ by }) => by), ...story.events.flatMap(({ organisations }) => organisations)].map(
    (id) => `organisations/${id}`,
  ),
];

/**
 * The entries that readers may see, as `kind/id`: those that rest on a story that they see, or on none, those that such a
 * story names, and those that these name in turn. Expects that what rests on other stories was taken out of the records.
 */
function shownEntries(records: Records, rested: Records): Set<string> {
  const shown = new Set(records.stories.flatMap(namedBy));
  const names = new Map<string, string[]>();
  for (const kind of KINDS) {
    records[kind].forEach((record, at) => {
      const offers = 'benefits' in record && record.benefits.length > 0;
      const ties = 'links' in record && (record.links.length > 0 || record.contact !== undefined);
      const free = rested[kind][at]?.sources.length === 0;
      if (record.sources.length > 0 || free || offers || ties) shown.add(`${kind}/${record.id}`);
    });
  }
  for (const { id, links } of records.organisations)
    names.set(
      `organisations/${id}`,
      links.map(({ to }) => to),
    );
  for (const kind of ['programmes', 'campaigns'] as const)
    for (const { id, operator, partners } of records[kind])
      names.set(`${kind}/${id}`, [...(operator === undefined ? [] : [operator]), ...partners]);
  // A set goes on through what is added to it meanwhile.
  for (const key of shown) for (const id of names.get(key) ?? []) shown.add(`organisations/${id}`);
  return shown;
}

/** Leaves out what rests on other stories than those given, which readers see. */
export function publicOnly(records: Records): Records {
  const shown = new Set(records.stories.map(({ id }) => id));
  const isShown = ({ article }: { article?: string | undefined }) => article === undefined || shown.has(article);
  const seen = (sources: string[]) => sources.filter((id) => shown.has(id));
  const offer = <T extends { benefits: BenefitRecord[]; sources: string[] }>(record: T): T => ({
    ...record,
    sources: seen(record.sources),
    benefits: record.benefits.filter(isShown),
  });
  const cleared: Records = {
    ...records,
    stories: records.stories.map((story) => ({
      ...story,
      plans: story.plans.map((plan) => ({ ...plan, updates: plan.updates.filter(isShown) })),
    })),
    organisations: records.organisations.map(({ contact, ...organisation }) => ({
      ...organisation,
      sources: seen(organisation.sources),
      links: organisation.links.filter(isShown),
      contact: contact && isShown({ article: contact.reportedIn }) ? contact : undefined,
    })),
    programmes: records.programmes.map(offer),
    campaigns: records.campaigns.map(offer),
  };
  const entries = shownEntries(cleared, records);
  const those = <T extends { id: string }>(kind: (typeof KINDS)[number], list: T[]): T[] =>
    list.filter(({ id }) => entries.has(`${kind}/${id}`));
  return {
    ...cleared,
    organisations: those('organisations', cleared.organisations),
    programmes: those('programmes', cleared.programmes),
    campaigns: those('campaigns', cleared.campaigns),
    glossary: cleared.glossary.map((term) => ({
      ...term,
      programmes: term.programmes.filter((id) => entries.has(`programmes/${id}`)),
    })),
    stories: cleared.stories.map((story) => ({
      ...story,
      figures: story.figures.map((figure) => ({
        ...figure,
        of: figure.of.filter((id) => entries.has(`organisations/${id}`) || entries.has(`programmes/${id}`)),
      })),
    })),
  };
}
