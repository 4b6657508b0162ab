import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

/** Packages as the commands load them: Vitest asks for their builds for development, which check what they are handed. */
const asTheCommandsLoadThem: Plugin = {
  name: 'as-the-commands-load-them',
  configResolved: ({ ssr }) => {
    if (ssr.resolve) ssr.resolve.conditions = ['node'];
  },
};

const siteAddress = new URL('../tests/site-address.ts', import.meta.url);
const sameInputs = new URL('../tests/same-inputs.ts', import.meta.url);

/** Has Node load these before all else. */
const preload = (...modules: URL[]): string[] => modules.flatMap((each) => ['--import', fileURLToPath(each)]);

/** Node loads TypeScript by itself: what Vite would do to each module takes a quarter of the time of the unit tests. */
const loadedByNode = {
  experimental: { viteModuleRunner: false, nodeLoader: false },
  execArgv: preload(siteAddress),
};

/**
 * Four projects: `unit` needs the sources alone, `site` reads the built pages in dist/, `browser` opens them in
 * Chromium, and `all` asks of every page what `browser` asks of one page per kind. A timed test proves nothing about the code on a busy machine, so the limits are wide.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [asTheCommandsLoadThem],
  test: {
    sequence: { sequencer: LongestFirst },
    // Tests start the project's commands many times: what Node compiled for one is at hand for the next.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('../.cache/node', import.meta.url)) },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**', 'tests/all/**', 'tests/engines/**'],
          // The files share the modules that they load, which halves the time; so a test changes no module's state.
          pool: 'threads',
          isolate: false,
          ...loadedByNode,
          execArgv: preload(siteAddress, sameInputs),
          hookTimeout: 120_000,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          ...loadedByNode,
          include: ['tests/site/**/*.test.ts'],
          // The files share the pages that they read: a second worker would read them all again.
          isolate: false,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          ...loadedByNode,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/serve-site.ts'],
          maxWorkers: 2,
          // The files share their worker's browser.
          isolate: false,
          // A page's script may come late on a busy machine; a wait that is met ends at once.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: ['tests/browser/serve-site.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'all',
          include: ['tests/all/**/*.test.ts'],
          globalSetup: ['tests/browser/serve-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
