/**
 * Short names of texts for narrow places: chips, dots, lists of numbers.
 */
import type { Column } from '../column.ts';

/** What an area's name ends with. Must: 浦东新区, 静安区. Must not: 市辖区 as a whole, which would leave one character. */
const AREA_ENDING = /(?<=..)(?:新区|区|市|县)$/u;

/** `浦东` of 浦东新区, `上海` of 上海市. */
export function shortArea(area: string): string {
  return area.replace(AREA_ENDING, '');
}

/** `浦东 2024`, `上海 2023总结`. */
export function shortName({ issuer, year, kind }: Pick<Column, 'issuer' | 'year' | 'kind'>): string {
  return `${shortArea(issuer.area)} ${String(year)}${kind === 'summary' ? '总结' : ''}`;
}

/** `24年` where the list holds several texts of the area, so that the name alone does not tell; else empty. */
export function yearMark(column: Column, columns: readonly Column[]): string {
  const several =
    columns.filter(({ issuer, kind }) => issuer.id === column.issuer.id && kind === column.kind).length > 1;
  return several ? `${String(column.year % 100).padStart(2, '0')}年` : '';
}
