/**
 * Below the sentences that have a word as it was written: those that have marks within it (残疾人“两项补贴” for 残疾人两项补贴).
 */
import { withMarks } from '../../search/bare.ts';
import { evaluate } from '../../search/evaluate.ts';
import { MOST_AT_ONCE } from '../../search/group.ts';
import { chosenCount } from '../../search/state.ts';
import { element } from '../element.ts';
import { readFound, renderHit } from './hit.ts';
import type { SearchRun } from './page-parts.ts';

export async function showMarked({ searcher, answer, passages, state, parts, stale }: SearchRun): Promise<void> {
  const reading =
    (answer.kind === 'written' || answer.kind === 'simplified') &&
    passages.length > 0 &&
    chosenCount(state.filters) === 0 &&
    withMarks(answer);
  if (!reading) return;
  const other = await evaluate(searcher, reading, reading, false);
  const more = other.found.filter((passage) => !answer.found.includes(passage)).slice(0, MOST_AT_ONCE);
  if (more.length === 0) return;
  const hits = (await readFound(searcher, other, more)).map((found) => renderHit(searcher, other, found));
  if (stale()) return;
  parts.marked.replaceChildren(
    element(
      'section',
      { class: 'found with-marks' },
      element('h2', {}, '字词之间有标点的句子', element('span', { class: 'sub' }, `另${String(more.length)}句`)),
      element('ol', { class: 'hits plain' }, ...hits),
    ),
  );
}
