/** The ways of asking in `tests/search/asking.yaml`, each typed into the search page. */
import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { open } from './open.ts';

const cases = z
  .array(
    z.strictObject({
      ask: z.string().min(1),
      finds: z.array(z.string()),
      exactly: z.boolean().default(false),
      leads: z.string().optional(),
      says: z.string().optional(),
    }),
  )
  .parse(parse(readFileSync('tests/search/asking.yaml', 'utf8')));

/** Every hit of what is asked for, by the ids of its sentences. */
async function ask(page: Page, query: string): Promise<string[]> {
  await page.fill('#q', query);
  await page.waitForFunction((asked) => {
    const results = document.querySelector('#search-results');
    const shown = new URLSearchParams(location.search).get('q') === asked.trim();
    return shown && results && !results.hasAttribute('aria-busy') && results.childElementCount > 0;
  }, query);
  for (const button of ['.show-rest', '.show-more'])
    while ((await page.locator(button).count()) > 0)
      await page
        .locator(button)
        .first()
        .click({ timeout: 2000 })
        .catch(() => undefined);
  const shown = await page
    .locator('#search-results .hit')
    .evaluateAll((hits) => hits.map((hit) => (hit as HTMLElement).dataset['passages'] ?? ''));
  return [...new Set(shown.flatMap((each) => each.split(' ')))].sort();
}

it('holds at least 120 ways of asking, none twice', () => {
  expect(new Set(cases.map((each) => each.ask)).size).toBe(cases.length);
  expect(cases.length).toBeGreaterThanOrEqual(120);
});

it('finds what each way of asking means', { timeout: 900_000 }, async () => {
  const page = await open('search/');
  const wrong: string[] = [];
  for (const { ask: query, finds, exactly, leads, says } of cases) {
    const shown = await ask(page, query);
    const missing = finds.filter((id) => !shown.includes(id));
    const more = exactly ? shown.filter((id) => !finds.includes(id)) : [];
    if (missing.length + more.length > 0)
      wrong.push(`${query}: without ${missing.join(', ') || '–'}, unexpected ${more.join(', ') || '–'}`);
    const said = await page.locator('#search-leads').innerText();
    if (leads !== undefined && !said.includes(leads)) wrong.push(`${query}: does not lead to ${leads}`);
    if (says !== undefined && !(await page.locator('#search-note').innerText()).includes(says))
      wrong.push(`${query}: does not say ${says}`);
    else if (
      says === undefined &&
      finds.length === 0 &&
      !(await page.locator('#search-results').innerText()).startsWith('没有找到')
    )
      wrong.push(`${query}: does not say that nothing was found`);
  }
  await page.context().close();
  expect(wrong).toEqual([]);
});
