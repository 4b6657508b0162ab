/**
 * Stage 4, outline: paragraphs become a notice's cover and parts, each part a list of nodes.
 *
 * Guarantees: every paragraph stands in exactly one node, in the order of the source; a node has a
 * path that is unique in its part; a heading is told from the text that it heads.
 */
import type { Entry } from '../schema/entry.ts';
import type { Part, PartKind } from '../schema/notice.ts';
import type { PassageRole } from '../schema/passage.ts';
import { attachmentMark, bureauName, coverRole, coverTitle, coveringText, partTitle, tailLine } from './cover.ts';
import { sliceGlyphs, type Glyphs } from './glyphs.ts';
import { splitHeading, splitRunIn } from './heading.ts';
import { readLabel, type Label, type LabelKind } from './label.ts';
import { placeOf, type Source } from './read.ts';
import type { Paragraph } from './unwrap.ts';

/** A paragraph of a node, of one role, with the label printed before it. */
export interface Block {
  role: PassageRole;
  label: Glyphs | null;
  glyphs: Glyphs;
  page: number | null;
  turns: { at: number; page: number }[];
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
  addressees: string | null;
  disclosure: string | null;
}

/** Nesting of labels, outermost first, as GB/T 9704 has it. `一是` stands below all of them. */
const rank: Record<LabelKind, number> = {
  chapter: 0,
  han: 1,
  'han-bracket': 2,
  arabic: 3,
  'arabic-bracket': 4,
  circled: 5,
  'han-is': 6,
  'ordinal-word': 6,
};

/** A title's words, for comparing: blanks and width aside. */
export const foldTitle = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

interface Level {
  kind: LabelKind;
  value: number;
  path: string;
  entry: OutlineEntry;
}

class OutlineBuilder {
  readonly parts: Part[] = [];
  readonly entries: OutlineEntry[] = [];
  private readonly source: Source;
  private stack: Level[] = [];
  private part: Part | null = null;
  private readonly paths = new Set<string>();
  private last = new Map<string, number>();

  constructor(source: Source) {
    this.source = source;
  }

  openPart(kind: PartKind, title: string): void {
    const { sidecar } = this.source;
    const year = Number(
      /(?<!\d)((?:19|20)\d{2})年?/u.exec(title)?.[1] ?? (kind === 'summary' ? sidecar.year - 1 : sidecar.year),
    );
    const base = `${kind}-${year}`;
    const taken = this.parts.filter((part) => part.id === base || part.id.startsWith(`${base}-`)).length;
    this.part = { id: taken ? `${base}-${taken + 1}` : base, kind, year, title };
    this.parts.push(this.part);
    this.stack = [];
    this.last = new Map();
    this.openEntry('opening', '0', null, []);
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
    for (let letter = 0; this.paths.has(`${scope}/${unique}`); letter += 1)
      unique = path + String.fromCharCode(98 + letter);
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
    while (this.stack.length > 0 && rank[(this.stack.at(-1) as Level).kind] >= rank[label.kind]) this.stack.pop();
    const above = this.stack.at(-1);
    const loose = !above && (label.kind === 'han-is' || label.kind === 'ordinal-word');
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
    this.stack.push({ kind: label.kind, value: label.value, path: entry.path, entry });
    return entry;
  }

  /** True where the innermost label belongs to the loose list before the sections. */
  inLooseList(): boolean {
    const only = this.stack.at(0);
    return this.stack.length === 1 && only !== undefined && rank[only.kind] === 6;
  }

  leaveList(): void {
    this.stack = [];
    this.openEntry('opening', '0', null, []);
  }

  /** Says where a number is out of turn; numbers that start anew or run on through sections are in turn. */
  private checkSequence(label: Label, prefix: string, at: number): void {
    const here = `${prefix}/${label.kind}`;
    const before = this.last.get(here);
    const anywhere = this.last.get(`*/${label.kind}`);
    const expected = before === undefined ? [1, (anywhere ?? 0) + 1] : [before + 1];
    if (label.kind !== 'ordinal-word' && !expected.includes(label.value)) {
      this.source.file.message(
        `Unexpected number ${label.text}, expected number ${expected.join(' or ')} of its kind; look whether a heading before it was missed or the source misnumbers`,
        {
          place: placeOf(this.source.file, at),
          ruleId: 'outline-sequence',
        },
      );
    }
    this.last.set(here, label.value);
    this.last.set(`*/${label.kind}`, label.value);
  }
}

/** 总结 and its kin tell a summary; a plan is what a notice holds unless its title says otherwise. */
export function partKindOf(title: string): PartKind {
  return /总结|回顾|完成情况|工作情况|情况报告/u.test(title) && !/要点|计划/u.test(title.replace(/总结.*和/u, ''))
    ? 'summary'
    : 'plan';
}

/** Titles that the sidecar and the covering title announce, folded. */
export function announcedTitles(source: Source): string[] {
  const head = source.text.slice(0, 1500).replace(/\s+/gu, '');
  const named = /关于(?:印发|下发)(.{0,200}?)的通知/u.exec(head)?.[1] ?? '';
  return [source.sidecar.title, ...[...named.matchAll(/《([^《》]+)》/gu)].map((match) => match[1] as string)].map(
    foldTitle,
  );
}

export function outlineNotice(source: Source, paragraphs: Paragraph[]): Outline {
  const titles = announcedTitles(source);
  const build = new OutlineBuilder(source);
  const outline: Outline = {
    parts: build.parts,
    entries: build.entries,
    coverTitle: null,
    number: null,
    addressees: null,
    disclosure: null,
  };
  let titleOpen = false;

  const put = (
    role: PassageRole,
    glyphs: Glyphs,
    paragraph: Paragraph,
    label: Glyphs | null = null,
    start = 0,
    runIn = false,
  ): void => {
    const end = start + glyphs.text.length;
    const opening = paragraph.turns.filter((turn) => turn.at <= start).at(-1)?.page ?? paragraph.page;
    const turns = paragraph.turns
      .filter((turn) => turn.at > start && turn.at < end)
      .map((turn) => ({ at: turn.at - start, page: turn.page }));
    build.current().blocks.push({ role, label, glyphs, page: opening, turns, runIn });
  };

  const hasTitleAhead = (from: number): boolean =>
    paragraphs.slice(from).some(({ glyphs }) => titles.includes(foldTitle(glyphs.text)));

  for (const [index, paragraph] of paragraphs.entries()) {
    const { glyphs } = paragraph;
    const { text } = glyphs;
    const folded = foldTitle(text);

    if (attachmentMark.test(text) && build.inPart()) {
      const title = paragraphs[index + 1]?.glyphs.text ?? text;
      build.openPart('attachment', title.length <= 60 ? title : text);
      put('title', glyphs, paragraph);
      titleOpen = true;
      continue;
    }
    const announced = titles.includes(folded) && !coverTitle.test(text);
    const opensLater =
      build.inPart() && !titleOpen && partTitle.test(text) && /(?:19|20)\d{2}/u.test(text) && !readLabel(text);
    const opensFirst = !build.inPart() && !hasTitleAhead(index) && partTitle.test(text) && !coverTitle.test(text);
    if ((announced || opensLater || opensFirst) && !titleOpen) {
      build.openPart(partKindOf(text), text);
      put('title', glyphs, paragraph);
      titleOpen = true;
      continue;
    }
    if (!build.inPart()) {
      const nothingAhead =
        !hasTitleAhead(index) && !paragraphs.slice(index).some((other) => partTitle.test(other.glyphs.text));
      const label = readLabel(text);
      if (
        nothingAhead &&
        (label?.kind === 'han' || label?.kind === 'chapter' || (text.length > 80 && !coveringText.test(text)))
      ) {
        source.file.info(`No line holds the title “${source.sidecar.title}”; the text is taken to begin here`, {
          place: placeOf(source.file, glyphs.at[0] ?? 0),
          ruleId: 'outline-title',
        });
        build.openPart('plan', source.sidecar.title);
      } else {
        putCover(outline, build, paragraph, put);
        continue;
      }
    }
    if (titleOpen && /^[（(].{2,24}[）)]$/u.test(text)) {
      put('title', glyphs, paragraph);
      continue;
    }
    titleOpen = false;
    putBody(source, build, paragraph, paragraphs[index + 1], put);
  }
  return outline;
}

type Put = (
  role: PassageRole,
  glyphs: Glyphs,
  paragraph: Paragraph,
  label?: Glyphs | null,
  start?: number,
  runIn?: boolean,
) => void;

function putCover(outline: Outline, build: OutlineBuilder, paragraph: Paragraph, put: Put): void {
  const { glyphs } = paragraph;
  const { text } = glyphs;
  const roles = build.current().blocks.map((block) => block.role);
  const form = coverRole(text);
  if (form === 'number') outline.number ??= text;
  if (form === 'disclosure') outline.disclosure ??= text.replace(/^[（(]|[）)]$/gu, '');
  if (form === 'addressees' && !roles.includes('covering')) outline.addressees ??= text.replace(/[：:]$/u, '');
  if (form) put(form, glyphs, paragraph);
  else if (coverTitle.test(text)) {
    outline.coverTitle ??= text;
    put('title', glyphs, paragraph);
  } else if (bureauName.test(text))
    put(roles.includes('covering') || roles.includes('addressees') ? 'signature' : 'letterhead', glyphs, paragraph);
  else put('covering', glyphs, paragraph);
}

function putBody(
  source: Source,
  build: OutlineBuilder,
  paragraph: Paragraph,
  next: Paragraph | undefined,
  put: Put,
): void {
  const { glyphs } = paragraph;
  const label = readLabel(glyphs.text);
  if (!label) {
    const form = coverRole(glyphs.text);
    if (form === 'date' || form === 'disclosure' || form === 'number') return put(form, glyphs, paragraph);
    if (bureauName.test(glyphs.text)) return put('signature', glyphs, paragraph);
    if (tailLine.test(glyphs.text)) return put('covering', glyphs, paragraph);
    const ahead = next ? readLabel(next.glyphs.text) : null;
    if (build.inLooseList() && ahead && rank[ahead.kind] < 6) build.leaveList();
  }
  for (const piece of splitRunIn(glyphs, label)) {
    const own = readLabel(piece.glyphs.text);
    const labelled = piece.start === 0 ? own : piece.labelled ? own : null;
    const entry = labelled ? build.openNode(labelled, piece.glyphs.at[0] ?? 0) : build.current();
    const skip = labelled?.length ?? 0;
    const printed = labelled ? trimLabel(sliceGlyphs(piece.glyphs, 0, skip)) : null;
    const rest = sliceGlyphs(piece.glyphs, skip);
    const start = piece.start + skip;
    const head = splitHeading(rest, labelled, entry.blocks.length === 0, source.sidecar.outline);
    if (!head) {
      put('text', rest, paragraph, printed, start);
      continue;
    }
    if (labelled) entry.heading = head.words;
    put('heading', sliceGlyphs(rest, 0, head.end), paragraph, printed, start, head.end < rest.text.length);
    if (head.end < rest.text.length) put('text', sliceGlyphs(rest, head.end), paragraph, null, start + head.end);
  }
}

function trimLabel(glyphs: Glyphs): Glyphs {
  const end = glyphs.text.trimEnd().length;
  return sliceGlyphs(glyphs, 0, end);
}
