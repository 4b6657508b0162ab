/**
 * Short names of texts for narrow places: chips, dots, lists of numbers.
 */
import { shortArea } from '../../text/area.ts';
import type { NoticeText } from '../notice-text.ts';

/** `浦东 2024`, `上海 2023总结`. */
export function shortName({ issuer, year, kind }: Pick<NoticeText, 'issuer' | 'year' | 'kind'>): string {
  return `${shortArea(issuer.area)} ${String(year)}${kind === 'summary' ? '总结' : ''}`;
}

/** `2024年` where the list holds several texts of the area, so that the name alone does not tell; else empty. */
export function yearMark(column: NoticeText, columns: readonly NoticeText[]): string {
  const several =
    columns.filter(({ issuer, kind }) => issuer.id === column.issuer.id && kind === column.kind).length > 1;
  return several ? `${String(column.year)}年` : '';
}
