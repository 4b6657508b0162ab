/**
 * What was changed between two wordings of the same matter: runs that stayed, runs taken out, runs put in.
 *
 * Differences of width, blanks and quotation marks are none (`fold`). Marks are at word borders. Equal
 * runs of fewer than four characters between two changes are absorbed, since a text chopped into crumbs
 * cannot be read; signs alone are never marked, and brackets and quotation marks go with what they hold.
 */
import { diffArrays } from 'diff';
import { widenPunctuation } from '../../text/punctuation.ts';
import { bareText, fold } from '../../text/fold.ts';
import { splitWords, wordBorders } from './word-border.ts';

/**
 * A run of the comparison. A `same` run has the words of both sides, which may differ in their signs;
 * a `changed` run has what was taken out (`a`) and what was put in (`b`), one of which may be empty.
 * All `a` joined are the earlier wording, all `b` the later one, character by character.
 */
export interface Run {
  kind: 'same' | 'changed';
  a: string;
  b: string;
}

/** Fewest characters that an equal run between two changes must have, signs aside. */
export const leastEqual = 4;

/** Below this share of kept characters the marks would cover all of it, and the two are shown unmarked. */
const leastKept = 0.25;

/** The runs of `a` against `b`; one `changed` run where nearly nothing was kept. */
export function markDifference(a: string, b: string): Run[] {
  if (a === b && a !== '') return [{ kind: 'same', a, b }];
  const [before, after] = [withBorders(a), withBorders(b)];
  const marked = settle(shareEdges(compareWords(before, after), before, after));
  const kept = marked.filter((run) => run.kind === 'same').reduce((sum, run) => sum + bareText(run.a).length, 0);
  const shorter = Math.min(bareText(a).length, bareText(b).length);
  return kept < leastKept * shorter ? [{ kind: 'changed', a, b }] : marked;
}

/** A text with its word borders, which take the dictionary most of the time of a comparison. */
interface BorderedText {
  text: string;
  /** As it would be printed, so that `,` and `，` part the words alike. Offsets are the same. */
  wide: string;
  borders: ReadonlySet<number>;
}

function withBorders(text: string): BorderedText {
  const wide = widenPunctuation(text);
  return { text, wide, borders: wordBorders(wide) };
}

/** Words that are equal when folded are kept, by the shortest way from one wording to the other. */
function compareWords(a: BorderedText, b: BorderedText): Run[] {
  const before = foldedWords(a);
  const after = foldedWords(b);
  const runs: Run[] = [];
  let atA = 0;
  let atB = 0;
  const steps = diffArrays(
    before.map((word) => word.folded),
    after.map((word) => word.folded),
  );
  for (const step of steps) {
    const count = step.value.length;
    const wordsA = step.added ? [] : before.slice(atA, (atA += count));
    const wordsB = step.removed ? [] : after.slice(atB, (atB += count));
    runs.push({
      kind: step.added || step.removed ? 'changed' : 'same',
      a: wordsA.map((word) => word.text).join(''),
      b: wordsB.map((word) => word.text).join(''),
    });
  }
  return runs;
}

/** Words with their folded form; blanks go with the word before them. */
function foldedWords({ text, wide, borders }: BorderedText): { text: string; folded: string }[] {
  const words: { text: string; folded: string }[] = [];
  let at = 0;
  for (const word of splitWords(wide, borders)) {
    const own = text.slice(at, at + word.length);
    at += word.length;
    const folded = fold(own);
    const last = words.at(-1);
    if (folded === '' && last) last.text += own;
    else words.push({ text: own, folded });
  }
  return words;
}

/**
 * Gives back to the kept runs what both sides of a change begin or end with, since the dictionary may cut the
 * same words in two ways (`落|实习|近平` and `贯彻|习|近平`). A cut stands where one side at least has a border, and never
 * inside a number: 13 became 3, its 1 was not taken out.
 */
function shareEdges(
  runs: readonly Run[],
  { text: a, borders: bordersA }: BorderedText,
  { text: b, borders: bordersB }: BorderedText,
): Run[] {
  let atA = 0;
  let atB = 0;
  return join(runs).flatMap((run): Run[] => {
    const startA = atA;
    const startB = atB;
    atA += run.a.length;
    atB += run.b.length;
    if (run.kind === 'same' || run.a === '' || run.b === '') return [run];
    const isCut = (offsetA: number, offsetB: number) =>
      (bordersA.has(offsetA) || bordersB.has(offsetB)) && !isInNumber(a, offsetA) && !isInNumber(b, offsetB);
    const most = Math.min(run.a.length, run.b.length);
    let head = 0;
    for (let length = 1; length <= most && run.a[length - 1] === run.b[length - 1]; length += 1)
      if (isCut(startA + length, startB + length)) head = length;
    let tail = 0;
    for (let length = 1; length <= most - head && run.a.at(-length) === run.b.at(-length); length += 1)
      if (isCut(atA - length, atB - length)) tail = length;
    return [
      { kind: 'same', a: run.a.slice(0, head), b: run.b.slice(0, head) },
      { kind: 'changed', a: run.a.slice(head, run.a.length - tail), b: run.b.slice(head, run.b.length - tail) },
      { kind: 'same', a: run.a.slice(run.a.length - tail), b: run.b.slice(run.b.length - tail) },
    ];
  });
}

const figure = /[\d０-９]/u;
const figureOrPoint = /[\d０-９.,．，%％‰]/u;
const numeral = /[零〇一二两三四五六七八九十百千万亿]/u;
const magnitude = /[零百千万亿]/u;

/** Whether a cut before `at` parts figures of one number: 1|3, 3|.5, 60|%, 十|三, 3|万, 3万|4000. */
function isInNumber(text: string, at: number): boolean {
  const [before = '', after = '', next = ''] = [text[at - 1], text[at], text[at + 1]];
  if (figure.test(before))
    return figure.test(after) || /[%％‰百千万亿]/u.test(after) || (figureOrPoint.test(after) && figure.test(next));
  if (/[.．,]/u.test(before)) return figure.test(after) && figure.test(text[at - 2] ?? '');
  return (numeral.test(before) && numeral.test(after)) || (magnitude.test(before) && figure.test(after));
}

/** Joins, absorbs and mends until nothing more is to be done; each step leaves fewer or equally many runs. */
function settle(runs: Run[]): Run[] {
  let current = join(runs);
  for (;;) {
    const next = join(freeSigns(join(holdBrackets(join(holdNumbers(join(absorbCrumbs(current))))))));
    if (next.length === current.length && next.every((run, index) => isSameRun(run, current[index]))) return next;
    current = next;
  }
}

function isSameRun(one: Run, other: Run | undefined): boolean {
  return one.kind === other?.kind && one.a === other.a && one.b === other.b;
}

/** Neighbours of one kind become one run; empty runs go. */
function join(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    if (run.a === '' && run.b === '') continue;
    const last = joined.at(-1);
    if (last?.kind === run.kind) joined[joined.length - 1] = { kind: run.kind, a: last.a + run.a, b: last.b + run.b };
    else joined.push({ ...run });
  }
  return joined;
}

/** An equal run between two changes that is too short to help the reader becomes part of the change. */
function absorbCrumbs(runs: readonly Run[]): Run[] {
  return runs.map((run, index) =>
    run.kind === 'same' && index > 0 && index < runs.length - 1 && bareText(fold(run.a)).length < leastEqual
      ? { ...run, kind: 'changed' }
      : run,
  );
}

const numberHead = /^[\d０-９.,．，%％‰零〇一二两三四五六七八九十百千万亿]+/u;
const numberTail = /[\d０-９.,．，零〇一二两三四五六七八九十百千万亿]+$/u;

/** A number is marked whole: 1.5万 became 2万, and not 1.5 became 2 with 万 kept. */
const holdNumbers = (runs: readonly Run[]): Run[] =>
  holdEdges(
    runs,
    { before: numberTail, after: numberHead },
    (left, right) => left !== '' && right !== '' && isInNumber(left + right, left.length),
  );

const openers = /[“‘"《〈（(「『【\[]+$/u;
const closers = /^[”’"》〉）)」』】\]]+/u;

/** An opening sign before a change and a closing one after it belong to what they hold. */
const holdBrackets = (runs: readonly Run[]): Run[] => holdEdges(runs, { before: openers, after: closers }, () => true);

/**
 * What is in a kept run right before or after a change, on both sides, becomes part of the change.
 *
 * @param isCut whether the change parts it there, by what stands left and right of its edge on one side
 */
function holdEdges(
  runs: readonly Run[],
  edges: Record<'before' | 'after', RegExp>,
  isCut: (left: string, right: string) => boolean,
): Run[] {
  const held = runs.map((run) => ({ ...run }));
  held.forEach((run, index) => {
    if (run.kind !== 'changed') return;
    const [before, after] = [held[index - 1], held[index + 1]];
    const edgeOf = (kept: Run, edge: RegExp) => [edge.exec(kept.a)?.[0] ?? '', edge.exec(kept.b)?.[0] ?? ''] as const;
    if (after && (isCut(run.a, after.a) || isCut(run.b, after.b))) {
      const [a, b] = edgeOf(after, edges.after);
      if (a !== '' && b !== '') {
        [run.a, run.b] = [run.a + a, run.b + b];
        [after.a, after.b] = [after.a.slice(a.length), after.b.slice(b.length)];
      }
    }
    if (before && (isCut(before.a, run.a) || isCut(before.b, run.b))) {
      const [a, b] = edgeOf(before, edges.before);
      if (a !== '' && b !== '') {
        [run.a, run.b] = [a + run.a, b + run.b];
        [before.a, before.b] = [before.a.slice(0, -a.length), before.b.slice(0, -b.length)];
      }
    }
  });
  return held;
}

/** Signs that part clauses: they may differ, and are not worth a mark. */
const stopsBefore = /^[，。；、,.;：:！!？?\s]+/u;
const stopsAfter = /[，。；、,.;：:！!？?\s]+$/u;
const signsOnly = /^[^\p{L}\p{N}]*$/u;

/** Signs at the edges of a two-sided change, and changes of signs alone, are not marked. */
function freeSigns(runs: readonly Run[]): Run[] {
  return runs.flatMap((run): Run[] => {
    if (run.kind === 'same') return [run];
    if (signsOnly.test(run.a) && signsOnly.test(run.b)) return [{ ...run, kind: 'same' }];
    if (run.a === '' || run.b === '') return [run];
    const headA = stopsBefore.exec(run.a)?.[0] ?? '';
    const headB = stopsBefore.exec(run.b)?.[0] ?? '';
    const withHead = headA !== '' && headB !== '';
    const a = withHead ? run.a.slice(headA.length) : run.a;
    const b = withHead ? run.b.slice(headB.length) : run.b;
    const tailA = stopsAfter.exec(a)?.[0] ?? '';
    const tailB = stopsAfter.exec(b)?.[0] ?? '';
    const withTail = tailA !== '' && tailB !== '';
    return [
      { kind: 'same', a: withHead ? headA : '', b: withHead ? headB : '' },
      { kind: 'changed', a: withTail ? a.slice(0, -tailA.length) : a, b: withTail ? b.slice(0, -tailB.length) : b },
      { kind: 'same', a: withTail ? tailA : '', b: withTail ? tailB : '' },
    ];
  });
}
