/** Whose code is shipped is named with its licence, also where it is held in another package or is beside the bundle. */
import { expect, test } from 'vitest';
import { completeNotices } from '../../scripts/licence-notices.mjs';

const bundled = '# Licenses\n\n## docx - 9.0.0 (MIT)\n\nMIT License\n';
const namesIn = (notices: string): string[] => [...notices.matchAll(/^## (\S+) - /gmu)].map(([, name = '']) => name);

test('packages that a bundled one holds, and the runtime of the search, are named with their licences', () => {
  const notices = completeNotices(bundled, 'node_modules');
  expect(namesIn(notices)).toEqual(expect.arrayContaining(['docx', 'fflate', 'nanoid', 'pagefind']));
  expect(notices.startsWith(bundled.trim())).toBe(true);
  for (const name of ['fflate', 'nanoid', 'pagefind'])
    expect(notices.split(`## ${name} - `)[1]).toMatch(/^\d+\.\d+\.\d+ \(\S.*\)\n\n[\s\S]{200}/u);
  expect(namesIn(notices).filter((name) => name.startsWith('@types/'))).toEqual([]);
});

test('none is named twice', () => {
  const names = namesIn(completeNotices(`${bundled}\n## nanoid - 1.0.0 (MIT)\n\nMIT\n`, 'node_modules'));
  expect(new Set(names).size).toBe(names.length);
});

test('a package that is not installed stops the build', () => {
  expect(() => completeNotices('## no-such-package - 1.0.0 (MIT)\n', 'node_modules')).toThrow('no-such-package');
});
