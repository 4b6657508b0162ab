/** Each thing that the site promises under 无障碍 is measured by tests that are there, by the figures that it names. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ACCESS } from '../access-figures.ts';

const claims = parse(readFileSync('content/pages/accessibility.yaml', 'utf8')) as {
  asks: string;
  met: string;
  proofs: string[];
}[];

test.each(claims.map(({ asks, proofs }) => [asks, proofs] as const))('%s is measured', (_, proofs) => {
  expect(proofs.length).toBeGreaterThan(0);
  const missing = proofs.filter((proof) => {
    const [file = '', title = ''] = proof.split(' › ');
    const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
    return title === '' || !existsSync(path) || !readFileSync(path, 'utf8').includes(title);
  });
  expect(missing).toEqual([]);
});

const { typeSizes, target, mainTarget, stepsToWords, narrowest } = ACCESS;
test.each([
  `在${String(narrowest[0])}像素宽的屏幕上`,
  `不超过${String(stepsToWords)}次Tab`,
  `${typeSizes.join('、')}像素${String(typeSizes.length)}档，最小的注释文字也不小于${String(typeSizes[0])}像素`,
  `不小于${String(target)}像素高，主要按钮不小于${String(mainTarget)}像素`,
])('%s is told', (words) => {
  expect(claims.some(({ met }) => met.includes(words))).toBe(true);
});
