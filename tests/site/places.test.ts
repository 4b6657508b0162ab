/** The page of a place says what is held of it and what is not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stateNames } from '../../src/model/vocabulary.ts';
import { listTexts } from '../../src/model/notice-text.ts';
import { formatNumber } from '../../src/model/number/format-number.ts';
import { DISTRICTS } from '../../src/model/settings.ts';
import { corpus } from '../held-corpus.ts';
import { pagesOf } from './built-site.ts';
import { sites } from './site.ts';

const [{ folder }] = sites;
const texts = listTexts(corpus);
const plans = texts.filter(({ kind }) => kind === 'plan');
const places = [...new Set(plans.map(({ issuer }) => issuer.id))];
const rowsOf = (path: string, table: string): string[] => {
  const page = pagesOf(folder).find(({ file }) => file === path);
  const at = page?.elements.find(({ tag, attributes }) => tag === 'table' && attributes['class'] === table);
  const own = page?.elements.filter(({ tag, text }) => tag === 'tr' && at?.text.includes(text)) ?? [];
  return own.map(({ text }) => text.replace(/\s+/gu, ''));
};

test.each(places)('%s: the texts held by year and kind, and those that are not', (place) => {
  const years = [...new Set(texts.map(({ year }) => year))].sort((a, b) => b - a);
  const held = (kind: string, year: number): string =>
    texts
      .filter((text) => text.issuer.id === place && text.kind === kind && text.year === year)
      .map(({ parts }) => parts[0]?.title?.replace(/\s+/gu, '') ?? '')
      .join('') || stateNames.absent;
  expect(rowsOf(`places/${place}/index.html`, 'place-texts')).toEqual([
    '年份工作要点工作总结',
    ...years.map((year) => `${String(year)}年${held('plan', year)}${held('summary', year)}`),
  ]);
});

test('districts of which nothing is held are named on the page of places', () => {
  const main = pagesOf(folder).find(({ file }) => file === 'places/index.html')?.elements[0]?.text ?? '';
  for (const [city, districts] of Object.entries(DISTRICTS)) {
    const unheld = districts.filter(
      (area) => !plans.some(({ issuer }) => issuer.city === city && issuer.area === area),
    );
    expect(main.replace(/\s+/gu, '')).toContain(`${stateNames.absent}：${unheld.join('、')}（`);
  }
});

test('where a comparison names the texts not held, it counts the districts without any', () => {
  const unheld = Object.entries(DISTRICTS).flatMap(([city, districts]) =>
    districts.filter((area) => !plans.some(({ issuer }) => issuer.city === city && issuer.area === area)),
  );
  expect(unheld.length).toBeGreaterThan(0);
  const compared = pagesOf(folder).filter(({ html }) => html.includes('class="holds"'));
  expect(compared.length).toBeGreaterThan(100);
  const words = `另${String(unheld.length)}个区</span>`;
  expect(compared.filter(({ html }) => !html.includes(words)).map(({ file }) => file)).toEqual([]);
  const ready = readFileSync(join(folder, 'data/compare/elderly-care.csv'), 'utf8');
  expect(ready).toMatch(new RegExp(`${stateNames.absent}：[^。]*，另${String(unheld.length)}个区。`, 'u'));
});

test.each(places)('%s: its page and the files of it bear a title that is no notice’s', (place) => {
  const html = pagesOf(folder).find(({ file }) => file === `places/${place}/index.html`)?.html ?? '';
  const own = plans.filter(({ issuer }) => issuer.id === place);
  const years = own.map(({ year }) => year).sort((a, b) => a - b);
  expect(html).toContain(`<title>${own[0]?.issuer.area ?? ''}民政工作要点（${years.join('、')}）情况整理`);
});

test('a number that is a part of another says of which wherever its indicator is listed', () => {
  const parts = corpus.targets.filter(({ whole, indicator }) => whole !== null && indicator !== null);
  expect(parts.length).toBeGreaterThan(0);
  for (const { whole, quote, indicator } of parts) {
    const of = corpus.targets.find(({ id }) => id === whole);
    const words = of && `${formatNumber(of, corpus.passage(of.passage).text)}中的一部分`;
    const page = pagesOf(folder).find(({ file }) => file === `targets/${indicator ?? ''}/index.html`);
    const rows = page?.elements.filter(({ tag, text }) => tag === 'tr' && text.includes(quote)) ?? [];
    expect(rows.map(({ text }) => words !== undefined && text.includes(words))).toContain(true);
  }
});
