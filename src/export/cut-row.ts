/**
 * A row of a comparison that is too high to be kept whole, cut between items into rows that can be: each names its
 * topic, so that a page which begins within a topic says which.
 */
import type { FileCell, FileExtract, FileRow } from './comparison-file.ts';

/**
 * `heightOf` and `most` are in one unit, whichever. An extract that alone is higher than `most` stands alone. What a
 * cell says of its state stands after its last extract.
 */
export function cutRow(row: FileRow, heightOf: (extract: FileExtract) => number, most: number): FileRow[] {
  const cells = row.cells.map((cell) => cutCell(cell, heightOf, most));
  const count = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => ({
    ...row,
    name: at === 0 ? row.name : `${row.name}（续）`,
    cells: cells.map((pieces, index) => pieces[at] ?? through(row.cells[index])),
  }));
}

/** A cell that is through while others of its row go on: blank, it would look as if the text said nothing. */
function through(cell: FileCell | undefined): FileCell {
  return { state: cell?.state ?? 'absent', says: '（见上）', extracts: [] };
}

function cutCell(cell: FileCell, heightOf: (extract: FileExtract) => number, most: number): FileCell[] {
  const pieces: FileExtract[][] = [];
  let height = 0;
  for (const extract of cell.extracts) {
    const own = heightOf(extract);
    const last = pieces.at(-1);
    if (last !== undefined && height + own <= most) {
      last.push(extract);
      height += own;
    } else {
      pieces.push([extract]);
      height = own;
    }
  }
  if (pieces.length === 0) return [cell];
  return pieces.map((extracts, at) => ({ ...cell, says: at === pieces.length - 1 ? cell.says : '', extracts }));
}
