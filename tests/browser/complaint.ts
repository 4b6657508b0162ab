/** What there is to say against pages as they open: errors, broken policies, missing files, other hosts, lines too long for a phone. */
import type { CDPSession, Page } from 'playwright-core';
import { inject } from 'vitest';
import { at, open } from './open.ts';

const desk = { width: 1280, height: 900, type: 16 };
/** Windows that a page must fit, with the size of the browser's own type, in px: the narrowest phone, and a phone whose type is doubled. */
const narrow = [
  { width: 320, height: 640, type: 16 },
  { width: 390, height: 640, type: 32 },
];

/** Opens page after page in one window and listens to it. */
export interface Listener {
  page: Page;
  session: CDPSession;
  /** Opens a page under the site's headers at a desk, narrows the window and widens it again; what there is to say against it. */
  complaints: (path: string) => Promise<string[]>;
}

/** Close it with `page.context().close()`. */
export async function listen(): Promise<Listener> {
  const page = await open('404.html');
  const session = await page.context().newCDPSession(page);
  const take = async ({ type, ...size }: typeof desk): Promise<void> => {
    await page.setViewportSize(size);
    await session.send('Page.setFontSizes', { fontSizes: { standard: type } });
  };
  const found: string[] = [];
  page.on('console', (message) => {
    // The 404 page itself is opened by its own address, so that every error is one.
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') found.push(`${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(inject('site')) && !/^(data|blob):/.test(url)) found.push(`asks ${url}`);
  });
  const complaints = async (path: string): Promise<string[]> => {
    await page.goto(at(path), { waitUntil: 'load' });
    for (const window of narrow) {
      await take(window);
      const wide = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
      if (wide > window.width)
        found.push(`${String(wide)} px wide in a window of ${String(window.width)} px, type ${String(window.type)} px`);
    }
    await take(desk);
    return found.splice(0).map((complaint) => `${path}: ${complaint}`);
  };
  return { page, session, complaints };
}
