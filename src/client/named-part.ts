/** The part of a page that its address names behind `#`. */

/** What is behind `#`; as it is written where it is no address: `#%` names nothing. */
export function fragmentOf(hash: string): string {
  const written = hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The element of that id; null where there is none. */
export const namedPart = (): HTMLElement | null => document.getElementById(fragmentOf(location.hash));
