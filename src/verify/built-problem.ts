/** What is wrong with a built site: in which file, in Chinese and English. */

export interface BuiltProblem {
  /** Relative to the built site, with slashes. */
  file: string;
  /** A stable name, such as `dead-link`. */
  rule: string;
  zh: string;
  en: string;
}

export const problem = (file: string, rule: string, zh: string, en: string): BuiltProblem => ({ file, rule, zh, en });

/** `file [rule]`, then Chinese, then English. */
export const formatBuiltProblem = ({ file, rule, zh, en }: BuiltProblem): string =>
  `${file} [${rule}]\n  ${zh}\n  ${en}`;
