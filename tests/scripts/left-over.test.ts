import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearSites, isAlive } from '../../scripts/left-over.ts';

const dead = spawnSync(process.execPath, ['-e', '']).pid;
let folder: string;
let cache: string;
let dist: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'left-over-'));
  [cache, dist] = [join(folder, '.cache'), join(folder, 'dist')];
  for (const name of [`site-${String(dead)}`, `old-site-${String(dead)}`, `site-${String(process.ppid)}`, 'astro']) {
    mkdirSync(join(cache, name), { recursive: true });
    writeFileSync(join(cache, name, 'index.html'), name);
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('sites of builds that were killed are removed, those of builds that run are not', async () => {
  mkdirSync(dist);
  await clearSites(cache, dist);
  expect(readdirSync(cache).sort()).toEqual(['astro', `site-${String(process.ppid)}`].sort());
  expect(readdirSync(dist)).toEqual([]);
});

test('the site that a killed build took out of its place is put back where there is none', async () => {
  await clearSites(cache, dist);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe(`old-site-${String(dead)}`);
  expect(existsSync(join(cache, `old-site-${String(dead)}`))).toBe(false);
});

test('a process that has ended is not alive', () => {
  expect([isAlive(dead), isAlive(process.pid)]).toEqual([false, true]);
});
