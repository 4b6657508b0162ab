/** How many clauses of each plan bear each label of firmness, and those that are not 推进, by theme. */
import type { FirmnessLabel } from '../../schema/firmness.ts';
import type { Passage } from '../../schema/passage.ts';
import type { NoticeText } from '../notice-text.ts';
import { themedPassages } from '../compare.ts';
import type { Corpus } from '../corpus.ts';
import type { FirmClause, ReadFirmness } from './firmness.ts';

export interface LabelledClause {
  column: NoticeText;
  passage: Passage;
  clause: FirmClause;
}

export interface FirmnessCount {
  clauses: number;
  labels: Record<FirmnessLabel, number>;
}

/** Every clause of the plans, in reading order. */
export function clausesOf(corpus: Corpus, columns: readonly NoticeText[], read: ReadFirmness): LabelledClause[] {
  const targets = Map.groupBy(corpus.targets, ({ passage }) => passage);
  return columns
    .filter(({ kind }) => kind === 'plan')
    .flatMap((column) =>
      themedPassages(column).flatMap((passage) =>
        read(passage, targets.get(passage.id) ?? []).map((clause) => ({ column, passage, clause })),
      ),
    );
}

export function countLabels(clauses: readonly LabelledClause[]): FirmnessCount {
  const labels = { quantified: 0, dated: 0, explore: 0, encourage: 0, advance: 0 };
  for (const { clause } of clauses) for (const label of clause.labels) labels[label] += 1;
  return { clauses: clauses.length, labels };
}

/** The clauses with words beyond 推进. */
export function beyondAdvance(clauses: readonly LabelledClause[]): LabelledClause[] {
  return clauses.filter(({ clause }) => !clause.labels.includes('advance'));
}
