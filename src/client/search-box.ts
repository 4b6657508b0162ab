/**
 * Search boxes outside the search page: when a reader turns to one, the page that searches is fetched ahead, so that it
 * answers at once. Nothing is fetched before.
 */
export function readySearchBoxes(): void {
  for (const box of document.querySelectorAll<HTMLFormElement>('form[data-search-box]'))
    box.addEventListener(
      'focusin',
      () => {
        const ahead = document.createElement('link');
        ahead.rel = 'prefetch';
        ahead.href = box.action;
        document.head.append(ahead);
      },
      { once: true },
    );
}
