/** Each thing that the site promises under 无障碍 is measured by tests that are there. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ACCESS_CLAIMS } from '../../src/model/access.ts';

test.each(ACCESS_CLAIMS.map(({ asks, proofs }) => [asks, proofs] as const))('%s is measured', (_, proofs) => {
  expect(proofs.length).toBeGreaterThan(0);
  const missing = proofs.filter((proof) => {
    const [file = '', title = ''] = proof.split(' › ');
    const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
    return title === '' || !existsSync(path) || !readFileSync(path, 'utf8').includes(title);
  });
  expect(missing).toEqual([]);
});
