/**
 * A notice's passages with their ids, pages and marks, before they are coded.
 */
import type { AppliedCorrection } from '../schema/correction.ts';
import type { PassageRole } from '../schema/passage.ts';
import type { BodyPassage, Segment } from '../schema/body.ts';
import { blank, withoutBlanks } from '../text/character.ts';
import type { CleanText } from './clean.ts';
import { occurrences } from './contamination.ts';
import { sliceMapped, type MappedText } from './mapped-text.ts';
import type { Coding } from './coding.ts';
import { passageKeys } from './identify.ts';
import type { Block, Outline, OutlineEntry } from './outline-builder.ts';
import { cutPages, type PageTurn } from './page-turn.ts';
import { sentenceSpans } from './passage.ts';
import { placeOf, reportInSidecar, type Source } from './read.ts';

/** A passage as its entry has it, but for its coding. */
export interface DraftPassage extends Omit<BodyPassage, keyof Coding> {
  role: PassageRole;
  text: string;
  /** Offset of its first character in the source. */
  at: number;
}

export interface DraftBlock {
  role: PassageRole;
  runIn: boolean;
  passages: DraftPassage[];
}

export interface DraftEntry extends Omit<OutlineEntry, 'blocks'> {
  blocks: DraftBlock[];
}

/** A mark to be set at or around units of the source. */
interface Mark {
  kind: 'sic' | 'removed';
  note: string;
  /** What a slip should read; null where no editor is sure, and for what was taken out. */
  reads: string | null;
  from: number;
  to: number;
}

export function buildPassages(
  source: Source,
  clean: CleanText,
  outline: Outline,
): { entries: DraftEntry[]; corrections: AppliedCorrection[] } {
  const marks = [...removalMarks(source, clean), ...sicMarks(source, outline.entries)];
  const slips = marks.filter((mark) => mark.kind === 'sic');
  const removedBefore = removalsInOrder(marks, outline);
  const keyOf = passageKeys();
  const entries = outline.entries.map(({ blocks, ...entry }): DraftEntry => ({
    ...entry,
    blocks: blocks.map((block): DraftBlock => ({
      role: block.role,
      runIn: block.runIn,
      passages: cutBlock(block).map((piece, index): DraftPassage => ({
        key: keyOf(piece.mapped.text),
        role: block.role,
        label: index === 0 && block.label ? block.label.text : null,
        text: piece.mapped.text,
        pages: piece.pages,
        segments: segmentsOf(piece, marksOf(slips, removedBefore())),
        at: piece.mapped.at[0] ?? 0,
      })),
    })),
  }));
  return { entries, corrections: applied(source, marks, entries) };
}

/** Nearly no passage has any. */
const marksOf = (slips: readonly Mark[], removed: readonly Mark[]): readonly Mark[] =>
  slips.length === 0 ? removed : [...slips, ...removed];

/** Asked for each passage in turn, gives what was taken out before the next one: it belongs to this one. */
function removalsInOrder(marks: readonly Mark[], outline: Outline): () => readonly Mark[] {
  const removals = marks.filter((mark) => mark.kind === 'removed');
  if (removals.length === 0) return () => removals;
  const nexts = nextOffsets(outline);
  let [index, taken] = [0, 0];
  return () => {
    const next = nexts[index++] ?? Number.POSITIVE_INFINITY;
    const from = taken;
    while (taken < removals.length && (removals[taken] as Mark).from < next) taken += 1;
    return removals.slice(from, taken);
  };
}

interface Piece {
  mapped: MappedText;
  pages: [number, number] | null;
  turns: PageTurn[];
}

function cutBlock(block: Block): Piece[] {
  const whole =
    block.role === 'text' || block.role === 'covering'
      ? sentenceSpans(block.mapped.text)
      : [[0, block.mapped.text.length] as [number, number]];
  return whole.map(([start, end]) => {
    const { page, turns } = cutPages(block, start, end);
    return {
      mapped: sliceMapped(block.mapped, start, end),
      turns,
      pages: page === null ? null : [page, turns.at(-1)?.page ?? page],
    };
  });
}

/** Offsets at which the passage after each begins, in order. */
function nextOffsets({ entries }: Outline): number[] {
  const starts = entries
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      cutBlock(block).map(({ mapped }, index) => (index === 0 ? (block.label ?? mapped) : mapped).at[0] ?? 0),
    );
  return [...starts.slice(1), Number.POSITIVE_INFINITY];
}

function removalMarks(source: Source, clean: CleanText): Mark[] {
  return clean.removals.map(({ correction, at, length }) => ({
    kind: 'removed',
    note: source.sidecar.corrections[correction]?.reason ?? '',
    reads: null,
    from: at,
    to: at + length,
  }));
}

/** Places of the slips. A run that does not occur exactly once is answered with a fatal message. */
function sicMarks(source: Source, entries: readonly OutlineEntry[]): Mark[] {
  if (!source.sidecar.corrections.some(({ kind }) => kind === 'sic')) return [];
  const units = entries.flatMap((entry) =>
    entry.blocks.flatMap((block) => [block.label, block.mapped].filter((run) => run !== null)),
  );
  const offsets = units.flatMap((run) => run.at).filter((offset) => !blank.test(source.text.charAt(offset)));
  const words = offsets.map((offset) => source.text.charAt(offset)).join('');
  const marked: Mark[] = [];
  return source.sidecar.corrections.flatMap((correction, index): Mark[] => {
    if (correction.kind !== 'sic') return [];
    const run = withoutBlanks(correction.text);
    const first = words.indexOf(run);
    if (first < 0 || words.indexOf(run, first + 1) >= 0) {
      const rule = first < 0 ? 'correction-dangling' : 'correction-ambiguous';
      reportInSidecar(source, rule, ['corrections', index], { text: correction.text });
      return [];
    }
    const slip = correction.slip === undefined ? run : withoutBlanks(correction.slip);
    const start = first + Math.max(0, run.indexOf(slip));
    const mark: Mark = {
      kind: 'sic',
      note: correction.reason,
      reads: correction.reads ?? null,
      from: offsets[start] as number,
      to: (offsets[start + slip.length - 1] as number) + 1,
    };
    if (marked.some(({ from, to }) => from < mark.to && to > mark.from))
      reportInSidecar(source, 'correction-overlap', ['corrections', index]);
    marked.push(mark);
    return [mark];
  });
}

/** A passage's words cut at page turns and marks. */
function segmentsOf(piece: Piece, marks: readonly Mark[]): Segment[] {
  const { text, at } = piece.mapped;
  if (marks.length === 0 && piece.turns.length === 0) return text === '' ? [] : [{ kind: 'text', text }];
  const segments: Segment[] = [];
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 0];
  const removed = marks.filter((mark) => mark.kind === 'removed');
  const slips = marks.filter(({ kind, from, to }) => kind === 'sic' && from <= last && to > first);
  let [done, turned] = [0, 0];
  const takeRemoved = (before: number): void => {
    while (done < removed.length && (removed[done] as Mark).from < before)
      segments.push({ kind: 'removed', note: (removed[done++] as Mark).note });
  };
  for (let index = 0; index < text.length; index += 1) {
    const offset = at[index] as number;
    takeRemoved(offset);
    while ((piece.turns[turned]?.at ?? index) < index) turned += 1;
    const turn = piece.turns[turned];
    if (turn?.at === index) segments.push({ kind: 'page', page: turn.page });
    const sic = slips.find((mark) => offset >= mark.from && offset < mark.to);
    const open = segments.at(-1);
    const unit = text.charAt(index);
    if (sic && open?.kind === 'sic' && open.note === sic.note) open.text += unit;
    else if (sic) segments.push({ kind: 'sic', text: unit, note: sic.note });
    else if (open?.kind === 'text') open.text += unit;
    else segments.push({ kind: 'text', text: unit });
  }
  takeRemoved(Number.POSITIVE_INFINITY);
  return segments;
}

function applied(source: Source, marks: readonly Mark[], entries: readonly DraftEntry[]): AppliedCorrection[] {
  if (source.sidecar.corrections.length === 0) return [];
  const passages = entries.flatMap(({ blocks }) => blocks.flatMap((block) => block.passages));
  let reached = 0;
  // Asked in the order of the source.
  const at = (offset: number): string | null => {
    while (reached < passages.length && (passages[reached] as DraftPassage).at <= offset) reached += 1;
    const passage = passages[reached - 1];
    return passage ? `${source.id}-${passage.key}` : null;
  };
  const keeps = source.sidecar.corrections.flatMap((correction) =>
    correction.kind === 'keep'
      ? occurrences(source.text, correction.text)
          .slice(0, 1)
          .map(([from, to]) => ({ ...correction, from, to }))
      : [],
  );
  const records = [
    ...marks.map(({ kind, note, reads, from, to }) => ({
      kind: kind === 'sic' ? ('sic' as const) : ('remove' as const),
      text: kind === 'sic' ? source.text.slice(from, to) : null,
      reads,
      reason: note,
      from,
      to,
    })),
    ...keeps.map(({ text, reason, from, to }) => ({ kind: 'keep' as const, text, reads: null, reason, from, to })),
  ];
  return records
    .sort((a, b) => a.from - b.from)
    .map(({ kind, text, reads, reason, from, to }) => ({
      kind,
      text: text === null ? null : text.replace(new RegExp(blank.source, 'gu'), ''),
      reads,
      reason,
      ...placeOf(source.file, from),
      characters: source.text.slice(from, to).replace(new RegExp(blank.source, 'gu'), '').length,
      passage: at(from),
    }));
}
