/** YAML as people keep it: what did not change stays as it was written, with its comments and braces. */
import {
  type Document,
  isMap,
  isNode,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isRecord } from '../lib/is-record.ts';

const OPTIONS = { version: '1.2' } as const;
/** No line is folded: an editor's next change then touches the lines that it changes. */
const WRITTEN = { lineWidth: 0, singleQuote: true } as const;

type Data = Record<string, unknown>;

/** Whether two values of YAML are the same, whatever order their fields have. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, index) => isSame(one, b[index]));
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
    );
  }
  return a === b;
}

const plainOf = (node: unknown, document: Document): unknown =>
  isMap(node) || isSeq(node) ? node.toJS(document) : undefined;

/** `aliases: { zh: [], en: [] }`: somebody wrote it so, and it means the same as none. */
const saysNothing = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.values(value).every(saysNothing);

/** The item that a new one was before: the same id, else the same place. */
function formerItem(seq: YAMLSeq, item: unknown, index: number, document: Document): unknown {
  const id = isRecord(item) ? item['id'] : undefined;
  if (id === undefined) return seq.items[index];
  return seq.items.find((one) => {
    const was = plainOf(one, document);
    return isRecord(was) && was['id'] === id;
  });
}

function mergedNode(before: unknown, after: unknown, document: Document): unknown {
  if (isMap(before) && isRecord(after)) return mergeMap(before, after, document);
  if (isSeq(before) && Array.isArray(after)) {
    const former = after.map((item, index) => formerItem(before, item, index, document));
    before.items = after.map((item: unknown, index) => mergedNode(former[index], item, document));
    return before;
  }
  if (isNodeOf(before, after, document)) return before;
  return document.createNode(after);
}

const isNodeOf = (node: unknown, value: unknown, document: Document): node is Node =>
  isNode(node) && isSame(node.toJS(document), value);

/** Puts new values into a map; a new field stands where the order of the new ones has it. */
function mergeMap(map: YAMLMap, data: Data, document: Document): YAMLMap {
  const former = new Map(map.items.map((pair) => [String(pair.key), pair]));
  const wanted = Object.keys(data);
  const isKept = (pair: Pair) => Object.hasOwn(data, String(pair.key)) || saysNothing(plainOf(pair.value, document));
  const kept = map.items.filter(isKept);
  for (const pair of kept) {
    const key = String(pair.key);
    if (Object.hasOwn(data, key)) pair.value = mergedNode(pair.value, data[key], document);
  }
  for (const [index, key] of wanted.entries()) {
    if (former.has(key)) continue;
    const pair = document.createPair(key, data[key]);
    const previous = wanted[index - 1];
    const at = kept.findIndex((one) => String(one.key) === previous);
    kept.splice(at + 1, 0, pair);
  }
  map.items = kept;
  return map;
}

/**
 * Data as YAML.
 * @param former the text that it was read from, where it is known: what is the same there stays as it stands
 */
export function writeYaml(data: Data, former?: string): string {
  const document = parseDocument(former ?? '', OPTIONS);
  if (document.errors.length > 0 || !isMap(document.contents)) {
    return stringify(data, { ...OPTIONS, ...WRITTEN });
  }
  if (former !== undefined && isSame(document.toJS(), data)) return former;
  mergeMap(document.contents, data, document);
  return written(document);
}

/** Lists in brackets are written close up, maps in braces with a space, as in all of content. */
function written(document: Document): string {
  visit(document, {
    Collection: (_, node) => {
      const own = node.toString.bind(node);
      const flowCollectionPadding = isSeq(node) ? '' : ' ';
      node.toString = (context, ...rest) => own(context && { ...context, flowCollectionPadding }, ...rest);
    },
  });
  return document.toString(WRITTEN);
}

/** @throws with the parser's words where a text is no YAML */
export function readYaml(text: string): Data {
  const document = parseDocument(text, OPTIONS);
  const [error] = document.errors;
  if (error) throw error;
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  return isRecord(data) ? data : {};
}
