/** A rule of the check: one file of `rules/` holds its name, its reason, its words, examples, and what looks for it. */
import type { Root } from 'mdast';
import type { Locale } from '../i18n/locales.ts';
import type { Bilingual } from '../schemas/common.ts';
import type { Edit, Finding, Message, Position } from './problem.ts';

/**
 * A small change to a sound story. Where a rule fires, `⟦` stands before what is told and `⟧` may stand behind it; both
 * are taken out before the check. Where no text can hold a mark, the finding stands at the beginning of the file `at`.
 */
export interface Example {
  /** Body of the Chinese file. */
  zh?: string;
  /** Body of the English file, which carries the digest of the Chinese one; without it there is no English file. */
  en?: string;
  /** Fields of the Chinese file, as YAML: each takes the place of the sound one of its name, or is added at the end. */
  fields?: string;
  /** Fields of the English file, likewise. */
  enFields?: string;
  /** Names of Chinese fields that are left out. */
  without?: readonly string[];
  /** Body of the site's own page `about`. */
  page?: string;
  /** Files of the content folder, by path: further ones, or others in their place. */
  files?: Readonly<Record<string, string | Uint8Array>>;
  /** Symbolic links of the content folder, by path: where they lead. */
  links?: Readonly<Record<string, string>>;
  /** Settings of src/site.ts. */
  site?: { readonly url?: string; readonly locales?: readonly Locale[]; readonly finalReviewRequired?: boolean };
  /** The file that is told at its beginning, or at the beginning of a line. */
  at?: string;
  line?: number;
}

/** One text that a reader meets: a paragraph or cell of a body, a title, a field. */
export interface ReadText {
  text: string;
  locale: Locale;
  /** Of a body; read apart from any sentence (titles, summaries, benefits); another field. */
  stands: 'body' | 'card' | 'field';
  /** Words that were recorded, not written by us: inside <Quote>. */
  quoted: boolean;
  /** A field beside it says whose claim it is. */
  claimed: boolean;
  /** Names of the people of the story's record, who stand in a public role. */
  people: readonly string[];
  /** The position of a piece of the text, by its offsets. */
  at: (start: number, end: number) => Position;
}

/** A body as it was written and as it is read. */
export interface ReadMarkdown {
  tree: Root;
  /** Lines of the whole file: `lines[n - 1]` is line n. */
  lines: readonly string[];
  locale: Locale;
}

/** How a rule looks by itself. What needs more (a record, a twin, the folder) is a function of the rule's file. */
export interface Checks {
  /** Looks at each text of stories, and of entries with a page. */
  checkText?: (text: ReadText) => Finding[];
  /** Looks at each body: of stories, and of the site's own pages. */
  checkMarkdown?: (body: ReadMarkdown) => Finding[];
}

interface Definition<Args extends readonly unknown[]> {
  /** Its stable name: that of its file, and its anchor in docs/rules.md. */
  name: string;
  /** Errors stop the build; warnings go to editors. */
  severity: Finding['severity'];
  title: Bilingual;
  /** Why it is there: for docs/rules.md. */
  why: Bilingual;
  /** What is wrong and how to mend it. */
  message: (...args: Args) => Message;
  /** A program can get it wrong: an editor may let a literal text through, and say why (`allowed` of the record). */
  judged?: boolean;
  /** What mends it without a person: it may change no word, no number and no meaning. */
  edit?: (...args: Args) => Edit | undefined;
  /** Arguments of a message that docs/rules.md shows. */
  sample: NoInfer<Args>;
  /** Where it must fire. The first is shown in docs/rules.md. */
  fires: readonly Example[];
  /** Where it may not fire. The first is the first of `fires`, mended. */
  silent: readonly Example[];
}

export interface Rule<Args extends readonly unknown[]> extends Definition<Args>, Checks {
  /** Tells it at a position of a file. */
  at: (position: Position, ...args: Args) => Finding;
  /** Tells it as a warning: where a program cannot be sure. */
  warnAt: (position: Position, ...args: Args) => Finding;
}

/** Any rule, as the table holds it. */
export type AnyRule = Omit<Rule<never>, 'message' | 'edit' | 'sample' | 'at' | 'warnAt'> & {
  /** Its message with the arguments of `sample`. */
  shown: () => Message;
};

/**
 * Makes a rule of its definition.
 * @param checks how it looks by itself, made of the rule
 */
export function defineRule<Args extends readonly unknown[]>(
  definition: Definition<Args>,
  checks: (rule: Rule<Args>) => Checks = () => ({}),
): Rule<Args> & AnyRule {
  const { name, severity, message, edit, sample } = definition;
  const tell = (severe: Finding['severity'], { line, column }: Position, args: Args): Finding => {
    const mended = edit?.(...args);
    return { rule: name, severity: severe, line, column, ...message(...args), ...(mended && { edit: mended }) };
  };
  const rule: Rule<Args> = {
    ...definition,
    at: (position, ...args) => tell(severity, position, args),
    warnAt: (position, ...args) => tell('warning', position, args),
  };
  return { ...rule, ...checks(rule), shown: () => message(...sample) };
}
