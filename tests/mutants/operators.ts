/**
 * The faults that a file can have, by its syntax. Left out, since no test ought to notice them: types, imports, comments,
 * what is written for people (`zh`, `en`, `fixZh`, `fixEn`, messages of errors and of the console, whole sentences), and
 * the dropping of `?.`, which the compiler notices, and the empty text after `??`, which the compiler alone asks for.
 */
import ts from 'typescript';
import type { Mutant } from './mutant.ts';
import { regexFaults } from './regex.ts';

type Fault = [node: { start: number; end: number }, operator: string, ...after: string[]];

const K = ts.SyntaxKind;

/** Operators by the name of the fault, each with what may stand in its place. */
const BINARY = new Map<ts.SyntaxKind, [operator: string, ...after: string[]]>([
  [K.EqualsEqualsEqualsToken, ['equality', '!==']],
  [K.ExclamationEqualsEqualsToken, ['equality', '===']],
  [K.LessThanToken, ['boundary', '<=', '>=']],
  [K.LessThanEqualsToken, ['boundary', '<', '>']],
  [K.GreaterThanToken, ['boundary', '>=', '<=']],
  [K.GreaterThanEqualsToken, ['boundary', '>', '<']],
  [K.AmpersandAmpersandToken, ['logical', '||']],
  [K.BarBarToken, ['logical', '&&']],
  [K.PlusToken, ['arithmetic', '-']],
  [K.MinusToken, ['arithmetic', '+']],
  [K.AsteriskToken, ['arithmetic', '/']],
  [K.SlashToken, ['arithmetic', '*']],
  [K.PercentToken, ['arithmetic', '*']],
  [K.PlusEqualsToken, ['assignment', '-=', '=']],
  [K.MinusEqualsToken, ['assignment', '+=', '=']],
]);

/** Methods that are as easily taken for one another. */
const SWAPPED: Record<string, string> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  toLowerCase: 'toUpperCase',
  toUpperCase: 'toLowerCase',
  min: 'max',
  max: 'min',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
  floor: 'ceil',
  ceil: 'floor',
};

/** Methods that are as easily forgotten. */
const DROPPED = new Set('filter sort toSorted reverse toReversed trim slice flat normalize'.split(' '));

/** Where words are for people. */
const FOR_PEOPLE = new Set(['zh', 'en', 'fixZh', 'fixEn', 'message']);
const TELLS = /^(?:console\.\w+|process\.std(?:out|err)\.write|\w*Error)$/;
const SENTENCE = /[，。：；！？]|\S \S+ \S/;

/** Whether an expression, or what it stands in, is written for people. */
function isForPeople(node: ts.Node): boolean {
  for (let at = node; !ts.isStatement(at) && !ts.isFunctionLike(at); at = at.parent) {
    if (ts.isPropertyAssignment(at) && FOR_PEOPLE.has(at.name.getText())) return true;
    if ((ts.isCallExpression(at) || ts.isNewExpression(at)) && TELLS.test(at.expression.getText())) return true;
  }
  return false;
}

const isTyped = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node);

function numberFaults(node: ts.NumericLiteral): Fault[] {
  const value = Number(node.text);
  const after = Number.isInteger(value) ? [value + 1, ...(value > 0 ? [value - 1] : [])] : [value * 2, value / 2];
  return after.map((by) => [span(node), 'number', String(by)]);
}

/** Where a node begins without the comments before it. */
const span = (node: ts.Node) => ({ start: node.getStart(), end: node.end });

/** `items[at] ?? ''`: what never happens, but for all that the compiler knows. */
const isForCompiler = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node.parent) &&
  node.parent.operatorToken.kind === K.QuestionQuestionToken &&
  node.parent.right === node;

function literalFaults(node: ts.Node): Fault[] {
  if (ts.isNumericLiteral(node)) return numberFaults(node);
  if (node.kind === K.TrueKeyword) return [[span(node), 'boolean', 'false']];
  if (node.kind === K.FalseKeyword) return [[span(node), 'boolean', 'true']];
  if (ts.isRegularExpressionLiteral(node)) {
    const [, pattern = '', flags = ''] = /^\/(.*)\/(\w*)$/su.exec(node.text) ?? [];
    return regexFaults(pattern, flags).map((by) => [span(node), 'regex', `/${by}/${flags}`]);
  }
  const isName = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
  if (!ts.isStringLiteralLike(node) || isName || ts.isLiteralTypeNode(node.parent)) return [];
  if (node.text === '' && isForCompiler(node)) return [];
  return SENTENCE.test(node.text) ? [] : [[span(node), 'string', node.text === '' ? `'x'` : `''`]];
}

function callFaults(node: ts.CallExpression): Fault[] {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const name = expression.name.text;
  const by = SWAPPED[name];
  const faults: Fault[] = by === undefined ? [] : [[span(expression.name), 'method', by]];
  if (DROPPED.has(name)) faults.push([{ start: expression.expression.end, end: node.end }, 'method', '']);
  return faults;
}

/** Values that may be returned instead: the first that fits the type is taken. */
const returned = (text: string): string[] => [`!(${text})`, 'undefined', '[]', `''`, '0', 'new Map()', 'new Set()'];

const isEmpty = (text: string): boolean =>
  ['undefined', '[]', `''`, '0', 'false', 'true', 'new Map()', 'new Set()'].includes(text);

function expressionFaults(node: ts.Node): Fault[] {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind === K.QuestionQuestionToken) return [[span(node), 'fallback', node.right.getText()]];
    const [operator = '', ...after] = BINARY.get(kind) ?? [];
    return after.map((by) => [span(node.operatorToken), operator, by]);
  }
  if (ts.isPrefixUnaryExpression(node)) {
    const text = node.operand.getText();
    return [K.ExclamationToken, K.MinusToken].includes(node.operator) ? [[span(node), 'unary', text]] : [];
  }
  if (ts.isConditionalExpression(node)) {
    return [node.whenTrue, node.whenFalse].map((by) => [span(node), 'condition', by.getText()]);
  }
  if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node)) {
    const rest = node.getSourceFile().text.slice(node.end);
    return [[{ start: node.getStart(), end: node.end + (/^\s*,/.exec(rest)?.[0].length ?? 0) }, 'spread', '']];
  }
  if (ts.isCallExpression(node)) return callFaults(node);
  const isBody = ts.isArrowFunction(node) && !ts.isBlock(node.body);
  if (!isBody || isEmpty(node.body.getText())) return [];
  return [[span(node.body), 'return', ...returned(node.body.getText())]];
}

function statementFaults(node: ts.Node): Fault[] {
  if (ts.isIfStatement(node)) return ['true', 'false'].map((by) => [span(node.expression), 'condition', by]);
  if (ts.isReturnStatement(node) && node.expression && !isEmpty(node.expression.getText())) {
    return [[span(node.expression), 'return', ...returned(node.expression.getText())]];
  }
  const isJump = ts.isContinueStatement(node) || ts.isBreakStatement(node);
  const isRemovable = isJump || (ts.isExpressionStatement(node) && !isForPeople(node.expression));
  return isRemovable ? [[span(node), 'statement', ';']] : [];
}

/**
 * Every fault of the kinds above that a text can have, in the order of its nodes.
 * @param file its path, relative to the project's folder
 */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isTyped(node)) return;
    const faults = [...literalFaults(node), ...expressionFaults(node), ...statementFaults(node)];
    for (const [place, operator, ...after] of faults) {
      const before = text.slice(place.start, place.end);
      if (!isForPeople(node)) mutants.push({ file, ...place, at: node.getStart(), operator, before, after });
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return mutants;
}
