/** A text in pieces that can be spoken at one go: sentences, and long ones at a comma. */

/** Browsers stop a voice after some fifteen seconds. */
const LONGEST = { zh: 70, en: 220 };

/** Up to a mark that ends a sentence, with the quotation marks and brackets that close after it. */
const SENTENCE = {
  zh: /[^。！？；]*(?:[。！？；]+[”’」』）)]*|$)/g,
  en: /(?:[^.!?]|[.!?](?![”’")\]]*\s))*(?:[.!?]+[”’")\]]*\s+|$)/g,
};

const CLAUSE = { zh: /[^，、：]*(?:[，、：]|$)/g, en: /[^,;:]*(?:[,;:]\s+|$)/g };

/** Clauses of a sentence joined again while they are short enough. */
function joined(clauses: string[], longest: number): string[] {
  const parts: string[] = [];
  for (const clause of clauses) {
    const last = parts.length - 1;
    const before = parts[last];
    if (before !== undefined && before.length + clause.length <= longest) parts[last] = before + clause;
    else parts.push(clause);
  }
  return parts;
}

/** A point that ends a title or an initial, and no sentence. */
const ABBREVIATION = /\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|[A-Z])\.\s+$/;

/** Sentences, of which none ends with an abbreviation. */
const whole = (sentences: string[]): string[] =>
  sentences.reduce<string[]>((all, sentence) => {
    const before = all[all.length - 1];
    if (before !== undefined && ABBREVIATION.test(before)) all[all.length - 1] = before + sentence;
    else all.push(sentence);
    return all;
  }, []);

/** The pieces in order; together they are the text. */
export function spokenPieces(text: string, language: 'zh' | 'en'): string[] {
  const longest = LONGEST[language];
  return whole((text.match(SENTENCE[language]) ?? []).filter((sentence) => sentence !== '')).flatMap((sentence) =>
    sentence.length <= longest
      ? sentence
      : joined(
          (sentence.match(CLAUSE[language]) ?? []).filter((clause) => clause !== ''),
          longest,
        ),
  );
}
