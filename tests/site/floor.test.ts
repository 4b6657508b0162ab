/**
 * What the built site asks of a browser: no more than the oldest that it is made for has (package.json, browserslist), or
 * what only adds where it is known.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import doiuse from 'doiuse';
import postcss from 'postcss';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { filesOf } from './built-site.ts';
import { sites } from './site.ts';

/** Features of style sheets without which a page still shows, chooses and prints; each with what is lost. */
const ONLY_ADDS: Readonly<Record<string, string>> = {
  'css-has': 'a room or a line more',
  'css-container-queries': 'the table in its wide form, in a box that scrolls',
  'css-container-query-units': 'as above',
  'css-content-visibility': 'what is folded is not printed open',
  'css-color-adjust': 'a tint may not be printed',
  'css-paged-media': 'sheets as the printing dialog has them',
  'css3-attr': 'the running head has the site’s name alone',
  'css-widows-orphans': 'a line may stand alone',
  'css-focus-visible': 'the browser rings what has the focus in its own way',
  'flexbox-gap': 'things stand closer (Safari 14.0)',
  'viewport-unit-variants': 'the footer may stand a little lower on a phone',
  // It names every `:not()`; lists within are looked for below.
  'css-not-sel-list': 'none are there',
};

describe('the oldest browsers that the site is made for', () => {
  const [root] = sites;
  const folder = root.folder;
  const files = filesOf(folder).filter((file) => !file.startsWith('pagefind/'));

  test.each(files.filter((file) => file.endsWith('.css')))(
    'know all that %s asks for, or lose nothing by it',
    async (file) => {
      const missed = new Map<string, string>();
      const plugin = doiuse({
        browsers: manifest.browserslist,
        onFeatureUsage: ({ feature, featureData, usage }) => {
          if (featureData.missing && !(feature in ONLY_ADDS))
            missed.set(feature, `${featureData.missing}: ${usage.toString().slice(0, 80)}`);
        },
      });
      await postcss([plugin]).process(readFileSync(join(folder, file), 'utf8'), { from: file });
      expect([...missed].map(([feature, what]) => `${feature}, ${what}`)).toEqual([]);
    },
  );

  test('have rules without nesting, ranges in media queries, lists in :not and short forms that they drop', () => {
    for (const file of files.filter((each) => each.endsWith('.css'))) {
      const css = readFileSync(join(folder, file), 'utf8');
      expect(css.match(/(?:^|[{};])&|@media[^{]*[<>]|:not\([^()]*,|border-block:/g) ?? [], file).toEqual([]);
    }
  });

  test('are asked nothing that came later: no selector and no method of the newer kind', () => {
    const newer =
      /:(?:is|where|has)\(|\.(?:checkVisibility|toSorted|toReversed|toSpliced|findLast|at)\(|\bObject\.groupBy|structuredClone\(/;
    for (const file of files.filter((each) => each.startsWith('_astro/') && each.endsWith('.js'))) {
      // Libraries that write files bring what they need.
      if (/\/(?:docx|xlsx|browser)\./.test(file)) continue;
      const found = newer.exec(readFileSync(join(folder, file), 'utf8'));
      expect(found?.[0], file).toBeUndefined();
    }
  });

  test('are given no pattern that looks behind, which Safari reads from 16.4 on', () => {
    // docx makes one where it fills a template, which the site never does.
    for (const file of files.filter((each) => each.endsWith('.js') && !each.startsWith('_astro/docx.')))
      expect(readFileSync(join(folder, file), 'utf8').match(/\(\?<[=!]/g) ?? [], file).toEqual([]);
  });

  test('can read every script: no syntax that came after ES2020', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(20);
    for (const file of scripts) {
      const code = readFileSync(join(folder, file), 'utf8');
      const sourceType = file.startsWith('_astro/') ? 'module' : 'script';
      expect(() => parse(code, { ecmaVersion: 2020, sourceType }), file).not.toThrow();
    }
  });
});
