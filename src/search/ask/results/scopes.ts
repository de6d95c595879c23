/** The scopes of an answer: all of it, or one kind of thing. */
import type { Answer } from '../assemble-answer.ts';
import { isServiceList, type RegistryHit } from '../match/registry-matches.ts';

/** `services` are what is offered; `registry` is every entry, services among them. */
export const SCOPES = ['all', 'stories', 'services', 'figures', 'registry'] as const;

export type Scope = (typeof SCOPES)[number];

export const isScope = (text: string): text is Scope => SCOPES.some((scope) => scope === text);

/** Whether a scope shows entries alone. */
export const isOfRegistry = (scope: Scope): boolean => scope === 'services' || scope === 'registry';

/** Programmes, campaigns, and lists of what they offer. */
const isService = ({ entry }: RegistryHit): boolean =>
  entry.collection === 'programmes' || entry.collection === 'campaigns' || isServiceList(entry);

/** The answer as far as a scope goes; figures are those of the stories. */
export function inScope(answer: Answer, scope: Scope): Answer {
  const entries = scope === 'services' ? answer.allRegistry.filter(isService) : answer.allRegistry;
  switch (scope) {
    case 'all':
      return answer;
    case 'stories':
    case 'figures':
      return { ...answer, registry: [], allRegistry: [] };
    case 'services':
    case 'registry':
      return { ...answer, registry: entries, allRegistry: entries, stories: [] };
  }
}

/** How many hits each scope has; what the figures are is known only when the texts of the stories are there. */
export const scopeCounts = ({ stories, allRegistry }: Answer): Record<Exclude<Scope, 'figures'>, number> => ({
  all: stories.length + allRegistry.length,
  stories: stories.length,
  services: allRegistry.filter(isService).length,
  registry: allRegistry.length,
});
