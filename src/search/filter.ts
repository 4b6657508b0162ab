/**
 * Filters: which records a choice of district, year, part, theme and topic leaves, and how many each further choice
 * would.
 */
import type { Catalogue, CatalogueNotice, CataloguePart } from './catalogue.ts';
import { readTraits } from './trait-code.ts';
import { DIMENSIONS, type Dimension, type SearchState } from './state.ts';

/** Where a record stands. */
export interface Place {
  notice: CatalogueNotice;
  part: CataloguePart;
}

/** Gives the place of a record by its number. Records are numbered through notices and parts. */
export function placeFinder(catalogue: Catalogue): (record: number) => Place {
  const runs = catalogue.notices.flatMap((notice) => notice.parts.map((part) => ({ notice, part })));
  return (record) => {
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((runs[middle]?.part.first ?? 0) <= record) low = middle;
      else high = middle - 1;
    }
    const place = runs[low];
    if (place === undefined) throw new Error(`No record ${String(record)}`);
    return place;
  };
}

/** The theme value of passages that have no theme: the general setting. */
export const GENERAL = 'general';

/** Gives the themes and full topic ids of a record. */
export function traitReader(catalogue: Catalogue): (record: number) => { themes: string[]; topics: string[] } {
  const themes = catalogue.themes.map(({ id }) => id);
  const topics = catalogue.themes.flatMap((theme) => theme.topics.map(({ id }) => id));
  const traits = catalogue.traits.map(([ownThemes, ownTopics]) => ({
    themes: ownThemes.flatMap((at) => themes[at] ?? []),
    topics: ownTopics.flatMap((at) => topics[at] ?? []),
  }));
  const traitOf = readTraits(catalogue.traitOf);
  return (record) => {
    const trait = traits[traitOf[record] ?? -1];
    if (trait === undefined) throw new Error(`No trait of record ${String(record)}`);
    return trait;
  };
}

/** What filters go by: the values of a record in each dimension. Made once for a catalogue. */
export type ValueReader = (record: number) => Record<Dimension, readonly string[]>;

export function valueReader(catalogue: Catalogue): ValueReader {
  const placeOf = placeFinder(catalogue);
  const traitOf = traitReader(catalogue);
  return (record) => {
    const { notice, part } = placeOf(record);
    const trait = traitOf(record);
    const themes = part.kind === 'cover' ? [] : trait.themes.length > 0 ? trait.themes : [GENERAL];
    return {
      district: [notice.issuer],
      year: [String(part.year)],
      part: [part.kind],
      theme: themes,
      topic: trait.topics,
    };
  };
}

/** How many records each value of a dimension would leave, given the choices in the others. */
export type FacetCounts = Record<Dimension, Map<string, number>>;

export interface Filtered {
  /** The records that pass all choices; ascending if they came so. */
  records: number[];
  counts: FacetCounts;
}

/**
 * Narrows records to the chosen values. A dimension's own choice does not count against its other values, so that
 * the figure beside a box is what ticking it adds.
 */
export function filterRecords(
  valuesOf: ValueReader,
  records: readonly number[],
  filters: SearchState['filters'],
): Filtered {
  const counts: FacetCounts = {
    district: new Map(),
    year: new Map(),
    part: new Map(),
    theme: new Map(),
    topic: new Map(),
  };
  const passed: number[] = [];
  for (const record of records) {
    const values = valuesOf(record);
    const failing = DIMENSIONS.filter(
      (dimension) =>
        filters[dimension].length > 0 && !values[dimension].some((value) => filters[dimension].includes(value)),
    );
    if (failing.length === 0) passed.push(record);
    for (const dimension of DIMENSIONS) {
      if (failing.some((other) => other !== dimension)) continue;
      for (const value of values[dimension]) counts[dimension].set(value, (counts[dimension].get(value) ?? 0) + 1);
    }
  }
  return { records: passed, counts };
}
