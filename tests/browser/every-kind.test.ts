/**
 * Each kind of page opens in Chromium without a complaint, asks nobody else for anything, and fits the narrowest phone; axe
 * finds nothing on it in every form that a reader can choose, with all that can be opened open.
 * Contrast is asked in light and dark alone: the colours of both are proved from the tokens in tests/styles.
 * Of many rows, items or sections of one list the first four are asked. All pages, whole: `npm run test:all`.
 *
 * A page opens once and takes one form after the other, since no script of the site asks at the start how wide the window is.
 */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kinds } from '../../scripts/page-kind.ts';
import { listen, type Listener } from './complaint.ts';
import { objections, thin, type Rules } from './objection.ts';

const desk = { width: 1280, height: 900 };
let page: Page;
let session: CDPSession;
let complaints: Listener['complaints'];

beforeAll(async () => {
  ({ page, session, complaints } = await listen());
});
afterAll(() => page.context().close());

/** Turns the window into a phone's, with a finger for a pointer, or back into a desk's. */
async function hold(phone: boolean): Promise<void> {
  const screen = phone ? { width: 390, height: 844 } : desk;
  await session.send('Emulation.setDeviceMetricsOverride', { ...screen, deviceScaleFactor: 1, mobile: phone });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: phone });
  expect(await page.evaluate(() => [innerWidth, matchMedia('(pointer: coarse)').matches])).toEqual([
    screen.width,
    phone,
  ]);
}

/** Large type, set by the page's own buttons, or the usual size. */
async function enlarge(large: boolean): Promise<void> {
  const size = await page.evaluate((wanted) => {
    document.querySelector<HTMLElement>('[data-mode="size"]')?.click();
    if (wanted) document.querySelector<HTMLElement>('[data-step="1"]')?.click();
    return document.documentElement.dataset['size'];
  }, large);
  expect(size).toBe(large ? '26' : undefined);
}

const forms: readonly { name: string; take: () => Promise<void>; leave: () => Promise<void>; rules: Rules }[] = [
  { name: 'desk, light', take: async () => {}, leave: async () => {}, rules: 'all' },
  {
    name: 'desk, dark',
    take: () => page.emulateMedia({ colorScheme: 'dark' }),
    leave: () => page.emulateMedia({ colorScheme: 'light' }),
    rules: 'contrast',
  },
  { name: 'large type', take: () => enlarge(true), leave: () => enlarge(false), rules: 'all but contrast' },
  { name: 'phone', take: () => hold(true), leave: () => hold(false), rules: 'all but contrast' },
];

test.for(kinds)('$kind', async ({ page: path }) => {
  expect.soft(await complaints(path)).toEqual([]);
  await thin(page);
  for (const { name, take, leave, rules } of forms) {
    await take();
    expect(await objections(page, rules), name).toEqual([]);
    await leave();
  }
});
