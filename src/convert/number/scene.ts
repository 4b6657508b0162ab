/**
 * A number in its place: which words before and after it are its own, and how they govern it.
 */
import type { Clause, Piece } from './clause.ts';
import type { TargetContext, TargetDraft } from './extract.ts';
import { govern } from './govern.ts';
import { objectWords } from './object.ts';
import { perIn } from './per.ts';
import { cellStart, tailEnd } from './reach.ts';
import type { Memory, NumberReading, NumberScene } from './rule.ts';

interface Place {
  text: string;
  blanked: string;
  context: TargetContext;
  clause: Clause;
  piece: Piece;
  position: number;
  previous: Memory | null;
  drafts: readonly TargetDraft[];
  unnumbered: string;
}

export function sceneOf(place: Place): NumberScene {
  const { text, blanked, clause, piece, position, previous } = place;
  const number = piece.numbers[position]!;
  const before = piece.numbers[position - 1];
  const next = piece.numbers[position + 1];
  const opening = before ? before.end : cellStart(text, piece.start, number.approximateStart);
  const whole = { start: opening, end: number.approximateStart };
  const tail = { start: number.end, end: tailEnd(blanked, whole, number, next, piece.end) };
  const per = perIn(text, clause.start, whole.start, number);
  let lead = whole;
  if (per?.after === true) lead = { start: per.start + per.words.length, end: whole.end };
  else if (per) lead = { start: whole.start, end: per.start };
  const governing = govern(blanked, lead, tail, piece.end, number.share);
  return {
    text,
    blanked,
    context: place.context,
    clause,
    piece,
    position,
    number,
    before,
    between: before ? text.slice(before.end, number.approximateStart) : null,
    lead,
    leadWords: text.slice(lead.start, lead.end),
    per,
    governing,
    after: governing.object !== null && governing.object.start === number.end,
    previous,
    earlier: place.drafts,
    sameClause: previous !== null && previous.clause === clause,
    unnumbered: place.unnumbered,
  };
}

/** What the order of words alone tells. */
export function firstReading({ text, blanked, governing, after, number }: NumberScene): NumberReading {
  const object = governing.object && objectWords(text, blanked, governing.object, after, governing.verb);
  const { complement } = governing;
  return {
    verb: governing.verb,
    object: object ?? '',
    approximate: number.approximate,
    of: null,
    complement: complement ? objectWords(text, blanked, complement, false) : '',
    governed: governing.verb !== '',
    alike: false,
  };
}
