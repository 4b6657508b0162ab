/** The main ways through the site in Firefox, printing included. Without a Firefox there is nothing to run, which is said. */
import { afterAll, describe, expect, inject, test } from 'vitest';
import { findFirefox } from '../../scripts/browser.mjs';
import { chooses, copies, PAGE_KINDS, prints, searches, shows, type PageKind } from '../engines/deeds.ts';
import { startFirefox } from '../engines/puppeteer-engine.ts';

const path = findFirefox();
const kindAt = (address: string): PageKind => {
  const kind = PAGE_KINDS.find((each) => each.path === address);
  if (!kind) throw new Error(`no kind of page at ${address}`);
  return kind;
};
const home = kindAt('');
const theme = kindAt('themes/elderly-care/');
const pair = kindAt('compare/pudong-2024/pudong-2025/');
const notice = kindAt('notices/pudong-2024/');

if (path === null) test('no Firefox is installed: its tests are left out', () => expect(path).toBeNull());
else
  describe('Firefox', () => {
    const engine = startFirefox(path);
    afterAll(async () => (await engine).close());
    test.each([
      ['shows the home page', shows, home],
      ['shows a theme side by side', shows, theme],
      ['chooses texts and keeps the choice after Back', chooses, theme],
      ['chooses sentences of two years', chooses, pair],
      ['searches, and comes back to the hits', searches, home],
      ['copies a cell in one press', copies, theme],
      ['copies a citation in one press', copies, notice],
      ['prints a theme, no text lost', prints, theme],
      ['prints the home page, its matrix too', prints, home],
    ] as const)('%s', async (_, deed, kind) => {
      expect(await deed(await engine, inject('site'), kind)).toEqual([]);
    });
  });
