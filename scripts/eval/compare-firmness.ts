/** The rules of firmness held against a reader's labels, clause by clause. */
import type { FirmnessLabel } from '../../src/schema/firmness.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { ReadFirmness } from '../../src/model/commitment/firmness.ts';

export interface FirmnessReading {
  /** `quote` is the clause, or a piece of it that no other clause of the passage has. */
  sentences: { passage: string; labels: { label: FirmnessLabel; quote: string }[] }[];
}

export interface FirmnessAgreement {
  /** Clauses that both give the label. */
  both: number;
  /** Clauses to which only one of them gives the label, one line each. */
  differences: string[];
  f1: number;
}

export function compareFirmness(
  corpus: Corpus,
  read: ReadFirmness,
  { sentences }: FirmnessReading,
  label: FirmnessLabel,
): FirmnessAgreement {
  const differences: string[] = [];
  let both = 0;
  for (const { passage: id, labels } of sentences) {
    const passage = corpus.passage(id);
    for (const clause of read(passage, corpus.targets)) {
      const words = passage.text.slice(clause.start, clause.end);
      const ours = clause.labels.includes(label);
      const theirs = labels.some(
        (each) => each.label === label && (words.includes(each.quote) || each.quote.includes(words)),
      );
      if (ours && theirs) both += 1;
      else if (ours !== theirs) differences.push(`${id} ${ours ? 'rules alone' : 'reader alone'}: ${words}`);
    }
  }
  return { both, differences, f1: (2 * both) / (2 * both + differences.length) };
}
