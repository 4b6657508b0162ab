/**
 * Search boxes outside the search page: when a reader turns to one, the page that searches is fetched ahead, so that it
 * answers at once. Nothing is fetched before. A link to prefetch would do the same, but Firefox and older Chromium hold
 * that against a part of the policy that allows nothing. From a disk there is nothing to be early with.
 */
export function readySearchBoxes(): void {
  if (location.protocol === 'file:') return;
  for (const box of document.querySelectorAll<HTMLFormElement>('form[data-search-box]'))
    box.addEventListener('focusin', () => void fetch(box.action).catch(() => undefined), { once: true });
}
