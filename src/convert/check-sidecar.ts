/**
 * Holds the sidecar's particulars against what the text itself says, so that neither is wrong unseen.
 */
import { fold } from '../text/fold.ts';
import { reportRule } from './messages.ts';
import type { Outline } from './outline-builder.ts';
import type { Source } from './read.ts';

type Particular = 'number' | 'date' | 'addressees' | 'disclosure';

/** Adds a message for each particular that the text gives otherwise than the sidecar. */
export function checkSidecar(source: Source, outline: Outline): void {
  const { sidecar, file } = source;
  const compare = (name: Particular, stated: string | null | undefined, read: string | null): void => {
    if (stated === undefined || read === null || (stated !== null && fold(stated) === fold(read))) return;
    reportRule(file, `sidecar-${name}`, { values: { read, stated: stated ?? '—' } });
  };
  compare('number', sidecar.number, outline.number);
  compare('date', sidecar.date, outline.date);
  compare('addressees', sidecar.addressees, outline.addressees);
  compare('disclosure', sidecar.disclosure, outline.disclosure);
  if (!outline.parts.some((part) => part.kind === 'plan' && part.year === sidecar.year)) {
    reportRule(file, 'sidecar-year', { values: { year: sidecar.year } });
  }
}
