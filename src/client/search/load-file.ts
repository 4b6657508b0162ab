/**
 * Loads the files of the search's index, each a small script (see `search/index-file.ts`).
 */
import { GLOBAL, type LoadFile, type Payload } from '../../search/index-file.ts';

/** After so long a reader is told. */
const MOST_MILLISECONDS = 8000;

type Holder = Partial<Record<typeof GLOBAL, Record<string, Payload>>>;

/** How many files were asked for so far. */
export const requests = { made: 0 };

/** @param folder the address of the index's folder, `/` at its end */
export function fileLoader(folder: string): LoadFile {
  return (name) => {
    // The catalogue comes with the page.
    const held = (window as Holder)[GLOBAL]?.[name];
    return held === undefined ? loadScript(folder, name) : Promise.resolve(held);
  };
}

function loadScript(folder: string, name: string): Promise<Payload> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const settle = (): void => {
      clearTimeout(timer);
      script.remove();
      const payload = (window as Holder)[GLOBAL]?.[name];
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
