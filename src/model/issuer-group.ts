/**
 * Texts gathered by who issued them, and issuers by their city: how long lists stay short.
 */
import type { Issuer } from '../schema/notice.ts';

export interface IssuerGroup<T> {
  issuer: Issuer;
  items: T[];
}

export interface CityGroup<T> {
  /** `上海市`. */
  city: string;
  issuers: IssuerGroup<T>[];
}

/** In the order of the first item of each issuer. */
export function groupByIssuer<T extends { issuer: Issuer }>(items: readonly T[]): IssuerGroup<T>[] {
  const groups = Map.groupBy(items, ({ issuer }) => issuer.id);
  return [...groups.values()].flatMap((own) => own.slice(0, 1).map(({ issuer }) => ({ issuer, items: own })));
}

/** Issuers in their order, one group per city. */
export function groupByCity<T extends { issuer: Issuer }>(items: readonly T[]): CityGroup<T>[] {
  const cities = Map.groupBy(groupByIssuer(items), ({ issuer }) => issuer.city);
  return [...cities].map(([city, issuers]) => ({ city, issuers }));
}

/** `甲区 2024、2026，乙区 2025`: many texts named without repeating their issuer. */
export function nameByIssuer(
  items: readonly { issuer: Issuer; year: number }[],
  nameOf: (area: string) => string = (area) => area,
): string {
  return groupByIssuer(items)
    .map(({ issuer, items: own }) => `${nameOf(issuer.area)} ${own.map(({ year }) => String(year)).join('、')}`)
    .join('，');
}
