/**
 * The place on the search page, kept for coming back to it, also where the browser made the page anew.
 */
const KEY = 'search-place';

export interface KeptPlace {
  y: number;
  /** Ids of the texts whose hits were opened in full. */
  opened: string[];
}

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

/** The place that was kept, where the reader comes back to the page or loads it again. */
export function keptPlace(): KeptPlace | null {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry?.type !== 'back_forward' && entry?.type !== 'reload') return null;
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as (KeptPlace & { address: string }) | null;
    return kept?.address === location.href ? kept : null;
  } catch {
    return null;
  }
}
