/**
 * What is above the results: what narrows them, the synonyms that may be looked for as well, where they lead.
 */
import { synonymsOf } from '../../search/synonyms.ts';
import type { SearchRun } from './page-parts.ts';

export { renderChips } from './chips.ts';
export { showSuggestions } from './suggest.ts';

/** The box that has the editors' synonyms looked for as well; hidden where the query has none. */
export function showWide({ parts, answer, searcher, state }: SearchRun): void {
  const { synonyms, unwritten } = searcher.catalogue;
  const own = answer.query.include.flat();
  const others = own
    .flatMap((term) => synonymsOf(term, synonyms))
    .flatMap(({ written }) => (unwritten.includes(written) ? [] : [written]));
  parts.wide.hidden = others.length === 0 || (answer.kind === 'synonyms' && !state.wide);
  const words = parts.wide.querySelector('span');
  if (words) words.textContent = `同时查近义词：${[...new Set(others)].join('、')}`;
}
