/** The table of rules: what the check runs by itself, what docs/rules.md shows, what the tests hold to their examples. */
import type { AnyRule } from '../rule.ts';
import { advertising } from './advertising.ts';
import { allowanceRule } from './allowance-rule.ts';
import { allowanceUnused } from './allowance-unused.ts';
import { angleLink } from './angle-link.ts';
import { attribute } from './attribute.ts';
import { attributeQuotes } from './attribute-quotes.ts';
import { bareUrl } from './bare-url.ts';
import { brace } from './brace.ts';
import { chartFigure } from './chart-figure.ts';
import { checkBox } from './check-box.ts';
import { circular } from './circular.ts';
import { claimInHeadline } from './claim-in-headline.ts';
import { claimUnattributed } from './claim-unattributed.ts';
import { code } from './code.ts';
import { codeBlock } from './code-block.ts';
import { colonSpace } from './colon-space.ts';
import { commaInBraces } from './comma-in-braces.ts';
import { commentInValue } from './comment-in-value.ts';
import { component } from './component.ts';
import { componentChildren } from './component-children.ts';
import { componentPlace } from './component-place.ts';
import { contactInStory } from './contact-in-story.ts';
import { copiedFile } from './copied-file.ts';
import { dateOrder } from './date-order.ts';
import { deadAnchor } from './dead-anchor.ts';
import { deadLink } from './dead-link.ts';
import { duplicateField } from './duplicate-field.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateName } from './duplicate-name.ts';
import { emptyBody } from './empty-body.ts';
import { encoding } from './encoding.ts';
import { escape } from './escape.ts';
import { field } from './field.ts';
import { fieldMarkup } from './field-markup.ts';
import { figureAmbiguous } from './figure-ambiguous.ts';
import { figureMissing } from './figure-missing.ts';
import { figureSum } from './figure-sum.ts';
import { fileMissing } from './file-missing.ts';
import { fileName } from './file-name.ts';
import { fileSize } from './file-size.ts';
import { flattenedList } from './flattened-list.ts';
import { footnote } from './footnote.ts';
import { foreignDialect } from './foreign-dialect.ts';
import { frontmatterFence } from './frontmatter-fence.ts';
import { fullWidthColon } from './full-width-colon.ts';
import { halfWidth } from './half-width.ts';
import { hardBreak } from './hard-break.ts';
import { heading } from './heading.ts';
import { headingMarker } from './heading-marker.ts';
import { headlineNumber } from './headline-number.ts';
import { hiddenEnding } from './hidden-ending.ts';
import { html } from './html.ts';
import { htmlComment } from './html-comment.ts';
import { hyphenSpace } from './hyphen-space.ts';
import { image } from './image.ts';
import { impossibleDate } from './impossible-date.ts';
import { indent } from './indent.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { joinedLines } from './joined-lines.ts';
import { languageOff } from './language-off.ts';
import { lessThan } from './less-than.ts';
import { lineBreak } from './line-break.ts';
import { lineStartSign } from './line-start-sign.ts';
import { linkForm } from './link-form.ts';
import { listComma } from './list-comma.ts';
import { listFile } from './list-file.ts';
import { listMarker } from './list-marker.ts';
import { listNumber } from './list-number.ts';
import { loneStar } from './lone-star.ts';
import { longTitle } from './long-title.ts';
import { lookAlike } from './look-alike.ts';
import { lookAlikeHostRule } from './look-alike-host.ts';
import { mediaName } from './media-name.ts';
import { mergeConflict } from './merge-conflict.ts';
import { misplacedFile } from './misplaced-file.ts';
import { missingField } from './missing-field.ts';
import { nameClash } from './name-clash.ts';
import { nameNotComposed } from './name-not-composed.ts';
import { nameUnfounded } from './name-unfounded.ts';
import { nameUntranslated } from './name-untranslated.ts';
import { nesting } from './nesting.ts';
import { numberComma } from './number-comma.ts';
import { officeFile } from './office-file.ts';
import { openingHours } from './opening-hours.ts';
import { orphanFile } from './orphan-file.ts';
import { pageVocabulary } from './page-vocabulary.ts';
import { parityBlocks } from './parity-blocks.ts';
import { parityNumber } from './parity-number.ts';
import { parityPerson } from './parity-person.ts';
import { patientDetail } from './patient-detail.ts';
import { patientNamed } from './patient-named.ts';
import { picture } from './picture.ts';
import { pictureFormat } from './picture-format.ts';
import { placeWording } from './place-wording.ts';
import { placeholder } from './placeholder.ts';
import { plainLength } from './plain-length.ts';
import { powerSign } from './power-sign.ts';
import { publishedAlive } from './published-alive.ts';
import { publishedLost } from './published-lost.ts';
import { qualifierLost } from './qualifier-lost.ts';
import { qualifierMissing } from './qualifier-missing.ts';
import { qualifierParity } from './qualifier-parity.ts';
import { quoteMarker } from './quote-marker.ts';
import { quoteValue } from './quote-value.ts';
import { recordMissing } from './record-missing.ts';
import { reference } from './reference.ts';
import { referenceMark } from './reference-mark.ts';
import { relativeDate } from './relative-date.ts';
import { reservedId } from './reserved-id.ts';
import { reservedName } from './reserved-name.ts';
import { restsOnHidden } from './rests-on-hidden.ts';
import { restsOnWithdrawn } from './rests-on-withdrawn.ts';
import { reviewMissing } from './review-missing.ts';
import { siteUrl } from './site-url.ts';
import { spacedLetters } from './spaced-letters.ts';
import { spreadsheetValue } from './spreadsheet-value.ts';
import { storyName } from './story-name.ts';
import { strayMarkup } from './stray-markup.ts';
import { swallowedSign } from './swallowed-sign.ts';
import { swallowedText } from './swallowed-text.ts';
import { symbolicLink } from './symbolic-link.ts';
import { syntax } from './syntax.ts';
import { tab } from './tab.ts';
import { tableCells } from './table-cells.ts';
import { temporaryFile } from './temporary-file.ts';
import { textNotComposed } from './text-not-composed.ts';
import { translates } from './translates.ts';
import { translationMissing } from './translation-missing.ts';
import { translationStale } from './translation-stale.ts';
import { unclosed } from './unclosed.ts';
import { unclosedTag } from './unclosed-tag.ts';
import { unknownField } from './unknown-field.ts';
import { unreadTable } from './unread-table.ts';
import { unwritten } from './unwritten.ts';
import { upperCaseEnding } from './upper-case-ending.ts';
import { url } from './url.ts';
import { vocabulary } from './vocabulary.ts';
import { wechatRemains } from './wechat-remains.ts';
import { wideSpace } from './wide-space.ts';
import { workingCopy } from './working-copy.ts';
import { wrongLanguage } from './wrong-language.ts';
import { yaml } from './yaml.ts';

/** All rules, by name. */
export const RULES: readonly AnyRule[] = [
  advertising,
  allowanceRule,
  allowanceUnused,
  angleLink,
  attribute,
  attributeQuotes,
  bareUrl,
  brace,
  chartFigure,
  checkBox,
  circular,
  claimInHeadline,
  claimUnattributed,
  code,
  codeBlock,
  colonSpace,
  commaInBraces,
  commentInValue,
  component,
  componentChildren,
  componentPlace,
  contactInStory,
  copiedFile,
  dateOrder,
  deadAnchor,
  deadLink,
  duplicateField,
  duplicateId,
  duplicateName,
  emptyBody,
  encoding,
  escape,
  field,
  fieldMarkup,
  figureAmbiguous,
  figureMissing,
  figureSum,
  fileMissing,
  fileName,
  fileSize,
  flattenedList,
  footnote,
  foreignDialect,
  frontmatterFence,
  fullWidthColon,
  halfWidth,
  hardBreak,
  heading,
  headingMarker,
  headlineNumber,
  hiddenEnding,
  html,
  htmlComment,
  hyphenSpace,
  image,
  impossibleDate,
  indent,
  invisibleCharacter,
  joinedLines,
  languageOff,
  lessThan,
  lineBreak,
  lineStartSign,
  linkForm,
  listComma,
  listFile,
  listMarker,
  listNumber,
  loneStar,
  longTitle,
  lookAlike,
  lookAlikeHostRule,
  mediaName,
  mergeConflict,
  misplacedFile,
  missingField,
  nameClash,
  nameNotComposed,
  nameUnfounded,
  nameUntranslated,
  nesting,
  numberComma,
  officeFile,
  openingHours,
  orphanFile,
  pageVocabulary,
  parityBlocks,
  parityNumber,
  parityPerson,
  patientDetail,
  patientNamed,
  picture,
  pictureFormat,
  placeWording,
  placeholder,
  plainLength,
  powerSign,
  publishedAlive,
  publishedLost,
  qualifierLost,
  qualifierMissing,
  qualifierParity,
  quoteMarker,
  quoteValue,
  recordMissing,
  reference,
  referenceMark,
  relativeDate,
  reservedId,
  reservedName,
  restsOnHidden,
  restsOnWithdrawn,
  reviewMissing,
  siteUrl,
  spacedLetters,
  spreadsheetValue,
  storyName,
  strayMarkup,
  swallowedSign,
  swallowedText,
  symbolicLink,
  syntax,
  tab,
  tableCells,
  temporaryFile,
  textNotComposed,
  translates,
  translationMissing,
  translationStale,
  unclosed,
  unclosedTag,
  unknownField,
  unreadTable,
  unwritten,
  upperCaseEnding,
  url,
  vocabulary,
  wechatRemains,
  wideSpace,
  workingCopy,
  wrongLanguage,
  yaml,
];
