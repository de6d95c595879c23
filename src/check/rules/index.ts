/** The table of rules: what the check runs by itself, what docs/rules.md shows, what the tests hold to their examples. */
import type { AnyRule } from '../rule.ts';
import { chartFigure } from './chart-figure.ts';
import { claimInHeadline } from './claim-in-headline.ts';
import { claimUnattributed } from './claim-unattributed.ts';
import { contactInStory } from './contact-in-story.ts';
import { duplicateId } from './duplicate-id.ts';
import { figureAmbiguous } from './figure-ambiguous.ts';
import { figureMissing } from './figure-missing.ts';
import { figureSum } from './figure-sum.ts';
import { halfWidth } from './half-width.ts';
import { heading } from './heading.ts';
import { headlineNumber } from './headline-number.ts';
import { nameUnfounded } from './name-unfounded.ts';
import { nameUntranslated } from './name-untranslated.ts';
import { parityBlocks } from './parity-blocks.ts';
import { parityNumber } from './parity-number.ts';
import { parityPerson } from './parity-person.ts';
import { patientNamed } from './patient-named.ts';
import { qualifierLost } from './qualifier-lost.ts';
import { qualifierMissing } from './qualifier-missing.ts';
import { relativeDate } from './relative-date.ts';
import { reviewMissing } from './review-missing.ts';
import { translationMissing } from './translation-missing.ts';
import { translationStale } from './translation-stale.ts';

/** All rules, by name. */
export const RULES: readonly AnyRule[] = [
  chartFigure,
  claimInHeadline,
  claimUnattributed,
  contactInStory,
  duplicateId,
  figureAmbiguous,
  figureMissing,
  figureSum,
  halfWidth,
  heading,
  headlineNumber,
  nameUnfounded,
  nameUntranslated,
  parityBlocks,
  parityNumber,
  parityPerson,
  patientNamed,
  qualifierLost,
  qualifierMissing,
  relativeDate,
  reviewMissing,
  translationMissing,
  translationStale,
];
