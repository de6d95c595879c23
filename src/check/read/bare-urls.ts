/** A bare URL ends where the Chinese sentence around it goes on, not at the next space: the dialect's own reading of one. */
import type { Link, Nodes, PhrasingContent, Root } from 'mdast';
import type { Code, Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Plugin } from 'unified';

declare module 'micromark-util-types' {
  /** What remark-gfm makes links of. */
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
}

/**
 * What no bare URL holds: spaces and controls, quotation marks, every sign that is not ASCII (，。）》 and the like), and an
 * ASCII one after which Chinese goes on.
 */
const END = /[\s\p{Cc}"<>`|\\^{}]|\*\*|~~|(?![\x00-\x7f])[\p{P}\p{S}\p{Z}]|[,.;:!?](?=\p{Script=Han})/u;

/** Signs that close the sentence, not the address. */
const TRAIL = /(?:[?!.,:;*_~'\]]|&[a-z\d]+;)+$/i;

/** Up to a bracket that closes nothing: it closes the words around the URL. */
function untilSurplusBracket(text: string): string {
  let open = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === '(') open += 1;
    else if (character === ')' && (open -= 1) < 0) return [...text].slice(0, index).join('');
  }
  return text;
}

/** The length of the bare URL that a text begins with; 0 where there is none. */
function bareUrlLength(text: string): number {
  const url = untilSurplusBracket(text.slice(0, END.exec(text)?.index ?? text.length)).replace(TRAIL, '');
  return /^(?:https?:\/\/[\p{L}\p{N}]|www\.[^.])/iu.test(url) ? url.length : 0;
}

const isLineEnd = (code: Code): boolean => code === null || code < 0 || code === 32;

/** Reads to the next space without taking anything: what it saw is given to `see`. */
const lookahead = (see: (text: string) => void): Construct => ({
  partial: true,
  tokenize: (effects, ok) => {
    let text = '';
    const inside: State = (code) => {
      if (code === null || isLineEnd(code)) {
        see(text);
        return ok(code);
      }
      text += String.fromCodePoint(code);
      effects.consume(code);
      return inside;
    };
    return inside;
  },
});

/** Inside square brackets that may still become a link, an address stays text. */
const isInBrackets = ({ events }: TokenizeContext): boolean =>
  events.some(([, { type, _balanced }]) => (type === 'labelLink' || type === 'labelImage') && !_balanced);

const tokenizeUrl = (kind: 'literalAutolinkHttp' | 'literalAutolinkWww'): Tokenizer =>
  function (effects, ok, nok) {
    let left = 0;
    const taken: State = (code) => {
      effects.consume(code);
      left -= 1;
      return left > 0 ? taken : end;
    };
    const end: State = (code) => {
      effects.exit(kind);
      effects.exit('literalAutolink');
      return ok(code);
    };
    const begin: State = (code) => {
      if (left === 0) return nok(code);
      effects.enter('literalAutolink');
      effects.enter(kind);
      return taken(code);
    };
    const isOpen = isInBrackets(this);
    return (code) =>
      isOpen
        ? nok(code)
        : effects.check(
            lookahead((text) => (left = [...text.slice(0, bareUrlLength(text))].length)),
            begin,
            nok,
          )(code);
  };

const isAscii = (code: Code): boolean => code !== null && code > 0 && code < 128;
const isAsciiWord = (code: Code): boolean => isAscii(code) && /\w/.test(String.fromCharCode(code ?? 0));

const PROTOCOL: Construct = {
  name: 'bareUrl',
  tokenize: tokenizeUrl('literalAutolinkHttp'),
  previous: (code) => !isAsciiWord(code),
};

/** After Chinese too, where GitHub’s dialect wants a space. */
const WWW: Construct = {
  name: 'bareWww',
  tokenize: tokenizeUrl('literalAutolinkWww'),
  previous: (code) => !isAscii(code) || /[\s(*_[\]~]/.test(String.fromCharCode(code ?? 32)),
};

/** A link that was found in text which looked like a link’s brackets. */
function cut(node: PhrasingContent): PhrasingContent[] {
  const [only] = node.type === 'link' ? node.children : [];
  if (node.type !== 'link' || node.position || only?.type !== 'text') return [node];
  const { value } = only;
  const length = /^(?:https?:|www\.)/i.test(value) ? bareUrlLength(value) : value.length;
  if (length === value.length || length === 0) return [node];
  const link: Link = {
    ...node,
    url: node.url.slice(0, node.url.length - (value.length - length)),
    children: [{ type: 'text', value: value.slice(0, length) }],
  };
  return [link, { type: 'text', value: value.slice(length) }];
}

function cutAll(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) cutAll(child);
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'strong')
    node.children = node.children.flatMap(cut);
}

/** Used after remark-gfm, whose own reading it comes before. */
export const remarkBareUrls: Plugin<[], Root> = function () {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ text: { 72: PROTOCOL, 104: PROTOCOL, 87: WWW, 119: WWW } });
  (data.fromMarkdownExtensions ??= []).push({ transforms: [(tree) => cutAll(tree)] });
};
