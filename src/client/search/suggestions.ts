/**
 * What else may have been meant: words of the texts that are near to what was asked.
 */
import { writeState } from '../../search/state.ts';
import { element } from './element.ts';
import type { Turn } from './page-parts.ts';

/** 您要找的可能是, with a link that searches for each. */
export function suggestionLine({ answer, state }: Turn): HTMLElement[] {
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
