/**
 * Glyphs: a run of text that remembers, for each UTF-16 unit, where in the author's file it came from.
 *
 * Cleaning and joining may drop units and never reorder them: a place is carried along and never rebuilt,
 * so that a message can name the line and column of the file as received.
 */
export interface Glyphs {
  text: string;
  /** Offset in the source of each unit of `text`, strictly increasing. */
  at: number[];
}

export const emptyGlyphs: Glyphs = { text: '', at: [] };

/** The part of `glyphs` from unit `start` up to `end`, places kept. */
export function sliceGlyphs(glyphs: Glyphs, start: number, end = glyphs.text.length): Glyphs {
  if (start === 0 && end >= glyphs.text.length) return glyphs;
  return { text: glyphs.text.slice(start, end), at: glyphs.at.slice(start, end) };
}

export function joinGlyphs(runs: readonly Glyphs[]): Glyphs {
  const [first] = runs;
  if (first && runs.length === 1) return first;
  return { text: runs.map((run) => run.text).join(''), at: runs.flatMap((run) => run.at) };
}

/** Keeps the units for which `keep` returns true. */
export function filterGlyphs(glyphs: Glyphs, keep: (unit: string, index: number) => boolean): Glyphs {
  const kept: Glyphs = { text: '', at: [] };
  for (let index = 0; index < glyphs.text.length; index += 1) {
    const unit = glyphs.text.charAt(index);
    if (!keep(unit, index)) continue;
    kept.text += unit;
    kept.at.push(glyphs.at[index] as number);
  }
  return kept;
}

/** Blanks at both ends removed. */
export function trimGlyphs(glyphs: Glyphs): Glyphs {
  const start = glyphs.text.length - glyphs.text.trimStart().length;
  const end = glyphs.text.trimEnd().length;
  if (start === 0 && end === glyphs.text.length) return glyphs;
  return start >= end ? emptyGlyphs : sliceGlyphs(glyphs, start, end);
}
