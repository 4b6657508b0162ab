/** The comparison as a reader works it: what is shown is in the address, what is hidden is said, at every width. */
import { describe, expect, test } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { holdBack, visit as visitShared } from './open.ts';

const theme = 'themes/marriage/';
const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
let page: Page;
const visit = async (path: string, options: BrowserContextOptions = desk) => {
  page = await visitShared(path, options);
  return page;
};

const texts = () =>
  page
    .locator('table.comparison thead th[data-text]:not([hidden])')
    .evaluateAll((heads) => heads.map((head) => (head as HTMLElement).dataset['text']));
const topics = () =>
  page
    .locator('table.comparison tr[data-topic]')
    .evaluateAll((rows) => rows.filter((row) => getComputedStyle(row).display !== 'none').map((row) => row.id));
const hidden = () => page.locator('.hides');

describe('only what is worded so', () => {
  /** Sentences in sight, with what each says. */
  const sayings = () =>
    page
      .locator('table.comparison [data-passage]')
      .evaluateAll((parts) =>
        parts
          .filter((part) => part.checkVisibility())
          .map((part) => (part as HTMLElement).dataset['says'] ?? 'advance'),
      );

  test.each([
    ['a theme', 'themes/elderly-care/', 'explore', '探索'],
    ['a topic', 'themes/elderly-care/supervision/', 'partner', '协同'],
  ])(
    '%s: the address leaves the sentences that say so, says it, and 显示全部 brings all back',
    async (_, path, say, name) => {
      await visit(path);
      const all = await sayings();
      const wanted = all.filter((each) => each.split(' ').includes(say));
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.length).toBeLessThan(all.length);
      await page.goto(`${page.url()}?says=${say}`);
      await expect.poll(sayings).toEqual(wanted);
      expect(await hidden().innerText()).toContain(`“${name}”的句`);
      expect(await page.locator('select[name="says"]').inputValue()).toBe(say);
      await page.locator('[data-show-all]').click();
      await expect.poll(sayings).toEqual(all);
      expect(page.url()).not.toContain('says=');
    },
  );

  test('a choice taken back while what it needs is on its way leaves all sentences', async () => {
    await visit('themes/elderly-care/supervision/');
    const all = await sayings();
    const letCome = await holdBack(page, '**/filter-says.*.js');
    await page.locator('select[name="says"]').selectOption('partner');
    await page.locator('[data-show-all]').click();
    letCome();
    await expect.poll(() => page.locator('[data-comparison]').getAttribute('data-says')).toBe('');
    expect(await sayings()).toEqual(all);
  });

  test('on a phone the list keeps the topics that say so, each leading to its page with the choice', async () => {
    await visit('themes/elderly-care/?says=explore', phone);
    const shown = page.locator('.rail li > a:visible');
    const every = await page.locator('.rail li > a').count();
    await expect.poll(() => shown.count()).toBeLessThan(every);
    expect(await shown.count()).toBeGreaterThan(0);
    const links = await shown.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    for (const link of links) expect(link).toContain('?says=explore');
    await shown.first().click();
    await page.waitForURL(/themes\/elderly-care\/[^/?]+\/\?says=explore/u);
    await expect
      .poll(async () => {
        const left = await sayings();
        return left.length > 0 && left.every((each) => each.split(' ').includes('explore'));
      })
      .toBe(true);
  });

  test('a choice stands in the address, and one that no sentence knows is passed over', async () => {
    await visit('themes/elderly-care/');
    await page.locator('select[name="says"]').selectOption('dated');
    expect(page.url()).toContain('says=dated');
    await expect.poll(async () => (await sayings()).every((each) => each.includes('dated'))).toBe(true);
    await page.goto(page.url().replace('dated', 'nonsense'));
    expect(await page.locator('select[name="says"]').inputValue()).toBe('');
    expect(await hidden().isVisible()).toBe(false);
  });
});

describe('choosing', () => {
  test('a text goes and comes by keyboard; the address keeps it and the bar says what is hidden', async () => {
    await visit(theme);
    const before = await texts();
    await page.locator('input[name="col"]').first().focus();
    await page.keyboard.press('Space');
    expect(await texts()).toEqual(before.slice(1));
    expect(page.url()).toMatch(/[?&]col=/u);
    expect(await hidden().innerText()).toContain('另1份已隐藏');
    await page.keyboard.press('Space');
    expect(await texts()).toEqual(before);
    expect(page.url()).not.toContain('col=');
    expect(await hidden().isVisible()).toBe(false);
  });

  test('an address shows its choice to the next reader, and nothing is remembered for the next page', async () => {
    await visit(`${theme}?col=pudong-2024,pudong-2025&topic=counselling`);
    expect(await texts()).toEqual(['pudong-2024', 'pudong-2025']);
    expect(await topics()).toEqual(['counselling']);
    expect(await hidden().innerText()).toContain('已隐藏');
    await page.goto(new URL('../estate/', page.url().replace(/\?.*/u, '')).href);
    expect(await texts()).toHaveLength(5);
    expect(await hidden().isVisible()).toBe(false);
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  });

  test('the numbers beneath a topic are those of the chosen texts, and what its lines leave out is counted among these', async () => {
    const lines = () => page.locator('.rail li[data-for="safety-monitoring"] .nums');
    const address = 'themes/elderly-care/';
    await visit(address, phone);
    expect(await lines().innerText()).toMatch(/上海.*浦东2025年.*普陀.*青浦.*另有4个数字/su);
    for (const [ids, names] of [
      ['putuo-2024', ['普陀']],
      ['shanghai-2024,qingpu-2025', ['上海', '青浦']],
    ] as const) {
      await visit(`${address}?col=${ids}`, phone);
      const words = await lines().innerText();
      expect(words.match(/上海|浦东|普陀|青浦/gu)).toEqual(names);
      expect(words).toContain(`另有${String(names.length)}个数字`);
      expect(words).not.toMatch(/；\s*另/u);
    }
    await lines().getByRole('link').click();
    expect(await page.locator('#numbers').count()).toBe(1);
    expect(await page.locator('.topic-numbers').textContent()).toContain('智能水表');
  });

  test('a topic of the rail shows alone within sight, ＋ adds one, 显示全部 brings all back', async () => {
    await visit('themes/elderly-care/');
    const all = await topics();
    await page.evaluate(() => scrollTo(0, 4000));
    await page.locator('.rail li[data-for="meals"] > a').click();
    expect(await topics()).toEqual(['meals']);
    expect(page.url()).toContain('topic=meals');
    const row = await page.locator('#meals').boundingBox();
    expect(row && row.y >= 0 && row.y < 900).toBe(true);
    await page.locator('.rail li[data-for="beds"] .add').click();
    expect(await topics()).toEqual(['beds', 'meals']);
    await page.locator('[data-show-all]').click();
    expect(await topics()).toEqual(all);
    expect(page.url()).not.toContain('?');
  });

  test('Back brings the choice of the address', async () => {
    await visit(`${theme}?col=pudong-2025`);
    await page.locator('table.comparison a.loc:visible').first().click();
    await page.waitForURL('**/notices/**');
    await page.goBack();
    expect(await texts()).toEqual(['pudong-2025']);
  });
});

describe('clauses', () => {
  test('a sentence that serves several topics shows its clause, and 全句 opens it in place', async () => {
    await visit('themes/elderly-care/meals/');
    const cell = page.locator('#meals td[data-text="pudong-2025"]');
    expect(await cell.locator('.tx > p').first().innerText()).toMatch(/^……新建社区为老助餐服务场所18家……/u);
    expect(await cell.locator('.tx').innerText()).not.toContain('养老床位');
    await cell.locator('summary').first().click();
    expect(await cell.locator('details p').first().innerText()).toContain('新建养老床位500张');
  });

  test('a number stands out under its own topic alone', async () => {
    await visit('themes/elderly-care/');
    const bold = (topic: string) => page.locator(`#${topic} td[data-text="pudong-2025"] b`).allInnerTexts();
    expect(await bold('meals')).toEqual(['18家']);
    expect(await bold('projects')).toContain('18家');
    expect(await bold('beds')).not.toContain('18家');
  });
});

describe('copying', () => {
  test.each(['button', 'selection'])('a cell’s words come with issuer, title, number and place, by %s', async (way) => {
    await visit('themes/elderly-care/meals/', { ...desk, permissions: ['clipboard-read', 'clipboard-write'] });
    const cell = page.locator('#meals td[data-text="pudong-2024"]');
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    await cell.hover();
    if (way === 'button') await cell.locator('[data-copy]').click();
    else {
      await cell.locator('.tx').evaluate((words) => getSelection()?.selectAllChildren(words));
      // What gives a selection its source comes when the reader turns to the table.
      await expect
        .poll(async () => (await page.keyboard.press('Control+c'), read()), { timeout: 15_000 })
        .toContain('浦民发');
    }
    await expect.poll(read).toContain('……新建35家社区为老助餐场所');
    const copied = await read();
    expect(copied).toMatch(/（上海市浦东新区民政局《[^》]+》，浦民发〔2024〕8号，2024年2月6日，二、5、.*（第4—5页）/u);
    expect(copied).not.toMatch(/全句|调整|未再提及|复制/u);
  });
});

describe('in sight', () => {
  test('at a desk the bar and the issuer stay while a long row is read', async () => {
    await visit('themes/elderly-care/');
    const cell = page.locator('#projects td[data-text="pudong-2024"]');
    await cell.evaluate((element) => {
      scrollTo(0, element.getBoundingClientRect().top + scrollY + 40);
    });
    for (const place of [page.locator('.textbar'), cell.locator('.org')]) {
      const box = await place.boundingBox();
      expect(box && box.y >= 0 && box.y < 100).toBe(true);
    }
  });

  test.each([320, 390])('at %i px nothing runs over the edge, and a topic is a tap away', async (width) => {
    await visit('themes/elderly-care/', { ...phone, viewport: { width, height: 844 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.locator('.rail li[data-for="meals"] > a').tap();
    await page.waitForURL('**/themes/elderly-care/meals/');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.locator('#meals td:not(.none):visible').count()).toBe(5);
  });
});

describe('for those who listen and those who type', () => {
  test('a topic is a heading and the header of its row; the texts head the columns', async () => {
    await visit(theme);
    const tree = await page.locator('table.comparison').ariaSnapshot();
    expect(tree).toMatch(/rowheader "涉外婚姻登记"/u);
    expect(tree).toMatch(/heading "涉外婚姻登记" \[level=2\]/u);
    expect(tree).toMatch(/columnheader "浦东新区 2024"/u);
  });

  test('at most thirty stops of the Tab key come before the first passage, and one after the skip link', async () => {
    await visit('themes/elderly-care/');
    let stops = 0;
    do {
      await page.keyboard.press('Tab');
      stops += 1;
    } while (stops < 60 && !(await page.evaluate(() => Boolean(document.activeElement?.closest('td .tx, td .fold')))));
    expect(stops).toBeLessThanOrEqual(31);
    await page.locator('.themed > .skip').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('texts');
  });

  test('each state is told in words', async () => {
    await visit(theme);
    expect(await page.locator('table.comparison td.silent:not([hidden])').first().innerText()).toContain('未提及');
    expect(await page.locator('.holds').innerText()).toContain('未收录');
  });
});

test('on a phone a press opens the list of texts, and another closes it', async () => {
  const page = await visit('themes/elderly-care/meals/', { viewport: { width: 390, height: 844 } });
  const texts = page.locator('#choose ~ fieldset');
  expect(await texts.isVisible()).toBe(false);
  await page.locator('label[for="choose"]').click();
  expect(await texts.isVisible()).toBe(true);
  await page.locator('label[for="choose"]').click();
  expect(await texts.isVisible()).toBe(false);
});
