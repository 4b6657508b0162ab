/**
 * Tells what was done to the characters of a text, and stops where one was lost.
 */
import { codePointName, lost } from '../text/character.ts';
import { occurrences } from './foreign.ts';
import { placeOf, type Source } from './read.ts';

/** Private-use characters that a `keep` may let pass: a bureau's own glyph, looked up by an editor. */
const privateUse = /\p{Private_Use}/u;

/** Adds a message for each kind of character that was left out or replaced, and an error for each that was lost. */
export function checkCharacters(source: Source): void {
  const { file, text, sidecar, invisible, replaced } = source;
  for (const { code, count, at } of invisible) {
    file.info(`${code} is invisible and is left out, ${String(count)} time(s)`, {
      place: placeOf(file, at),
      ruleId: 'character-invisible',
    });
  }
  for (const { code, to, count, at } of replaced) {
    file.info(`${code} stands for “${to}” and is published as it, ${String(count)} time(s)`, {
      place: placeOf(file, at),
      ruleId: 'character-replaced',
    });
  }
  const spans = (kind: 'remove' | 'keep'): [number, number][] =>
    sidecar.corrections.flatMap((correction) =>
      correction.kind === kind ? occurrences(text, correction.text) : [],
    );
  const [removed, kept] = [spans('remove'), spans('keep')];
  const within = (places: readonly [number, number][], at: number): boolean =>
    places.some(([from, to]) => at >= from && at < to);
  for (const { index, 0: character } of text.matchAll(new RegExp(lost.source, 'gu'))) {
    if (within(removed, index) || (privateUse.test(character) && within(kept, index))) continue;
    file.message(
      `Unexpected ${codePointName(character)}: a character was lost here; look at the original and write it into the text, or \`remove\` it in the sidecar`,
      { place: placeOf(file, index), ruleId: 'character-lost' },
    ).fatal = true;
  }
}
