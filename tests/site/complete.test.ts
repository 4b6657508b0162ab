/** Every character of every notice stands on its reading page, in order, and every item there can be addressed. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sidecarSchema } from '../../src/schema/notice.ts';
import { pagesOf, sites } from './built-site.ts';

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const notices = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4));
const pages = pagesOf(sites[0]?.folder ?? '');

/** The source's characters: blanks and printed page numbers are layout, and what an editor removed is told elsewhere. */
function charactersOf(notice: string): string {
  const source = readFileSync(`${seeds}${notice}.txt`, 'utf8').replaceAll(/^\s*-\s*\d+\s*-\s*$/gm, '');
  const { corrections } = sidecarSchema.parse(parse(readFileSync(`${seeds}${notice}.yaml`, 'utf8')));
  return corrections
    .filter(({ kind }) => kind === 'remove')
    .reduce(
      (text, { text: removed }) => text.replaceAll(removed.replaceAll(/\s/g, ''), ''),
      source.replaceAll(/\s|\uFEFF/g, ''),
    );
}

describe.each(notices)('%s', (notice) => {
  const page = pages.find(({ file }) => file === `notices/${notice}/index.html`);
  const spans =
    page?.elements.filter(
      ({ tag, attributes }) => tag === 'span' && /^[a-z][a-z0-9]{3,}$/.test(attributes['id'] ?? ''),
    ) ?? [];

  test('all of its characters stand on its page, in order', () => {
    const shown = spans
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/g, '');
    expect(shown).toBe(charactersOf(notice));
  });
});

test.each([
  // As each source numbers them: 25、 and 26. running on, 一是 anew in each section, （一） below 一、.
  ['pudong-2024', 25],
  ['pudong-2025', 26],
  ['putuo-2024', 21],
  ['qingpu-2025', 28],
  ['shanghai-2024', 45],
] as const)('%s: each of its %i items has an anchor of its own', (notice, count) => {
  const page = pages.find(({ file }) => file === `notices/${notice}/index.html`);
  const items = [...(page?.ids ?? [])].filter((id) => /^[ps]\d+-\d+[a-z]?$/.test(id));
  expect(items).toHaveLength(count);
});
