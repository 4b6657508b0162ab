/**
 * The order in which texts take the themes, as lines from column to column: a bump chart. Places are fractions of the
 * width and em of height; lines between columns are stretched with the drawing.
 */
import type { Theme } from '../schema/theme.ts';
import { textName } from '../model/notice-text.ts';
import type { ThemeOrder } from '../model/theme-order.ts';

export interface OrderNode {
  theme: Theme;
  rank: number;
  /** Fraction of the width. */
  x: number;
  /** In em. */
  y: number;
}

export interface OrderLine {
  theme: Theme;
  /** Place among the themes that come first in some text, from 0: these are drawn strong; null for the others. */
  strong: number | null;
  /** Lines between neighbours that both take the theme; x in fractions, y in em. */
  pieces: { x1: number; y1: number; x2: number; y2: number }[];
}

export interface OrderGeometry {
  heads: { name: string; area: string; year: number; x: number }[];
  nodes: OrderNode[];
  lines: OrderLine[];
  /** In em. */
  height: number;
}

const TOP = 3.6;
const STEP = 1.9;

export function themeOrderGeometry(orders: readonly ThemeOrder[]): OrderGeometry {
  const ranks = Math.max(0, ...orders.map(({ themes }) => themes.length));
  const first = [...new Set(orders.flatMap(({ themes }) => themes.slice(0, 1).map(({ theme }) => theme.id)))];
  const x = (index: number): number => round((index + 0.5) / Math.max(1, orders.length));
  const y = (rank: number): number => round(TOP + (rank - 1) * STEP);
  const nodes = orders.flatMap(({ themes }, index) =>
    themes.map(({ theme, rank }): OrderNode => ({ theme, rank, x: x(index), y: y(rank) })),
  );
  const themes = [...new Map(nodes.map(({ theme }) => [theme.id, theme])).values()];
  const lines = themes.map((theme): OrderLine => {
    const places = orders.map(({ themes: own }, index) => {
      const found = own.find((each) => each.theme.id === theme.id);
      return found ? { x: x(index), y: y(found.rank) } : null;
    });
    const pieces = places.flatMap((place, index) => {
      const next = places[index + 1];
      return place && next ? [{ x1: place.x, y1: place.y, x2: next.x, y2: next.y }] : [];
    });
    return { theme, strong: first.includes(theme.id) ? first.indexOf(theme.id) : null, pieces };
  });
  return {
    heads: orders.map(({ column }, index) => ({
      name: textName(column),
      area: column.issuer.area,
      year: column.year,
      x: x(index),
    })),
    nodes,
    lines,
    height: round(TOP + ranks * STEP),
  };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
