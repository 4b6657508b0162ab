/** Every regular expression of the conversion that holds words has a name, an example that it matches and one that it does not; each is tried. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { PatternRule } from '../../src/convert/pattern.ts';
import { allPatterns } from './all-patterns.ts';

const folder = new URL('../../src/convert/', import.meta.url);

/** Words are Han characters outside a class: `[。；]` holds none, `(?:新增|新建)` does. */
const holdsWords = (pattern: string): boolean =>
  /\p{Script=Han}/u.test(pattern.replace(/\[[^\]]*\]/gu, '').replace(/\\{1,2}p\{Script=Han\}/gu, ''));

/** True in a call of `name`, and in a rule that has its examples beside it. */
function hasExamples(node: ts.Node): boolean {
  for (let at: ts.Node = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isCallExpression(at) && at.expression.getText() === 'name') return true;
    if (!ts.isPropertyAssignment(at)) continue;
    const names = at.parent.properties.map((property) => property.name?.getText() ?? '');
    if (names.some((one) => ['must', 'matches', 'finds'].includes(one))) return true;
  }
  return false;
}

/** The expressions of a file that hold words and have no examples, with their line. */
function nameless(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const made = ts.isNewExpression(node) && node.expression.getText() === 'RegExp';
    if ((made || ts.isRegularExpressionLiteral(node)) && holdsWords(node.getText()) && !hasExamples(node))
      found.push(`${file}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('the check finds what it looks for', () => {
  expect(nameless('a.ts', 'const a = /新增|新建/u;')).toEqual(['a.ts:1']);
  expect(nameless('a.ts', "\nuse(new RegExp('新增', 'u'));")).toEqual(['a.ts:2']);
  expect(nameless('a.ts', "const a = name('a', /新增/u, ['新增'], ['改建']), b = /[。；]\\p{Script=Han}/u;")).toEqual(
    [],
  );
  expect(nameless('a.ts', "const a = { pattern: /新增/u, matches: '新增', passes: '改建' };")).toEqual([]);
});

test('no expression of the conversion that holds words is without', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(70);
  expect(files.flatMap((file) => nameless(file, readFileSync(new URL(file, folder), 'utf8')))).toEqual([]);
});

/** The examples that a pattern does not treat as they say, with what it matched in them. */
function wrongExamples({ pattern, must, mustNot }: PatternRule): unknown[] {
  const every = new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  const found = (text: string): string[] => [...text.matchAll(every)].map(([run]) => run);
  return [
    ...must
      .map((one) => ({ must: one, found: found(one.replace(/[{}]/gu, '')), run: /\{(.+)\}/su.exec(one)?.[1] }))
      .filter((one) => (one.run === undefined ? one.found.length === 0 : !one.found.includes(one.run))),
    ...mustNot.map((text) => ({ mustNot: text, found: found(text) })).filter((one) => one.found.length > 0),
  ];
}

describe('every named pattern', () => {
  test('the check tells each example that fails', () => {
    const rule = { name: 'a', pattern: /新增|新建/u, must: ['改建', '新增{床位}'], mustNot: ['新建', '改建'] };
    expect(wrongExamples(rule)).toEqual([
      { must: '改建', found: [], run: undefined },
      { must: '新增{床位}', found: ['新增'], run: '床位' },
      { mustNot: '新建', found: ['新建'] },
    ]);
    expect(wrongExamples({ ...rule, must: ['{新增}床位'], mustNot: ['改建'] })).toEqual([]);
  });
  test.each(allPatterns)('$name', (rule) => {
    expect(rule.must.length).toBeGreaterThan(0);
    expect(rule.mustNot.length).toBeGreaterThan(0);
    expect(wrongExamples(rule)).toEqual([]);
  });
});
