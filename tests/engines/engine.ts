/** A browser as the tests of engines drive it, whatever it is driven by. */

/** A function that runs in the page: it knows nothing but its arguments and the page. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any function of plain values
type PageFunction = (...args: any[]) => unknown;

export interface Engine {
  /** `Chromium 86`. */
  readonly name: string;
  /** Opens an address in a window so many pixels wide, and waits until it is loaded. */
  open: (address: string, width: number) => Promise<void>;
  run: <F extends PageFunction>(work: F, ...args: Parameters<F>) => Promise<Awaited<ReturnType<F>>>;
  /** A press as a reader's: the browser itself finds the place and sends the pointer there. */
  press: (selector: string) => Promise<void>;
  /** Types into a field and ends with Enter. */
  enter: (selector: string, text: string) => Promise<void>;
  back: () => Promise<void>;
  /** The page as PDF; null where the browser's driver cannot print. */
  print: () => Promise<Uint8Array | null>;
  /** What the pages threw since they were last asked for; empty too where the driver does not tell. */
  faults: () => string[];
  close: () => Promise<void>;
}

const LONGEST = 20_000;

/** Asks until the page says yes; fails with what was waited for. */
export async function until(engine: Engine, what: string, asks: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LONGEST;
  while (Date.now() < end) {
    // A page that is just being left cannot be asked.
    if (await asks().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${engine.name}: ${what} did not come`);
}
