/**
 * Holds the corrections of a sidecar against the text: each quotes words that are there, and a slip is part of its quote.
 * That a `remove` and a `sic` have their place is checked where they are applied.
 */
import { withoutBlanks } from '../text/character.ts';
import { occurrences, unitsWithin } from './contamination.ts';
import { reportRule } from './messages.ts';
import { placeInSidecar, type Source } from './read.ts';

/** Adds an error for each correction that cannot be applied as it is written. */
export function checkCorrections(source: Source): void {
  const { text, sidecar, sidecarFile: file } = source;
  for (const [index, correction] of sidecar.corrections.entries()) {
    const place = placeInSidecar(source, ['corrections', index]);
    if (withoutBlanks(correction.text) === '') {
      reportRule(file, 'correction-blank', { values: { number: index + 1, field: 'text' }, place });
      continue;
    }
    if (correction.kind === 'keep' && occurrences(text, correction.text).length === 0)
      reportRule(file, 'correction-dangling', { values: { text: correction.text }, place });
    if (correction.kind === 'keep' && isRemoved(source, correction.text))
      reportRule(file, 'correction-contradiction', { values: { text: correction.text }, place });
    if (
      correction.kind === 'sic' &&
      withoutBlanks(correction.reads ?? '') === withoutBlanks(correction.slip ?? correction.text)
    )
      reportRule(file, 'correction-same', { values: { reads: correction.reads ?? '' }, place });
    if (correction.kind !== 'sic' || correction.slip === undefined) continue;
    const slip = withoutBlanks(correction.slip);
    if (slip === '') reportRule(file, 'correction-blank', { values: { number: index + 1, field: 'slip' }, place });
    else {
      const count = occurrences(withoutBlanks(correction.text), slip).length;
      const values = { slip: correction.slip, text: correction.text };
      if (count === 0) reportRule(file, 'correction-slip', { values, place });
      if (count > 1) reportRule(file, 'correction-slip-ambiguous', { values, place });
    }
  }
}

/** True where a `remove` takes out words of a `keep`. */
function isRemoved({ text, sidecar }: Source, kept: string): boolean {
  const removed = sidecar.corrections.flatMap((other) =>
    other.kind === 'remove' ? occurrences(text, other.text) : [],
  );
  if (removed.length === 0) return false;
  const units = unitsWithin(text.length, removed);
  return occurrences(text, kept).some(([from, to]) => units.subarray(from, to).includes(1));
}
