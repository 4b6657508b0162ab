/**
 * Pages of a source, from first to last. Null is a source whose pages cannot be determined.
 */
export type Pages = readonly [number, number] | null;

/**
 * `3`, `3—4`. `to` joins the two: the dash of running text, or the hyphen that GB/T 7714—2025 (6) has in an entry. In a
 * table a dash, since a spreadsheet takes `3-4` for a date.
 */
export function pageSpan(pages: Pages, to: '—' | '-' = '—'): string | null {
  if (pages === null) return null;
  return pages[0] === pages[1] ? String(pages[0]) : `${String(pages[0])}${to}${String(pages[1])}`;
}

/** `第3页`, `第3—4页`. */
export function pageName(pages: Pages, to: '—' | '-' = '—'): string | null {
  const span = pageSpan(pages, to);
  return span === null ? null : `第${span}页`;
}
