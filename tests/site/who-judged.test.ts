/** A page that says 未提及 names who decided so, visibly and once, and links to how well readers agree. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { alignmentSchema } from '../../src/schema/alignment.ts';
import { stateNames, WHO_JUDGED } from '../../src/model/vocabulary.ts';
import { dateName } from '../../src/text/date.ts';
import { pagesOf, type BuiltPage } from './built-site.ts';
import { sites } from './site.ts';

/** Pages that speak of the word, not of a text; what districts do not take up has a measure of its own, on its page. */
const aboutTheWord = /^(about|data|uptake)\/|^places\/index\.html$/;
/** Pages of what is filed by theme: they state no silence and rest on the same reading. */
const byTheme = /^(actors|firmness)\//;
const tells = ({ elements }: BuiltPage): boolean =>
  elements.some((element) => element.tag === 'main' && element.text.includes(stateNames.silent));
const linesOf = ({ elements }: BuiltPage) =>
  elements.filter(({ attributes: { class: own = '' } }) => own.split(' ').includes('who-judged'));

test.each(sites)('$name: every page that tells what is 未提及 names its reader once', ({ folder, base }) => {
  const pages = pagesOf(folder).filter(
    (page) => byTheme.test(page.file) || (tells(page) && !aboutTheWord.test(page.file)),
  );
  expect(pages.length).toBeGreaterThan(100);
  const wrong = pages.filter((page) => {
    const [line, ...more] = linesOf(page);
    return more.length > 0 || !line?.text.trim().startsWith(WHO_JUDGED) || !page.html.includes(`${base}about/#quality`);
  });
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test.each(sites)(
  '$name: on the page of a theme the key leads by 未提及 to who judged, beneath the topics',
  ({ folder }) => {
    const pages = pagesOf(folder).filter(({ html }) => /<nav class="rail[^]*○/u.test(html));
    expect(pages.length).toBeGreaterThan(5);
    const wrong = pages.filter(({ html }) => {
      const rail = /<nav class="rail[^]*?<\/nav>/u.exec(html)?.[0] ?? '';
      const key = rail.indexOf(`href="#who-judged"`);
      return key < 0 || key > rail.indexOf('<ol') || rail.indexOf('id="who-judged"') < rail.indexOf('</ol>');
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  },
);

test.each(sites)('$name: 未提及 leads from every cell and ○ to what it rests on in that text', ({ folder, base }) => {
  const pages = pagesOf(folder);
  const idsOf = new Map(pages.map(({ file, ids }) => [base + file.replace(/index\.html$/u, ''), ids]));
  let followed = 0;
  const wrong = pages.flatMap(({ file, html }) => {
    const cells = [
      ...html.matchAll(/<(td|i)(?: class="silent [^"]*")? data-text="([^"]*)"[^>]*>((?:(?!<\/\1>)[^])*)<\/\1>/gu),
    ];
    return cells.flatMap(([, , text = '', words = '']) => {
      if (!/○|<span>(<a[^>]*>)?未提及/u.test(words)) return [];
      const [, path = '', id = ''] = /<a href="([^"#]*)#([^"]*)"/u.exec(words) ?? [];
      const ids = idsOf.get(path || base + file.replace(/index\.html$/u, ''));
      followed += 1;
      return id === `silent-${text}` && ids?.has(id) ? [] : [`${file} ${text} ${path}#${id}`];
    });
  });
  expect(followed).toBeGreaterThan(300);
  expect(wrong).toEqual([]);
});

test('what it says of the readings is what their data hold, all of them together', () => {
  const [{ folder }] = sites;
  const rows = readFileSync(join(folder, 'data/silence_readings.csv'), 'utf8').trim().split('\r\n').slice(1);
  const corrected = rows.filter((row) => row.includes(',accepted,'));
  expect(new Set(rows.map((row) => row.split(',')[0])).size).toBeGreaterThan(1);
  const home = pagesOf(folder).find(({ file }) => file === 'index.html');
  expect(home && linesOf(home)[0]?.text).toContain(
    `重读${String(rows.length)}格“${stateNames.silent}”，改正${String(corrected.length)}格`,
  );
});

test('a page of two years tells who decided which sentences correspond, and when', () => {
  const [{ folder }] = sites;
  const decisions = new URL('../../content/editors/alignments/', import.meta.url);
  const decided = readdirSync(decisions).map((name) => {
    const { a, b, reader, date } = alignmentSchema.parse(parse(readFileSync(new URL(name, decisions), 'utf8')));
    return { path: `compare/${a}/${b}/index.html`, words: `由${reader}于${dateName(date)}判定；没有另外复读过。` };
  });
  const pages = pagesOf(folder).filter(({ file }) => decided.some(({ path }) => path === file));
  expect(pages.length).toBeGreaterThan(0);
  for (const { file, elements } of pages)
    expect(elements.filter(({ tag }) => tag === 'p').map(({ text }) => text.replaceAll(/\s+/g, ''))).toContainEqual(
      expect.stringContaining(decided.find(({ path }) => path === file)?.words ?? file),
    );
});
