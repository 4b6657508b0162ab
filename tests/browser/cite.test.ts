/** The page of a notice's citations, as a reader works it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { open, visit } from './open.ts';

interface Shifts {
  shifts: number[];
}

describe('the citations of a notice', () => {
  test.each([
    [390, 'pudong-2024'],
    [1440, 'shanghai-2024'],
  ])('at %d px do not move when the buttons come to work: %s', async (width, notice) => {
    const page = await open(`notices/${notice}/cite/`, { viewport: { width, height: 900 } });
    // At the address that the pages were built for, which a citation gives; any other is shorter or longer.
    const built = new URL((await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '');
    const here = page.url();
    await page.route(`${built.origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: new URL(pathname, here).href }) });
    });
    await page.goto(built.href);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const heights = () =>
      page.evaluate(() => [
        document.documentElement.scrollHeight,
        ...[...document.querySelectorAll('main section, main .cite')].map((each) => (each as HTMLElement).offsetTop),
      ]);
    const before = await heights();
    const arrived = page.waitForResponse(/cite-lines/);
    await page.mouse.move(width / 2, 300);
    await page.mouse.move(width / 2, 500);
    await arrived;
    await page.locator('details[data-cite] summary').first().hover();
    await page.waitForFunction(() => !document.querySelector('.day')?.textContent.includes('引用日期'));
    await page.waitForFunction(() => !document.querySelector('[data-format] p')?.textContent.includes('引用日期'));
    expect(await heights()).toEqual(before);
    expect(await page.evaluate(() => (window as unknown as Shifts).shifts)).toEqual([]);
    // What the page still asks for is no longer passed on when it closes.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().close();
  });

  test('are copied with today and this address, and a passage with its words', async () => {
    const page = await visit('notices/pudong-2024/cite/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const item = page.locator('.citations section', { has: page.locator('details li') }).first();
    await item.locator('> [data-cite-line] button').click();
    await item.getByRole('button', { name: '已复制' }).waitFor();
    expect(await copied()).toMatch(/^上海市浦东新区民政局\. .*\[EB\/OL\]\. （2024-\d\d-\d\d）\[20\d\d-\d\d-\d\d\]\. /u);
    expect(await copied()).toContain(`${new URL(page.url()).origin}/notices/pudong-2024/#`);
    await item.locator('summary').click();
    await item.getByRole('button', { name: '复制原文及出处' }).first().click();
    const words = (await item.locator('li > a').first().innerText()).trim();
    await expect.poll(copied).toContain(`${words}\n——上海市浦东新区民政局：《`);
    await item.getByRole('button', { name: '复制引用' }).first().click();
    const key = (await item.locator('li[id]').first().getAttribute('id')) ?? '';
    await expect.poll(copied).toMatch(new RegExp(`\\[EB/OL\\].*/notices/pudong-2024/#${key}\\.$`, 'u'));
  });

  test.each([
    ['BibTeX', 'bib', /^@online\{|^@/u],
    ['RIS', 'ris', /^TY {2}- /u],
    ['CSL-JSON', 'json', /^\[/u],
  ])('come as one file for a reference manager: %s', async (name, ending, begins) => {
    const page = await visit('notices/pudong-2025/cite/');
    await page.mouse.move(300, 300);
    await page.mouse.move(300, 400);
    await page.locator('.citations li button').first().waitFor({ state: 'attached' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).and(page.locator('[data-library]')).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`pudong-2025.${ending}`);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toMatch(begins);
    const keys = await page.locator('.citations li[id]').evaluateAll((items) => items.map(({ id }) => id));
    expect(keys.filter((key) => !text.includes(`/notices/pudong-2025/#${key}`))).toEqual([]);
  });

  test('say so where their data cannot be had', async () => {
    const page = await visit('notices/pudong-2025/cite/');
    await page.route('**/data/passages/**', (route) => route.abort());
    await page.mouse.move(300, 300);
    await page.mouse.move(300, 400);
    await page.locator('.citations li button').first().waitFor({ state: 'attached' });
    await page.locator('[data-library]').first().click();
    await page.getByText('没有取到这份文件的著录数据').waitFor({ timeout: 10_000 });
  });

  test('have no buttons without script', async () => {
    const page = await visit('notices/pudong-2024/cite/', { javaScriptEnabled: false });
    expect(await page.locator('.citations button:visible').count()).toBe(0);
    expect(await page.locator('.citations').innerText()).toContain('[引用日期]');
  });
});
