/**
 * Mutations that nobody thought of: every place of a source where an operator changes what is true, as the parser sees it.
 * The heads of `for` and `while` stay as they are, so that a mutation seldom runs for ever.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { seededRandom } from '../search-queries.ts';
import { nearestTests } from './nearest-tests.ts';

interface MadeMutation {
  line: number;
  start: number;
  end: number;
  replace: string;
}

const operators: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
};
const methods: Record<string, string> = {
  some: 'every',
  every: 'some',
  startsWith: 'includes',
  endsWith: 'includes',
  min: 'max',
  max: 'min',
};

type Add = (node: ts.Node, replace: string) => void;

function mutateCall(node: ts.CallExpression, text: string, add: Add): void {
  if (!ts.isPropertyAccessExpression(node.expression)) return;
  const { name, expression } = node.expression;
  const other = methods[name.text];
  if (other !== undefined) add(name, other);
  if (['filter', 'sort', 'reverse', 'toSorted', 'toReversed'].includes(name.text))
    add(node, text.slice(expression.getStart(), expression.end));
}

function mutateNode(node: ts.Node, text: string, add: Add): void {
  const own = (part: ts.Node): string => text.slice(part.getStart(), part.end);
  if (ts.isBinaryExpression(node)) {
    const other = operators[node.operatorToken.kind];
    if (other !== undefined) add(node.operatorToken, other);
    const logical = node.operatorToken.kind;
    if (logical === ts.SyntaxKind.AmpersandAmpersandToken || logical === ts.SyntaxKind.BarBarToken) {
      add(node, own(node.left));
      add(node, own(node.right));
    }
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    add(node, `(${own(node.operand)})`);
  if (ts.isConditionalExpression(node)) {
    add(node, `(${own(node.whenTrue)})`);
    add(node, `(${own(node.whenFalse)})`);
  }
  if (ts.isIfStatement(node)) {
    add(node.expression, 'false as boolean');
    if (ts.isReturnStatement(node.thenStatement) || ts.isContinueStatement(node.thenStatement))
      add(node.expression, 'true as boolean');
  }
  if (ts.isNumericLiteral(node)) add(node, String(Number(node.text) + 1));
  if (ts.isCallExpression(node)) mutateCall(node, text, add);
}

/** The mutations of a source, in the order of their places. */
function makeMutations(path: string, text: string): MadeMutation[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const made: MadeMutation[] = [];
  const add: Add = (node, replace) => {
    const start = node.getStart();
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    made.push({ line, start, end: node.end, replace });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isThrowStatement(node)) return;
    if (ts.isWhileStatement(node) || ts.isForStatement(node)) {
      visit(node.statement);
      return;
    }
    mutateNode(node, text, add);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return made;
}

/** How many test files are run of a mutation, those first that import its file most directly. */
const nearest = 12;

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').slice(0, 100);

/** `each` mutations a file of a folder, with the tests that import the file. The same seed chooses the same. */
export function chooseMutations(project: string, path: string, { each, seed }: { each: number; seed: number }) {
  const random = seededRandom(seed);
  const testsOf = nearestTests(project);
  const files = statSync(join(project, path)).isFile()
    ? [path]
    : readdirSync(join(project, path), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(path, name))
        .sort();
  return files.flatMap((file) => {
    const text = readFileSync(join(project, file), 'utf8');
    return makeMutations(file, text)
      .map((made) => ({ made, order: random() }))
      .sort((a, b) => a.order - b.order)
      .slice(0, each)
      .map(({ made: { line, start, end, replace } }) => ({
        rule: `${file}:${String(line)} ${oneLine(text.slice(start, end))} → ${oneLine(replace)}`,
        file,
        broken: text.slice(0, start) + replace + text.slice(end),
        tests: testsOf(file).slice(0, nearest),
      }));
  });
}
