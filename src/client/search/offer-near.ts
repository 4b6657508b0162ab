/**
 * Offers near matches below an answer.
 */
import { element } from '../element.ts';
import type { SearchRun } from './page-parts.ts';

/** Wait before the near results: a reader who goes on typing wants none, and the message that nothing was found comes first. */
const REST_MILLISECONDS = 1200;

/** @param alone whether there is nothing else that helps on: they are shown at once */
export function offerNear({ parts, state, stale, say }: SearchRun, alone: boolean): void {
  // Their engine does not run from a disk.
  if (location.protocol === 'file:') return;
  const button = element('button', { type: 'button' }, '查找相近结果');
  const find = (): void => {
    import('./near.ts').then(
      ({ showNear }) => showNear(state.q, parts.near, { stale, say }),
      () => {
        button.textContent = '相近结果没有取到，再试一次';
        say('相近结果没有取到。');
      },
    );
  };
  button.addEventListener('click', find);
  const offer = alone
    ? '也没有读音、字形相近的词或意思相近的议题。可以再查找词语相近的句子：'
    : '可以再查找不一定含这些字词、但词语相近的句子：';
  parts.near.replaceChildren(element('p', { class: 'meta offer' }, offer), element('p', { class: 'offer' }, button));
  if (alone)
    setTimeout(() => {
      if (!stale() && button.isConnected) find();
    }, REST_MILLISECONDS);
}
