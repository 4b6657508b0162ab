/** Wherever a page says how many sentences a plan has, it is the number of its rows in passages.csv. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pagesOf } from './built-site.ts';
import { sites } from './site.ts';

const { folder } = sites[0];
const rows = readFileSync(`${folder}/data/passages.csv`, 'utf8').split(/\r?\n/u);
const plans = Map.groupBy(
  rows.filter((row) => /^[a-z]+-\d{4}-\w+,[a-z]+-\d{4},plan-\d{4},/u.test(row) && /,(?:heading|text),/u.test(row)),
  (row) => row.split(',')[1] ?? '',
);

const totalsOn = (path: string): number[] => {
  const page = pagesOf(folder).find(({ file }) => file === `${path}index.html`);
  const main = page?.elements.find(({ tag }) => tag === 'main')?.text ?? '';
  return [...main.matchAll(/共(\d+)句（含标题/gu)].map(([, total]) => Number(total));
};

test.each([
  ['places/pudong/', ['pudong-2025']],
  ['places/', ['shanghai-2024', 'pudong-2024', 'pudong-2025', 'putuo-2024', 'qingpu-2025']],
  ['years/2024/', ['shanghai-2024', 'pudong-2024', 'putuo-2024']],
  ['years/2025/', ['pudong-2025', 'qingpu-2025']],
  ['uptake/2024/', ['shanghai-2024']],
])('%s', (path, notices) => {
  expect(totalsOn(path)).toEqual(notices.map((notice) => plans.get(notice)?.length));
});
