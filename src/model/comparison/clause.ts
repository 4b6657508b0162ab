/**
 * The clauses of a passage: the words that concern one topic, verbatim, where the passage serves several.
 */
import type { ClauseRuns, Passage } from '../../schema/passage.ts';

/** What is put for words that a clause leaves out. */
export const OMISSION = '……';

/** A run of a passage's text with its place in it. */
export interface ClausePiece {
  /** UTF-16 offsets in the passage's text, end exclusive. */
  start: number;
  end: number;
  text: string;
  /** True where words of the passage are left out right before this piece. */
  omittedBefore: boolean;
  /** True for the last piece where words are left out after it. */
  omittedAfter: boolean;
}

export interface Clause {
  /** True where the passage is shown in full. */
  whole: boolean;
  pieces: ClausePiece[];
}

/** What a passage says on a topic (full id): its clause, or all of it where no clause is settled. */
export function clauseOf(passage: Pick<Passage, 'text' | 'clauses'>, topic: string | null): Clause {
  const runs: ClauseRuns = (topic === null ? undefined : passage.clauses[topic]) ?? [[0, passage.text.length]];
  const pieces = runs.map(([start, end], index): ClausePiece => ({
    start,
    end,
    text: passage.text.slice(start, end),
    omittedBefore: start > (runs[index - 1]?.[1] ?? 0),
    omittedAfter: index === runs.length - 1 && end < passage.text.length,
  }));
  return { whole: topic === null || passage.clauses[topic] === undefined, pieces };
}

/** Paragraphs of a cell: sentences that follow one another in full, so that no gap is hidden, and each cut one by itself. */
export function paragraphsOf(passages: readonly Passage[], topic: string | null): Passage[][] {
  const paragraphs: Passage[][] = [];
  for (const passage of passages) {
    const last = paragraphs.at(-1)?.at(-1);
    const joined =
      last?.order === passage.order - 1 &&
      last.paragraph === passage.paragraph &&
      last.role === passage.role &&
      clauseOf(last, topic).whole &&
      clauseOf(passage, topic).whole;
    if (joined) paragraphs.at(-1)?.push(passage);
    else paragraphs.push([passage]);
  }
  return paragraphs;
}

/** The paragraphs of one place, each by itself, so that each is cited from its own first sentence; a heading is with what follows it. */
export function citedTogether(paragraphs: readonly Passage[][]): Passage[][][] {
  const together: Passage[][][] = [];
  for (const paragraph of paragraphs) {
    const last = together.at(-1);
    if (last?.at(-1)?.[0]?.role === 'heading') last.push(paragraph);
    else together.push([paragraph]);
  }
  return together;
}

/** The clause in one line, with …… for what is left out. */
export function clauseText(clause: Clause): string {
  return clause.pieces
    .map(
      ({ text, omittedBefore, omittedAfter }) =>
        `${omittedBefore ? OMISSION : ''}${text}${omittedAfter ? OMISSION : ''}`,
    )
    .join('');
}

/** True where a place of the passage belongs to the clause of a topic. */
function holds(runs: ClauseRuns | undefined, [start, end]: readonly [number, number]): boolean {
  return runs?.some((run) => run[0] <= start && end <= run[1]) ?? false;
}

/**
 * The topics (full ids) of one theme that a number of the passage belongs to: those whose clause holds it; where none
 * does, those that show the passage in full.
 */
export function topicsOfNumber(
  passage: Pick<Passage, 'topics' | 'clauses'>,
  span: readonly [number, number],
  theme: string,
): string[] {
  const topics = passage.topics.filter((topic) => topic.startsWith(`${theme}/`));
  const own = topics.filter((topic) => holds(passage.clauses[topic], span));
  return own.length > 0 ? own : topics.filter((topic) => passage.clauses[topic] === undefined);
}
