/**
 * `npm run build:offline`: the site as a folder that opens from a disk, without a server and without a net, and as a zip
 * of that folder: relative addresses, scripts in files of the old kind (a browser loads no module from a disk), and what
 * the pages fetch as scripts. Near matches are not in it: their engine needs a server.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { rolldown } from 'rolldown';
import { DATA_NAME } from '../src/model/settings.ts';
import { runPlainly } from './plain-fault.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, '.cache', 'offline-site');
const output = join(root, 'offline');

/** What only a host or a search engine reads, and what does not work from a disk. */
const LEFT_OUT = /^(?:pagefind|share|_astro\/.*\.js)|^(?:_headers|robots\.txt|feed\.xml|sitemap.*\.xml|404\.html)$/;
/** What the pages fetch: what is known of a notice's passages, what a place wrote on a theme. */
const FETCHED = /^(?:data\/passages\/.*\.json|places\/[^/]+\/.+\/index\.html)$/;

/** Of an address within the site, the same from a page so many folders down. Must: /a/#b. Must not: //a.org/, https://a.org/. */
export function relativeAddress(address: string, depth: number): string {
  const [, path = '', rest = ''] = /^\/([^?#]*)(.*)$/.exec(address) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return `${'../'.repeat(depth) || './'}${file}${rest}`;
}

/** A page with its addresses relative and its scripts of the old kind. `bundles` tells the file of each module. */
export function offlinePage(html: string, depth: number, bundles: ReadonlyMap<string, string>): string {
  const up = '../'.repeat(depth) || './';
  return (
    html
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace(/<link rel="(?:canonical|alternate|icon|apple-touch-icon)"[^>]*>/g, (link) =>
        link.includes('data:image/svg+xml') ? link : '',
      )
      .replace(/<meta (?:property="og:|name="twitter:)[^>]*>/g, '')
      .replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '')
      .replace(
        /<script type="module" src="\/_astro\/([^"]*)"><\/script>/g,
        (_, file: string) => `<script defer src="${up}offline/${bundles.get(file) ?? ''}"></script>`,
      )
      .replace(/<link rel="(?:module)?preload"[^>]*>/g, '')
      // From a disk no script may change a sheet in a file of its own.
      .replace(/ data-landscape="([^"]*)">/, '><style data-landscape="$1"></style>')
      .replace('<script', `<script src="${up}offline/offline.js"></script>$&`)
      // The page above, as a page of citations names it.
      .replace(/(\shref="\.\.\/)(?=#)/g, '$1index.html')
      // What scripts put together from an address of a folder, `offline.ts` leads to its page.
      .replace(/(\sdata-[a-z-]+=")\/(?!\/)/g, `$1${up}`)
      .replace(
        /(\s(?:href|src|action)=")(\/(?!\/)[^"]*)"/g,
        (_, name: string, address: string) => `${name}${relativeAddress(address, depth)}"`,
      )
  );
}

async function bundle(input: string, file: string): Promise<void> {
  const build = await rolldown({ input, platform: 'browser', logLevel: 'silent' });
  await build.write({ file, format: 'iife', codeSplitting: false, minify: true });
  await build.close();
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The modules that pages ask for, each made one file of the old kind; their names by the module's. */
async function bundleScripts(pages: readonly string[], site: string, into: string): Promise<Map<string, string>> {
  const modules = new Set(
    pages.flatMap((html) =>
      [...html.matchAll(/<script type="module" src="\/_astro\/([^"]*)"/g)].map(([, file]) => file ?? ''),
    ),
  );
  const bundles = new Map<string, string>();
  for (const file of modules) {
    const name = `script-${String(bundles.size + 1)}.js`;
    await bundle(join(site, '_astro', file), join(into, 'offline', name));
    bundles.set(file, name);
  }
  await bundle(join(root, 'src', 'client', 'offline.ts'), join(into, 'offline', 'offline.js'));
  return bundles;
}

/** Writes the copy of a built site into a folder. */
export async function writeOffline(site: string, into: string): Promise<void> {
  const files = await filesOf(site);
  const html = new Map<string, string>();
  for (const file of files.filter((each) => each.endsWith('.html')))
    html.set(file, await readFile(join(site, file), 'utf8'));
  const bundles = await bundleScripts([...html.values()], site, into);
  for (const file of files) {
    const text = html.get(file);
    if (FETCHED.test(file)) {
      const whole = text ?? (await readFile(join(site, file), 'utf8'));
      const script = `(self.offlineFiles=self.offlineFiles||{})[${JSON.stringify(file)}]=${JSON.stringify(whole)};\n`;
      await put(join(into, 'offline', 'files', `${file}.js`), script);
    }
    if (LEFT_OUT.test(file)) continue;
    const depth = file.split('/').length - 1;
    await put(
      join(into, file),
      text === undefined ? await readFile(join(site, file)) : offlinePage(text, depth, bundles),
    );
  }
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

async function zip(folder: string, path: string): Promise<number> {
  const entries: Record<string, Uint8Array> = {};
  for (const file of await filesOf(folder)) entries[`${DATA_NAME}/${file}`] = await readFile(join(folder, file));
  entries[`${DATA_NAME}/请先打开index.html.txt`] = strToU8(
    '解压后用浏览器打开同一文件夹里的 index.html。不需要联网。\r\n',
  );
  const bytes = zipSync(entries, { level: 9, mtime: new Date('2020-01-01T00:00:00') });
  await writeFile(path, bytes);
  return bytes.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runPlainly(async () => {
    const args = [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', built];
    const env = { ...process.env, BASE_PATH: '/' };
    if (spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root, env }).status !== 0)
      throw new Error('The site was not built.');
    await rm(output, { recursive: true, force: true });
    const folder = join(output, DATA_NAME);
    await writeOffline(built, folder);
    const path = join(output, `${DATA_NAME}.zip`);
    const size = await zip(folder, path);
    console.log(`\n  ${path}\n  ${(size / 1024 / 1024).toFixed(1)} MB；解压后打开 index.html，不需要联网。\n`);
  });
