/** What /about/ promises under 无障碍 that can be read in the built files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, pagesOf } from './built-site.ts';
import { sites } from './site.ts';

const folder = sites[0].folder;
const pages = pagesOf(folder);

test('every drawing is named and has its words or numbers beside it', () => {
  const wrong: string[] = [];
  let drawings = 0;
  for (const { file, html, elements } of pages) {
    const byId = new Map(elements.map((element) => [element.attributes['id'], element]));
    for (const { attributes } of elements.filter(
      ({ tag, attributes: { class: names } }) => tag === 'svg' && names?.startsWith('drawing'),
    )) {
      // Within a table the cell says the number.
      if (attributes['aria-hidden'] === 'true') continue;
      drawings += 1;
      const attributesOf = /<svg class="drawing[^]*?<\/svg>/gu.exec(html)?.[0] ?? '';
      // WebKit knows no rem in an attribute.
      if (/="[\d.]+rem"/u.test(attributesOf)) wrong.push(`${file}: a drawing has lengths in rem`);
      const name = (attributes['aria-labelledby'] ?? '').split(' ').map((id) => byId.get(id)?.text ?? '');
      if (attributes['role'] !== 'img' || name.join('').trim().length < 6) wrong.push(`${file}: a drawing has no name`);
    }
    for (const [figure] of html.matchAll(/<figure\b[^>]*class="chart[^"]*"[^]*?<\/figure>/gu))
      if (figure.includes('class="drawing') && !/<(?:table|ol)\b/u.test(figure) && !/<table\b/u.test(html))
        wrong.push(`${file}: a chart has no table or list`);
  }
  expect(wrong).toEqual([]);
  expect(drawings).toBeGreaterThan(10);
});

test('a row of a comparison has a cell for each text that heads a column, in the same order', () => {
  const wrong: string[] = [];
  let rows = 0;
  const textsOf = (part: string, tag: string) =>
    [...part.matchAll(new RegExp(`<${tag}\\b[^>]*data-text="([^"]+)"`, 'gu'))].map(([, text]) => text);
  for (const { file, html } of pages)
    for (const [table] of html.matchAll(/<table\b[^>]*class="comparison[^]*?<\/table>/gu)) {
      const [head = '', ...body] = table.split('<tr');
      const heads = textsOf(`${head}${body[0] ?? ''}`, 'th');
      for (const row of body.slice(1)) {
        rows += 1;
        if (textsOf(row, 'td').join() !== heads.join()) wrong.push(`${file}: ${row.slice(0, 60)}`);
      }
    }
  expect(wrong).toEqual([]);
  expect(rows).toBeGreaterThan(300);
});

test('nothing moves, plays or opens by itself', () => {
  const moving = /@keyframes|[;{]animation|[;{]transition|scroll-behavior:\s*smooth/u;
  const styles = filesOf(folder).filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));
  expect(styles.filter((file) => moving.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  const playing = pages.flatMap(({ file, elements }) =>
    elements
      .filter(
        ({ tag, attributes }) =>
          ['audio', 'video', 'dialog', 'iframe', 'marquee'].includes(tag) || attributes['http-equiv'] === 'refresh',
      )
      .map(({ tag }) => `${file}: ${tag}`),
  );
  expect(playing).toEqual([]);
  expect(styles.length).toBeGreaterThan(0);
});
