/**
 * The main ways through the site in Firefox, printing included: what `npm run test:engines` does on every kind of page in
 * every engine. Without a Firefox there is nothing to run, which `npm test` says.
 */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findFirefox } from '../../scripts/browser.mjs';
import { chooses, copies, kindAt, prints, searches, shows } from '../engines/deeds.ts';
import type { Engine } from '../engines/engine.ts';
import { startFirefox } from '../engines/puppeteer-engine.ts';

const path = findFirefox() ?? '';

describe.runIf(path !== '')('Firefox', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startFirefox(path);
  });
  afterAll(async () => {
    await engine.close();
  });

  const theme = kindAt('themes/elderly-care/');
  // The largest theme is printed by `test:engines`: to print it here takes long.
  const long = { ...theme, path: 'themes/social-assistance/', sheets: 30 };
  test.each([
    ['shows the home page', shows, kindAt('')],
    ['shows a theme, its texts side by side', shows, theme],
    ['chooses texts and keeps the choice after Back', chooses, theme],
    ['chooses sentences of two years', chooses, kindAt('compare/pudong-2024/pudong-2025/')],
    ['searches, and comes back to the hits', searches, kindAt('')],
    ['copies a cell in one press', copies, theme],
    ['copies a citation in one press', copies, kindAt('notices/pudong-2024/')],
    ['prints five texts side by side, nothing lost, no head alone', prints, long],
  ] as const)('%s', async (_, deed, kind) => {
    expect(await deed(engine, inject('site'), kind)).toEqual([]);
  });
});
