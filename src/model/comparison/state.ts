/**
 * The state of a cell: what a text says on a row (a topic or a theme), decided here from facts that
 * `compare.ts`, `matrix.ts` and `silence-evidence.ts` put together.
 */

/**
 * `addressed` 写到: its passages are in the cell, all of them decided;
 * `mentioned` 提到（见其他议题）: the matter is spoken of in a passage that belongs to another topic;
 * `silent` 未提及: the text is held, was read as a whole with this row in mind, and says nothing on it;
 * `absent` 未收录: the text is not held;
 * `pending` 待审校: what is here, or that nothing is, is the machine's proposal.
 */
export const CELL_STATES = ['addressed', 'mentioned', 'silent', 'absent', 'pending'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** What is known of a text and a row. */
export interface CellFacts {
  /** The text is held. */
  held: boolean;
  /** The text was read as a whole with this row in mind: silence can be claimed. */
  read: boolean;
  /** The row is newer than the reading of the text: nobody has looked for it there. */
  outdated: boolean;
  /** The row holds what belongs to the theme and to none of its topics: no text is ever silent on it. */
  residual: boolean;
  /** How many of its passages belong to the row, and on how many of them an editor has decided. */
  passages: number;
  reviewed: number;
  /** How many passages of other rows an editor has marked as speaking of this one. */
  mentions: number;
}

/** The cell's state; null where nothing is to be told, which is an empty cell of the residual row. */
export function cellState(facts: CellFacts & { residual: false }): CellState;
export function cellState(facts: CellFacts): CellState | null;
export function cellState({
  held,
  read,
  outdated,
  residual,
  passages,
  reviewed,
  mentions,
}: CellFacts): CellState | null {
  if (!held) return 'absent';
  if (outdated && (passages > 0 || !residual)) return 'pending';
  if (passages > 0) return reviewed === passages ? 'addressed' : 'pending';
  if (residual) return null;
  if (mentions > 0) return 'mentioned';
  return read ? 'silent' : 'pending';
}
