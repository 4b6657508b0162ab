/** A press is answered also where its script or its data do not come: the line is broken, hangs, or the site was renewed. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { holdBack, open, passTime, visit } from './open.ts';

let page: Page;
/** A page whose clock or scripts a test changes for good. */
let own: Page | undefined;
afterEach(async () => {
  await own?.context().close();
  own = undefined;
});
const openOwn = async (path: string): Promise<void> => {
  page = own = await open(path);
};

const note = () => page.locator('.missing-part');
const pressSentence = () => page.locator('#p2-5 p span[id]').first().click();

describe('what a press needs and cannot get', () => {
  test.each(['a release took it away', 'the line is broken'])(
    'a script, because %s: it is said, and offered to load anew',
    async (why) => {
      page = await visit('notices/pudong-2024/');
      await page.route('**/passage-panel.*.js', (route) =>
        why === 'the line is broken' ? route.abort() : route.fulfill({ status: 404, body: '' }),
      );
      await pressSentence();
      await note().getByText('没有做成').waitFor();
      await page.unrouteAll();
      await note().getByRole('button', { name: '刷新页面' }).click();
      await expect.poll(() => note().count()).toBe(0);
      await pressSentence();
      await page.locator('.panel').waitFor();
    },
  );

  test('data that hang: words within ten seconds', async () => {
    await openOwn('notices/pudong-2024/');
    await page.route('**/data/passages/**', () => undefined);
    await page.clock.install();
    const asked = page.waitForRequest('**/data/passages/**');
    await pressSentence();
    await asked;
    await passTime(page, 10_000);
    await page.getByText('没有取到其他文件的写法').waitFor({ timeout: 5_000 });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('a script that hangs: words within ten seconds', async () => {
    await openOwn('targets/');
    await page.route('**/ledger.*.js', () => undefined);
    await page.clock.install();
    const asked = page.waitForRequest('**/ledger.*.js');
    await page.locator('form.ledger-form').scrollIntoViewIfNeeded();
    await page.getByLabel('字词').focus();
    await asked;
    await passTime(page, 10_000);
    await note().waitFor({ timeout: 5_000 });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('one part that fails stops no other', async () => {
    await openOwn('themes/marriage/');
    await page.addInitScript(() => {
      // The first part of the page's script finds no such thing.
      Object.defineProperty(window, 'URLSearchParams', { value: undefined });
    });
    await page.reload();
    // What choosing needs is broken; the button that prints a page is a part of its own.
    const printed = await page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          window.print = () => resolve(true);
          document.querySelector<HTMLElement>('[data-print-page]')?.click();
          setTimeout(() => resolve(false), 2000);
        }),
    );
    expect(printed).toBe(true);
  });
});

test('presses that come before their script are made in their order when it is there', async () => {
  page = await visit('years/2024/');
  const letCome = await holdBack(page, '**/choose-themes.*.js');
  await page.click('.theme-choice summary');
  await page.locator('.theme-choice [data-all=""]').click();
  await page.locator('.theme-choice label', { hasText: '殡葬' }).first().click();
  letCome();
  await expect.poll(() => page.locator('.year-row:visible').count()).toBe(1);
  expect(page.url()).toContain('?theme=funeral');
});

describe('plain http, where there is no clipboard', () => {
  test.each([
    ['notices/pudong-2024/', '复制引用'],
    ['notices/pudong-2024/', '复制这一句的地址'],
  ])('%s: %s copies', async (path, name) => {
    page = await visit(path);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.addEventListener('copy', () => {
        const field = document.activeElement;
        if (field instanceof HTMLTextAreaElement) document.documentElement.dataset['copied'] = field.value;
      });
    });
    await pressSentence();
    const button = page.locator('.panel').getByRole('button', { name });
    await button.click();
    await page.locator('.panel').getByRole('button', { name: '已复制' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['copied'])).toContain('/notices/pudong-2024/#');
  });
});
