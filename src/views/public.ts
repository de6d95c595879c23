/** What rests on a story that readers do not see is not shown either: no page, list, search record or data file has it. */
import type { BenefitRecord } from '../schemas/registry.ts';
import type { Site } from './site-index.ts';

type Records = Pick<Site, 'stories' | 'organisations' | 'programmes' | 'campaigns'>;

const mapped = <T>(records: Map<string, T>, change: (record: T) => T): Map<string, T> =>
  new Map([...records].map(([id, record]) => [id, change(record)]));

/** The stories given are those that readers see. */
export function publicOnly(site: Records): Records {
  const shown = new Set(site.stories.map(({ id }) => id));
  const isShown = ({ article }: { article?: string | undefined }) => article === undefined || shown.has(article);
  const seen = (sources: string[]) => sources.filter((id) => shown.has(id));
  const offer = <T extends { benefits: BenefitRecord[]; sources: string[] }>(record: T): T => ({
    ...record,
    sources: seen(record.sources),
    benefits: record.benefits.filter(isShown),
  });
  return {
    stories: site.stories.map((story) => ({
      ...story,
      plans: story.plans.map((plan) => ({ ...plan, updates: plan.updates.filter(isShown) })),
    })),
    organisations: mapped(site.organisations, ({ contact, ...organisation }) => ({
      ...organisation,
      sources: seen(organisation.sources),
      links: organisation.links.filter(isShown),
      ...(contact && isShown({ article: contact.reportedIn }) ? { contact } : {}),
    })),
    programmes: mapped(site.programmes, offer),
    campaigns: mapped(site.campaigns, offer),
  };
}
