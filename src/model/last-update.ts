/** When the site's content last changed: a notice came in, or an editor decided. */
import type { Corpus } from './corpus.ts';

/**
 * The version of the coding, ISO: the newest date of a notice's coming in and of all that editors decided, be it on
 * topics, silences, alignments, uptake, indicators or rules. Pages and files show it as their last update. Undefined while
 * no notice is held.
 */
export function codingVersion({ notices, decided }: Pick<Corpus, 'notices' | 'decided'>): string | undefined {
  const cameIn = notices.map(({ added }) => added);
  return cameIn.length === 0 ? undefined : [...cameIn, ...decided].sort().at(-1);
}
