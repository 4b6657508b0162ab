/**
 * A reading rule: one thing that the words around a number tell of it. Rules are in a list and are run in order; each
 * has sentences in which it must speak, with what is read then, and sentences in which it must keep silent.
 */
import type { Clause, Piece, Run } from './clause.ts';
import type { TargetContext, TargetDraft } from './extract.ts';
import type { Governing } from './govern.ts';
import type { NumberRun } from './number.ts';
import type { Per } from './per.ts';

/** What was read of the number before, in reading order. */
export interface Memory {
  verb: string;
  object: string;
  cumulative: boolean;
  complement: string;
  per: string | null;
  clause: Clause;
  target: TargetDraft;
}

/** A number in its place, with what every rule looks at. */
export interface NumberScene {
  /** The passage, and the passage with what is no target blanked out. */
  text: string;
  blanked: string;
  context: TargetContext;
  clause: Clause;
  piece: Piece;
  /** Place of the number among those of its piece. */
  position: number;
  number: NumberRun;
  /** The words between the number before it in its piece and the number; null for the first. */
  between: string | null;
  /** The words before the number without what it is for (每人每月). */
  lead: Run;
  leadWords: string;
  per: Per | null;
  governing: Governing;
  /** The thing counted comes after the number. */
  after: boolean;
  previous: Memory | null;
  /** All that was read before, in the order of reading. */
  earlier: readonly TargetDraft[];
  sameClause: boolean;
  /** The last clause that holds no number: 持续建设示范睦邻点，全年共新增114个. */
  unnumbered: string;
}

/** The reading so far; a rule returns what it reads differently. */
export interface NumberReading {
  verb: string;
  object: string;
  approximate: string | null;
  /** What a share is of: 社会组织总数 in 占社会组织总数3.6%. */
  of: string | null;
  /** What those who are counted are given (放款 in 15家机构获得放款). */
  complement: string;
  /** The clause has a verb of its own for the number. */
  governed: boolean;
}

/** Text, the number that is read as in `cases.yaml`, and the kind of part where it is no plan. */
export type RuleExample = readonly [text: string, target: string, kind?: 'summary'];

export interface ReadingRule {
  name: string;
  must: readonly RuleExample[];
  mustNot: readonly string[];
  /** What it reads; null where it keeps silent. */
  read(reading: NumberReading, scene: NumberScene): Partial<NumberReading> | null;
}
