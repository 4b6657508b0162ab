/**
 * Loads the files of the search's index, each a small script (see `search/index-file.ts`).
 */
import type { LoadFile, Payload } from '../../search/index-file.ts';

/** After so long a reader is told. */
const MOST_MILLISECONDS = 8000;

/** Files that a first search may ask for until hits are shown. */
export const FIRST_REQUESTS = 5;

/** How many files were asked for so far, by the page itself among them. */
export const requests = { made: Object.keys(window.searchAsked ?? {}).length };

/** @param folder the address of the index's folder, `/` at its end */
export function fileLoader(folder: string): LoadFile {
  return async (name) => {
    // The catalogue comes with the page; and so may a first file, which is asked for again where that failed.
    await inTime(window.searchAsked?.[name]);
    return window.searchFiles?.[name] ?? loadScript(folder, name);
  };
}

function inTime(loading: Promise<unknown> | undefined): Promise<unknown> | undefined {
  return loading && Promise.race([loading, new Promise((settle) => setTimeout(settle, MOST_MILLISECONDS))]);
}

function loadScript(folder: string, name: string): Promise<Payload> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const settle = (): void => {
      clearTimeout(timer);
      script.remove();
      const payload = window.searchFiles?.[name];
      if (payload === undefined) reject(new Error(`The search’s file ${name} could not be had.`));
      else resolve(payload);
    };
    const timer = setTimeout(settle, MOST_MILLISECONDS);
    script.addEventListener('load', settle);
    script.addEventListener('error', settle);
    script.async = true;
    script.src = `${folder}${name}.js`;
    requests.made += 1;
    document.head.append(script);
  });
}
