/** The site names all whose code it ships. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sites } from './site.ts';

test.each(sites)('the licences of the site $name are whole', ({ folder }) => {
  const notices = readFileSync(join(folder, 'licences.md'), 'utf8');
  const names = [...notices.matchAll(/^## (\S+) - /gmu)].map(([, name]) => name);
  expect(existsSync(join(folder, 'pagefind'))).toBe(true);
  expect(names).toEqual(expect.arrayContaining(['docx', 'fflate', 'nanoid', 'pagefind']));
});
