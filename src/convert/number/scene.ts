/**
 * A number in its place: which words before and after it are its own, and how they govern it.
 */
import type { TargetDraft } from './extract.ts';
import { govern } from './govern.ts';
import { objectAfter, objectBefore } from './object.ts';
import { perIn } from './per.ts';
import { cellStart, tailEnd } from './reach.ts';
import type { NumberReading, NumberScene } from './rule.ts';

type Kept = 'text' | 'blanked' | 'context' | 'clause' | 'piece' | 'position' | 'previous' | 'unnumbered';
interface Place extends Pick<NumberScene, Kept> {
  drafts: readonly TargetDraft[];
}

export function sceneOf(place: Place): NumberScene {
  const { text, blanked, clause, piece, position, previous } = place;
  const number = piece.numbers[position]!;
  const before = piece.numbers[position - 1];
  const next = piece.numbers[position + 1];
  const opening = before ? before.end : cellStart(text, piece.start, number.approximateStart);
  const whole = { start: opening, end: number.approximateStart };
  const tail = { start: number.end, end: tailEnd(blanked, number, { lead: whole, next, pieceEnd: piece.end }) };
  const per = perIn(text, clause.start, whole.start, number);
  let lead = whole;
  if (per?.after === true) lead = { start: per.start + per.words.length, end: whole.end };
  else if (per) lead = { start: whole.start, end: per.start };
  const governing = govern(blanked, { lead, tail, pieceEnd: piece.end, share: number.share });
  return {
    text,
    blanked,
    context: place.context,
    clause,
    piece,
    position,
    number,
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
export function firstReading(scene: NumberScene): NumberReading {
  const { text, governing, after, number } = scene;
  const { object, verb, complement } = governing;
  const words = object && (after ? objectAfter(text, object, verb) : objectBefore(scene, object, verb));
  return {
    verb,
    object: words ?? '',
    approximate: number.approximate,
    of: null,
    complement: complement ? objectBefore(scene, complement) : '',
    governed: verb !== '',
  };
}
