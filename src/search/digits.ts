/**
 * Numbers in text: whole numbers from 0 written in printable ASCII, one character below 64, two below 1,856. Index files
 * are plain text, so that one form can be fetched, put into a script and compressed by whatever host.
 */

/** Printable ASCII without the two characters that a string literal escapes. */
const SIGNS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((sign) => sign !== '"' && sign !== '\\')
  .join('');
/** Signs that end a number; the others continue it. */
const LAST = 64;
const MORE = SIGNS.length - LAST;

const placeOf = new Map([...SIGNS].map((sign, at) => [sign.charCodeAt(0), at]));

export function writeNumber(value: number): string {
  let written = '';
  let rest = value;
  while (rest >= LAST) {
    rest -= LAST;
    written += SIGNS.charAt(LAST + (rest % MORE));
    rest = Math.floor(rest / MORE);
  }
  return written + SIGNS.charAt(rest);
}

/** Reads the numbers that are in `text` from `from` to `to`. */
export function readNumbers(text: string, from: number, to: number): number[] {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (let at = from; at < to; at++) {
    const place = placeOf.get(text.charCodeAt(at));
    if (place === undefined) throw new Error(`Unexpected “${text.charAt(at)}” in the search index`);
    if (place < LAST) {
      numbers.push(value + place * scale);
      value = 0;
      scale = 1;
    } else {
      value += place * scale;
      scale *= MORE;
    }
  }
  return numbers;
}
