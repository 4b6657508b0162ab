/** Where an item goes on of which a topic has the heading alone. */
import type { Topic } from '../../schema/theme.ts';
import type { Cell } from '../compare.ts';
import type { Corpus } from '../corpus.ts';

/**
 * The other topics under which the sentences of a cell's items stand, in reading order, where the cell has nothing but
 * headings; none where it has a sentence of its own.
 */
export function topicsUnderHeading(corpus: Corpus, cell: Cell, topic: string): Topic[] {
  const headings = cell.extracts.flatMap(({ passages }) => passages);
  if (headings.some(({ role }) => role !== 'heading')) return [];
  const ids = cell.extracts
    .flatMap(({ entry }) => entry.passages)
    .filter(({ role }) => role !== 'heading')
    .flatMap(({ topics }) => topics);
  return [...new Set(ids)].filter((id) => id !== topic).map((id) => corpus.topic(id));
}
