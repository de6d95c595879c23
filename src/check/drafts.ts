/** Drafts: what is wrong in one is told, and stops nobody's build; what cannot be shown of it is told in its place. */
import { LOCALES } from '../i18n/locales.ts';
import type { ReadStory } from './read-story.ts';
import type { Problem } from './problem.ts';
import { RULES } from './rules/index.ts';
import { patientDetail } from './rules/patient-detail.ts';
import { patientNamed } from './rules/patient-named.ts';
import { placeholder } from './rules/placeholder.ts';

/** A patient is named nowhere in the repository, which others read too. */
const NOWHERE: ReadonlySet<string> = new Set([patientNamed.name, patientDetail.name]);

/** Rules that judge words, and that of words still to be written: what they refuse can be shown. */
const OF_WORDS: ReadonlySet<string> = new Set(
  RULES.filter((rule) => rule.judged === true || rule === placeholder).map(({ name }) => name),
);

/** The files of a story: its own, and the pictures and recordings that it names. */
const filesOf = ({ files, result }: ReadStory): Set<string> => {
  const own = LOCALES.flatMap((locale) => files[locale] ?? []);
  const folder = own[0]?.file.replace(/[^/]*$/, '') ?? '';
  const media = LOCALES.flatMap((locale) => result.media[locale].map(({ target }) => target));
  const named = [...media, ...result.mayName].map((target) => folder + target.replace(/^\.\//, ''));
  return new Set([...own.map(({ file }) => file), ...named]);
};

/** Notes of each problem whether it stands in a draft, or in a file that drafts alone name. */
export function markDrafts(problems: Problem[], stories: readonly ReadStory[]): Problem[] {
  const files = (isDraft: boolean) =>
    new Set(stories.filter(({ result }) => result.isDraft === isDraft).flatMap((story) => [...filesOf(story)]));
  const [drafts, others] = [files(true), files(false)];
  return problems.map((problem) =>
    drafts.has(problem.file) && !others.has(problem.file) && !NOWHERE.has(problem.rule)
      ? { ...problem, inDraft: true }
      : problem,
  );
}

/** Errors for which a draft's text and record cannot be shown: what names nothing, and what could not be read. */
export function faultsOf(story: ReadStory, problems: readonly Problem[]): Problem[] {
  if (!story.result.isDraft) return [];
  const files = filesOf(story);
  return problems.filter(({ file, rule, severity }) => severity === 'error' && files.has(file) && !OF_WORDS.has(rule));
}
