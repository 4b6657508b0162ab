/** The date on which content last came in: the newest `added` of all notices, ISO. Undefined while none is held. */
import type { Corpus } from './corpus.ts';

export function lastUpdate(corpus: Corpus): string | undefined {
  return corpus.notices
    .map((notice) => notice.added)
    .sort()
    .at(-1);
}
