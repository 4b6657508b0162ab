/** Each listed mutation has its place in the code, so that `npm run mutate` breaks what it names. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Listed {
  rule: string;
  file: string;
  find: string;
  replace: string;
}

const listed = parse(readFileSync('tests/mutations.yaml', 'utf8')) as Listed[];

test('is found exactly once in its file, and changes it', () => {
  expect(listed.length).toBeGreaterThan(40);
  const stale = listed
    .filter(({ file, find, replace }) => readFileSync(file, 'utf8').split(find).length !== 2 || find === replace)
    .map(({ rule, file }) => `${file}: ${rule}`);
  expect(stale).toEqual([]);
});
