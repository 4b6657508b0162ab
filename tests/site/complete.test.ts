/** Every character of every notice is on its reading page, in order, and every item there can be addressed. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { noticeSchema, sidecarSchema, type Notice } from '../../src/schema/notice.ts';
import { readStandIns } from '../../src/text/character.ts';
import { pagesOf } from './built-site.ts';
import { sites } from './site.ts';

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const content = fileURLToPath(new URL('../../content/notices/', import.meta.url));
const notices = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4));
const pages = pagesOf(sites[0].folder);

const noticeOf = (notice: string): Notice =>
  noticeSchema.parse(JSON.parse(readFileSync(`${content}${notice}/notice.json`, 'utf8')));

/** The source without what the notice lists as the furniture of pages, line by line. */
function withoutFurniture(source: string, { furniture }: Notice): string {
  const lines = source.split(/\r\n|\n|\r/u);
  for (const { line, text } of furniture) lines[line - 1] = (lines[line - 1] ?? '').replace(text, '');
  return lines.join('\n');
}

/** The source's characters: blanks are layout, and page marks, stand-ins and what an editor removed are reported elsewhere. */
function charactersOf(name: string): string {
  const notice = noticeOf(name);
  const source = withoutFurniture(readFileSync(`${seeds}${name}.txt`, 'utf8'), notice);
  const { corrections } = sidecarSchema.parse(parse(readFileSync(`${seeds}${name}.yaml`, 'utf8')));
  return corrections
    .filter(({ kind }) => kind === 'remove')
    .reduce(
      (text, correction) => text.replaceAll(correction.text.replaceAll(/\s/g, ''), ''),
      readStandIns(source).text.replaceAll(/\s|\p{Default_Ignorable_Code_Point}/gu, ''),
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
