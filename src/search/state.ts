/**
 * The state of a search, and its address: everything that decides what is shown is in the URL, so that a search
 * can be cited, sent and gone back to.
 */

/** What results can be narrowed by; several values of one are alternatives. */
export const DIMENSIONS = ['place', 'year', 'part', 'theme', 'topic', 'says'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A record with a value of each dimension. */
export const byDimension = <V>(valueOf: (dimension: Dimension) => V): Record<Dimension, V> =>
  Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, valueOf(dimension)])) as Record<Dimension, V>;

/** What the address calls a dimension; that of places keeps the name that links which are already about have. */
const inAddress = (dimension: Dimension): string => (dimension === 'place' ? 'district' : dimension);

export interface SearchState {
  q: string;
  /** The chosen values of each dimension, in the order chosen; none is all. */
  filters: Record<Dimension, string[]>;
  /** Sentences; each occurrence in a line with what is around it; how often in which text. */
  view: 'list' | 'context' | 'table';
  /** Whether the editors' synonyms are looked for as well. */
  wide: boolean;
}

export function readState(search: string): SearchState {
  const asked = new URLSearchParams(search);
  return {
    q: asked.get('q') ?? '',
    filters: byDimension((dimension) => [...new Set(asked.getAll(inAddress(dimension)).filter(Boolean))]),
    view: readView(asked.get('view')),
    wide: asked.get('wide') === '1',
  };
}

function readView(written: string | null): SearchState['view'] {
  return written === 'context' || written === 'table' ? written : 'list';
}

/** The query part of the address, `?` included; empty for an empty search. What is as usual is left out. */
export function writeState(state: SearchState): string {
  const address = new URLSearchParams();
  if (state.q.trim() !== '') address.set('q', state.q.trim());
  for (const dimension of DIMENSIONS)
    for (const value of state.filters[dimension]) address.append(inAddress(dimension), value);
  if (state.view !== 'list') address.set('view', state.view);
  if (state.wide) address.set('wide', '1');
  const text = address.toString().replace(/%2F/gu, '/');
  return text === '' ? '' : `?${text}`;
}

/** How many choices are made. */
export function chosenCount(filters: SearchState['filters']): number {
  return DIMENSIONS.reduce((sum, dimension) => sum + filters[dimension].length, 0);
}
