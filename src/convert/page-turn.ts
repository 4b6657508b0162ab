/** Pages of a run of text: where in it a further page opens, also in a part that is cut off. */
export interface PageTurn {
  /** Unit at which the page opens. */
  at: number;
  page: number;
}

/** A run of text with the page that it begins on, null where pages are not shown, and its turns in order. */
export interface Paged {
  page: number | null;
  turns: PageTurn[];
}

/** The page and the turns of the part from unit `start` up to `end`. */
export function cutPages({ page, turns }: Paged, start: number, end: number): Paged {
  if (turns.length === 0) return { page, turns };
  const first = firstAfter(turns, start);
  const stop = firstAfter(turns, end - 1);
  return {
    page: turns[first - 1]?.page ?? page,
    turns: turns.slice(first, Math.max(first, stop)).map((turn) => ({ at: turn.at - start, page: turn.page })),
  };
}

/** Index of the first turn past a unit; a paragraph over hundreds of pages is cut hundreds of times. */
function firstAfter(turns: readonly PageTurn[], unit: number): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle] as PageTurn).at > unit) high = middle;
    else low = middle + 1;
  }
  return low;
}
