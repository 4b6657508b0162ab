import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, passthroughImageService } from 'astro/config';
import browserslistToEsbuild from 'browserslist-to-esbuild';
import { minify } from 'vite';
import { completeNotices } from './scripts/licence-notices.mjs';

// Two settings say where the site will live: SITE_URL (https://example.org) and BASE_PATH (/ or /some/path/).
const site = process.env['SITE_URL'] ?? 'http://localhost:4321';
const base = process.env['BASE_PATH'] ?? '/';

/**
 * `public/mode.js` runs before the first paint of every page and is counted with its script.
 *
 * @type {import('astro').AstroIntegration}
 */
const smallMode = {
  name: 'small-mode',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const file = new URL('mode.js', dir);
      const { code, errors } = await minify('mode.js', await readFile(file, 'utf8'));
      if (errors.length > 0) throw new Error(`public/mode.js cannot be minified: ${errors.join('; ')}`);
      await writeFile(file, code);
    },
  },
};

/** After so long without an answer a script counts as lost; `client/fetch-in-time.ts` has the same limit for data. */
const MOST_MILLISECONDS = 8000;

/**
 * The bundler wraps each `import()` in a helper that preloads styles and chunks. There is nothing to preload here, and
 * the helper is a file of its own that every page would ask for before it does anything: it goes, but for the event by
 * which it says that a file cannot be had (`client/missing-part.ts`), or does not come in time.
 *
 * @type {import('astro').AstroIntegration}
 */
const noPreloadHelper = {
  name: 'no-preload-helper',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = new URL('_astro/', dir);
      const files = (await readdir(folder)).filter((file) => file.endsWith('.js'));
      const [helper] = files.filter((file) => file.startsWith('preload-helper.'));
      if (helper === undefined) return;
      const asked = new RegExp(String.raw`import\{\w+ as (\w+)\}from"\./${helper.replaceAll('.', String.raw`\.`)}";`);
      for (const file of files) {
        const code = await readFile(new URL(file, folder), 'utf8');
        const own = code
          .replace(
            asked,
            `const $1=load=>Promise.race([load(),new Promise((_,no)=>setTimeout(no,${String(MOST_MILLISECONDS)}))]).catch(e=>{dispatchEvent(new Event('vite:preloadError'));throw e});`,
          )
          .replace(/^const __vite__mapDeps=.*\n/, '')
          .replaceAll(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
        if (own.replaceAll(/\bimport\(/g, '').includes(helper))
          throw new Error(`${file} asks for ${helper} in a way that is not known`);
        if (own !== code) await writeFile(new URL(file, folder), own);
      }
      await rm(new URL(helper, folder));
    },
  },
};

/**
 * Names in each page what its scripts import, so that a browser asks for all of it at once and not for one after the other.
 *
 * @type {import('astro').AstroIntegration}
 */
const namedImports = {
  name: 'named-imports',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = new URL('_astro/', dir);
      /** @type {Map<string, string[]>} */
      const known = new Map();
      /** @type {(file: string) => Promise<string[]>} */
      const importsOf = async (file) => {
        const code = await readFile(new URL(file, folder), 'utf8');
        return [...code.matchAll(/(?:from|import)\s*["`]\.\/([^"`]+\.js)["`]/g)].map(([, other = '']) => other);
      };
      /** @type {(file: string, into: Set<string>) => Promise<void>} */
      const follow = async (file, into) => {
        if (into.has(file)) return;
        into.add(file);
        if (!known.has(file)) known.set(file, await importsOf(file));
        for (const other of known.get(file) ?? []) await follow(other, into);
      };
      const pages = (await readdir(dir, { recursive: true })).filter((file) => file.endsWith('.html'));
      for (const page of pages) {
        const html = await readFile(new URL(page, dir), 'utf8');
        const own = [...html.matchAll(/<script type="module" src="([^"]*\/_astro\/)([^"]+)"/g)];
        const [first] = own;
        if (first?.index === undefined) continue;
        /** @type {Set<string>} */
        const all = new Set();
        for (const [, , file = ''] of own) await follow(file, all);
        // What a page has for itself is asked for before the script of all pages, which stands first.
        all.delete(first[2] ?? '');
        const links = [...all].map((file) => `<link rel="modulepreload" href="${first[1] ?? ''}${file}">`).join('');
        if (links !== '')
          await writeFile(new URL(page, dir), html.slice(0, first.index) + links + html.slice(first.index));
      }
    },
  },
};

/** What the search page's script shares with the scripts of other pages; matches `src/search/term.ts`, and not `src/search/run-query.ts`. */
const SHARED_BY_SEARCH =
  /\/src\/(?:text\/(?:fold|numeral|area)|model\/href|client\/element|search\/(?:term|query|written-number|messages))\.ts$/;

/** @type {import('astro').AstroIntegration} */
const allLicences = {
  name: 'all-licences',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const file = new URL('licences.md', dir);
      const modules = fileURLToPath(new URL('node_modules', import.meta.url));
      await writeFile(file, completeNotices(await readFile(file, 'utf8'), modules));
    },
  },
};

/** A file of Pagefind's in development, with what may follow it; matches `/pagefind/pagefind.js?import`. */
const NEAR_FILE = /^(\/(?:.*\/)?pagefind\/[^?]+\.\w+)(?=\?|$)/;

/**
 * The development server wants the slash of a page behind files whose route has no ending.
 *
 * @type {import('astro').AstroIntegration}
 */
const nearWhileDeveloping = {
  name: 'near-while-developing',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, _, next) => {
        request.url = request.url?.replace(NEAR_FILE, '$1/');
        next();
      });
    },
  },
};

export default defineConfig({
  site,
  base,
  output: 'static',
  // Beside the project's own caches, so that copies of the project can share their packages.
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // Styles stay in files of their own: fetched once for all pages, and the policy allows no inline style.
    inlineStylesheets: 'never',
  },
  // Pictures are charts drawn as SVG while the site is built; nothing has to be resized.
  image: { service: passthroughImageService() },
  integrations: [
    mdx(),
    sitemap({ filter: (page) => !/\/notices\/[^/]+\/cite\/$/.test(page) }),
    smallMode,
    noPreloadHelper,
    namedImports,
    allLicences,
    nearWhileDeveloping,
  ],
  devToolbar: { enabled: false },
  vite: {
    // Small scripts and pictures are not put into the page: the policy's `script-src 'self'` would refuse them.
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      license: { fileName: 'licences.md' },
      // The oldest browsers that read, compare, search and print (package.json): newer forms are rewritten for them.
      target: browserslistToEsbuild(),
      cssTarget: browserslistToEsbuild(),
      rolldownOptions: {
        // Astro marks MDX by a directive that the bundler need not know.
        checks: { moduleLevelDirective: false },
        output: {
          // What the search shares with other pages is one file and not one for each module: a request is half a second on a slow line.
          codeSplitting: { groups: [{ name: 'words', test: SHARED_BY_SEARCH }] },
        },
      },
    },
  },
});
