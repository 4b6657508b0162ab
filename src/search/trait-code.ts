/**
 * Traits in writing: which themes and topics each record has, as a string short enough to be fetched whole before the
 * first result, which at a hundred times this corpus decides what a first query moves.
 *
 * A passage mostly has what the one before it has; that is one character. Else two characters give the trait's number.
 */
const SAME = '.';
/** Printable, with nothing that JSON escapes. */
const DIGITS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .join('')
  .replaceAll(/["\\.]/gu, '');

/** Writes the trait of each record. */
export function writeTraits(traitOf: readonly number[]): string {
  let previous = -1;
  return traitOf
    .map((trait) => {
      if (trait === previous) return SAME;
      if (trait >= DIGITS.length ** 2)
        throw new Error(`More than ${String(DIGITS.length ** 2)} combinations of topics`);
      previous = trait;
      return DIGITS.charAt(Math.floor(trait / DIGITS.length)) + DIGITS.charAt(trait % DIGITS.length);
    })
    .join('');
}

/** Reads what `writeTraits` wrote. */
export function readTraits(written: string): number[] {
  const traitOf: number[] = [];
  for (let at = 0; at < written.length;) {
    if (written.charAt(at) === SAME) {
      traitOf.push(traitOf.at(-1) ?? 0);
      at += 1;
    } else {
      traitOf.push(DIGITS.indexOf(written.charAt(at)) * DIGITS.length + DIGITS.indexOf(written.charAt(at + 1)));
      at += 2;
    }
  }
  return traitOf;
}
