/** Fetches what a reader waits for: fails where no answer has come in nine seconds, so that the page can say so in ten. */
const MOST_MILLISECONDS = 9000;

export async function fetchInTime(address: string): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, MOST_MILLISECONDS);
  try {
    const answer = await fetch(address, { signal: stop.signal });
    if (!answer.ok) throw new Error(`${String(answer.status)} for ${address}`);
    // The body comes within the same time.
    return new Response(await answer.blob());
  } finally {
    clearTimeout(timer);
  }
}

/** A page of this site, to take parts from. */
export async function fetchPage(address: string): Promise<Document> {
  const answer = await fetchInTime(address);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
