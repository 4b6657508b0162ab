/** The ways of asking in `tests/search/asking.yaml`, each typed into the search page. */
import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { visit } from './open.ts';

const cases = z
  .array(
    z.strictObject({
      ask: z.string().min(1),
      finds: z.array(z.string()),
      exactly: z.boolean().default(false),
      leads: z.string().optional(),
      says: z.string().optional(),
      unsaid: z.string().optional(),
    }),
  )
  .parse(parse(readFileSync('tests/search/asking.yaml', 'utf8')));

interface Shown {
  /** Every hit of what is asked for, by the ids of its sentences. */
  readonly ids: readonly string[];
  readonly leads: string;
  readonly note: string;
  readonly results: string;
}

/** Types a query, presses Enter, and presses for more until all is shown; within the page, since steps from without take minutes. */
function ask(page: Page, query: string): Promise<Shown> {
  return page.evaluate(async (asked) => {
    const part = (selector: string): HTMLElement => {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(selector);
      return found;
    };
    const box = part('#q') as HTMLInputElement;
    const results = part('#search-results');
    const until = async (holds: () => boolean): Promise<void> => {
      for (const end = Date.now() + 60_000; !holds(); await new Promise((go) => setTimeout(go, 5)))
        if (Date.now() > end) throw new Error(`no answer: ${asked}`);
    };
    box.value = asked;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.form?.requestSubmit();
    await until(
      () =>
        new URLSearchParams(location.search).get('q') === asked.trim() &&
        !results.hasAttribute('aria-busy') &&
        results.childElementCount > 0,
    );
    // A button that is at work, and one that is gone, hear no press.
    for (const name of ['.show-rest', '.show-more'])
      await until(() => {
        const button = document.querySelector<HTMLElement>(name);
        button?.click();
        return button === null;
      });
    const passages = [...results.querySelectorAll<HTMLElement>('.hit')].flatMap(({ dataset }) =>
      (dataset['passages'] ?? '').split(' '),
    );
    return {
      ids: [...new Set(passages)],
      leads: part('#search-leads').innerText,
      note: part('#search-note').innerText,
      results: results.textContent.trim(),
    };
  }, query);
}

it('holds at least 120 ways of asking, none twice', () => {
  expect(new Set(cases.map((each) => each.ask)).size).toBe(cases.length);
  expect(cases.length).toBeGreaterThanOrEqual(120);
});

it('finds what each way of asking means', { timeout: 900_000 }, async () => {
  const page = await visit('search/');
  // Nobody looks at the hits, so they are not even laid out.
  await page.locator('#search-results').evaluate((results) => {
    results.style.display = 'none';
  });
  const wrong: string[] = [];
  for (const { ask: query, finds, exactly, leads, says, unsaid } of cases) {
    const shown = await ask(page, query);
    const missing = finds.filter((id) => !shown.ids.includes(id));
    const more = exactly ? shown.ids.filter((id) => !finds.includes(id)) : [];
    if (missing.length + more.length > 0)
      wrong.push(`${query}: without ${missing.join(', ') || '–'}, unexpected ${more.join(', ') || '–'}`);
    if (leads !== undefined && !shown.leads.includes(leads)) wrong.push(`${query}: does not lead to ${leads}`);
    if (says !== undefined && !shown.note.includes(says)) wrong.push(`${query}: does not say ${says}`);
    if (unsaid !== undefined && shown.note.includes(unsaid)) wrong.push(`${query}: says ${unsaid}`);
    if (says === undefined && finds.length === 0 && !shown.results.startsWith('没有找到'))
      wrong.push(`${query}: does not say that nothing was found`);
  }
  expect(wrong).toEqual([]);
});
