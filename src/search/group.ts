/**
 * Groups: the passages found, text by text. Texts keep the corpus's order: the search ranks passages of no bureau.
 */
import type { Catalogue, CatalogueText } from './catalogue.ts';
import { placeFinder } from './place.ts';

export interface Group {
  text: CatalogueText;
  passages: number[];
}

/** A sentence in the list. */
export interface Line {
  group: Group;
  passage: number;
}

/** @param passages ascending */
export function groupByText(catalogue: Catalogue, passages: readonly number[]): Group[] {
  const placeOf = placeFinder(catalogue);
  const groups = new Map<CatalogueText, number[]>();
  for (const passage of passages) {
    const { text } = placeOf(passage);
    const own = groups.get(text);
    if (own) own.push(passage);
    else groups.set(text, [passage]);
  }
  return [...groups].map(([text, own]) => ({ text, passages: own }));
}

/** As many sentences are shown without a press. */
export const MOST_AT_ONCE = 20;

/**
 * How many of a group's passages to show at first: all where `all` are few; else some ten, no text left out, and never one
 * sentence held back.
 */
export function openingQuota(groups: number, own: number, all: number): number {
  if (all <= MOST_AT_ONCE) return own;
  const quota = Math.max(2, Math.floor(10 / Math.max(1, groups)));
  return own <= quota + 1 ? own : quota;
}

/**
 * The sentences that are shown without a press, text by text.
 *
 * @param before the texts that are opened in full
 */
export function openingLines(groups: readonly Group[], before: ReadonlySet<string> | null): Line[] {
  const all = groups.reduce((sum, { passages }) => sum + passages.length, 0);
  return groups.flatMap((group) =>
    group.passages
      .slice(0, before?.has(group.text.id) ? Infinity : openingQuota(groups.length, group.passages.length, all))
      .map((passage): Line => ({ group, passage })),
  );
}
