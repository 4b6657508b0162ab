/** Whether a part has headings at all: Word's automatic numbers are lost where its text is copied, and headings with them. */
import type { Outline } from './outline-builder.ts';
import { reportAt, type Source } from './read.ts';

/** A part of this length has headings; and so many characters to a heading tell that some were lost. */
const fewestCharacters = 1500;
const sparsest = 1000;

/** Leads count as well, so this comes after they are marked. */
export function checkHeadings({ file }: Source, { parts, entries }: Outline): void {
  const byPart = Map.groupBy(entries, ({ part }) => part);
  for (const part of parts) {
    const blocks = (byPart.get(part.id) ?? []).flatMap((entry) => entry.blocks);
    const characters = blocks.reduce((sum, { mapped }) => sum + mapped.text.length, 0);
    const headings = blocks.filter(({ role, label }) => role === 'heading' || label !== null).length;
    if (part.kind === 'attachment' || characters < fewestCharacters || characters / (headings + 1) < sparsest) continue;
    reportAt(file, 'outline-few-headings', blocks[0]?.mapped.at[0] ?? 0, { characters, headings });
  }
}
