/** What there is to say against pages as they open: errors, broken policies, missing files, other hosts, lines too long for a phone. */
import { inject } from 'vitest';
import { at, launch } from './open.ts';

const desk = { width: 1280, height: 900, type: 16 };
/** Windows that a page must fit, with the size of the browser's own type, in px: the narrowest phone, and a phone whose type is doubled. */
const narrow = [
  { width: 320, height: 640, type: 16 },
  { width: 390, height: 640, type: 32 },
];

/** Opens each page under the site's headers at a desk, then narrows the window; every complaint with the page it is about. */
export async function complaints(pages: readonly string[]): Promise<readonly string[]> {
  const context = await (await launch()).newContext({ locale: 'zh-CN', viewport: desk });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const take = async ({ type, ...size }: typeof desk): Promise<void> => {
    await page.setViewportSize(size);
    await session.send('Page.setFontSizes', { fontSizes: { standard: type } });
  };
  const found: string[] = [];
  let here = '';
  page.on('console', (message) => {
    // The 404 page itself is opened by its own address, so that every error is one.
    if (message.type() === 'error' || message.type() === 'warning') found.push(`${here}: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`${here}: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') found.push(`${here}: ${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(inject('site')) && !/^(data|blob):/.test(url)) found.push(`${here}: asks ${url}`);
  });
  for (here of pages) {
    await take(desk);
    await page.goto(at(here), { waitUntil: 'load' });
    for (const window of narrow) {
      await take(window);
      const wide = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
      if (wide > window.width)
        found.push(
          `${here}: ${String(wide)} px wide in a window of ${String(window.width)} px, type ${String(window.type)} px`,
        );
    }
  }
  await context.close();
  return found;
}
