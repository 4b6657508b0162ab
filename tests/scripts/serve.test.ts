import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, readHeaderRules, siteServer } from '../../scripts/serve.ts';

describe('the headers file', () => {
  test('is a path, then its headers; comments and empty lines are passed over', () => {
    const rules = readHeaderRules('# all\n/*\n  X-A: 1: 2\n\n/_astro/*\n  X-B: 3\n');
    expect(rules.map(({ headers }) => headers)).toEqual([[['X-A', '1: 2']], [['X-B', '3']]]);
  });

  test.for([
    ['/*', '/any/thing', true],
    ['/_astro/*', '/_astro/a.css', true],
    ['/_astro/*', '/other/_astro/a.css', false],
    ['/a.b', '/axb', false],
  ] as const)('%s for %s: %s', ([pattern, path, matches]) => {
    expect(readHeaderRules(`${pattern}\n  X: 1`)[0]?.pattern.test(path)).toBe(matches);
  });
});

describe('a site under a path of its host', () => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  let server: Server;
  let host: string;

  beforeAll(async () => {
    mkdirSync(join(folder, 'themes'));
    writeFileSync(join(folder, 'index.html'), 'home');
    writeFileSync(join(folder, '404.html'), 'no such page');
    writeFileSync(join(folder, 'themes', 'index.html'), 'themes');
    writeFileSync(join(folder, '_headers'), '/*\n  X-Frame-Options: DENY\n');
    server = siteServer(folder, '/sub');
    const site = await listen(server, 0, '127.0.0.1', '/sub');
    expect(new URL(site).pathname).toBe('/sub/');
    host = new URL(site).origin;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const get = (path: string) => fetch(`${host}${path}`, { redirect: 'manual' });

  test.for([
    ['/sub/', 200, 'home'],
    ['/sub/themes/', 200, 'themes'],
    ['/sub/nothing/', 404, 'no such page'],
    ['/themes/', 404, 'no such page'],
  ] as const)('%s gives %i', async ([path, status, body]) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(body);
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect(response.headers.get('content-type')).toMatch(/^text\/html;\s*charset=utf-8$/i);
  });

  test.for([
    ['/', '/sub/'],
    ['/sub', '/sub/'],
    ['/sub/themes?q=a', '/sub/themes/?q=a'],
  ] as const)('%s leads on to %s', async ([path, to]) => {
    expect((await get(path)).headers.get('location')).toBe(to);
  });
});
