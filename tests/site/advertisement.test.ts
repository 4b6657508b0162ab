/** The advertisement that stood in a republished source is published nowhere and can be found by nobody. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { filesOf, unpackedText } from './built-site.ts';
import { sites } from './site.ts';

// Put together here, so that a search of the repository finds it in the source alone.
const advertised = [
  ['4000', '253450'],
  ['殡葬', '一条龙'],
  ['南京', '白事'],
].map((pieces) => pieces.join(''));
const folded = (text: string) => text.normalize('NFKC').replaceAll(/[\s\-‐‑–—]/g, '');
function findsIn(text: string): string[] {
  const plain = folded(text);
  return advertised.filter((words) => plain.includes(words));
}

test('it does stand in the source, so that this test can fail', () => {
  const seed = readFileSync(fileURLToPath(new URL('../../seeds/pudong-2025.txt', import.meta.url)), 'utf8');
  expect(findsIn(seed)).toEqual(advertised);
});

test.each(sites)('it is in no file of the site $name, packed ones included', ({ folder }) => {
  const files = filesOf(folder);
  const found = files.flatMap((file) => findsIn(unpackedText(join(folder, file))).map((words) => `${file}: ${words}`));
  expect(found).toEqual([]);
});

test('it is in no file of content/', () => {
  const folder = fileURLToPath(new URL('../../content', import.meta.url));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => findsIn(readFileSync(path, 'utf8')).length > 0);
  expect(files.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});
