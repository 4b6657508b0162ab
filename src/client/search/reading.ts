/**
 * What is said above an answer that is not simply to what was written: which reading of it is shown, and what else may
 * have been meant.
 */
import { nameReading } from '../../search/reading-messages.ts';
import { writeState } from '../../search/state.ts';
import { element } from '../element.ts';
import type { SearchRun } from './page-parts.ts';

/** Shows the reading and the suggestions; gives the reading in words. */
export function showReading(run: SearchRun): string {
  const reading = nameReading(run.answer);
  run.parts.note.replaceChildren(reading, ...suggestionLine(run));
  return reading;
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
