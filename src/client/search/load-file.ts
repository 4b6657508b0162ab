/**
 * Loads the files of the search's index, each a small script (see `search/index-file.ts`).
 */
import { byId } from '../element.ts';
import type { Answer } from '../../search/evaluate.ts';
import type { LoadFile, Payload } from '../../search/index-file.ts';

/** After so long a reader is told. */
const MOST_MILLISECONDS = 8000;

/** Files that a search may ask for until hits are shown; one that has to help on, the script for that aside. */
const FIRST_REQUESTS = 5;
const HELPING_REQUESTS = 7;

export function mostRequests({ kind }: Pick<Answer, 'kind'>): number {
  return kind === 'written' ? FIRST_REQUESTS : HELPING_REQUESTS;
}

/** How many files were asked for since the last answer. */
export const requests = { made: 0 };

/** @param folder the address of the index's folder, `/` at its end */
export function fileLoader(folder: string): LoadFile {
  return async (name) => {
    if (name === 'catalogue') return JSON.parse(byId('search-catalogue').textContent) as Payload;
    // A first file may have been asked for by the page; it is asked for again where that failed.
    const asked = window.searchAsked?.[name];
    if (asked) {
      requests.made += 1;
      await inTime(asked);
    }
    return window.searchFiles?.[name] ?? loadScript(folder, name);
  };
}

function inTime(loading: Promise<unknown>): Promise<unknown> {
  return Promise.race([loading, new Promise((settle) => setTimeout(settle, MOST_MILLISECONDS))]);
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
