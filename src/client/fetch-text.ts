/** What a page fetches later: a file of the site as text. Who asks says what it means that it does not come. */

/** After so long without an answer the line counts as broken; the loader of scripts has the same limit (astro.config.mjs). */
const MOST_MILLISECONDS = 8000;

/** Fails where the file is not there, or does not come in time. */
export async function fetchText(address: string): Promise<string> {
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, MOST_MILLISECONDS);
  try {
    const response = await fetch(address, { signal: stop.signal });
    if (!response.ok) throw new Error(`${String(response.status)} for ${address}`);
    return await response.text();
  } finally {
    clearTimeout(timer);
  }
}

/** A page of this site, to take parts from. */
export async function fetchPage(address: string): Promise<Document> {
  return new DOMParser().parseFromString(await fetchText(address), 'text/html');
}
