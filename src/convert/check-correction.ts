/**
 * Holds the corrections of a sidecar against the text: each quotes words that are there, and a slip is part of its quote.
 * That a `remove` and a `sic` have their place is checked where they are applied.
 */
import { withoutBlanks } from '../text/character.ts';
import { occurrences, unitsWithin } from './contamination.ts';
import type { RuleId, ValuesOf } from './messages.ts';
import { reportInSidecar, type Source } from './read.ts';

/** Adds an error for each correction that cannot be applied as it is written. */
export function checkCorrections(source: Source): void {
  const { text, sidecar } = source;
  for (const [index, correction] of sidecar.corrections.entries()) {
    const report = <Id extends RuleId>(rule: Id, ...values: ValuesOf<Id>): void =>
      reportInSidecar(source, rule, ['corrections', index], ...values);
    if (withoutBlanks(correction.text) === '') {
      report('correction-blank', { number: index + 1, field: 'text' });
      continue;
    }
    if (correction.kind === 'keep' && occurrences(text, correction.text).length === 0)
      report('correction-dangling', { text: correction.text });
    if (correction.kind === 'keep' && isRemoved(source, correction.text))
      report('correction-contradiction', { text: correction.text });
    if (
      correction.kind === 'sic' &&
      withoutBlanks(correction.reads ?? '') === withoutBlanks(correction.slip ?? correction.text)
    )
      report('correction-same', { reads: correction.reads ?? '' });
    if (correction.kind !== 'sic' || correction.slip === undefined) continue;
    const slip = withoutBlanks(correction.slip);
    if (slip === '') report('correction-blank', { number: index + 1, field: 'slip' });
    else {
      const count = occurrences(withoutBlanks(correction.text), slip).length;
      const values = { slip: correction.slip, text: correction.text };
      if (count === 0) report('correction-slip', values);
      if (count > 1) report('correction-slip-ambiguous', values);
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
