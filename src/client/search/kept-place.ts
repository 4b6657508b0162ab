/**
 * The place on the search page, kept for coming back to it, also where the browser made the page anew.
 */
export const KEY = 'search-place';

export interface KeptPlace {
  y: number;
  /** Ids of the texts whose hits were opened in full. */
  opened: string[];
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
