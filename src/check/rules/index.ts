/** The table of rules: what the check runs by itself, what docs/rules.md shows, what the tests hold to their examples. */
import type { AnyRule } from '../rule.ts';
import { advertising } from './advertising.ts';
import { allowanceRule } from './allowance-rule.ts';
import { allowanceUnused } from './allowance-unused.ts';
import { bareUrl } from './bare-url.ts';
import { chartFigure } from './chart-figure.ts';
import { claimInHeadline } from './claim-in-headline.ts';
import { claimUnattributed } from './claim-unattributed.ts';
import { contactInStory } from './contact-in-story.ts';
import { dateOrder } from './date-order.ts';
import { duplicateId } from './duplicate-id.ts';
import { escape } from './escape.ts';
import { fieldMarkup } from './field-markup.ts';
import { figureAmbiguous } from './figure-ambiguous.ts';
import { figureMissing } from './figure-missing.ts';
import { figureSum } from './figure-sum.ts';
import { flattenedList } from './flattened-list.ts';
import { foreignDialect } from './foreign-dialect.ts';
import { halfWidth } from './half-width.ts';
import { hardBreak } from './hard-break.ts';
import { heading } from './heading.ts';
import { headingMarker } from './heading-marker.ts';
import { headlineNumber } from './headline-number.ts';
import { impossibleDate } from './impossible-date.ts';
import { joinedLines } from './joined-lines.ts';
import { lineStartSign } from './line-start-sign.ts';
import { linkForm } from './link-form.ts';
import { listMarker } from './list-marker.ts';
import { listNumber } from './list-number.ts';
import { loneStar } from './lone-star.ts';
import { nameUnfounded } from './name-unfounded.ts';
import { nameUntranslated } from './name-untranslated.ts';
import { openingHours } from './opening-hours.ts';
import { parityBlocks } from './parity-blocks.ts';
import { parityNumber } from './parity-number.ts';
import { parityPerson } from './parity-person.ts';
import { patientDetail } from './patient-detail.ts';
import { patientNamed } from './patient-named.ts';
import { placeWording } from './place-wording.ts';
import { qualifierLost } from './qualifier-lost.ts';
import { qualifierMissing } from './qualifier-missing.ts';
import { referenceMark } from './reference-mark.ts';
import { relativeDate } from './relative-date.ts';
import { reviewMissing } from './review-missing.ts';
import { strayMarkup } from './stray-markup.ts';
import { swallowedSign } from './swallowed-sign.ts';
import { swallowedText } from './swallowed-text.ts';
import { tableCells } from './table-cells.ts';
import { translationMissing } from './translation-missing.ts';
import { translationStale } from './translation-stale.ts';
import { unreadTable } from './unread-table.ts';
import { wrongLanguage } from './wrong-language.ts';

/** All rules, by name. */
export const RULES: readonly AnyRule[] = [
  advertising,
  allowanceRule,
  allowanceUnused,
  bareUrl,
  chartFigure,
  claimInHeadline,
  claimUnattributed,
  contactInStory,
  dateOrder,
  duplicateId,
  escape,
  fieldMarkup,
  figureAmbiguous,
  figureMissing,
  figureSum,
  flattenedList,
  foreignDialect,
  halfWidth,
  hardBreak,
  heading,
  headingMarker,
  headlineNumber,
  impossibleDate,
  joinedLines,
  lineStartSign,
  linkForm,
  listMarker,
  listNumber,
  loneStar,
  nameUnfounded,
  nameUntranslated,
  openingHours,
  parityBlocks,
  parityNumber,
  parityPerson,
  patientDetail,
  patientNamed,
  placeWording,
  qualifierLost,
  qualifierMissing,
  referenceMark,
  relativeDate,
  reviewMissing,
  strayMarkup,
  swallowedSign,
  swallowedText,
  tableCells,
  translationMissing,
  translationStale,
  unreadTable,
  wrongLanguage,
];
