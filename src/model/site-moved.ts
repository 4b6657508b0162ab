/**
 * Moved ids for pages: each old id with where it leads today.
 */
import { getCollection } from 'astro:content';
import type { Moved } from '../schema/moved.ts';
import { followMoved } from '../schema/follow-moved.ts';
import type { Corpus } from './corpus.ts';
import type { Passage } from '../schema/passage.ts';

export interface OldId {
  moved: Moved;
  /** Anchor that links to it carry. */
  key: string;
  /** What stands for it now; null where its text was taken out. */
  now: Passage | null;
}

/** The old ids of a notice, newest first. Fails the build where one leads to no passage. */
export async function loadOldIds(corpus: Corpus, notice: string): Promise<OldId[]> {
  const all = (await getCollection('moved')).flatMap(({ data }) => data.moves);
  return all
    .filter((moved) => moved.from.startsWith(`${notice}-`) && !moved.from.slice(notice.length + 1).includes('-'))
    .map((moved) => {
      const end = followMoved(moved.from, all);
      if (end === undefined) throw new Error(`moved.yaml: “${moved.from}” goes round in a circle`);
      return { moved, key: moved.from.slice(notice.length + 1), now: end === null ? null : corpus.passage(end) };
    })
    .sort((one, other) => other.moved.date.localeCompare(one.moved.date));
}
