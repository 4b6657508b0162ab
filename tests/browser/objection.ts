/** What axe objects to on a page, one line per place. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Contrast costs most of axe's time, so a caller can ask for it alone or leave it out. */
export type Rules = 'all' | 'contrast' | 'all but contrast';

export async function objections(page: Page, rules: Rules = 'all'): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (rules === 'contrast') axe.withRules('color-contrast');
  else axe.withTags(tags);
  if (rules === 'all but contrast') axe.disableRules('color-contrast');
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 5)
      .map(
        ({ target, failureSummary }) =>
          `${id} (${help}): ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
      ),
  );
}
