/**
 * Tells what was done to the characters of a text, and stops where one was lost.
 */
import { codePointName, lost } from '../text/character.ts';
import { occurrences, unitsWithin } from './contamination.ts';
import { reportRule } from './messages.ts';
import { placeOf, reportAt, type Source } from './read.ts';

/** Told by the check for foreign matter, where a `keep` may let it pass. */
const toldElsewhere = /[\ufffd\ue000-\uf8ff]/u;
/** Private-use characters that a `keep` may let pass: a bureau's own glyph, looked up by an editor. */
const privateUse = /\p{Private_Use}/u;

/** Adds a message for each kind of character that was left out or replaced, and an error for each that was lost. */
export function checkCharacters(source: Source): void {
  const { file, text, sidecar, invisible, replaced } = source;
  for (const { code, count, at } of invisible) reportAt(file, 'character-invisible', at, { code, count });
  for (const { code, to, count, at } of replaced) reportAt(file, 'character-replaced', at, { code, to, count });
  const units = (kind: 'remove' | 'keep'): Uint8Array =>
    unitsWithin(
      text.length,
      sidecar.corrections.flatMap((correction) => (correction.kind === kind ? occurrences(text, correction.text) : [])),
    );
  const [removed, kept] = [units('remove'), units('keep')];
  for (const { index, 0: character } of text.matchAll(new RegExp(lost.source, 'gu'))) {
    if (toldElsewhere.test(character)) continue;
    if (removed[index] === 1 || (privateUse.test(character) && kept[index] === 1)) continue;
    const code = codePointName(character);
    reportRule(file, 'character-lost', {
      values: { code },
      place: placeOf(file, index),
      paste: `corrections:\n  - { kind: remove, text: ${JSON.stringify(character)}, reason: … }`,
    });
  }
}
