/** What axe objects to on a page, one line per place. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Contrast costs most of axe's time, so a caller can ask for it alone or leave it out. */
export type Rules = 'all' | 'contrast' | 'all but contrast';

/**
 * Runs axe on the page. Only violations are described, and without a page of axe's own to bring frames together (the
 * site has none): both halve the time.
 */
export async function objections(page: Page, rules: Rules = 'all'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      resultTypes: ['violations'],
      runOnly: rules === 'contrast' ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: [...tags] },
      rules: { 'color-contrast': { enabled: rules !== 'all but contrast' } },
    })
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 5)
      .map(
        ({ target, failureSummary }) =>
          `${id} (${help}): ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
      ),
  );
}
