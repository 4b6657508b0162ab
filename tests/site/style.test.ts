/** A page loads one style sheet of two, so a rule is in the sheet of the pages that have something for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BuiltPage, filesOf, pagesOf } from './built-site.ts';
import { sites } from './site.ts';

/** Matches `.pair-line` of `.pair-line > .why::before`, and not `.75em`. */
const CLASS = /\.(-?[a-z][\w-]*)/giu;

/** What the search's script makes, and what a list of many notices is folded by. */
const elsewhere = new Set(['found', 'fold']);

const classesOf = (pages: readonly BuiltPage[]): Set<string> =>
  new Set(
    pages.flatMap(({ elements }) => elements.flatMap(({ attributes }) => (attributes['class'] ?? '').split(' '))),
  );

/** The classes that a sheet's selectors name. */
function styled(css: string): string[] {
  const selectors = [...css.matchAll(/([^{}]+)\{/gu)].flatMap(([, words = '']) => (words.includes('@') ? [] : [words]));
  return [...new Set(selectors.flatMap((words) => [...words.matchAll(CLASS)].map(([, name = '']) => name)))];
}

/** The pages of both sites that load a sheet, and the sheet. */
function loading(name: 'site' | 'comparison'): { css: string; pages: BuiltPage[] } {
  const each = sites.map(({ folder }) => {
    const [sheet = '', ...more] = filesOf(folder).filter((file) => file.startsWith(`_astro/${name}.`));
    expect(more).toEqual([]);
    const css = readFileSync(join(folder, sheet), 'utf8');
    return { css, pages: pagesOf(folder).filter(({ html }) => html.includes(sheet)) };
  });
  return { css: each.map(({ css }) => css).join(''), pages: each.flatMap(({ pages }) => pages) };
}

test('no sheet styles what only the pages of the other sheet have', () => {
  const [plain, comparing] = [loading('site'), loading('comparison')];
  const stray = (own: typeof plain, other: typeof plain): string[] => {
    const [mine, others] = [classesOf(own.pages), classesOf(other.pages)];
    return styled(own.css).filter((name) => !mine.has(name) && others.has(name) && !elsewhere.has(name));
  };
  expect(stray(plain, comparing)).toEqual([]);
  expect(stray(comparing, plain)).toEqual([]);
});
