/** When the site's content last changed: a notice came in, or an editor decided. */
import type { Corpus } from './corpus.ts';

/**
 * The version of the coding: the newest date of a notice's coming in and of the reading of its silences, ISO, which no
 * other decision on it follows. Undefined while no notice is held.
 */
export function codingVersion(corpus: Corpus): string | undefined {
  return [...corpus.notices.map(({ added }) => added), ...corpus.silences.map(({ date }) => date)].sort().at(-1);
}

/** The date that pages and files show as their last update: the version of the coding. */
export function lastUpdate(corpus: Corpus): string | undefined {
  return codingVersion(corpus);
}
