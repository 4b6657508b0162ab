/**
 * Serves the built site as a static host would: under BASE_PATH, with `public/_headers` and its own 404 page.
 *
 *     node scripts/serve.ts [folder]        PORT=4321  HOST=localhost  BASE_PATH=/
 */
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

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

/**
 * A server of the folder, not yet listening.
 *
 * @param base the path that the site lives under, `/` or `/some/path/`
 * @param gzip whether `.gz` files that stand beside the files are sent in their place
 */
export function siteServer(folder: string, base = '/', gzip = false): Server {
  const prefix = `/${base}/`.replaceAll(/\/+/g, '/');
  const headersFile = join(folder, '_headers');
  const rules = existsSync(headersFile) ? readHeaderRules(readFileSync(headersFile, 'utf8')) : [];
  const notFound = join(folder, '404.html');
  const files = sirv(folder, { dev: false, etag: true, gzip });

  return createServer((request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    const missing = () => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    };
    if (prefix !== '/' && (path === '/' || `${path}/` === prefix)) {
      response.writeHead(302, { Location: prefix }).end();
      return;
    }
    const within = path.startsWith(prefix) ? `/${path.slice(prefix.length)}` : null;
    for (const rule of rules) {
      if (!rule.pattern.test(within ?? path)) continue;
      for (const [name, value] of rule.headers) response.setHeader(name, value);
    }
    if (within === null) {
      missing();
      return;
    }
    // A folder's address ends in `/`, as it does on static hosts: relative links on the page depend on it.
    if (!within.endsWith('/') && existsSync(join(folder, decodeURI(within), 'index.html'))) {
      response.writeHead(301, { Location: `${path}/${query === undefined ? '' : `?${query}`}` }).end();
      return;
    }
    request.url = query === undefined ? within : `${within}?${query}`;
    files(request, response, missing);
  });
}

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
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`There is no site in ${folder} yet. Build it first: npm run build`);
    process.exit(1);
  }
  const base = process.env['BASE_PATH'] ?? '/';
  const host = process.env['HOST'] ?? 'localhost';
  const address = await listen(siteServer(folder, base), Number(process.env['PORT'] ?? 4321), host, base);
  console.log(`\n  The site is at ${address}\n  Ctrl+C ends it.\n`);
}
