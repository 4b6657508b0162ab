/**
 * What is said above an answer that is not simply to what was written: which reading of it is shown, and what else may
 * have been meant.
 */
import { nameNone, nameReading, nameWithin } from '../../search/reading-messages.ts';
import { writeState } from '../../search/state.ts';
import { element } from '../element.ts';
import type { SearchRun } from './page-parts.ts';

/** Shows the reading and the suggestions; gives the reading in words. */
export function showReading(run: SearchRun): string {
  const reading = nameReading(run.answer);
  if (run.passages.length > 0) run.lead = nameNone(run.answer);
  run.parts.note.replaceChildren(reading, ...withinLine(run), ...suggestionLine(run));
  return reading;
}

/** Where a place or year is in one with the words, a link that searches for them within it. */
function withinLine({ answer: { within }, state }: SearchRun): HTMLElement[] {
  if (within === null) return [];
  const link = element('a', { href: writeState({ ...state, q: within.says }) }, nameWithin(within));
  return [element('p', { class: 'suggestions' }, '以下是照这样连写的句子；也可以', link)];
}

/** 您要找的可能是, with a link that searches for each. */
function suggestionLine({ answer, state }: SearchRun): HTMLElement[] {
  const others = answer.suggestions.filter(({ text }) => answer.kind !== 'corrected' || text !== answer.says);
  if (others.length === 0) return [];
  const links = others.flatMap(({ text }, at) => [
    at > 0 ? '、' : '',
    element('a', { href: writeState({ ...state, q: text }) }, text),
  ]);
  return [
    element('p', { class: 'suggestions' }, answer.kind === 'corrected' ? '也可能是：' : '您要找的可能是：', ...links),
  ];
}
