/** Leaves out of the registry what stands in sections alone that src/site.ts does without: nothing leads to them then. */
import type { RegistryRecords } from '../schemas/collections.ts';
import { site } from '../site.ts';

type Section = NonNullable<(typeof site)['without']>[number];

const withoutServices = (registry: RegistryRecords): RegistryRecords => ({
  ...registry,
  needs: [],
  audiences: [],
  programmes: registry.programmes.map((programme) => ({
    ...programme,
    benefits: programme.benefits.map((benefit) => ({ ...benefit, needs: [], audiences: [] })),
  })),
  campaigns: registry.campaigns.map((campaign) => ({
    ...campaign,
    audiences: [],
    benefits: campaign.benefits.map((benefit) => ({ ...benefit, needs: [], audiences: [] })),
  })),
});

/** The registry as a site shows it that does without some sections. */
export function withoutSections(registry: RegistryRecords, without: readonly Section[] = []): RegistryRecords {
  const served = without.includes('services') ? withoutServices(registry) : registry;
  return without.includes('glossary') ? { ...served, glossary: [] } : served;
}
