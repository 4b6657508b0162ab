/**
 * How a page is laid out for its reader: where the first words of a plan are, how tall it is, how much of what it shows
 * repeats, how many stops of the Tab key come before the words. `bench-pages.ts` holds the figures to these budgets.
 */
import type { Browser } from 'playwright-core';

/** A desk, a phone, and a phone in 长者模式. */
export type Screen = '1440' | '390' | 'large';

export interface LayoutBudget {
  /** Address within the site. */
  page: string;
  screen: Screen;
  /** Greatest distance in px from the top to the first words of a plan, or to `firstOf` where the page has no words. */
  first?: number;
  /** Selector of what must come first; the words of a plan where absent. */
  firstOf?: string;
  height?: number;
  /** Greatest share of the passages' characters shown that are second copies, 0 to 1. */
  repeats?: number;
  /** Most stops of the Tab key before the first link or button among the words. */
  stops?: number;
}

export interface Layout {
  first: number | null;
  height: number;
  repeats: number;
  stops: number | null;
  /** Height of the site header as a share of the screen, 0 to 1. */
  head: number;
}

const WORDS = 'table.comparison td:not(.none) .tx, [data-words]';

export const screens: readonly Screen[] = ['1440', '390', 'large'];

const sizes: Record<Screen, { width: number; height: number }> = {
  '1440': { width: 1440, height: 900 },
  '390': { width: 390, height: 844 },
  large: { width: 390, height: 844 },
};

export const layoutBudgets: readonly LayoutBudget[] = [
  { page: 'themes/elderly-care/', screen: '1440', first: 320, height: 10_000, repeats: 0.25, stops: 30 },
  { page: 'themes/elderly-care/', screen: '390', firstOf: '.rail li .nums', first: 400, height: 8_500 },
  { page: 'themes/elderly-care/', screen: '390', firstOf: '.rail li', first: 400 },
  { page: 'themes/elderly-care/', screen: 'large', height: 12_000 },
  { page: 'themes/marriage/', screen: '1440', first: 320, height: 4_500, repeats: 0.25, stops: 30 },
  { page: 'themes/marriage/', screen: '390', height: 8_500 },
  { page: 'themes/elderly-care/meals/', screen: '390', first: 800, height: 5_000 },
  { page: 'themes/elderly-care/meals/', screen: '1440', first: 800 },
  { page: 'themes/elderly-care/projects/', screen: '390', first: 800 },
  { page: 'themes/marriage/foreign-related/', screen: '390', first: 800 },
];

/** Measures one page on one screen. */
export async function measureLayout(browser: Browser, url: string, screen: Screen, firstOf = WORDS): Promise<Layout> {
  const context = await browser.newContext({ viewport: sizes[screen], locale: 'zh-CN' });
  if (screen === 'large') await context.addInitScript(() => localStorage.setItem('size', '22'));
  const tab = await context.newPage();
  await tab.goto(url, { waitUntil: 'load' });
  const layout = await tab.evaluate(
    ({ first, words }) => {
      const shown = (element: Element): boolean => element.getClientRects().length > 0;
      const top = [...document.querySelectorAll(first)].find(shown)?.getBoundingClientRect().top;
      const counts = new Map<string, { all: number; once: number }>();
      for (const passage of document.querySelectorAll<HTMLElement>('[data-passage]')) {
        if (!shown(passage)) continue;
        const length = passage.textContent?.replace(/……/g, '').length ?? 0;
        const id = passage.dataset['passage'] ?? '';
        const known = counts.get(id) ?? { all: 0, once: 0 };
        counts.set(id, { all: known.all + length, once: Math.max(known.once, length) });
      }
      const sum = (key: 'all' | 'once'): number => [...counts.values()].reduce((total, each) => total + each[key], 0);
      const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]';
      // What is folded has boxes and is no stop: `checkVisibility` knows.
      const stops = [...document.querySelectorAll<HTMLElement>(focusable)].filter(
        (element) =>
          element.tabIndex >= 0 &&
          shown(element) &&
          element.checkVisibility() &&
          !(element as HTMLButtonElement).disabled,
      );
      const at = stops.findIndex((element) => element.closest(words) !== null);
      return {
        first: top === undefined ? null : Math.round(top + scrollY),
        height: document.documentElement.scrollHeight,
        repeats: sum('all') === 0 ? 0 : 1 - sum('once') / sum('all'),
        stops: at < 0 ? null : at,
        head: (document.querySelector('.head')?.getBoundingClientRect().height ?? 0) / innerHeight,
      };
    },
    { first: firstOf, words: WORDS },
  );
  await context.close();
  return layout;
}

/** Most stops of the Tab key before the words on any page that has words. */
export const mostStops = 30;
/** Largest share of the screen that the site header may take in large type. */
export const mostHead = 0.2;

/** Greatest height in px of the heaviest page of a kind, as it opens. */
export const heightBudgets: Readonly<Record<string, Readonly<Record<Screen, number>>>> = {
  home: { 1440: 4500, 390: 8500, large: 13_000 },
  'themes/*': { 1440: 10_000, 390: 8500, large: 12_000 },
  'themes/*/*': { 1440: 3600, 390: 6500, large: 12_000 },
  'years/*': { 1440: 5400, 390: 13_000, large: 20_000 },
  'compare/*/*': { 1440: 9000, 390: 17_000, large: 25_000 },
  'places/*': { 1440: 5400, 390: 8500, large: 13_000 },
  'places/*/*': { 1440: 10_000, 390: 8500, large: 12_000 },
};

/** The share of second copies on every page of a kind: `themes/*`. */
export const mostRepeats = { kind: 'themes/*', limit: 0.25 } as const;
