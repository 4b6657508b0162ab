/**
 * The box that has the editors' synonyms looked for as well, with their notes; nothing where the query has none.
 */
import type { WidenedTerm } from '../../search/widen.ts';
import { byId, element } from './element.ts';
import type { Turn } from './turn.ts';

/** @param terms the words of the query with all that could stand for them */
export function offerWidening({ searcher, places, state, change }: Turn, terms: readonly WidenedTerm[]): void {
  const others = terms.flatMap((each) => each.others);
  if (others.length === 0) {
    places.widen.replaceChildren();
    return;
  }
  const own = terms.map(({ term }) => term.written);
  const notes = searcher.catalogue.synonyms
    .filter((group) => group.words.some((word) => own.includes(word)))
    .flatMap((group) => group.note ?? []);
  const box = element('input', { type: 'checkbox', id: 'search-wide' });
  box.checked = state.wide;
  box.addEventListener('change', () => {
    change({ wide: box.checked });
    byId('search-wide').focus();
  });
  places.widen.replaceChildren(
    element(
      'label',
      {},
      box,
      element('span', {}, `连同近义词一起找：${others.map(({ written }) => written).join('、')}`),
    ),
    ...notes.map((note) => element('p', { class: 'meta' }, note)),
  );
}
