/**
 * A sixth notice, dropped into seeds/ with a sidecar, is on every page with no change to the code; and a seventh, which
 * attacks the site that shows it, is shown as it is written.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSite, publishedWords } from '../../scripts/fuzz/open-site.ts';
import { changedWords, strangersAmong } from '../../scripts/fuzz/shown-page.ts';
import { kindOf } from '../../scripts/page-kind.ts';
import { pagesOf, type BuiltPage } from './built-site.ts';
import { second, sites } from './site.ts';

const { folder: dist, base } = sites[1];
const pages = new Map(pagesOf(dist).map((page) => [page.file, page]));
const textOf = (file: string): string => pages.get(file)?.elements[0]?.text.replace(/\s+/gu, '') ?? '';

describe('a notice that nobody has reviewed yet', () => {
  test('has its reading page, with what its text itself tells', () => {
    const text = textOf('notices/shili-2024/index.html');
    expect(text).toContain('示民〔2024〕6号');
    expect(text).toContain('新增养老床位120张，改建认知障碍照护床位60张；');
    expect(pages.get('notices/shili-2024/index.html')?.ids.has('p2-3')).toBe(true);
  });

  test.for([
    'index.html',
    'notices/index.html',
    'themes/elderly-care/index.html',
    'themes/funeral/index.html',
    'years/2024/index.html',
    'targets/index.html',
    'instruments/index.html',
    'about/index.html',
  ])('stands on %s', (file) => {
    expect(textOf(file)).toContain('示例区');
  });

  test('its passages stand in the comparison as 待审校, not as reviewed', () => {
    // The page of the theme opens with some of its texts; the place's own has all of them, however many are held.
    const text = textOf('places/shili/elderly-care/index.html');
    expect(text).toContain('新增养老床位120张');
    expect(text).toContain('待审校');
  });

  test('nothing of it is told as decided, and nothing that nobody has looked for as missing', () => {
    expect(textOf('index.html').split('主题一览')[0]).not.toContain('示例区2024新增');
    expect(textOf('notices/shili-2024/index.html')).toContain('待审校：只有机器的初步归类');
    const place = textOf('places/shili/index.html');
    expect(place).toMatch(/写到\d+个主题、\d+个议题（其中\d+个是机器的初步归类，待审校）/u);
    expect(place).not.toMatch(/\d+个议题未提及|“—”是该文件没有同一指标的数字/u);
    expect(place).toContain('还没有归入同类指标，待审校');
    expect(textOf('years/2024/index.html')).toMatch(/示例区共\d+句（含标题[^）]*），\d+个主题，\d+个议题待审校/u);
    expect(textOf('firmness/index.html')).toMatch(/示例区2024[^。]*的主题还没有全部通读判定/u);
    expect(textOf('targets/index.html')).toMatch(/新增养老床位120张养老服务待审校/u);
  });

  test('its numbers are on the page of their indicator as the machine’s proposal', () => {
    expect(textOf('targets/elderly-beds/index.html')).toMatch(/示例区2024[^。]*的数尚未核对，待审校/u);
  });

  test('a year of the new district that is not held is said to be so', () => {
    expect(textOf('index.html')).toContain('未收录');
    expect(textOf('years/2025/index.html')).toContain('示例区');
  });
});

describe('a notice of scripts and markup', () => {
  const published = publishedWords(join(second, 'content'), ['hostile-2024']);
  const pathOf = ({ file }: BuiltPage): string => file.replace(/index\.html$/u, '');
  const words = /恶测|hostile-2024/gu;
  const holding = pagesOf(dist).filter(({ html }) => html.search(words) !== -1);

  test('is shown as it is written, and leaves nothing of its own on any page', async () => {
    expect(holding.length).toBeGreaterThan(100);
    const shown = await published;
    expect(shown.get('notices/hostile-2024/')?.size).toBeGreaterThan(20);
    const faults = holding.flatMap((page) => {
      const path = pathOf(page);
      const own = shown.get(path) ?? new Map<string, string>();
      const texts = new Map(
        [...own.keys()].map((key) => [
          key,
          page.elements.find(({ attributes }) => attributes['id'] === key)?.text ?? null,
        ]),
      );
      return [...strangersAmong(page.elements, `http://site${base}${path}`), ...changedWords(texts, own)].map(
        (fault) => `${path}: ${fault}`,
      );
    });
    expect(faults).toEqual([]);
  });

  test('runs nowhere: one page of each kind, the one with most of it, in a browser', async () => {
    const howOften = ({ html }: BuiltPage): number => html.match(words)?.length ?? 0;
    const kinds = [...Map.groupBy(holding, (page) => kindOf(pathOf(page))).values()].flatMap((pages) =>
      pages
        .toSorted((a, b) => howOften(b) - howOften(a))
        .slice(0, 1)
        .map(pathOf),
    );
    expect(kinds).toEqual(expect.arrayContaining(['notices/hostile-2024/', 'places/hostile/']));
    const search = ['search/?q=%3Cscript%3E', 'search/?q=window.hit%3D3'];
    expect(await openSite(dist, [...kinds, ...search], await published, base)).toEqual([]);
  });
});
