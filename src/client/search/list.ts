/**
 * The answer as sentences, text by text. What fills the first screens is fetched at once and the rest as the reader comes
 * to it.
 */
import { type Group, type Line, groupByText, openingLines } from '../../search/group.ts';
import { type Answer, placesIn } from '../../search/evaluate.ts';
import type { Searcher } from '../../search/searcher.ts';
import { figure } from '../../search/messages.ts';
import { element } from '../element.ts';
import { readFound, renderHit, textHref } from './hit.ts';
import { mostRequests, requests } from './load-file.ts';
import type { SearchRun } from './page-parts.ts';

/** What the list has after its first lines. */
export interface Rest {
  groups: readonly Group[];
  lines: readonly Line[];
  /** How many of the lines are shown. */
  first: number;
  sections: ReadonlyMap<Group, HTMLElement>;
  /** Shows some of the lines, opening a section for a text that has none. */
  show: (some: readonly Line[]) => Promise<void>;
}

/**
 * Shows the first of what the filters left, of which there is something; gives what the list has after them, and null where
 * the reader has asked for something else meanwhile.
 *
 * @param before the texts that were opened in full before the reader left the page; null where nothing is to be restored
 */
export async function showList(run: SearchRun, before: ReadonlySet<string> | null): Promise<Rest | null> {
  const { searcher, parts, passages } = run;
  const groups = groupByText(searcher.catalogue, passages);
  const lines = openingLines(groups, before);
  const sections = new Map<Group, HTMLElement>();
  const show = async (some: readonly Line[]): Promise<void> => {
    const found = await readFound(
      searcher,
      run.answer,
      some.map(({ passage }) => passage),
    );
    if (run.stale()) return;
    some.forEach(({ group }, at) => {
      const section = sections.get(group) ?? openSection(run, group);
      sections.set(group, section);
      const each = found[at];
      if (each) section.querySelector('ol')?.append(renderHit(searcher, run.answer, each));
    });
  };
  const first = before ? lines.length : (run.first ?? firstLines(searcher, lines, run.answer));
  const shown = new Set(parts.results.children);
  await show(lines.slice(0, first));
  if (run.stale()) return null;
  for (const old of shown) old.remove();
  parts.results.append(...sections.values());
  performance.mark('search-shown');
  return { groups, lines, first, sections, show };
}

/** Asks for the texts of the first lines, while something else is still coming; gives how many they are. */
export function fetchFirst(searcher: Searcher, passages: readonly number[], answer: Pick<Answer, 'kind'>): number {
  const lines = openingLines(groupByText(searcher.catalogue, passages), null);
  if (lines.length === 0) return 0;
  const first = firstLines(searcher, lines, answer);
  // A failure counts where it is awaited.
  searcher.readTexts(lines.slice(0, first).map(({ passage }) => passage)).catch(() => undefined);
  return first;
}

/** How many lines can be shown without asking for more files than a first search may. */
function firstLines(searcher: Searcher, lines: readonly Line[], answer: Pick<Answer, 'kind'>): number {
  const most = Math.max(1, mostRequests(answer) - requests.made);
  let count = 1;
  while (count < lines.length && searcher.packsWanting(lines.slice(0, count + 1).map(({ passage }) => passage)) <= most)
    count++;
  return count;
}

function openSection({ answer }: SearchRun, { text, passages }: Group): HTMLElement {
  const id = `hits-${text.id}`;
  const matches = passages.reduce((sum, passage) => sum + placesIn(answer, passage).length, 0);
  return element(
    'section',
    { class: 'found', 'aria-labelledby': id, 'data-text': text.id },
    element(
      'h2',
      { id },
      element('a', { href: textHref(text) }, text.name),
      element(
        'span',
        { class: 'sub' },
        `${figure(passages.length)}句${matches > passages.length ? `（${figure(matches)}次）` : ''}`,
      ),
    ),
    element('p', { class: 'print-only' }, `《${text.title}》${text.cited}`),
    element('ol', { class: 'hits plain' }),
  );
}
