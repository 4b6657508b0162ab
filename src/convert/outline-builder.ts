/**
 * Builds the outline of a notice: opens parts and nodes as their titles and labels come by, and keeps
 * paths unique and numbers in turn.
 */
import type { Entry } from '../schema/entry.ts';
import type { Part, PartKind } from '../schema/notice.ts';
import type { PassageRole } from '../schema/passage.ts';
import type { MappedText } from './mapped-text.ts';
import { styleOf, type Label, type LabelKind } from '../text/label.ts';
import { closingWords, surelyCloses } from './closing.ts';
import type { PageTurn } from './page-turn.ts';
import { yearOfPart } from './part-title.ts';
import { reportAt, type Source } from './read.ts';

/** A paragraph of a node, of one role, with the label printed before it. */
export interface Block {
  role: PassageRole;
  label: MappedText | null;
  mapped: MappedText;
  page: number | null;
  turns: PageTurn[];
  /** True where the next block goes on in the same paragraph of the source (a run-in heading). */
  runIn: boolean;
}

export interface OutlineEntry extends Pick<Entry, 'part' | 'kind' | 'path' | 'label' | 'heading' | 'within'> {
  blocks: Block[];
}

export interface Outline {
  parts: Part[];
  entries: OutlineEntry[];
  coverTitle: string | null;
  number: string | null;
  /** ISO. */
  date: string | null;
  addressees: string | null;
  disclosure: string | null;
}

/** `b` for the first copy of a number, `z` for the 25th, then `aa`, `ab` …: as the columns of a sheet go on. */
function letters(copy: number): string {
  const last = String.fromCharCode(97 + (copy % 26));
  return copy < 26 ? last : letters(Math.floor(copy / 26) - 1) + last;
}

interface Level {
  kind: LabelKind;
  value: number;
  path: string;
  entry: OutlineEntry;
  series: Series;
}

/** The items of one series before the one that is open. */
interface Series {
  count: number;
  /** Each of them is one paragraph. */
  plain: boolean;
}

/** From this rank on items are so small that a paragraph without number is none of theirs. */
const smallItems = 4;

export class OutlineBuilder {
  readonly parts: Part[] = [];
  readonly entries: OutlineEntry[] = [];
  private readonly source: Source;
  private stack: Level[] = [];
  private part: Part | null = null;
  private readonly paths = new Set<string>();
  /** How many parts of a kind and year there are so far. */
  private readonly namesakes = new Map<string, number>();
  /** How many copies of a path were made so far. */
  private readonly copies = new Map<string, number>();
  private last = new Map<string, number>();

  constructor(source: Source) {
    this.source = source;
  }

  /** Opens the part of a title that is over its text. */
  openPart({ kind, year }: { kind: PartKind; year?: number }, title: string): void {
    this.part = this.newPart(kind, year ?? yearOfPart(kind, title, this.source.sidecar.year), title);
    this.parts.push(this.part);
    this.stack = [];
    this.last = new Map();
    this.openEntry('opening', '0', null, []);
  }

  /**
   * A heading that opens a half of the notice (`一、2023年工作总结` in one that goes on to plan 2024): it names the part
   * that is open where that is the same half, else a new part begins.
   */
  turnToPart({ kind, year }: { kind: PartKind; year: number }, title: string): void {
    if (this.part?.kind === kind && this.part.year === year) this.part.title = title;
    else {
      this.part = this.newPart(kind, year, title);
      this.parts.push(this.part);
    }
    this.stack = [];
  }

  /** The last number of a kind; 0 before the first. */
  lastNumber(kind: LabelKind): number {
    return this.last.get(`*/${kind}`) ?? 0;
  }

  /** What follows is numbered from 1 again. */
  restartNumbers(): void {
    this.last = new Map();
  }

  /** An opening of the part that is open, under a title without number: its numbers start anew. */
  openOpening(): void {
    if (this.current().part === this.part?.id) return;
    this.restartNumbers();
    this.openEntry('opening', '0', null, []);
  }

  private newPart(kind: PartKind, year: number, title: string): Part {
    const base = `${kind}-${String(year)}`;
    const taken = this.namesakes.get(base) ?? 0;
    this.namesakes.set(base, taken + 1);
    return { id: taken ? `${base}-${String(taken + 1)}` : base, kind, year, title };
  }

  current(): OutlineEntry {
    return this.entries.at(-1) ?? this.openEntry('cover', '0', null, []);
  }

  inPart(): boolean {
    return this.part !== null;
  }

  openEntry(kind: Entry['kind'], path: string, label: string | null, within: string[]): OutlineEntry {
    const scope = this.part?.id ?? 'cover';
    let unique = path;
    let copy = this.copies.get(`${scope}/${path}`) ?? 0;
    while (this.paths.has(`${scope}/${unique}`)) {
      copy += 1;
      unique = path + letters(copy);
    }
    this.copies.set(`${scope}/${path}`, copy);
    this.paths.add(`${scope}/${unique}`);
    const entry: OutlineEntry = {
      part: this.part?.id ?? null,
      kind,
      path: unique,
      label,
      heading: null,
      within,
      blocks: [],
    };
    this.entries.push(entry);
    return entry;
  }

  /** A labelled paragraph opens a node below the innermost label that outranks it. */
  openNode(label: Label, at: number): OutlineEntry {
    let series: Series = { count: 0, plain: true };
    const { rank } = styleOf(label.kind);
    while (this.stack.length > 0 && styleOf((this.stack.at(-1) as Level).kind).rank >= rank) {
      const left = this.stack.pop();
      if (left?.kind === label.kind)
        series = { count: left.series.count + 1, plain: left.series.plain && isOneParagraph(left.entry) };
    }
    const above = this.stack.at(-1);
    const loose = !above && styleOf(label.kind).inSentence === true;
    const prefix = above ? above.path : loose ? '0' : '';
    this.checkSequence(label, prefix, at);
    const path = prefix ? `${prefix}-${label.value}` : String(label.value);
    const entry = this.openEntry(
      'item',
      path,
      label.text,
      this.stack.map((level) => level.path),
    );
    if (above) above.entry.kind = 'section';
    this.stack.push({ kind: label.kind, value: label.value, path: entry.path, entry, series });
    return entry;
  }

  /** True where the innermost label belongs to the loose list before the sections. */
  inLooseList(): boolean {
    const only = this.stack.at(0);
    return this.stack.length === 1 && only !== undefined && styleOf(only.kind).inSentence === true;
  }

  leaveList(): void {
    this.stack = [];
    this.openEntry('opening', '0', null, []);
  }

  /**
   * True where a paragraph without number, after the last item of a series, speaks of the whole: each item is one
   * paragraph, and the items are small ones (`一是`) or the paragraph begins as a closing one does; after a single item its
   * words must leave no doubt.
   */
  closesItems(text: string): boolean {
    const top = this.stack.at(-1);
    if (!top?.series.plain || !isOneParagraph(top.entry)) return false;
    if (top.series.count < 1) return surelyCloses.test(text);
    return styleOf(top.kind).rank >= smallItems || closingWords.test(text);
  }

  /** True where `next` is the next number of the innermost series. */
  goesOn(next: Label | null): boolean {
    const top = this.stack.at(-1);
    return top !== undefined && next?.kind === top.kind && next.value === top.value + 1;
  }

  /** What follows belongs to the section above the items. */
  leaveItems(): void {
    this.stack.pop();
    const above = this.stack.at(-1);
    const within = this.stack.map((level) => level.path);
    this.openEntry('item', above ? `${above.path}-0` : '0', null, within);
  }

  /** Says where a number is out of turn; numbers that start anew or run on through sections are in turn. */
  private checkSequence(label: Label, prefix: string, at: number): void {
    const here = `${prefix}/${label.kind}`;
    const before = this.last.get(here);
    const anywhere = this.last.get(`*/${label.kind}`);
    const expected = before === undefined ? [1, (anywhere ?? 0) + 1] : [before + 1];
    if (label.kind !== 'ordinal-word' && !expected.includes(label.value)) {
      reportAt(this.source.file, 'outline-sequence', at, {
        label: label.text,
        expected: [...new Set(expected)].join(' / '),
      });
    }
    this.last.set(here, label.value);
    this.last.set(`*/${label.kind}`, label.value);
  }
}

/** An item whose number, heading and text are in one paragraph, with nothing below it. */
function isOneParagraph({ kind, blocks }: OutlineEntry): boolean {
  const goesOn = blocks.every((_, index) => index === 0 || blocks[index - 1]?.runIn === true);
  return kind === 'item' && goesOn && blocks.at(-1)?.role === 'text';
}
