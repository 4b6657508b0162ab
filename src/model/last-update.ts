/** When the site's content last changed: a notice came in, or an editor decided. */
import type { Corpus } from './corpus.ts';

/**
 * The version of the coding: the newest date of a notice's coming in, of its reading, and of the reading of its silences,
 * ISO. Undefined while no notice is held.
 */
export function codingVersion(corpus: Corpus): string | undefined {
  const reads = corpus.notices.flatMap(({ added, read }) => [
    added,
    ...(read ? [read.date, ...read.readFor.map(({ date }) => date)] : []),
  ]);
  return [...reads, ...corpus.silences.map(({ date }) => date)].sort().at(-1);
}

/** The date that pages and files show as their last update: the version of the coding. */
export function lastUpdate(corpus: Corpus): string | undefined {
  return codingVersion(corpus);
}
