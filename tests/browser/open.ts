/** Opens pages of the built site in a real Chromium. One browser per worker; a page of a test's own, or one that tests share. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { chromiumFlags } from '../../scripts/browser.mjs';

let browser: Promise<Browser> | undefined;

/** The browser of this worker's test files, launched when first asked for; it ends with the worker. */
export function launch(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: inject('chromium'), args: [...chromiumFlags] });
  return browser;
}

/** Full address of a page of the site: `at('themes/funeral/')`. */
export const at = (path: string): string => new URL(path.replace(/^\//, ''), inject('site')).href;

const desk = { width: 1280, height: 900 };

/** A page of its own at the path, at desk width unless the options say otherwise; close it with `page.context().close()`. */
export async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await launch()).newContext({ locale: 'zh-CN', viewport: desk, ...options });
  const page = await context.newPage();
  await page.goto(at(path));
  return page;
}

/**
 * So many milliseconds pass for the page at once, and its timers that end within them go off. Begin with
 * `page.clock.install()`, and call this when what the page waits for has been asked for.
 */
export const passTime = (page: Page, milliseconds: number): Promise<void> => page.clock.fastForward(milliseconds);

/** Keeps a file of the page waiting, as a slow line would, until what it returns is called. */
export async function holdBack(page: Page, file: string): Promise<() => void> {
  let letCome = (): void => undefined;
  const held = new Promise<void>((resolve) => (letCome = resolve));
  await page.route(file, async (route) => {
    await held;
    await route.continue();
  });
  return letCome;
}

const shared = new Map<string, Promise<Page>>();
/** A file of the site that costs next to nothing to open. */
const LIGHT = 'robots.txt';

/**
 * Runs at the start of each document of a shared page. No test looks at its picture, so none is painted on a screen.
 * `visit` leaves in the window's name what the document is to remember.
 */
function begin(): void {
  const unseen = new CSSStyleSheet();
  unseen.replaceSync('@media screen { :root { opacity: 0 } }');
  document.adoptedStyleSheets = [unseen];
  if (window.name === '') return;
  const entries = JSON.parse(window.name) as [name: string, value: string][];
  window.name = '';
  localStorage.clear();
  sessionStorage.clear();
  for (const [name, value] of entries) localStorage.setItem(name, value);
}

async function openShared(options: BrowserContextOptions): Promise<Page> {
  const page = await open(LIGHT, options);
  await page.addInitScript(begin);
  return page;
}

/**
 * The worker's page for these options, gone to the path with nothing refused, and nothing remembered but what is given. A page
 * of its own costs half a second of processor time, so this serves the tests that leave nothing at it but what is remembered,
 * scrolled, refused or put into print; it is not closed. Pages that differ in width or colours alone are one.
 */
export async function visit(
  path: string,
  options: BrowserContextOptions = {},
  remembered: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const { viewport = desk, colorScheme = 'light', forcedColors = 'none', ...others } = options;
  const key = JSON.stringify(others);
  const coming = shared.get(key) ?? openShared(options);
  shared.set(key, coming);
  const page = await coming;
  await Promise.all([
    page.unrouteAll({ behavior: 'ignoreErrors' }),
    page.context().unrouteAll({ behavior: 'ignoreErrors' }),
  ]);
  const isResized = viewport !== null && JSON.stringify(page.viewportSize()) !== JSON.stringify(viewport);
  // Another width or other colours would lay out the old document once more, and an address that differs in its anchor
  // alone would not open the page anew.
  if (isResized || withoutAnchor(page.url()) === withoutAnchor(at(path)) || !(await isShownAs(page, colorScheme)))
    await page.goto(at(LIGHT));
  await page.emulateMedia({ media: null, colorScheme, forcedColors });
  if (isResized) await page.setViewportSize(viewport);
  await page.evaluate((entries) => {
    window.name = JSON.stringify(entries);
  }, Object.entries(remembered));
  await page.goto(at(path));
  return page;
}

const withoutAnchor = (address: string): string => address.replace(/#.*/su, '');

/** Whether the page is on a screen, and in these colours. */
const isShownAs = (page: Page, colorScheme: BrowserContextOptions['colorScheme']): Promise<boolean> =>
  page.evaluate(
    (scheme) => matchMedia('screen').matches && matchMedia(`(prefers-color-scheme: ${scheme ?? 'light'})`).matches,
    colorScheme,
  );
