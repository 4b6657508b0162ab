/**
 * The chips: what narrows the search, each with a × that takes it off.
 */
import { scopeName } from '../../search/messages.ts';
import { withoutScope } from '../../search/scope.ts';
import { element, pressButton } from '../element.ts';
import type { SearchRun } from './page-parts.ts';

/** @param filters the chips of what was chosen among the filters */
export function renderChips({ parts, answer, state, change }: SearchRun, filters: readonly HTMLElement[]): void {
  const scopes = answer.scopes.map((scope) =>
    chip(scopeName(scope), () => {
      change({ q: withoutScope(answer.kind === 'simplified' ? answer.says : state.q, scope) });
    }),
  );
  parts.chips.replaceChildren(...scopes, ...filters);
}

export function chip(name: string, remove: () => void): HTMLElement {
  const press = (): void => {
    remove();
    document.querySelector<HTMLElement>('#q')?.focus({ preventScroll: true });
  };
  return element('li', {}, `${name} `, pressButton('×', press, { 'aria-label': `去掉“${name}”` }));
}
