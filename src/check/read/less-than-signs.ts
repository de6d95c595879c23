/** A less-than sign before a number is one, HbA1c<7%: no tag has such a name. */
import type { Root } from 'mdast';
import type { Construct, ConstructRecord, State } from 'micromark-util-types';
import type { Plugin } from 'unified';

/** What stands behind the sign where no tag can be meant. */
export const BEFORE_NUMBER = /[\p{Nd}.=]/u;

/** What MDX calls its tags. */
const TAGS = new Set(['mdxJsxFlowTag', 'mdxJsxTextTag']);

/** Looks at the sign and the character behind it. */
const TAG_AHEAD: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    const behind: State = (code) =>
      code !== null && code > 0 && BEFORE_NUMBER.test(String.fromCodePoint(code)) ? nok(code) : ok(code);
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      effects.exit('data');
      return behind;
    };
  },
};

const onlyTags = (construct: Construct): Construct =>
  TAGS.has(construct.name ?? '')
    ? {
        ...construct,
        tokenize(effects, ok, nok) {
          return effects.check(TAG_AHEAD, construct.tokenize.call(this, effects, ok, nok), nok);
        },
      }
    : construct;

const withOnlyTags = (constructs: ConstructRecord = {}): ConstructRecord =>
  Object.fromEntries(
    Object.entries(constructs).map(([code, found]) => [
      code,
      Array.isArray(found) ? found.map(onlyTags) : found && onlyTags(found),
    ]),
  );

/** Reads a less-than sign before a number as text. Used after MDX, whose tags it narrows. */
export const remarkLessThanSigns: Plugin<[], Root> = function () {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    flow: withOnlyTags(extension.flow),
    text: withOnlyTags(extension.text),
  }));
};
