/** What the site says of itself under 无障碍: by keyboard, in large type, on the smallest phones, for a screen reader. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ACCESS } from '../access-figures.ts';
import { visit } from './open.ts';

const theme = 'themes/elderly-care/';
const pair = 'compare/pudong-2024/pudong-2025/';
const notice = 'notices/pudong-2024/';

/** What has the focus, if none of it can be seen; what the browser scrolls to view is in view. */
function coveredFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    // A box that is there for the keyboard alone shows its focus on the words beside it.
    const shown = focused instanceof HTMLInputElement ? (focused.labels?.[0] ?? focused) : focused;
    const box = shown?.getClientRects()[0];
    if (!shown || !focused || !box || box.width < 2) return null;
    const seen = [0.1, 0.5, 0.9].some((x) =>
      [0.2, 0.5, 0.8].some((y) => {
        const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
        return top !== null && (shown.contains(top) || top.contains(shown));
      }),
    );
    return seen ? null : `${focused.tagName}.${focused.className} ${(shown.textContent ?? '').trim().slice(0, 20)}`;
  });
}

describe('by keyboard', () => {
  test.each([
    [theme, 1440],
    [theme, 390],
    [pair, 1440],
    [notice, 1440],
  ])('on %s at %i px what has the focus is never covered, 60 steps on and 30 back', async (path, width) => {
    const page = await visit(path, { viewport: { width, height: 900 } });
    await page.locator('#main').focus();
    const covered: string[] = [];
    for (let step = 1; step <= 90; step += 1) {
      // The key is held down: to release it each time takes a third of the time.
      if (step === 61) await page.keyboard.down('Shift');
      await page.keyboard.down('Tab');
      const found = await coveredFocus(page);
      if (found !== null) covered.push(`step ${String(step)}: ${found}`);
    }
    await page.keyboard.up('Tab');
    await page.keyboard.up('Shift');
    expect(covered).toEqual([]);
  });

  test.each([
    [theme, 'table.comparison td'],
    [pair, '.pair-item'],
    [notice, 'article .part'],
  ])('on %s at most so many steps as promised lead from the top to the first words', async (path, words) => {
    const page = await visit(path, { viewport: { width: 1440, height: 900 } });
    let steps = 0;
    let arrived = false;
    while (!arrived && steps <= ACCESS.stepsToWords) {
      await page.keyboard.press('Tab');
      steps += 1;
      // A link that skips is taken, as a reader would.
      if (await page.evaluate(() => document.activeElement?.matches('.skip'))) {
        await page.keyboard.press('Enter');
        steps += 1;
      }
      arrived = await page.evaluate((selector) => document.activeElement?.closest(selector) !== null, words);
    }
    expect(steps).toBeLessThanOrEqual(ACCESS.stepsToWords);
  });
});

test.each([
  [theme, 'table.comparison td'],
  ['themes/elderly-care/meals/', 'table.comparison td'],
  ['places/pudong/elderly-care/', 'table.comparison td'],
  [pair, '.pair-item'],
  ['compare/?a=pudong-2024&b=qingpu-2025&theme=funeral', '#two td'],
  [notice, 'article .part'],
  ['targets/', '.ledger'],
  ['places/pudong/', 'main table'],
  ['years/2024/', '.year-row'],
  ['search/?q=助餐', '.hit mark'],
] as const)('in large type everything that is pressed on %s is 44 px high', async (path, there) => {
  const page = await visit(path, {}, { size: '18' });
  await page.locator(there).first().waitFor({ state: 'attached' });
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  const small = await page.evaluate(
    (least) =>
      [...document.querySelectorAll<HTMLElement>('button, summary, select, input')]
        // A box is pressed by its words.
        .map((each) => (each instanceof HTMLInputElement ? (each.closest('label') ?? each) : each))
        .filter((each) => each.getClientRects().length > 0 && each.offsetWidth > 2 && each.offsetHeight < least - 0.5)
        .map(
          (each) =>
            `${each.tagName}.${each.className} ${String(each.offsetHeight)} ${each.textContent.trim().slice(0, 12)}`,
        ),
    ACCESS.target,
  );
  expect(small).toEqual([]);
});

/** What an empty field says and has no room for. */
const cutPlaceholders = (page: Page): Promise<string[]> =>
  page.locator('input[placeholder]:visible').evaluateAll((fields) =>
    (fields as HTMLInputElement[])
      .filter((field) => {
        const { font, paddingLeft, paddingRight } = getComputedStyle(field);
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) return true;
        pen.font = font;
        const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        return pen.measureText(field.placeholder).width > room + 1;
      })
      .map(({ placeholder }) => placeholder),
  );

test.each(['', 'search/', 'targets/'])('in large type on a phone a field says all it says: /%s', async (path) => {
  const page = await visit(path, { viewport: { width: 390, height: 844 } }, { size: '30' });
  expect(await page.locator('input[placeholder]:visible').count()).toBeGreaterThan(0);
  expect(await cutPlaceholders(page)).toEqual([]);
});

/** What a page has too little room for: itself, or words that a box cuts off. */
const cutWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
    ...[...document.querySelectorAll<HTMLElement>('main *')]
      .filter((each) => {
        const { overflowX } = getComputedStyle(each);
        const clips = overflowX === 'hidden' || overflowX === 'clip';
        return (
          clips && each.clientWidth > 4 && each.scrollWidth > each.clientWidth + 1 && each.textContent.trim() !== ''
        );
      })
      .map((each) => `${each.tagName}.${each.className} ${each.textContent.trim().slice(0, 20)}`),
  ]);

test.each([theme, pair, notice, 'years/2024/', 'targets/', '', '404.html', 'about/coding/', 'uptake/2024/'])(
  'in the narrowest windows no word is cut off and no page scrolls sideways: /%s',
  async (path) => {
    const page = await visit(path);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    for (const width of ACCESS.narrowest) {
      await page.setViewportSize({ width, height: 800 });
      expect(await cutPlaceholders(page), String(width)).toEqual([]);
      expect(await cutWords(page), String(width)).toEqual([]);
    }
  },
);

test('in the system’s own colours a passage that the address names is outlined', async () => {
  const page = await visit(notice, { forcedColors: 'active' });
  const key = (await page.locator('#p2-5 p span[id]').first().getAttribute('id')) ?? '';
  await page.goto(`${page.url()}#${key}`);
  const outline = await page.locator(':target').evaluate((each) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
    return { outlineStyle, width: parseFloat(outlineWidth), outlineColor };
  });
  expect(outline.outlineStyle).toBe('solid');
  expect(outline.width).toBeGreaterThan(1);
  // Forced colours leave no outline transparent.
  expect(outline.outlineColor).not.toMatch(/^rgba\(.*, 0\)$/u);
});

interface AxNode {
  nodeId: string;
  role?: { value: string };
  name?: { value: string };
  childIds?: string[];
}

test('a screen reader is told each topic as a heading and as the head of its row', async () => {
  const page = await visit('themes/marriage/', { viewport: { width: 1440, height: 900 } });
  const topics = await page.locator('table.comparison tr[data-topic] .h').allInnerTexts();
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node: AxNode, role: string): AxNode[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      if (!child) return [];
      return child.role?.value === role ? [child] : below(child, role);
    });
  const rows = nodes.filter((node) => node.role?.value === 'row');
  const heads = rows.flatMap((row) => {
    const [head] = below(row, 'rowheader');
    if (!head) return [];
    expect(below(row, 'cell').length + below(row, 'gridcell').length, head.name?.value).toBeGreaterThan(0);
    expect(below(head, 'heading').length, head.name?.value).toBe(1);
    return [head.name?.value ?? ''];
  });
  expect(topics.length).toBeGreaterThan(3);
  expect(heads.map((name) => name.replaceAll(/\s/gu, ''))).toEqual(topics.map((name) => name.replaceAll(/\s/gu, '')));
});
