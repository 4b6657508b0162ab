/** What Chromium has to say against pages as they open: errors, broken policies, missing files, other hosts. */
import { inject } from 'vitest';
import { at, launch } from './open.ts';

/** Opens each page under the site's headers, one after the other, and tells every complaint with the page. */
export async function complaints(pages: readonly string[]): Promise<readonly string[]> {
  const context = await (await launch()).newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
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
  for (here of pages) await page.goto(at(here), { waitUntil: 'load' });
  await context.close();
  return found;
}
