/**
 * The notation of `cases.yaml` and `unseen.yaml`: verb|object|value|unit, then what is not the default.
 */
import type { TargetDraft } from '../src/convert/number/extract.ts';

export interface Sentence {
  text: string;
  kind?: 'plan' | 'summary';
  year?: number;
  is?: string[];
}

export function notate(target: TargetDraft, { kind = 'plan', year = 2025 }: Sentence): string {
  const usual = kind === 'plan' ? 'target' : 'result';
  return [
    target.verb,
    target.object,
    target.value,
    target.unit,
    target.valueHigh === null ? null : `high=${String(target.valueHigh)}`,
    target.approximate === null ? null : `~${target.approximate}`,
    kind === 'summary' || target.kind !== usual ? target.kind : null,
    target.year === year ? null : `year=${String(target.year)}`,
    target.cumulative ? 'cumulative' : null,
    target.per === null ? null : `per=${target.per}`,
    target.whole === null ? null : `whole=${String(target.whole + 1)}`,
  ]
    .filter((piece) => piece !== null)
    .join('|');
}
