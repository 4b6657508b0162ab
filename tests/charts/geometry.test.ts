/** Each drawing against the SVG that was looked at and committed; made from the real notices' numbers, set down here. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { barsGeometry } from '../../src/charts/bars.ts';
import { shareGridGeometry, shareWords } from '../../src/charts/share-grid.ts';
import { themeOrderGeometry } from '../../src/charts/theme-order.ts';
import type { NoticeText } from '../../src/model/notice-text.ts';
import { listTexts } from '../../src/model/notice-text.ts';
import { themeOrders, type ThemeOrder } from '../../src/model/theme-order.ts';
import { themeShares } from '../../src/model/theme-share.ts';
import { drawBars, drawOrder } from './draw.ts';
import { corpus } from '../held-corpus.ts';

const columns = listTexts(corpus);
const committed = (name: string): string => readFileSync(new URL(`${name}.svg`, import.meta.url), 'utf8');
const beds = [
  { label: '上海市 2023年 完成', words: '5510张', value: 5510, high: null },
  { label: '上海市 2024年 计划', words: '4000张', value: 4000, high: null },
  { label: '浦东新区 2024年 计划', words: '1000张', value: 1000, high: null },
  { label: '普陀区 2024年 计划', words: '200张', value: 200, high: null },
];

/** Themes by name in the order of two texts. */
function order(id: string, names: string[]): ThemeOrder {
  const column = columns.find((each) => each.id === id) as NoticeText;
  return {
    column,
    themes: names.map((name, index) => ({
      theme: corpus.themes.find((theme) => theme.name === name) as ThemeOrder['themes'][number]['theme'],
      rank: index + 1,
      middle: index / 10,
    })),
  };
}

describe('bars', () => {
  it('are as long as their numbers', () => {
    expect(drawBars(barsGeometry(beds))).toBe(committed('elderly-beds'));
  });

  it('show a range as two ends', () => {
    const range = [
      { label: '浦东新区 2025年 计划', words: '1-2家', value: 1, high: 2 },
      { label: '甲区 2025年 计划', words: '4家', value: 4, high: null },
    ];
    expect(drawBars(barsGeometry(range))).toBe(committed('range'));
  });

  it('of nothing, and of zero, are drawn', () => {
    expect(barsGeometry([]).height).toBe(0);
    expect(barsGeometry([{ label: '甲', words: '0', value: 0, high: null }]).bars[0]?.width).toBe(0);
  });
});

describe('order of themes', () => {
  it('draws a line from text to text, strong for what comes first somewhere', () => {
    const orders = [
      order('pudong-2024', ['社会救助', '养老服务', '老龄工作', '殡葬']),
      order('pudong-2025', ['养老服务', '老龄工作', '社会救助']),
    ];
    expect(drawOrder(themeOrderGeometry(orders))).toBe(committed('theme-order'));
  });

  it('finds that Pudong began with assistance in 2024 and with elderly care in 2025', () => {
    const first = Object.fromEntries(
      themeOrders(corpus, columns).map(({ column, themes }) => [column.id, themes[0]?.theme.id]),
    );
    expect(first).toMatchObject({ 'pudong-2024': 'social-assistance', 'pudong-2025': 'elderly-care' });
  });
});

describe('shares of text', () => {
  it('are between nothing and all, in every held text, and measured by one scale', () => {
    const shares = themeShares(corpus, columns);
    const grid = shareGridGeometry(shares);
    expect(grid.heads.length).toBe(columns.filter(({ kind }) => kind !== 'absent').length);
    expect(Math.max(...grid.rows.flatMap(({ cells }) => cells.map(({ width }) => width)))).toBe(1);
    for (const { cells } of shares) {
      for (const { share, characters, passages } of cells) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(characters > 0).toBe(passages > 0);
      }
    }
  });

  it.each([
    [0, '—'],
    [0.004, '<1%'],
    [0.318, '32%'],
  ])('%f is said as %s', (share, words) => {
    expect(shareWords(share)).toBe(words);
  });
});
