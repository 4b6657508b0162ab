/** The address of a text by theme: `/places/pudong/2025/`, `/places/shanghai/summary-2023/`. */
import type { Column } from '../column.ts';

export function textSlug({ kind, year }: Pick<Column, 'kind' | 'year'>): string {
  return kind === 'summary' ? `summary-${String(year)}` : String(year);
}

export function textPath(column: Pick<Column, 'kind' | 'year' | 'issuer'>): `/${string}` {
  return `/places/${column.issuer.id}/${textSlug(column)}/`;
}
