/**
 * The city's targets with each district's number of the same thing: verb, object, unit and year are the same, or nothing is
 * put together. The sum is of the districts held, never of the city.
 */
import type { Target } from '../../schema/target.ts';
import type { Corpus, NoticeNode } from '../corpus.ts';
import type { Uptake } from './uptake.ts';

export interface SharedNumber {
  city: Target;
  /** Null where the district gives no number of the kind. */
  districts: (Target | null)[];
  /** Of the districts that give one; null where none does. */
  sum: number | null;
}

export function sharedNumbers(corpus: Corpus, { city, districts }: Uptake): SharedNumber[] {
  const seriesOf = new Map(
    corpus.indicators.flatMap(({ id, series }) =>
      series.flatMap((one, at) => one.targets.map(({ target }) => [target, `${id}/${String(at)}`] as const)),
    ),
  );
  const plansOf = (notice: NoticeNode) =>
    corpus.targets.filter(
      ({ passage, kind }) =>
        kind === 'target' && corpus.passage(passage).notice === notice.id && isPlan(corpus, notice, passage),
    );
  const own = districts.map(plansOf);
  return plansOf(city).flatMap((target) => {
    const found = own.map((targets) => targets.find((other) => isSameThing(target, other, seriesOf)) ?? null);
    const given = found.filter((each) => each !== null);
    if (given.length === 0) return [];
    return [{ city: target, districts: found, sum: given.reduce((sum, { value }) => sum + value, 0) }];
  });
}

function isPlan(corpus: Corpus, notice: NoticeNode, passage: string): boolean {
  const part = notice.partNodes.find(({ id }) => id === corpus.passage(passage).part);
  return part?.kind === 'plan';
}

/** In one series of an indicator, where editors have put together what counts the same; else word for word the same. */
function isSameThing(city: Target, district: Target, seriesOf: ReadonlyMap<string, string>): boolean {
  if (city.year !== district.year || city.cumulative !== district.cumulative) return false;
  const series = seriesOf.get(city.id);
  if (series !== undefined) return seriesOf.get(district.id) === series;
  return city.object === district.object && city.verb === district.verb && city.unit === district.unit;
}
