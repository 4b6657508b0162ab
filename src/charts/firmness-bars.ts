/** How often each label is in each row, as small bars by one scale: the share of the row's clauses. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';

export interface FirmnessBarInput {
  clauses: number;
  counts: readonly number[];
}

export interface FirmnessBar {
  count: number;
  /** Of the cell's width, 0 to 1. */
  width: number;
}

export function firmnessBars(rows: readonly FirmnessBarInput[]): FirmnessBar[][] {
  const share = (count: number, clauses: number): number => (clauses === 0 ? 0 : count / clauses);
  const full = max(rows.flatMap(({ clauses, counts }) => counts.map((count) => share(count, clauses)))) ?? 0;
  const scale = scaleLinear([0, full === 0 ? 1 : full], [0, 1]).clamp(true);
  return rows.map(({ clauses, counts }) =>
    counts.map((count) => ({ count, width: Math.round(scale(share(count, clauses)) * 1e4) / 1e4 })),
  );
}
