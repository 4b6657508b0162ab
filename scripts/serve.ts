/**
 * Serves the built site as a static host would: under BASE_PATH, with `public/_headers` and its own 404 page.
 *
 *     node scripts/serve.ts [folder]        PORT=4321  HOST=localhost  BASE_PATH=/
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import send from 'send';
import { runPlainly } from './plain-fault.ts';

/** A path pattern of the headers file and the headers that it asks for. */
interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads the headers file that Netlify, Cloudflare Pages and others share: a path that may hold `*`, then indented
 * `Name: value` lines. `#` starts a comment line.
 */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (/^\S/.test(line)) {
      const pattern = line
        .trim()
        .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
        .replaceAll('*', '.*');
      rules.push({ pattern: new RegExp(`^${pattern}$`), headers: [] });
    } else {
      const colon = line.indexOf(':');
      rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    }
  }
  return rules;
}

/** Content types of files that may have a packed twin. */
const PACKED_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * The file or folder of the site that a decoded path names; null where there is none, where a link leads out of the
 * folder, or where it is neither: a pipe would be waited for.
 */
async function fileOf(folder: string, path: string): Promise<string | null> {
  if (path.includes('\0')) return null;
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    if (file !== root && !file.startsWith(root + sep)) return null;
    const kind = await stat(file);
    return kind.isFile() || kind.isDirectory() ? file : null;
  } catch {
    return null;
  }
}

/** Decoded; null where it cannot be. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/**
 * A server of the folder, not yet listening. It reads the folder anew for each request, so the site may be built again
 * while it runs.
 *
 * @param base the path that the site lives under, `/` or `/some/path/`
 * @param gzip whether `.gz` files that are beside the files are sent in their place
 */
export function siteServer(folder: string, base = '/', gzip = false): Server {
  const prefix = `/${base}/`.replaceAll(/\/+/g, '/');
  const site: Site = { folder, prefix, gzip, rules: readRules(folder) };
  return createServer((request, response) => {
    answer(site, request, response).catch(() => {
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  });
}

interface Site {
  folder: string;
  prefix: string;
  gzip: boolean;
  rules: HeaderRule[];
}

function readRules(folder: string): HeaderRule[] {
  const file = join(folder, '_headers');
  return existsSync(file) ? readHeaderRules(readFileSync(file, 'utf8')) : [];
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { folder, prefix, rules } = site;
  // A proxy asks by the whole address, host and all.
  const [asked = '/', query] = (request.url ?? '/').replace(/^https?:\/\/[^/?]*/iu, '').split('?');
  // `//host/` and `/\\host/` would lead off the site where they come back as a Location.
  const path = `/${asked.replace(/^[/\\]+/, '')}`;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  if (prefix !== '/' && (path === '/' || `${path}/` === prefix)) {
    response.writeHead(302, { Location: prefix }).end();
    return;
  }
  const within = path.startsWith(prefix) ? `/${path.slice(prefix.length)}` : null;
  for (const rule of rules) {
    if (!rule.pattern.test(within ?? path)) continue;
    for (const [name, value] of rule.headers) response.setHeader(name, value);
  }
  const plain = within === null ? null : decoded(within);
  if (within !== null && plain === null) {
    response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Bad request');
    return;
  }
  const file = plain === null ? null : await fileOf(folder, plain.endsWith('/') ? `${plain}index.html` : plain);
  if (plain === null || file === null) {
    await sendMissing(folder, response);
    return;
  }
  // A folder's address ends in `/`, as it does on static hosts: relative links on the page depend on it.
  if (!plain.endsWith('/') && existsSync(join(file, 'index.html'))) {
    response.writeHead(301, { Location: `${path}/${query === undefined ? '' : `?${query}`}` }).end();
    return;
  }
  sendFile(site, within ?? '/', { request, response });
}

function sendFile(
  { folder, gzip }: Site,
  path: string,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): void {
  const whole = path.endsWith('/') ? `${path}index.html` : path;
  const type = PACKED_TYPES[extname(whole)];
  const packed =
    gzip &&
    type !== undefined &&
    /\bgzip\b/.test(String(request.headers['accept-encoding'])) &&
    existsSync(join(folder, `${decoded(whole) ?? whole}.gz`));
  if (packed) {
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Content-Type', type);
    response.setHeader('Vary', 'Accept-Encoding');
  }
  send(request, packed ? `${whole}.gz` : whole, { root: folder, index: false, cacheControl: false, dotfiles: 'ignore' })
    .on('error', (error: { status?: number }) => {
      if (error.status === undefined || error.status === 404) void sendMissing(folder, response);
      else response.writeHead(error.status, { 'Content-Type': 'text/plain; charset=utf-8' }).end();
    })
    .on('directory', () => void sendMissing(folder, response))
    .pipe(response);
}

/** The site's own page for an address that is not there. */
async function sendMissing(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(page);
}

/** What a whole site has; a build that was cut off lacks one of them. */
const PARTS = ['index.html', '404.html', 'search/index.html', 'search-index', 'pagefind', '_astro', 'sitemap-0.xml'];

/** The parts that a site lacks, a few of them where it lacks many: none for a whole one. */
export function missingParts(folder: string): string[] {
  const parts = [...PARTS, ...pagesOf(folder), ...filesOfFront(folder)];
  return parts.filter((part) => !existsSync(join(folder, part))).slice(0, 8);
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** The pages that the site's map names, the first of which is its front page. */
function pagesOf(folder: string): string[] {
  const addresses = [...textOf(join(folder, 'sitemap-0.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)];
  const paths = addresses.map(([, address = '']) => decodeURI(new URL(address).pathname));
  const front = paths.reduce((shortest, path) => (path.length < shortest.length ? path : shortest), paths[0] ?? '/');
  return paths.map((path) => `${path.slice(front.length)}index.html`);
}

/** The scripts and styles that the front page asks for. */
const filesOfFront = (folder: string): string[] =>
  [...textOf(join(folder, 'index.html')).matchAll(/_astro\/[\w.-]+/g)].map(([file]) => file);

/** Listens on the port, or on the next free one of twenty; returns the site's address. */
export async function listen(server: Server, port: number, host = 'localhost', base = '/'): Promise<string> {
  for (let at = port; ; at += 1) {
    const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve);
      server.listen(at, host, () => {
        server.removeListener('error', resolve);
        resolve(null);
      });
    });
    if (problem === null) {
      const address = server.address();
      const real = typeof address === 'object' && address !== null ? address.port : at;
      return `http://${host}:${real}${`/${base}/`.replaceAll(/\/+/g, '/')}`;
    }
    if (problem.code !== 'EADDRINUSE' || at >= port + 20) throw problem;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));
  const missing = missingParts(folder);
  if (missing.length > 0) {
    console.error(
      `${folder} 里没有完整的网站（缺 ${missing.join('、')}）；请先运行 npm run build\nThere is no whole site in ${folder} (${missing.join(', ')} missing). Build it first: npm run build`,
    );
    process.exit(1);
  }
  const base = process.env['BASE_PATH'] ?? '/';
  const host = process.env['HOST'] ?? 'localhost';
  await runPlainly(async () => {
    const address = await listen(siteServer(folder, base), Number(process.env['PORT'] ?? 4321), host, base);
    console.log(`\n  The site is at ${address}\n  Ctrl+C ends it.\n`);
  });
}
