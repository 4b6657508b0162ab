/**
 * What the home page offers to begin with: matters and words that the texts have, and for one topic a few lines that show
 * what a comparison is.
 */
import type { Passage } from '../schema/passage.ts';
import type { NoticeText } from './notice-text.ts';
import type { Extract, Row } from './compare.ts';
import type { Corpus } from './corpus.ts';
import { newestOf } from './overview-columns.ts';
import type { StartingPoint } from '../schema/starting-point.ts';

export interface SampleLine {
  column: NoticeText;
  extract: Extract;
  passage: Passage;
}

type Texts = Pick<Corpus, 'passages'>;

/** The starting points on which some text speaks. */
export const spokenOn = ({ passages }: Texts, points: readonly StartingPoint[]): StartingPoint[] =>
  points.filter(({ at }) => passages.some(({ themes, topics }) => [...themes, ...topics].includes(at)));

/** The words that some text uses: a search for another finds nothing. */
export const usedWords = ({ passages }: Texts, words: readonly string[]): string[] =>
  words.filter((word) => passages.some(({ text }) => text.includes(word)));

/** Plans of an issuer in the sample: what a place wrote in two years is beside one another. */
const MOST_YEARS = 2;

/**
 * The shortest sentence of the newest plans of each of the first `count` issuers, in the order of the row; plans of which no sentence is decided are
 * passed over.
 */
export function sampleRow(row: Row, count: number): SampleLine[] {
  const lines = row.cells.flatMap(({ column, extracts }): SampleLine[] => {
    if (column.kind !== 'plan') return [];
    const sentences = extracts.flatMap((extract) =>
      extract.passages
        .filter(({ role, reviewed }) => role === 'text' && reviewed)
        .map((passage) => ({ column, extract, passage })),
    );
    const [shortest] = sentences.toSorted((a, b) => a.passage.text.length - b.passage.text.length);
    return shortest ? [shortest] : [];
  });
  return [...Map.groupBy(lines, ({ column }) => column.issuer.id).values()]
    .slice(0, count)
    .flatMap((own) => newestOf(own, MOST_YEARS, ({ column }) => column));
}
