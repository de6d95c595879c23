/** What rests on a story that readers do not see is not shown either: no page, list, search record or data file has it. */
import type { BenefitRecord } from '../schemas/registry.ts';
import type { Records } from './records.ts';

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
  return {
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
}
