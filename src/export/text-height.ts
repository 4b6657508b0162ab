/**
 * How high text will be where no program can be asked: rows are sized, cut and kept whole by it. An estimate, a little
 * generous, since a clipped line is worse than a blank one.
 */

/** Lines that a text takes, `width` in characters of half a Han character: a Han character is two wide, a Latin one one. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  let length = 0;
  for (let at = 0; at <= text.length; at += 1) {
    // A sheet has thousands of cells that are measured several times: no array is made for each.
    const unit = at < text.length ? text.charCodeAt(at) : NEW_LINE;
    if (unit === NEW_LINE) {
      lines += Math.max(1, Math.ceil(length / width));
      length = 0;
    } else if (!isSecondHalf(unit)) length += unit > 0x2000 ? 2 : 1;
  }
  return lines;
}

const NEW_LINE = 10;

/** The second unit of a character that UTF-16 writes as two. */
function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
