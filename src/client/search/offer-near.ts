/**
 * Offers near matches below an answer.
 */
import { element } from './element.ts';
import type { Turn } from './page-parts.ts';

/** @param unasked whether they are shown at once, as there is nothing else */
export function offerNear({ parts, state, stale }: Turn, unasked: boolean): void {
  // Their engine does not run from a disk.
  if (location.protocol === 'file:') return;
  const button = element('button', { type: 'button' }, '查找相近结果');
  const show = (): void => {
    import('./near.ts').then(
      ({ showNear }) => showNear(state.q, parts.near, stale),
      () => {
        button.textContent = '相近结果没有取到，再试一次';
      },
    );
  };
  button.addEventListener('click', show);
  parts.near.replaceChildren(element('p', { class: 'meta' }, '不一定含这些字词、但词语相近的句子： ', button));
  if (unasked) show();
}
