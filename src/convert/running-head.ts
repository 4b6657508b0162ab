/**
 * Running heads: the line that a paged text prints again at the top of each page, most often its own title.
 */
import { fold } from '../text/fold.ts';
import type { CleanLine } from './clean-line.ts';
import { readLabel } from '../text/label.ts';

const bare = (line: CleanLine): string => fold(line.mapped.text);

/** Longest running head, in characters: a paragraph that goes on over a page is no head. */
const longestHead = 40;

export interface RunningHeads {
  /** The notice's title at the top of a page, after it stood before. */
  heads: Set<CleanLine>;
  /** The first of each other line that opens two pages or more: a head, or a heading or table head that comes again. */
  repeated: CleanLine[];
}

/**
 * Only the notice's own title is taken for a running head, and never the first of them: any other line may be text of
 * the notice (the same heading in summary and plan, the head of a table), and is kept for an editor to judge. A line
 * with a label is no running head.
 */
export function findRunningHeads(lines: readonly CleanLine[], title: string): RunningHeads {
  const wanted = fold(title);
  const openers = lines.filter(
    (line) =>
      line.opensPage && line.page !== null && line.mapped.text.length <= longestHead && !readLabel(line.mapped.text),
  );
  const first = lines.find((line) => bare(line) === wanted);
  const heads = new Set(openers.filter((line) => bare(line) === wanted && line !== first && (line.page ?? 0) > 1));
  const groups = Map.groupBy(openers, bare);
  const repeated = [...groups].flatMap(([words, group]) =>
    words !== wanted && group.length >= 2 ? [group[0] as CleanLine] : [],
  );
  return { heads, repeated };
}
