/**
 * MappedText: a run of text that remembers, for each UTF-16 unit, where in the author's file it came from.
 *
 * Cleaning and joining may drop units and never reorder them: a place is carried along and never rebuilt,
 * so that a message can name the line and column of the file as received.
 */
export interface MappedText {
  text: string;
  /** Offset in the source of each unit of `text`, strictly increasing. */
  at: number[];
}

export const emptyMapped: MappedText = { text: '', at: [] };

/** The part of `mapped` from unit `start` up to `end`, places kept. */
export function sliceMapped(mapped: MappedText, start: number, end = mapped.text.length): MappedText {
  if (start === 0 && end >= mapped.text.length) return mapped;
  return { text: mapped.text.slice(start, end), at: mapped.at.slice(start, end) };
}

export function joinMapped(runs: readonly MappedText[]): MappedText {
  const [first] = runs;
  if (first && runs.length === 1) return first;
  return { text: runs.map((run) => run.text).join(''), at: runs.flatMap((run) => run.at) };
}

/** Keeps the units for which `keep` returns true. */
export function filterMapped(mapped: MappedText, keep: (unit: string, index: number) => boolean): MappedText {
  const kept: MappedText = { text: '', at: [] };
  for (let index = 0; index < mapped.text.length; index += 1) {
    const unit = mapped.text.charAt(index);
    if (!keep(unit, index)) continue;
    kept.text += unit;
    kept.at.push(mapped.at[index] as number);
  }
  return kept;
}

/** Blanks at both ends removed. */
export function trimMapped(mapped: MappedText): MappedText {
  const start = mapped.text.length - mapped.text.trimStart().length;
  const end = mapped.text.trimEnd().length;
  if (start === 0 && end === mapped.text.length) return mapped;
  return start >= end ? emptyMapped : sliceMapped(mapped, start, end);
}
