/** The reading page and the site's forms of display, as a reader works them. */
import { describe, expect, test } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { ACCESS } from '../access-figures.ts';
import { open, visit as visitShared } from './open.ts';

let page: Page;
const visit = async (path: string, options?: BrowserContextOptions, remembered?: Record<string, string>) => {
  page = await visitShared(path, options, remembered);
  return page;
};

describe('a sentence', () => {
  test('when pressed, leads to its topic in one step', async () => {
    await visit('notices/pudong-2024/');
    await page.locator('#p2-5 p span[id]').first().click();
    const panel = page.locator('.panel');
    await panel.waitFor();
    const way = panel.locator('a').first();
    expect(new URL((await way.getAttribute('href')) ?? '', page.url()).pathname).toContain('/themes/');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('panel');
  });

  test('by keyboard alone: opened from its item, walked on, closed', async () => {
    await visit('notices/putuo-2024/');
    const opener = page.locator('#p1-1 .more');
    await opener.focus();
    await page.keyboard.press('Enter');
    const panel = page.locator('.panel');
    await panel.waitFor();
    const first = await panel.getAttribute('aria-label');
    await panel.getByRole('button', { name: '下一句' }).press('Enter');
    await expect.poll(() => page.locator('.panel').getAttribute('aria-label')).not.toBe(first);
    await page.keyboard.press('Escape');
    expect(await page.locator('.panel').count()).toBe(0);
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('has the focus again when its panel closes, and is the only one marked while it is open', async () => {
    await visit('notices/qingpu-2025/');
    const [first, second] = [page.locator('#p1-3 p span[id]').first(), page.locator('#p1-4 p span[id]').first()];
    await page.goto(`${page.url()}#${(await first.getAttribute('id')) ?? ''}`);
    await second.click();
    await page.locator('.panel').waitFor();
    const marked = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.chosen, :target')]
          .filter((each) => getComputedStyle(each).backgroundColor !== 'rgba(0, 0, 0, 0)')
          .map(({ id }) => id),
      );
    await page.mouse.move(0, 0);
    expect(await marked()).toEqual([await second.getAttribute('id')]);
    await page.getByRole('button', { name: '关闭' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(await second.getAttribute('id'));
    expect(await marked()).toEqual([await first.getAttribute('id')]);
  });

  test('gives its own citation in one press', async () => {
    await visit('notices/shanghai-2024/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const passage = page.locator('#summary-2023 .part p span[id], #summary-2023 p span[id]').first();
    const key = (await passage.getAttribute('id')) ?? '';
    await passage.click();
    await page.getByRole('button', { name: '复制引用' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^上海市民政局\. .*2023年上海民政工作总结.*\[EB\/OL\]\. （2024-02-01）\[\d{4}-\d\d-\d\d\]\. /u,
    );
    expect(copied.endsWith(`${new URL(page.url()).origin}/notices/shanghai-2024/#${key}.`)).toBe(true);
    const more = await page.getByRole('link', { name: '其他引用格式' }).getAttribute('href');
    await page.goto(new URL(more ?? '', page.url()).href);
    expect(await page.locator(':target').count()).toBe(1);
  });

  test('has an address that shows it', async () => {
    await visit('notices/qingpu-2025/');
    const key = await page.locator('#p1-3 p span[id]').first().getAttribute('id');
    await page.goto(`${page.url()}#${key}`);
    const colour = await page.locator(':target').evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(colour).not.toBe('rgba(0, 0, 0, 0)');
  });
});

describe('large type', () => {
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

  test('goes from 18 to 30 px, is remembered, and leaves the main ways in the head', async () => {
    await visit('');
    await page.locator('[data-mode="size"]').click();
    for (let step = 0; step < 3; step += 1)
      if (await page.locator('[data-step="1"]').isEnabled()) await page.locator('[data-step="1"]').click();
    expect(await size()).toBe(30);
    await page.goto(new URL('notices/', page.url()).href);
    expect(await size()).toBe(30);
    await page.locator('[data-tools]').click();
    expect(await page.locator('.head nav a:visible').count()).toBeLessThan(8);
    for (let step = 0; step < 3; step += 1) await page.locator('[data-step="-1"]').click();
    expect(await size()).toBe(18);
    expect(await page.locator('[data-step="-1"]').isDisabled()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test.each([
    ['places/pudong/', '.place-themes th, .place-themes .num, .place-numbers .num'],
    ['years/2024/', '.year-row h3, .year-row .who, .year-row .n'],
  ])('breaks no name and no number at a desk: %s', async (path, short) => {
    await visit(path, { viewport: { width: 1440, height: 900 } }, { size: '22' });
    const named = await page.locator(`:is(${short}):not(thead *)`).evaluateAll((all) =>
      all.map((each) => {
        const words = document.createRange();
        words.selectNodeContents(each);
        const tops = [...words.getClientRects()].map(({ top }) => top);
        return { words: words.toString().trim(), apart: Math.max(...tops) - Math.min(...tops) };
      }),
    );
    expect(named.length).toBeGreaterThan(60);
    // Pieces in one line begin within a few px of each other.
    expect(named.filter(({ apart }) => apart > 11)).toEqual([]);
  });

  test('reads the page aloud by a voice of the device, and stops at a second press', async () => {
    page = await open('notices/qingpu-2025/');
    await page.addInitScript(() => {
      const said: string[] = [];
      const voices = [
        { lang: 'zh-CN', localService: false },
        { lang: 'zh-CN', localService: true },
      ];
      class Utterance {
        voice: unknown;
        onend: (() => void) | null = null;
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      const speak = (words: Utterance) => {
        said.push(`${String(voices.indexOf(words.voice as (typeof voices)[number]))} ${words.text}`);
        setTimeout(() => words.onend?.(), 300);
      };
      const silence = () => undefined;
      const synthesis = { getVoices: () => voices, speak, cancel: silence, addEventListener: silence };
      Object.assign(window, { said, SpeechSynthesisUtterance: Utterance });
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    });
    await page.reload();
    await page.locator('[data-mode="size"]').click();
    const title = (await page.locator('h1').innerText()).trim();
    await page.locator('[data-read]').click();
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    await expect.poll(async () => (await said()).length).toBeGreaterThan(1);
    expect((await said())[0]).toBe(`1 ${title}`);
    await page.locator('[data-read]').click();
    await expect.poll(() => page.locator('[data-read]').textContent()).toBe('朗读');
    await page.context().close();
  });

  test('gives 44 px to press, and 60 px to what matters most', async () => {
    await visit('');
    await page.locator('[data-mode="size"]').click();
    const height = async (selector: string) => (await page.locator(selector).first().boundingBox())?.height ?? 0;
    expect(await height('.tools button:visible')).toBeGreaterThanOrEqual(ACCESS.target);
    expect(await height('.find button')).toBeGreaterThanOrEqual(ACCESS.mainTarget);
    expect(await height('.find input')).toBeGreaterThanOrEqual(ACCESS.mainTarget);
  });

  test.each([
    'notices/pudong-2024/',
    'notices/pudong-2025/',
    'themes/marriage/',
    'compare/pudong-2024/pudong-2025/',
    'targets/',
  ])('has no text smaller than 18 px on %s', async (path) => {
    await visit(path);
    await page.locator('[data-mode="size"]').click();
    await page.locator('[data-step="-1"]').click();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .filter((element) => element.checkVisibility() && parseFloat(getComputedStyle(element).fontSize) < 18)
        .map((element) => `${element.tagName}.${element.className}`),
    );
    expect([...new Set(small)]).toEqual([]);
  });
});

test('dark stays dark on the next page, against the system’s wish', async () => {
  await visit('', { colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.locator('[data-mode="scheme"]').click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto(new URL('about/', page.url()).href);
  expect(await paper()).toBe(dark);
});

test('the first stop of the keyboard skips to the text', async () => {
  await visit('about/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test.each([390, 1024])(
  'names above the columns of the matrix are whole where type is doubled at %i px',
  async (width) => {
    // A page of its own: what the session sets stays.
    const page = await open('', { viewport: { width, height: 900 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    const names = await page.locator('.matrix .fam + .row .who, .matrix thead th').evaluateAll((all) =>
      all
        .filter((name) => name.firstChild && name.getBoundingClientRect().width > 1)
        .map((name) => {
          const words = document.createRange();
          words.selectNodeContents(name.firstChild ?? name);
          return { name: name.textContent, lines: words.getClientRects().length };
        }),
    );
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter(({ lines }) => lines > 1)).toEqual([]);
    await page.context().close();
  },
);
