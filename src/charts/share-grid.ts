/**
 * Shares of text as a grid of small bars: themes down, texts across. Every bar is measured by the same scale.
 */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { textName } from '../model/notice-text.ts';
import type { ThemeShares } from '../model/theme-share.ts';
import type { Theme } from '../schema/theme.ts';

export interface ShareCell {
  name: string;
  passages: number;
  share: number;
  /** `12%`, `<1%`, or `—` where the text says nothing on it. */
  words: string;
  /** Of the cell's width, 0 to 1. */
  width: number;
}

export interface ShareGrid {
  heads: { name: string; area: string; year: number; summary: boolean }[];
  rows: { theme: Theme; cells: ShareCell[] }[];
}

export function shareWords(share: number): string {
  if (share === 0) return '—';
  return share < 0.01 ? '<1%' : `${String(Math.round(share * 100))}%`;
}

export function shareGridGeometry(shares: ThemeShares): ShareGrid {
  const full = max(shares.flatMap(({ cells }) => cells.map(({ share }) => share))) ?? 0;
  const scale = scaleLinear([0, full === 0 ? 1 : full], [0, 1]).clamp(true);
  return {
    heads: (shares[0]?.cells ?? []).map(({ column }) => ({
      name: textName(column),
      area: column.issuer.area,
      year: column.year,
      summary: column.kind === 'summary',
    })),
    rows: shares.map(({ theme, cells }) => ({
      theme,
      cells: cells.map(({ column, passages, share }) => ({
        name: textName(column),
        passages,
        share,
        words: shareWords(share),
        width: Math.round(scale(share) * 1e4) / 1e4,
      })),
    })),
  };
}
