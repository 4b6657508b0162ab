/** The ledger of numbers: whole without a script, filtered and sorted with it, readable on a phone. */
import { describe, expect, it } from 'vitest';
import { visit } from './open.ts';

describe('the ledger', () => {
  it('is whole without a script, and offers no filter that would not work', async () => {
    const page = await visit('targets/', { javaScriptEnabled: false });
    expect(await page.locator('.ledger tbody tr:visible').count()).toBe(await page.locator('.ledger tbody tr').count());
    expect(await page.locator('.ledger-form').isVisible()).toBe(false);
  });

  it('filters by kind and by words, keeps the choice in the address and opens with it', async () => {
    const page = await visit('targets/');
    const rows = page.locator('.ledger tbody tr:visible');
    const all = await rows.count();
    await page.getByLabel('类别').selectOption('stock');
    await page.getByLabel('字词').fill('社会组织');
    await expect.poll(() => rows.count()).toBeLessThan(all);
    const some = await rows.count();
    expect(some).toBeGreaterThan(0);
    for (const words of await rows.allTextContents()) expect(words).toMatch(/存量[\s\S]*社会组织/u);
    expect(page.url()).toContain('kind=stock');
    await page.reload();
    await expect.poll(() => rows.count()).toBe(some);
    await page.getByRole('button', { name: '清除' }).click();
    await expect.poll(() => rows.count()).toBe(all);
  });

  it('opens on the numbers of one notice where a reading page leads to them', async () => {
    const page = await visit('targets/?notice=shanghai-2024');
    const notices = () =>
      page
        .locator('.ledger tbody tr:visible')
        .evaluateAll((rows) => [...new Set(rows.map((row) => (row as HTMLElement).dataset['notice']))]);
    // The script that filters comes after the page.
    await expect.poll(notices).toEqual(['shanghai-2024']);
  });

  it('sorts numbers within their unit and never across units', async () => {
    const page = await visit('targets/');
    // Its heads have buttons once the reader comes to the table.
    await page.locator('table.ledger tbody td').first().hover();
    await page.getByRole('button', { name: '数量', exact: true }).click();
    const sorted = await page.locator('.ledger tbody tr').evaluateAll((rows) =>
      rows.map((row) => ({
        unit: (row as HTMLElement).dataset['unit'] ?? '',
        value: Number((row as HTMLElement).dataset['value']),
      })),
    );
    const units = sorted.map(({ unit }) => unit);
    expect(units.filter((unit, index) => unit !== units[index - 1]).length).toBe(new Set(units).size);
    for (const [index, { unit, value }] of sorted.entries()) {
      const next = sorted[index + 1];
      if (next && next.unit === unit) expect(next.value).toBeGreaterThanOrEqual(value);
    }
    expect(await page.locator('th[data-sort=value]').getAttribute('aria-sort')).toBe('ascending');
  });

  it.each(['targets/', 'targets/elderly-beds/', 'instruments/', 'data/'])('fits every window: %s', async (path) => {
    const page = await visit(path, { viewport: { width: 1440, height: 800 } });
    for (const width of [1440, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});

describe('an indicator', () => {
  it('sets the city, the districts, plan and result beside one another, and leads to the sentence', async () => {
    const page = await visit('targets/elderly-beds/');
    const table = page.getByRole('table', { name: '养老床位，新增（张）' });
    expect((await table.locator('tbody tr').allTextContents()).map((words) => words.replace(/\s+/gu, ''))).toEqual([
      expect.stringMatching(/^上海市2023总结完成5510张—/u),
      expect.stringMatching(/^上海市2024要点计划4000张—/u),
      expect.stringMatching(/^浦东新区2024要点计划1000张25%/u),
      expect.stringMatching(/^浦东新区2025要点计划600张—/u),
      expect.stringMatching(/^普陀区2024要点计划200张5%/u),
    ]);
    await table.getByRole('link', { name: '新增1000张养老床位' }).click();
    expect(new URL(page.url()).pathname).toMatch(/notices\/pudong-2024\/$/u);
    expect(await page.locator(':target').textContent()).toContain('新增1000张养老床位');
  });
});

it('on a phone a number’s share of the city’s has one place, whatever is beside the number', async () => {
  const page = await visit('targets/elderly-beds/', { viewport: { width: 390, height: 844 } });
  const shares = await page.locator('.series-table .share:visible').evaluateAll((all) =>
    all.map((share) => {
      const [own, number] = [share, share.previousElementSibling].map((each) => each?.getBoundingClientRect());
      return { right: own?.right, under: own !== undefined && number !== undefined && own.top >= number.bottom };
    }),
  );
  expect(shares.length).toBeGreaterThan(1);
  for (const share of shares) expect(share).toEqual({ right: shares[0]?.right, under: true });
});
