/** What npm installs is what was checked: every package of the lock file has its hash, and none comes from elsewhere. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lock {
  packages: Record<string, { integrity?: string; resolved?: string; link?: boolean }>;
}

test('every entry has its integrity, and no other source than the registry', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const entries = Object.entries(packages).filter(([path, entry]) => path !== '' && entry.link !== true);
  expect(entries.length).toBeGreaterThan(500);
  expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  expect(
    entries.filter(([, { resolved }]) => /^(?:git|http:|file:)/.test(resolved ?? '')).map(([path]) => path),
  ).toEqual([]);
});
