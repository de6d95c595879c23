/** The table of rules: what the check runs by itself, what docs/rules.md shows, what the tests hold to their examples. */
import type { AnyRule } from '../rule.ts';
import { claimInHeadline } from './claim-in-headline.ts';
import { claimUnattributed } from './claim-unattributed.ts';
import { contactInStory } from './contact-in-story.ts';
import { figureSum } from './figure-sum.ts';
import { halfWidth } from './half-width.ts';
import { heading } from './heading.ts';
import { patientNamed } from './patient-named.ts';
import { relativeDate } from './relative-date.ts';

/** All rules, by name. */
export const RULES: readonly AnyRule[] = [
  claimInHeadline,
  claimUnattributed,
  contactInStory,
  figureSum,
  halfWidth,
  heading,
  patientNamed,
  relativeDate,
];
