/** Serves dist/ once for all browser tests, and finds the browser that they open it in. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/browser.mjs';
import { listen, siteServer } from '../../scripts/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served site, closing slash included. */
    site: string;
    /** Path of the browser. */
    chromium: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  if (!existsSync(`${dist}/index.html`)) throw new Error('There is no site in dist/ to test. Build it: npm run build');
  const chromium = await findChromium();
  if (chromium === null)
    throw new Error('No browser is installed. Set one up: npm test does, or name it in CHROMIUM_PATH');
  const base = process.env['BASE_PATH'] ?? '/';
  const server = siteServer(dist, base);
  project.provide('site', await listen(server, 0, '127.0.0.1', base));
  project.provide('chromium', chromium);
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
