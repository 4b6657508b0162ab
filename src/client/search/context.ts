/**
 * The answer as keyword in context (前后文): a line for each occurrence, the word in the middle.
 */
import { widenPunctuation } from '../../text/punctuation.ts';
import { placeFinder } from '../../search/place.ts';
import { findOccurrences } from '../../search/term.ts';
import { element } from '../element.ts';
import { markedHref, markedTerms, readFound, slipsIn, withSlips, wordsOf } from './hit.ts';
import { addMore } from './more.ts';
import type { SearchRun } from './page-parts.ts';

/** Characters kept on either side. */
const AROUND = 40;
/** Sentences whose lines are shown at first. */
const FIRST = 60;

export async function showContext(run: SearchRun): Promise<void> {
  const { searcher, answer, parts, passages } = run;
  const terms = markedTerms(answer);
  const placeOf = placeFinder(searcher.catalogue);
  const list = element('ol', { class: 'context plain' });
  const show = async (from: number, to: number): Promise<void> => {
    for (const found of await readFound(searcher, answer, passages.slice(from, to))) {
      const words = widenPunctuation(wordsOf(found));
      const run = (from: number, to: number) => withSlips(words, slipsIn(found), { from, to });
      const { text } = placeOf(found.first.passage);
      for (const { from: start, to: end } of findOccurrences(words, terms))
        list.append(
          element(
            'li',
            { 'data-passages': found.first.id },
            element('span', { class: 'before' }, element('bdi', {}, ...run(Math.max(0, start - AROUND), start))),
            element('mark', {}, ...run(start, end)),
            element('span', { class: 'after' }, ...run(end, end + AROUND)),
            element('a', { href: markedHref(text.notice, found.first.key, { words, answer }) }, text.name),
          ),
        );
    }
  };
  await show(0, FIRST);
  if (run.stale()) return;
  const section = element('section', { class: 'found' }, list);
  addMore(section, passages.length - FIRST, (from, to) => show(FIRST + from, FIRST + to));
  parts.results.replaceChildren(section);
  performance.mark('search-shown');
}
