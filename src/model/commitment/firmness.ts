/**
 * How firmly each clause of a passage commits: the labels of its words, by the rules in `content/editors/firmness.yaml`.
 */
import type { FirmnessLabel, FirmnessRules } from '../../schema/firmness.ts';
import type { Passage } from '../../schema/passage.ts';
import type { Target } from '../../schema/target.ts';
import { oncePerObject } from '../../text/once.ts';
import { splitOutside } from '../../text/bracket.ts';
import { withoutTitles } from './without-titles.ts';

/** A clause with what it is beyond 推进. Offsets are UTF-16, of the passage's text, end exclusive. */
export interface FirmClause {
  start: number;
  end: number;
  /** In the order of the labels; `advance` alone where no rule holds. */
  labels: FirmnessLabel[];
  /** The words that decided, in reading order; empty for `advance`. */
  cues: { label: FirmnessLabel; start: number; end: number }[];
}

export type ReadFirmness = (passage: Passage, targets: readonly Target[]) => FirmClause[];

/** The numbers by their passage, divided once per list: a site has as many passages as it has numbers to look through. */
const byPassage = oncePerObject((targets: readonly Target[]) => Map.groupBy(targets, ({ passage }) => passage));

const BREAK = /[，；：。！？,;:]/u;
const ORDER: readonly FirmnessLabel[] = ['quantified', 'dated', 'explore', 'encourage', 'advance'];

/** Clauses end at a mark that no bracket or quotation encloses. */
export function splitAtMarks(text: string): { start: number; end: number }[] {
  return splitOutside(text, BREAK)
    .map(({ start, end }) => ({ start, end: BREAK.test(text.charAt(end - 1)) ? end - 1 : end }))
    .filter(({ start, end }) => end > start);
}

/** Makes the rules ready; the patterns are compiled once. */
export function firmnessReader({ rules }: FirmnessRules): ReadFirmness {
  const patterns = rules.map(({ label, pattern }) => ({ label, pattern: new RegExp(pattern, 'gu') }));
  return (passage, targets) => {
    const text = withoutTitles(passage.text);
    const numbers = (byPassage(targets).get(passage.id) ?? []).filter(
      ({ kind }) => kind !== 'result' && kind !== 'stock',
    );
    return splitAtMarks(passage.text).map(({ start, end }) => {
      const clause = text.slice(start, end);
      const cues: FirmClause['cues'] = numbers
        .filter(({ span }) => span[0] >= start && span[1] <= end)
        .map(({ span }) => ({ label: 'quantified' as const, start: span[0], end: span[1] }));
      for (const { label, pattern } of patterns)
        for (const found of clause.matchAll(pattern))
          cues.push({ label, start: start + found.index, end: start + found.index + found[0].length });
      cues.sort((a, b) => a.start - b.start || a.end - b.end);
      const own = new Set(cues.map(({ label }) => label));
      return { start, end, labels: own.size > 0 ? ORDER.filter((label) => own.has(label)) : ['advance'], cues };
    });
  };
}
