/**
 * How high text will be where no program can be asked: rows are sized, cut and kept whole by it. An estimate, a little
 * generous, since a clipped line is worse than a blank one.
 */

/** Lines that a text takes, `width` in characters of half a Han character: a Han character is two wide, a Latin one one. */
export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) => [...line].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1), 0))
    .reduce((sum, length) => sum + Math.max(1, Math.ceil(length / width)), 0);
}
