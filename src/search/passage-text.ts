/**
 * The text of a passage as it is searched: its number label and its words, folded, with the numbers in it.
 */
import { fold } from '../text/fold.ts';
import { type WrittenNumber, findNumbers } from './written-number.ts';

export interface FoldedPassage {
  whole: string;
  /** The label is no part of a number (`1.` before `2023年`). */
  numbers: WrittenNumber[];
}

export function foldPassage({ label, text }: { label: string; text: string }): FoldedPassage {
  const whole = fold(label + text);
  const before = fold(label);
  if (before === '' || !whole.startsWith(before)) return { whole, numbers: findNumbers(whole) };
  const own = findNumbers(whole.slice(before.length)).map((number) => moved(number, before.length));
  return { whole, numbers: [...findNumbers(before), ...own] };
}

function moved({ from, to, value }: WrittenNumber, by: number): WrittenNumber {
  return { from: from + by, to: to + by, value };
}

/** Sentences of one item as one text, in which a term may begin in one and end in another. */
export function joinPassages(passages: readonly FoldedPassage[]): FoldedPassage {
  let whole = '';
  const numbers: WrittenNumber[] = [];
  for (const passage of passages) {
    numbers.push(...passage.numbers.map((number) => moved(number, whole.length)));
    whole += passage.whole;
  }
  return { whole, numbers };
}
