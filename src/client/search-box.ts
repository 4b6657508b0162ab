/**
 * Search boxes outside the search page: when a reader turns to one, what the first search will need is fetched
 * ahead, so that the page that follows answers at once. Nothing is fetched before.
 */
for (const box of document.querySelectorAll<HTMLFormElement>('form[data-search-box]'))
  box.addEventListener(
    'focusin',
    () => {
      void import('./search/fetch-file.ts').then(({ fetchAhead }) => fetchAhead());
    },
    { once: true },
  );
