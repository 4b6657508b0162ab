/** What a reader chose, as a printed page says it: the title of the topics and texts, and the sources of two chosen texts. */
import { comparisonTitle, pairTitle } from './take/page-title.ts';

/** `say` writes words into the named place of the printed page. */
export function tellChoice(main: Element, say: (name: string, words: string) => void): void {
  const table = main.querySelector<HTMLTableElement>('table.comparison');
  if (table) {
    say('title', comparisonTitle(table));
    if (table.closest('#two')) tellSources(table);
  } else if (main.querySelector('.pair-item')) say('title', pairTitle(main));
}

/** Two texts that the reader chose: the page has their sources with the heads of their columns. */
function tellSources(table: HTMLTableElement): void {
  const list = document.querySelector('[data-sources]');
  list?.replaceChildren(
    ...[...table.querySelectorAll<HTMLElement>('thead th[data-cite]')].map((head) => {
      const line = document.createElement('li');
      line.textContent = `${head.textContent.trim()}：${head.dataset['cite'] ?? ''}`;
      return line;
    }),
  );
}
