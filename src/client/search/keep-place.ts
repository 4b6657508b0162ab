/**
 * Keeps the place on the search page whenever the page is left, for `kept-place.ts`.
 */
import { KEY, type KeptPlace } from './kept-place.ts';

/** Keeps the place of this address whenever the page is left. */
export function keepPlace(): void {
  addEventListener('pagehide', () => {
    const sections = [...document.querySelectorAll<HTMLElement>('#search-results section[data-text]')];
    const opened = sections
      .filter((section) => section.querySelector('.show-more') === null)
      .flatMap(({ dataset }) => dataset['text'] ?? []);
    const place: KeptPlace & { address: string } = { address: location.href, y: scrollY, opened };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(place));
    } catch {
      // A browser that keeps nothing opens the page at its beginning.
    }
  });
}
