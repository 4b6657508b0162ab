/**
 * A few lines that show what a comparison is: for one topic, the shortest sentence of each of some issuers.
 */
import type { Passage } from '../schema/passage.ts';
import type { NoticeText } from './notice-text.ts';
import type { Extract, Row } from './compare.ts';

export interface SampleLine {
  column: NoticeText;
  extract: Extract;
  passage: Passage;
}

/** At most `count` lines, one an issuer, in the order of the row; issuers of which no sentence is decided are passed over. */
export function sampleRow(row: Row, count: number): SampleLine[] {
  const lines = new Map<string, SampleLine>();
  for (const { column, extracts } of row.cells) {
    const sentences = extracts.flatMap((extract) =>
      extract.passages
        .filter(({ role, reviewed }) => role === 'text' && reviewed)
        .map((passage) => ({ column, extract, passage })),
    );
    const [shortest] = sentences.toSorted((a, b) => a.passage.text.length - b.passage.text.length);
    if (shortest && !lines.has(column.issuer.id)) lines.set(column.issuer.id, shortest);
  }
  return [...lines.values()].slice(0, count);
}
