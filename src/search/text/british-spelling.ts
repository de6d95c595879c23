/**
 * American and British spelling as one: tumor and tumour, pediatric and paediatric are the same word, on a page and in a
 * query. What is quoted is compared by its characters, and so stays as it was typed.
 */

/**
 * American spellings, each with the British one; all that fit a word are applied. A rule may go too far, as long as
 * every form of a word comes out the same and no two words do.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(colo|tumo|labo|behavio|favo|hono|neighbo|rumo|humo|odo|vapo|harbo|endeavo|flavo)r(?!ect|at)/, '$1ur'],
  [/^ped(?=iatr)/, 'paed'],
  [/^orthoped/, 'orthopaed'],
  [/^gynec/, 'gynaec'],
  [/^anesth/, 'anaesth'],
  [/^hem(?=o|at|ang)/, 'haem'],
  [/(an|leuk|isch|septic|glyc|ur|bacter|lipid|hypox|thalass)em(?=i[ac])/, '$1aem'],
  [/^edema/, 'oedema'],
  [/^esoph/, 'oesoph'],
  [/^estrogen/, 'oestrogen'],
  [/^foet/, 'fet'],
  [/^cesar/, 'caesar'],
  [/^celiac/, 'coeliac'],
  [/rrhea/, 'rrhoea'],
  [/^(kilo|milli|centi|)(cent|fib|lit|met|theat|calib)er(?=s?$)/, '$1$2re'],
  [/^program(?=s?$)/, 'programme'],
  [/^(enrol|instal|fulfil)l(?=s?$|ment)/, '$1'],
  [/(counsel|travel|cancel|label|model|signal|total)(?=ed|er|ing|or)/, '$1l'],
  [/^(ana|dia|para|cata)lyz/, '$1lys'],
  [/^(.{3,})iz(?=e$|ed$|es$|ers?$|ing$|ations?$)/, '$1is'],
  [/^catalog(?=s?$)/, 'catalogue'],
  [/^(def|off)ense/, '$1ence'],
  [/^licens(?=e)/, 'licenc'],
  [/^practis(?=e)/, 'practic'],
  [/^aging$/, 'ageing'],
  [/^gray/, 'grey'],
];

const known = new Map<string, string>();

/**
 * A word as British English spells it. Thirty rules are looked at once for each word: names and pages have the same few
 * words again and again, and every query asks all names.
 * @param word folded
 */
export function inBritishSpelling(word: string): string {
  let british = known.get(word);
  if (british === undefined) {
    british = RULES.reduce((text, [american, own]) => text.replace(american, own), word);
    known.set(word, british);
  }
  return british;
}
