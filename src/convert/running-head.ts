/**
 * Running heads: the line that a paged text prints again at the top of each page, most often its own title.
 */
import { fold } from '../text/fold.ts';
import type { CleanLine } from './clean-line.ts';

const bare = (line: CleanLine): string => fold(line.glyphs.text);

/** Longest running head, in characters: a paragraph that goes on over a page is no head. */
const longestHead = 40;

/**
 * The lines that only repeat at the tops of pages: twice or more after the first page, or once where they are the
 * notice's title and it stood before. The title's own line is never one.
 */
export function findRunningHeads(lines: readonly CleanLine[], title: string): Set<CleanLine> {
  const heads = new Set<CleanLine>();
  const wanted = fold(title);
  const openers = lines.filter(
    (line) => line.opensPage && line.page !== null && line.page > 1 && bare(line).length <= longestHead,
  );
  for (const line of openers) {
    const words = bare(line);
    const alike = openers.filter((other) => bare(other) === words);
    const first = lines.find((other) => bare(other) === words);
    const repeats = words === wanted ? first !== line : alike.length >= 2;
    if (repeats) heads.add(line);
  }
  return heads;
}
