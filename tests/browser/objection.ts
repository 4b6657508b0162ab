/** What axe objects to on a page, one line per place. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Most elements of one name that stay in one parent. */
const mostAlike = 4;

/** Opens all that can be opened on the page; of many rows, items or sections of one list the first four stay. */
export const thin = (page: Page): Promise<void> =>
  page.evaluate((most) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const list of document.querySelectorAll('main *')) {
      const alike = new Map<string, number>();
      for (const child of [...list.children]) {
        const count = (alike.get(child.tagName) ?? 0) + 1;
        alike.set(child.tagName, count);
        if (count > most) child.remove();
      }
    }
  }, mostAlike);

/** Contrast costs most of axe's time, so a caller can ask for it alone or leave it out. */
export type Rules = 'all' | 'contrast' | 'all but contrast';

/**
 * Runs axe on the page. The site has no frames and no media, so axe is brought in once for a page, brings no frames together
 * and fetches nothing: that takes a third of the time.
 */
export async function objections(page: Page, rules: Rules = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis)))
    await page.evaluate(`${source};axe.configure({ noHtml: true })`);
  const options: axe.RunOptions = {
    preload: false,
    resultTypes: ['violations'],
    runOnly: rules === 'contrast' ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: tags },
    rules: { 'color-contrast': { enabled: rules !== 'all but contrast' } },
  };
  return page.evaluate(async (asked) => {
    // A page that `visit` opened is not painted, and axe asks for no contrast where nothing is seen.
    document.adoptedStyleSheets = [];
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(asked);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 5)
        .map(
          ({ target, failureSummary }) =>
            `${id} (${help}): ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
        ),
    );
  }, options);
}
