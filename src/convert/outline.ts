/**
 * Outline: paragraphs become a notice's cover and parts, each part a list of nodes.
 *
 * Guarantees: every character of a paragraph is in exactly one node (items that run in are cut off), in the order of the source; a node has a
 * path that is unique in its part; a heading is distinguished from the text that it heads.
 */
import type { PassageRole } from '../schema/passage.ts';
import { addresseesBare, isAddressees, sentTo, splitAddressees } from './addressees.ts';
import {
  attachmentMark,
  coverRole,
  type CoverRole,
  coverTitle,
  coveringText,
  namesBureaus,
  partTitle,
  tailLine,
} from './cover.ts';
import { readDate } from '../text/date.ts';
import { fold } from '../text/fold.ts';
import { sliceMapped, type MappedText } from './mapped-text.ts';
import { findGluedRows, type GluedRows } from './glued-table.ts';
import { splitHeading, splitRunIn, type Piece } from './heading.ts';
import { readLabel, readLabelInTurn, styleOf, type Label } from '../text/label.ts';
import { OutlineBuilder, type Outline } from './outline-builder.ts';
import { announcedTitles, splitAtTitle, titleTest } from './part-title.ts';
import { planParts, type PartPlan } from './plan-parts.ts';
import { reportAt, type Source } from './read.ts';
import { cutPages } from './page-turn.ts';
import { numberedTextLines } from './numbered-text.ts';
import type { Paragraph } from './unwrap.ts';
import { name } from './pattern.ts';

const SIGNER = name('who signs, behind the number', /签发人.*$/u, ['号签发人：王某'], ['签字']);
const ADDRESSED_TO = name(
  'words around the addressees',
  /^主送[：:]|[：:]$/gu,
  ['{主送：}各区', '各区民政局{：}'],
  ['主送各区'],
);

export function outlineNotice(source: Source, wholes: Paragraph[]): Outline {
  return new Outliner(source, wholes).run();
}

/** What is to be put into the node that is open: a run of a paragraph with its role. */
interface Run {
  role: PassageRole;
  mapped: MappedText;
  label?: MappedText | null;
  /** Its first unit in the paragraph. */
  start?: number;
  runIn?: boolean;
}

/** Reads the paragraphs one after the other; the state says what comes before. */
class Outliner {
  private readonly source: Source;
  private readonly isTitle: (text: string) => boolean;
  private readonly paragraphs: readonly Paragraph[];
  private readonly build: OutlineBuilder;
  private readonly outline: Outline;
  private readonly rows: GluedRows;
  /** Indexes of the last line that is an announced title, and of the last that could be a part's; -1 for none. */
  private readonly lastTitle: number;
  private readonly lastPartTitle: number;
  private readonly lastSection: number;
  /** Paragraphs whose numbers open nothing. */
  private readonly numberedText: ReadonlySet<number>;
  /** By paragraph: its own label, and that of the next paragraph that has one. */
  private readonly labels: readonly (Label | null)[];
  private readonly labelsAfter: readonly (Label | null)[];
  /** What was put since the last title. */
  private readonly underTitle = new Set<PassageRole>();
  /** True while lines may still belong to the title above: a subtitle, the document's number, its addressees. */
  private titleOpen = false;
  /** True between an attachment's mark and its title. */
  private untitled = false;
  private plan: PartPlan | null = null;

  constructor(source: Source, wholes: Paragraph[]) {
    this.source = source;
    const titles = announcedTitles(source);
    this.isTitle = titleTest(titles);
    this.paragraphs = splitAddressees(splitAtTitle(wholes, titles), (text) => readLabel(text) !== null);
    this.lastTitle = this.paragraphs.findLastIndex(({ mapped }) => this.isTitle(mapped.text));
    this.lastPartTitle = this.paragraphs.findLastIndex(({ mapped }) => isPartTitle(mapped.text));
    this.numberedText = numberedTextLines(source, this.paragraphs);
    this.labels = this.paragraphs.map(({ mapped }, index) =>
      this.numberedText.has(index) ? null : readLabel(mapped.text),
    );
    this.labelsAfter = nextOnes(this.labels);
    this.lastSection = this.labels.findLastIndex(isSection);
    this.build = new OutlineBuilder(source);
    this.rows = findGluedRows(this.paragraphs);
    this.outline = {
      parts: this.build.parts,
      entries: this.build.entries,
      coverTitle: null,
      number: null,
      date: null,
      addressees: null,
      disclosure: null,
    };
  }

  run(): Outline {
    if (this.rows.at !== null) reportAt(this.source.file, 'outline-glued-table', this.rows.at);
    for (const [index, paragraph] of this.paragraphs.entries()) {
      if (this.putTitle(index, paragraph)) continue;
      if (!this.build.inPart() && !this.opensHere(index, paragraph)) {
        this.putCover(paragraph, this.paragraphs[index + 1]);
        continue;
      }
      if (this.titleOpen && this.putUnderTitle(paragraph)) continue;
      this.titleOpen = false;
      this.putBody(paragraph, index);
    }
    if (this.build.parts.length === 0) {
      reportAt(this.source.file, 'outline-no-part', 0, { title: this.source.sidecar.title });
    } else if (
      !this.build.entries.some(({ blocks }) => blocks.some(({ role }) => role === 'text' || role === 'heading'))
    )
      reportAt(this.source.file, 'outline-no-text', 0);
    return this.outline;
  }

  private put({ role, mapped, label = null, start = 0, runIn = false }: Run, paragraph: Paragraph): void {
    const pages = cutPages(paragraph, start, start + mapped.text.length);
    this.build.current().blocks.push({ role, label, mapped, ...pages, runIn });
    if (role === 'title') this.underTitle.clear();
    else this.underTitle.add(role);
  }

  /** Puts the lines that open a part, or repeat a title; false for any other. */
  private putTitle(index: number, paragraph: Paragraph): boolean {
    const { mapped } = paragraph;
    const { text } = mapped;
    if (attachmentMark.test(text) && this.build.inPart()) this.openAttachment(index);
    else if (this.untitled) this.untitled = false;
    else {
      const role = this.openPart(index, mapped);
      if (role === null) return false;
      this.put({ role, mapped }, paragraph);
      return true;
    }
    this.put({ role: 'title', mapped }, paragraph);
    return true;
  }

  private openAttachment(index: number): void {
    const text = this.paragraphs[index]?.mapped.text ?? '';
    const next = this.paragraphs[index + 1]?.mapped.text ?? text;
    const title = next.length <= 60 && !readLabel(next) && !/[。；]/u.test(next) ? next : text;
    this.build.openPart({ kind: 'attachment' }, title);
    this.titleOpen = true;
    this.untitled = title !== text;
  }

  /** The role of a line that is a title; it opens its part. Null for any other line. */
  private openPart(index: number, mapped: MappedText): PassageRole | null {
    const { text } = mapped;
    const { build } = this;
    const announced = this.isTitle(text) && !coverTitle.test(text);
    // A page prints the title over its own record of the notice; the one that the text follows opens the part.
    if (announced && !build.inPart() && isRepeated(this.paragraphs, index)) return 'title';
    const turn = readLabel(text) ? undefined : this.plan?.turns.get(mapped.at[0] ?? 0);
    if (turn && build.inPart()) {
      build.turnToPart(turn, turn.heading);
      this.titleOpen = turn.role === 'title';
      build.openOpening();
      return turn.role;
    }
    if (announced && build.inPart() && !this.titleOpen && fold(build.parts.at(-1)?.title ?? '') === fold(text)) {
      reportAt(this.source.file, 'outline-title-again', mapped.at[0] ?? 0);
      return 'text';
    }
    const opensFirst = !build.inPart() && !this.hasTitleAhead(index) && isPartTitle(text) && !coverTitle.test(text);
    if ((!announced && !opensFirst) || this.titleOpen) return null;
    this.startPart(text, index + 1);
    this.titleOpen = true;
    return 'title';
  }

  /** Opens the part of a title; the headings under it say which half the text begins with. */
  private startPart(title: string, from: number): void {
    let end = from;
    while (end < this.paragraphs.length && !this.isAnnounced(this.paragraphs[end])) end += 1;
    const under = this.paragraphs.slice(from, end).filter((_, index) => !this.numberedText.has(from + index));
    this.plan = planParts(this.source, title, under);
    this.build.openPart(this.plan.start, title);
  }

  /** True where the text begins with a paragraph although no line holds its title. */
  private opensHere(index: number, { mapped }: Paragraph): boolean {
    if (this.hasTitleAhead(index) || this.lastPartTitle >= index || this.numberedText.has(index)) return false;
    if (!opensText(mapped.text) && !this.isFirst(index)) return false;
    const { title } = this.source.sidecar;
    reportAt(this.source.file, 'outline-title', mapped.at[0] ?? 0, { title });
    this.startPart(title, index);
    return true;
  }

  private isAnnounced(paragraph: Paragraph | undefined): boolean {
    return paragraph !== undefined && this.isTitle(paragraph.mapped.text);
  }

  /** True for a section, or for the first number of a text that has none (`1、`, `（一）`). */
  private isFirst(index: number): boolean {
    const label = this.labelOf(index);
    if (isSection(label)) return true;
    if (label?.value !== 1 || (label.kind !== 'arabic' && label.kind !== 'han-bracket')) return false;
    return this.lastSection < index;
  }

  private labelOf(index: number): Label | null {
    return this.labels[index] ?? null;
  }

  private hasTitleAhead(from: number): boolean {
    return this.lastTitle >= from;
  }

  /** Puts what is between a title and its text: a subtitle, the document's number, its date, its addressees. */
  private putUnderTitle(paragraph: Paragraph): boolean {
    const { mapped } = paragraph;
    const { text } = mapped;
    if (/^[（(].{2,24}[）)]$/u.test(text)) {
      this.put({ role: 'title', mapped }, paragraph);
      return true;
    }
    if (readLabel(text)) return false;
    const form = coverRole(text);
    if (form === null || (form === 'addressees' && !isAddressees(text))) return false;
    this.recordForm(form, text);
    this.put({ role: form, mapped }, paragraph);
    // Addressees are the last before the text.
    if (form === 'addressees') this.titleOpen = false;
    return true;
  }

  private putCover(paragraph: Paragraph, next: Paragraph | undefined): void {
    const { mapped } = paragraph;
    const { text } = mapped;
    const told = addresseesBare.test(text) && next !== undefined && coveringText.test(next.mapped.text);
    const form = told ? 'addressees' : coverRole(text);
    if (form && (form !== 'addressees' || !this.underTitle.has('covering'))) this.recordForm(form, text);
    if (form) this.put({ role: form, mapped }, paragraph);
    else if (coverTitle.test(text)) {
      this.outline.coverTitle ??= text;
      this.put({ role: 'title', mapped }, paragraph);
    } else if (namesBureaus(text)) {
      const signs = !text.endsWith('文件') && (this.underTitle.has('covering') || this.underTitle.has('addressees'));
      this.put({ role: signs ? 'signature' : 'letterhead', mapped }, paragraph);
    } else this.put({ role: 'covering', mapped }, paragraph);
  }

  /** What the notice says of itself; the first line of a form tells it. */
  private recordForm(form: CoverRole, text: string): void {
    const { outline } = this;
    if (form === 'number') outline.number ??= text.replace(SIGNER, '');
    if (form === 'date') outline.date ??= readDate(text);
    if (form === 'disclosure') outline.disclosure ??= text.replace(/^[（(]|[）)]$/gu, '');
    if (form === 'addressees') outline.addressees ??= text.replace(ADDRESSED_TO, '');
  }

  private putBody(paragraph: Paragraph, index: number): void {
    const { mapped } = paragraph;
    const next = this.paragraphs[index + 1];
    const label =
      this.rows.labels.get(mapped.at[0] ?? 0) ??
      this.labelOf(index) ??
      (this.numberedText.has(index) ? null : readLabelInTurn(mapped.text, this.build.lastNumber('arabic') + 1));
    if (!label) {
      if (this.putTail(paragraph)) return;
      this.leaveItems(index);
    }
    const pieces = splitRunIn(mapped, label, this.labelOf(index + 1));
    const standsAlone = pieces.length === 1;
    for (const piece of pieces) {
      const own = piece.start === 0 ? label : readLabel(piece.mapped.text);
      const labelled = piece.start === 0 || piece.labelled ? own : null;
      const followed = piece.followed || (standsAlone && leadsOn(next, own));
      this.putPiece(piece, labelled, followed, paragraph);
    }
  }

  /** Puts a line that no text has: date, number, signature, contact; false for any other. */
  private putTail(paragraph: Paragraph): boolean {
    const { mapped } = paragraph;
    const { text } = mapped;
    const form = coverRole(text);
    const sent = sentTo.test(text);
    if (form === 'date' || form === 'disclosure' || form === 'number' || sent) {
      this.recordForm(sent ? 'addressees' : (form as CoverRole), text);
      this.put({ role: sent ? 'addressees' : (form as CoverRole), mapped }, paragraph);
      return true;
    }
    const role = namesBureaus(text) ? 'signature' : tailLine.test(text) ? 'covering' : null;
    if (role) this.put({ role, mapped }, paragraph);
    return role !== null;
  }

  /** A paragraph without number may belong to the section above the items that come before it. */
  private leaveItems(index: number): void {
    const { build } = this;
    const text = this.paragraphs[index]?.mapped.text ?? '';
    const label = this.labelOf(index + 1);
    if (build.inLooseList() && label && !styleOf(label.kind).inSentence) build.leaveList();
    else if (build.closesItems(text) && !build.goesOn(this.labelsAfter[index] ?? null)) build.leaveItems();
  }

  private putPiece(piece: Piece, label: Label | null, followed: boolean, paragraph: Paragraph): void {
    const { build, source } = this;
    const skip = label?.length ?? 0;
    const turn = label ? this.plan?.turns.get(piece.mapped.at[0] ?? 0) : undefined;
    if (turn) build.turnToPart(turn, turn.heading);
    if (turn && label?.value === 1) build.restartNumbers();
    const entry = label ? build.openNode(label, piece.mapped.at[0] ?? 0) : build.current();
    const printed = label ? trimLabel(sliceMapped(piece.mapped, 0, skip)) : null;
    const rest = sliceMapped(piece.mapped, skip);
    const start = piece.start + skip;
    const place = { first: entry.blocks.length === 0, followed };
    const head = splitHeading(rest, label, place, source.sidecar.outline);
    if (!head) return this.put({ role: 'text', mapped: rest, label: printed, start }, paragraph);
    if (label) entry.heading = head.words;
    const runIn = head.end < rest.text.length;
    const words = sliceMapped(rest, 0, head.end);
    this.put({ role: 'heading', mapped: words, label: printed, start, runIn }, paragraph);
    if (!runIn) return;
    this.put({ role: 'text', mapped: sliceMapped(rest, head.end), start: start + head.end }, paragraph);
  }
}

/** For each place the next one after it that is not null. */
function nextOnes(labels: readonly (Label | null)[]): (Label | null)[] {
  let next: Label | null = null;
  const after = [...labels];
  for (let at = labels.length - 1; at >= 0; at -= 1) {
    after[at] = next;
    next = labels[at] ?? next;
  }
  return after;
}

/** A numbered line is a section, and opens its part as one. */
const isPartTitle = (text: string): boolean => partTitle.test(text) && readLabel(text) === null;

/** True where the title is again further down, before any section does. */
function isRepeated(paragraphs: readonly Paragraph[], index: number): boolean {
  const isSame = titleTest([fold(paragraphs[index]?.mapped.text ?? '')]);
  for (let at = index + 1; at < paragraphs.length; at += 1) {
    const text = paragraphs[at]?.mapped.text ?? '';
    if (isSame(text)) return true;
    if (readLabel(text)?.kind === 'han') return false;
  }
  return false;
}

const isSection = (label: Label | null): boolean => label?.kind === 'han' || label?.kind === 'chapter';

/** True for a paragraph that no cover has: sentences that neither send the notice out nor record it. */
function opensText(text: string): boolean {
  return (text.length > 80 || (text.length > 40 && text.endsWith('。'))) && !coveringText.test(text);
}

function trimLabel(mapped: MappedText): MappedText {
  const end = mapped.text.trimEnd().length;
  return sliceMapped(mapped, 0, end);
}

/** True where the next paragraph is text, or a section below, that a short labelled sentence before it heads. */
function leadsOn(next: Paragraph | undefined, own: Label | null): boolean {
  const label = next ? readLabel(next.mapped.text) : null;
  if (label && own) return styleOf(label.kind).rank > styleOf(own.kind).rank;
  if (!next || label) return false;
  const { text } = next.mapped;
  return coverRole(text) === null && !namesBureaus(text) && !tailLine.test(text) && !attachmentMark.test(text);
}
