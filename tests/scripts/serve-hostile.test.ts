/** Requests that a browser does not send, and a site that changes while it is served: the server answers and stays. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, missingParts, siteServer } from '../../scripts/serve.ts';

const above = mkdtempSync(join(tmpdir(), 'serve-hostile-'));
const folder = join(above, 'dist');
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, 'themes'), { recursive: true });
  writeFileSync(join(above, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'no such page');
  writeFileSync(join(folder, 'themes', 'index.html'), 'themes');
  writeFileSync(join(folder, 'feed.xml'), 'x'.repeat(1000));
  symlinkSync(join(above, 'secret.txt'), join(folder, 'link.txt'));
  symlinkSync(join(above, 'nowhere'), join(folder, 'dangling.txt'));
  mkdirSync(join(folder, 'linked'));
  symlinkSync(join(above, 'secret.txt'), join(folder, 'linked', 'index.html'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'pipe')]);
  server = siteServer(folder);
  await listen(server, 0, '127.0.0.1');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(above, { recursive: true });
});

/** Sends a request as it is written, and returns status line, headers and body. */
function raw(method: string, path: string, headers: readonly string[] = []): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write([`${method} ${path} HTTP/1.1`, 'Host: a', 'Connection: close', ...headers, '', ''].join('\r\n'));
    });
    let text = '';
    socket.setTimeout(10_000, () => reject(new Error(`${method} ${path} hangs`)));
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), text }));
    socket.on('error', reject);
  });
}

describe('hostile requests', () => {
  test.for([
    ['/%', 400],
    ['/%zz', 400],
    ['/%ff', 400],
    ['/%E0%A4%A', 400],
    ['/%c0%ae', 400],
    ['/a%00b', 404],
    ['/../secret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
    ['/..%2fsecret.txt', 404],
    ['/link.txt', 404],
    ['/dangling.txt', 404],
    ['/linked/', 404],
    ['/pipe', 404],
    ['http://a/themes/', 200],
    ['https://a/../secret.txt', 404],
    ['/themes/%2e%2e/index.html', 200],
  ] as const)('%s gives %i', async ([path, status]) => {
    const answer = await raw('GET', path);
    expect(answer.status === status || (answer.status >= 400 && status >= 400)).toBe(true);
    expect(answer.text).not.toContain('secret');
  });

  test.for(['bytes=10-5', 'bytes=0-99999999999999999999', 'bytes=5000-6000', 'bytes=-', 'bytes=a-b', 'lines=1-2'])(
    'range %s is answered',
    async (range) => {
      const { status } = await raw('GET', '/feed.xml', [`Range: ${range}`]);
      expect([200, 206, 416]).toContain(status);
    },
  );

  test.for(['POST', 'PUT', 'DELETE', 'PROPFIND', 'OPTIONS', 'TRACE'])('%s is not allowed', async (method) => {
    const { status, text } = await raw(method, '/');
    expect(status).toBe(405);
    expect(text).toMatch(/^Allow: GET, HEAD\r$/m);
  });

  test.for(['//themes', '///themes', '/\\themes', '/\\/themes'])('%s leads nowhere else', async (path) => {
    const { text } = await raw('GET', path);
    expect(/^Location: (.*)\r$/m.exec(text)?.[1] ?? '/themes/').toBe('/themes/');
  });

  test('the whole site can go and come again', async () => {
    truncateSync(join(folder, 'feed.xml'), 10);
    expect((await raw('GET', '/feed.xml')).text).toContain('x'.repeat(10));
    rmSync(join(folder, 'themes'), { recursive: true });
    expect((await raw('GET', '/themes/')).status).toBe(404);
    mkdirSync(join(folder, 'themes'));
    writeFileSync(join(folder, 'themes', 'index.html'), 'again');
    expect((await raw('GET', '/themes/')).text).toContain('again');
  });
});

test('half a site is told from a whole one', () => {
  expect(missingParts(folder)).toEqual(['search/index.html', 'search-index', 'pagefind', '_astro', 'sitemap-0.xml']);
});

test('a site without some of its pages, scripts or styles is no whole one', () => {
  const whole = mkdtempSync(join(tmpdir(), 'serve-whole-'));
  const write = (file: string, text: string): void => {
    mkdirSync(join(whole, dirname(file)), { recursive: true });
    writeFileSync(join(whole, file), text);
  };
  const pages = ['', 'search/', 'themes/', 'themes/funeral/'];
  for (const page of pages) write(`${page}index.html`, '<script src="/sub/_astro/site.B4wRKnhr.js"></script>');
  for (const file of ['404.html', 'search-index/a.json', 'pagefind/pagefind.js', '_astro/site.B4wRKnhr.js'])
    write(file, 'x');
  write('sitemap-0.xml', pages.map((page) => `<loc>https://example.org/sub/${page}</loc>`).join(''));
  expect(missingParts(whole)).toEqual([]);
  rmSync(join(whole, 'themes'), { recursive: true });
  rmSync(join(whole, '_astro', 'site.B4wRKnhr.js'));
  expect(missingParts(whole)).toEqual(['themes/index.html', 'themes/funeral/index.html', '_astro/site.B4wRKnhr.js']);
  rmSync(whole, { recursive: true });
});
