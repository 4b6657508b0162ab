/**
 * After Back a page of the browser's own cache may have its controls as they first were (WebKit): each page takes its
 * choice from the address again. Chromium keeps the controls, so they are reset here by hand, as WebKit does it.
 */
import { expect, test } from 'vitest';
import { visit } from './open.ts';

test.each([
  ['themes/elderly-care/?col=pudong-2024,pudong-2025', 'thead th[data-text]'],
  ['compare/pudong-2024/pudong-2025/?show=new', '.pair-line'],
  ['targets/?kind=stock', '.ledger tbody tr'],
])('%s', async (path, shown) => {
  const page = await visit(path);
  const visible = () => page.locator(`${shown}:not([hidden])`).count();
  const all = await page.locator(shown).count();
  await expect.poll(visible).toBeLessThan(all);
  const chosen = await visible();
  const state = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('main form input, main form select')]
        .map((each) => (each instanceof HTMLInputElement ? String(each.checked) : each.value))
        .join(),
    );
  const controls = await state();
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLInputElement>('main form input'))
      each.checked = each.defaultChecked;
    for (const each of document.querySelectorAll('main form select')) (each as HTMLSelectElement).selectedIndex = 0;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect.poll(state).toBe(controls);
  expect(await visible()).toBe(chosen);
});
