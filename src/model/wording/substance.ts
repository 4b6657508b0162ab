/**
 * What is left of a run when stock phrases and titles of documents are taken away: two notices that both say
 * `全面贯彻落实党的二十大…` or both cite one law have no wording of their own in common.
 */
import { bareText, fold } from '../../text/fold.ts';
import type { StockPhraseGroup } from '../../schema/stock-phrase.ts';

/** Fewest characters of a remaining piece that count; `将以`, `为引领` between two stock phrases do not. */
const leastPiece = 4;

/**
 * A number with its measure word: that two notices plan the same number of something is a coincidence, no wording.
 * `800户`, `10万名`, `60%`; not `十五五`, which is a name.
 */
const count = /\d+(?:\.\d+)?[万亿]?(?:[个家户名张人所处件条]|%)?/gu;

/** A title with its brackets, which fold to < and >, or what a run has of one. */
const title = /<[^>]*>|<[^>]*$|^[^<]*>/gu;

/** Counts characters of substance in folded runs. */
export type MeasureSubstance = (folded: string) => number;

/** Stock phrases made ready to be taken away, the longest first. */
export function substanceBeyond(groups: readonly StockPhraseGroup[]): MeasureSubstance {
  const phrases = groups
    .flatMap((group) => group.phrases.map((phrase) => fold(phrase)))
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return (folded) => {
    let pieces = folded.split(title).flatMap((piece) => piece.split(count));
    for (const phrase of phrases)
      pieces = pieces.flatMap((piece) => (piece.includes(phrase) ? piece.split(phrase) : [piece]));
    return pieces
      .map((piece) => bareText(piece).length)
      .filter((length) => length >= leastPiece)
      .reduce((sum, length) => sum + length, 0);
  };
}
