/** What is wrong with a built site: in which file, in Chinese and English. */

export interface BuiltProblem {
  /** Relative to the built site, with slashes. */
  file: string;
  /** A stable name, such as `dead-link`. */
  rule: string;
  zh: string;
  en: string;
}

/** `file [rule]`, then Chinese, then English. */
export const formatBuiltProblem = (problem: BuiltProblem): string =>
  `${problem.file} [${problem.rule}]\n  ${problem.zh}\n  ${problem.en}`;
