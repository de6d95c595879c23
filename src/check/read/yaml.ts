/** YAML with places: values, and the line and column of each, keyed by path (`figures.0.unit`). */
import {
  type Document,
  type Node,
  LineCounter,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
} from 'yaml';
import { type Edited, applyEdits } from '../apply-edits.ts';
import type { Finding, Position } from '../problem.ts';
import { commaInBraces } from '../rules/comma-in-braces.ts';
import { commentInValue } from '../rules/comment-in-value.ts';
import { duplicateField } from '../rules/duplicate-field.ts';
import { quoteValue } from '../rules/quote-value.ts';
import { yaml } from '../rules/yaml.ts';
import { characterFinding } from './characters.ts';
import { causeOf } from './yaml-causes.ts';
import { type Part, itemsOf, partsOf } from './yaml-parts.ts';
import { KEY, type Positions } from './yaml-positions.ts';
import { indentSlips, keyboardSlips } from './yaml-slips.ts';

export interface Parsed {
  /** What could be read; undefined where nothing could. */
  data: unknown;
  where: Positions;
  /** Paths of what could not be read. */
  broken: PropertyKey[][];
  /** Ids that stand in what could not be read. */
  brokenIds: string[];
  findings: Finding[];
}

/** The position of an offset in the file. */
type Locator = (offset: number) => Position;

/** What YAML allows and content does not: comments that cut a value short, tags, hidden characters. */
function nodeFindings(node: Node, text: string, at: Locator): Finding[] {
  const offset = node.range?.[0] ?? 0;
  const start = at(offset);
  if (isAlias(node)) return [yaml.at(start, 'anchor')];
  if (node.anchor !== undefined) return [yaml.at(at(text.lastIndexOf(`&${node.anchor}`, offset)), 'anchor')];
  if (!isScalar(node)) return [];
  // An escape may write what the file itself may not hold.
  const unfit = characterFinding(String(node.value), () => start);
  const comment = node.comment && node.range ? [commentInValue.at(at(node.range[1] + 1), node.comment.trim())] : [];
  const source = text.slice(offset, node.range?.[1]);
  const isTwice = /^'"[^"]+"'$|^"'[^']+'"$/.test(source);
  const twice = isTwice ? [quoteValue.at(start, source, { of: 'twice', at: 0 })] : [];
  return [...(unfit ? [unfit] : []), ...twice, ...comment];
}

/** Values of a map in braces that a comma cuts in two: what follows it is no field. */
function cutValues(document: Document.Parsed, text: string, at: Locator): Finding[] {
  const findings: Finding[] = [];
  visit(document, {
    Map: (_, map) => {
      if (!map.flow) return;
      map.items.forEach((pair, index) => {
        const value = pair.value;
        if (!isScalar(value) || value.type !== 'PLAIN' || !value.range) return;
        const rest = map.items.slice(index + 1);
        const next = rest.findIndex((one) => one.value !== null);
        const cut = (next === -1 ? rest : rest.slice(0, next)).at(-1)?.key;
        if (!isScalar(cut) || !cut.range) return;
        const written = text.slice(value.range[0], cut.range[1]);
        if (!written.includes('\n')) findings.push(commaInBraces.at(at(value.range[0]), written));
      });
    },
  });
  return findings;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

/** The position of every value, and of the name of every field. */
function positionsOf(contents: unknown, at: Locator, root: string): Parsed['where'] {
  const where: Parsed['where'] = {};
  const note = (path: string, offset: number | undefined): void => {
    if (offset === undefined) return;
    const { line, column } = at(offset);
    where[path] = [line, column];
  };
  const walk = (node: unknown, path: string): void => {
    const below = (part: PropertyKey) => (path === '' ? String(part) : `${path}.${String(part)}`);
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = below(isScalar(key) ? String(key.value) : '');
        note(name, startOf(value) ?? startOf(key));
        note(`${name}${KEY}`, startOf(key));
        walk(value, name);
      }
    }
    if (isSeq(node)) {
      node.items.forEach((item, index) => {
        note(below(index), startOf(item));
        walk(item, below(index));
      });
    }
  };
  walk(contents, root);
  return where;
}

/** The parser compares each name with all before it. Nothing has so many fields: those that are not known are told. */
const MOST_FIELDS = 1_000;
const hasTooManyFields = (text: string): boolean => (text.match(/^[^\s#-][^\n:]*:/gm)?.length ?? 0) > MOST_FIELDS;

/** One text as YAML reads it. @param before leads a position of the text back to the file's own */
function read(text: string, firstLine: number, before: Edited['before']) {
  const lines = new LineCounter();
  const document: Document.Parsed = parseDocument(text, {
    version: '1.2',
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    uniqueKeys: !hasTooManyFields(text),
  });
  const inText = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, Math.max(text.length - 1, 0)));
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const at = (offset: number): Position => before(inText(offset));
  const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  return { document, text, at, error: first && { code: first.code, at: inText(first.pos[0]) } };
}

type Read = ReturnType<typeof read>;

/** So many slips of one text are enough to mend it: nobody wrote 200,000 aliases by hand. */
const MOST_UNFIT = 100;

function unfitIn({ document, text, at }: Read): Finding[] {
  const findings: Finding[] = [];
  visit(document, {
    Node: (_, node) => {
      findings.push(...nodeFindings(node, text, at));
      return findings.length < MOST_UNFIT ? undefined : visit.BREAK;
    },
  });
  return findings;
}

const hasAnchor = (findings: readonly Finding[]): boolean => findings.some(({ rule }) => rule === yaml.name);

/** What a part that can be read comes to. */
const soundPart = ({ document, at }: Read, root: string): Pick<Parsed, 'data' | 'where'> => ({
  data: document.toJS({ maxAliasCount: 0 }),
  where: positionsOf(document.contents, at, root),
});

/** Reads each field by itself, and each item of a list: what is wrong with one says nothing of the others. */
function readParts(text: string, firstLine: number, before: Edited['before']): Parsed {
  const data: Record<string, unknown> = {};
  const parsed: Parsed = { data, where: { '': [firstLine, 1] }, broken: [], brokenIds: [], findings: [] };
  const fail = (part: Part, error: NonNullable<Read['error']>, path: PropertyKey[]) => {
    const cause = causeOf(error, part.lines, part.line);
    parsed.findings.push({ ...cause, ...before(cause) });
    parsed.broken.push(path);
    parsed.brokenIds.push(
      ...[...part.lines.join('\n').matchAll(/\bid:\s*['"]?([a-z0-9-]+)/g)].map(([, id = '']) => id),
    );
  };
  for (const part of partsOf(text, firstLine)) {
    const whole = read(`${part.lines.join('\n')}\n`, part.line, before);
    if (part.key !== '' && Object.hasOwn(data, part.key)) {
      parsed.findings.push(duplicateField.at(before({ line: part.line, column: 1 }), part.key));
    } else if (!whole.error && part.key !== '' && isMap(whole.document.contents)) {
      const unfit = unfitIn(whole);
      parsed.findings.push(...unfit);
      if (hasAnchor(unfit)) {
        parsed.broken.push([part.key]);
        continue;
      }
      const sound = soundPart(whole, '');
      Object.assign(data, sound.data);
      Object.assign(parsed.where, sound.where);
    } else if (whole.error && itemsOf(part).length > 0) {
      parsed.where[part.key] = [part.line, 1];
      data[part.key] = itemsOf(part).map((item, index): unknown => {
        const one = read(`${item.lines.join('\n')}\n`, item.line, before);
        const { contents } = one.document;
        if (one.error || !isSeq(contents)) {
          if (one.error) fail(item, one.error, [part.key, index]);
          return undefined;
        }
        parsed.findings.push(...unfitIn(one));
        Object.assign(parsed.where, positionsOf(contents.items[0], one.at, `${part.key}.${index}`));
        parsed.where[`${part.key}.${index}`] = [item.line, item.column];
        const [value]: unknown[] = contents.toJSON();
        return value;
      });
    } else if (whole.error) {
      data[part.key] = undefined;
      fail(part, whole.error, [part.key]);
    } else if (whole.document.contents !== null) {
      parsed.findings.push(yaml.at(before({ line: part.line, column: 1 }), 'line'));
    }
  }
  return parsed;
}

/**
 * Parses a YAML text whose first line is `firstLine` of its file. Never throws. What a slip of the keyboard spoils is
 * read as it was meant, so that all else can be told in the same run.
 */
export function parseYaml(text: string, firstLine: number): Parsed {
  const slips = keyboardSlips(text, firstLine);
  let edited = applyEdits(text, firstLine, slips);
  let whole = read(edited.text, firstLine, edited.before);
  const seen = whole.error ? indentSlips(text, firstLine) : cutValues(whole.document, edited.text, whole.at);
  const told = [...slips, ...seen];
  if (seen.length > 0) {
    edited = applyEdits(text, firstLine, told);
    whole = read(edited.text, firstLine, edited.before);
  }
  const unfit = unfitIn(whole);
  if (whole.error || hasAnchor(unfit)) {
    const parts = readParts(edited.text, firstLine, edited.before);
    return { ...parts, findings: [...told, ...parts.findings] };
  }
  const { data, where } = soundPart(whole, '');
  return { data, where: { '': [firstLine, 1], ...where }, broken: [], brokenIds: [], findings: [...told, ...unfit] };
}
