/**
 * Search boxes outside the search page: when a reader turns to one, what the first search will need is fetched
 * ahead, so that the page that follows answers at once. Nothing is fetched before.
 */
import { fetchAhead } from './search/fetch-file.ts';

for (const box of document.querySelectorAll<HTMLFormElement>('form[data-search-box]'))
  box.addEventListener(
    'focusin',
    () => {
      fetchAhead();
    },
    { once: true },
  );
