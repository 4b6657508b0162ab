/** What a reader chose, as a printed page says it: the title of the topics and texts, and the sources of two chosen texts. */
import { element } from './element.ts';
import { comparisonTitle, pairTitle } from './export/page-title.ts';

/** `say` writes words into the named place of the printed page. */
export function tellChoice(main: Element, say: (name: string, words: string) => void): void {
  const table = main.querySelector<HTMLTableElement>('table.comparison');
  if (table) {
    sayTitle(say, comparisonTitle(table));
    if (table.closest('#two')) tellSources(table);
  } else if (main.querySelector('.pair-item')) sayTitle(say, pairTitle(main));
}

/** The title at the head of the first sheet, and in the running line of the others. */
function sayTitle(say: (name: string, words: string) => void, title: string): void {
  say('title', title);
  document.documentElement.dataset['run'] = title;
}

/** Lists the sources of two texts that the reader chose; the heads of their columns hold them. */
function tellSources(table: HTMLTableElement): void {
  const list = document.querySelector('[data-sources]');
  list?.replaceChildren(
    ...[...table.querySelectorAll<HTMLElement>('thead th[data-cite]')].map((head) =>
      element('li', {}, `${head.textContent.trim()}：${head.dataset['cite'] ?? ''}`),
    ),
  );
}
