/**
 * Terms: a run of characters to look for, and where it is in a text.
 */
import { fold, foldWithPlaces } from '../text/fold.ts';
import type { Posting } from './posting.ts';
import { findNumbers, type WrittenNumber } from './written-number.ts';

/**
 * Letters between which the text may have marks (守沪童心 for “守沪”童心), a term's only part. How they are found comes with
 * them (`bare.ts`), as few queries need it.
 */
export interface BarePiece {
  kind: 'bare';
  text: string;
  spansIn: (folded: string) => Span[];
  /** The passages that they may begin in, by the lines of the index. */
  passagesIn: (lineOf: (key: string) => Promise<Posting[]>) => Promise<number[]>;
}

/** A part of a term: characters as they are, a number in any writing, or letters without their marks. */
export type Piece = { kind: 'literal'; text: string } | { kind: 'number'; value: string; text: string } | BarePiece;

export interface Term {
  /** As the reader wrote it, quotes and the minus aside. */
  written: string;
  /** As it is compared; never empty. */
  folded: string;
  /** What has to stand side by side. */
  pieces: Piece[];
  /** Asked for in quotation marks: character by character, also inside a longer number. */
  literal: boolean;
}

/** A run of a folded text, in UTF-16 offsets, end exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** A term of what was written; null where nothing is left of it. */
export function makeTerm(written: string, literal = false): Term | null {
  const folded = fold(written);
  if (folded === '') return null;
  return { written: written.trim(), folded, pieces: literal ? [literalPiece(folded)] : piecesOf(folded), literal };
}

export function isBare({ pieces }: Term): boolean {
  return pieces[0]?.kind === 'bare';
}

export function hasNumber(term: Term): boolean {
  return term.pieces.some(({ kind }) => kind === 'number');
}

function literalPiece(text: string): Piece {
  return { kind: 'literal', text };
}

function piecesOf(folded: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, value } of findNumbers(folded)) {
    // A percentage comes before its number without the sign.
    if (from < at) continue;
    if (from > at) pieces.push(literalPiece(folded.slice(at, from)));
    pieces.push({ kind: 'number', value, text: folded.slice(from, to) });
    at = to;
  }
  if (at < folded.length) pieces.push(literalPiece(folded.slice(at)));
  return pieces;
}

/** Where the term is in a folded text; runs of one term may overlap. `numbers` are the text's own, if they are known. */
export function spansOf(folded: string, term: Term, numbers?: readonly WrittenNumber[]): Span[] {
  const known = numbers ?? (hasNumber(term) ? findNumbers(folded) : []);
  const [first, ...rest] = term.pieces;
  if (first === undefined) return [];
  return startsOf(folded, first, known).flatMap((span) => {
    let ends = [span.to];
    for (const piece of rest) ends = ends.flatMap((at) => endsAt(folded, piece, at, known));
    return ends.map((to) => ({ from: span.from, to }));
  });
}

function startsOf(folded: string, piece: Piece, numbers: readonly WrittenNumber[]): Span[] {
  if (piece.kind === 'number') return numbers.filter(({ value }) => value === piece.value);
  if (piece.kind === 'bare') return piece.spansIn(folded);
  const spans: Span[] = [];
  for (let at = folded.indexOf(piece.text); at >= 0; at = folded.indexOf(piece.text, at + 1))
    spans.push({ from: at, to: at + piece.text.length });
  return spans;
}

function endsAt(folded: string, piece: Piece, at: number, numbers: readonly WrittenNumber[]): number[] {
  if (piece.kind !== 'number') return folded.startsWith(piece.text, at) ? [at + piece.text.length] : [];
  return numbers.filter(({ from, value }) => from === at && value === piece.value).map(({ to }) => to);
}

/** A run of a text that is one of several terms. */
export interface Occurrence extends Span {
  /** Which of the terms; the index into the list that was asked for. */
  term: number;
}

/**
 * Of runs that may overlap those that count: from left to right, none within another; where two begin at the same place
 * the longer one (长者食堂 before 食堂).
 */
export function withoutOverlaps(occurrences: readonly Occurrence[]): Occurrence[] {
  const kept: Occurrence[] = [];
  let end = 0;
  for (const each of [...occurrences].sort((a, b) => a.from - b.from || b.to - a.to || a.term - b.term)) {
    if (each.from < end) continue;
    kept.push(each);
    end = each.to;
  }
  return kept;
}

/** The places of the terms in a text as it is, for marking; each character is in one place at most. */
export function findOccurrences(text: string, terms: readonly Term[]): Occurrence[] {
  const folded = foldWithPlaces(text);
  const numbers = terms.some(hasNumber) ? findNumbers(folded.text) : [];
  const all = terms.flatMap((term, at) => spansOf(folded.text, term, numbers).map((span) => ({ ...span, term: at })));
  return withoutOverlaps(all).map(({ from, to, term }) => ({
    from: folded.from[from] ?? 0,
    to: folded.to[to - 1] ?? text.length,
    term,
  }));
}
