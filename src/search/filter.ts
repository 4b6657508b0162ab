/**
 * Filters: which passages a choice of place, year, part, theme, topic and saying leaves, and how many each further choice
 * would.
 */
import type { Catalogue, CatalogueText } from './catalogue.ts';
import { placeFinder } from './place.ts';
import { byDimension, DIMENSIONS, type Dimension, type SearchState } from './state.ts';
import { type EncodedLabels, decodeLabels } from './label-encoding.ts';

/** What filters go by: the values of a passage in each dimension. */
export type ValueReader = (passage: number) => Record<Dimension, readonly string[]>;

/** @param labels themes, topics and sayings; without them no passage has any, which is right as long as none is chosen */
export function valueReader(catalogue: Catalogue, labels: EncodedLabels | null): ValueReader {
  const placeOf = placeFinder(catalogue);
  const labelOf = labels === null ? null : labelReader(catalogue, labels);
  return (passage) => {
    const { text, part } = placeOf(passage);
    const label = labelOf?.(passage) ?? { themes: [], topics: [], says: [] };
    const general = labelOf !== null && part.kind !== 'cover' && label.themes.length === 0;
    return {
      place: [text.issuer],
      year: [String(part.year)],
      part: [part.kind],
      theme: general ? [catalogue.vocabulary.general.id] : label.themes,
      topic: label.topics,
      says: label.says,
    };
  };
}

function labelReader(
  catalogue: Catalogue,
  { labels, labelOf }: EncodedLabels,
): (passage: number) => Record<'themes' | 'topics' | 'says', string[]> {
  const themes = catalogue.themes.map(({ id }) => id);
  const topics = catalogue.themes.flatMap((theme) => theme.topics.map(({ id }) => id));
  const says = catalogue.says.map(({ id }) => id);
  const named = labels.map(([ownThemes, ownTopics, ownSays]) => ({
    themes: ownThemes.flatMap((at) => themes[at] ?? []),
    topics: ownTopics.flatMap((at) => topics[at] ?? []),
    says: ownSays.flatMap((at) => says[at] ?? []),
  }));
  const numbers = decodeLabels(labelOf);
  return (passage) => {
    const label = named[numbers[passage] ?? -1];
    if (label === undefined) throw new Error(`No themes of passage ${String(passage)}`);
    return label;
  };
}

/** How many passages each value of a dimension would leave, given the choices in the others. */
export type FacetCounts = Record<Dimension, Map<string, number>>;

export interface Filtered {
  /** The passages that pass all choices; ascending if they came so. */
  passages: number[];
  counts: FacetCounts;
}

/**
 * Narrows passages to the chosen values. A dimension's own choice does not count against its other values, so that
 * the figure beside a box is what ticking it adds.
 */
export function filterPassages(
  valuesOf: ValueReader,
  passages: readonly number[],
  filters: SearchState['filters'],
): Filtered {
  const counts: FacetCounts = byDimension(() => new Map<string, number>());
  const passed: number[] = [];
  for (const passage of passages) {
    const values = valuesOf(passage);
    const failing = DIMENSIONS.filter(
      (dimension) =>
        filters[dimension].length > 0 && !values[dimension].some((value) => filters[dimension].includes(value)),
    );
    if (failing.length === 0) passed.push(passage);
    for (const dimension of DIMENSIONS) {
      if (failing.some((other) => other !== dimension)) continue;
      for (const value of values[dimension]) counts[dimension].set(value, (counts[dimension].get(value) ?? 0) + 1);
    }
  }
  return { passages: passed, counts };
}

export function needsLabels(filters: SearchState['filters']): boolean {
  return filters.theme.length + filters.topic.length + filters.says.length > 0;
}

/** The texts that the choice of place, year and part leaves something of; theme and topic do not choose among texts. */
export function textsLeft({ texts, parts }: Catalogue, filters: SearchState['filters']): CatalogueText[] {
  const allows = (chosen: readonly string[], value: string): boolean => chosen.length === 0 || chosen.includes(value);
  return texts.filter(
    (text, at) =>
      allows(filters.place, text.issuer) &&
      parts.some(
        (part) => part.text === at && allows(filters.year, String(part.year)) && allows(filters.part, part.kind),
      ),
  );
}
