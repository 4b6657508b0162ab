/**
 * Stage 4, outline: paragraphs become a notice's cover and parts, each part a list of nodes.
 *
 * Guarantees: every paragraph stands in exactly one node, in the order of the source; a node has a
 * path that is unique in its part; a heading is told from the text that it heads.
 */
import type { PassageRole } from '../schema/passage.ts';
import { readDate } from '../text/date.ts';
import {
  addresseesBare,
  attachmentMark,
  bureauName,
  coverRole,
  type CoverRole,
  coverTitle,
  coveringText,
  partTitle,
  tailLine,
} from './cover.ts';
import { plainDigits } from '../text/digit.ts';
import { sliceGlyphs, type Glyphs } from './glyphs.ts';
import { splitHeading, splitRunIn } from './heading.ts';
import { readLabel, type Label } from './label.ts';
import { reportRule } from './messages.ts';
import { OutlineBuilder, rank, type Outline } from './outline-builder.ts';
import { fold } from '../text/fold.ts';
import { announcedTitles, namesBoth, partKindOf, partOfSection, splitAtTitle } from './part-title.ts';
import { placeOf, type Source } from './read.ts';
import type { Paragraph } from './unwrap.ts';

export function outlineNotice(source: Source, wholes: Paragraph[]): Outline {
  const titles = announcedTitles(source);
  const paragraphs = splitAtTitle(wholes, titles);
  const build = new OutlineBuilder(source);
  const outline: Outline = {
    parts: build.parts,
    entries: build.entries,
    coverTitle: null,
    number: null,
    date: null,
    addressees: null,
    disclosure: null,
  };
  let titleOpen = false;
  /** True between an attachment's mark and its title. */
  let untitled = false;

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
    paragraphs.slice(from).some(({ glyphs }) => titles.includes(fold(glyphs.text)));

  for (const [index, paragraph] of paragraphs.entries()) {
    const { glyphs } = paragraph;
    const { text } = glyphs;
    const folded = fold(text);

    if (attachmentMark.test(text) && build.inPart()) {
      const next = paragraphs[index + 1]?.glyphs.text ?? text;
      const title = next.length <= 60 && !readLabel(next) && !/[。；]/u.test(next) ? next : text;
      build.openPart('attachment', title);
      put('title', glyphs, paragraph);
      titleOpen = true;
      untitled = title !== text;
      continue;
    }
    if (untitled) {
      untitled = false;
      put('title', glyphs, paragraph);
      continue;
    }
    const announced = titles.includes(folded) && !coverTitle.test(text);
    // A page prints the title over its own record of the notice; the one that the text follows opens the part.
    if (announced && !build.inPart() && isRepeated(paragraphs, index, folded)) {
      put('title', glyphs, paragraph);
      continue;
    }
    const opensLater = build.inPart() && !titleOpen && isPartTitle(text) && /(?:19|20)\d{2}/u.test(plainDigits(text));
    const opensFirst = !build.inPart() && !hasTitleAhead(index) && isPartTitle(text) && !coverTitle.test(text);
    // 2023年工作回顾 right after a title that names both kinds: the part is a summary and the title names the whole.
    const turns =
      build.isBare() && namesBoth(source.sidecar.title) && !readLabel(text)
        ? partOfSection(text, surroundings(source, build))
        : null;
    if (turns) {
      build.turnToPart(turns.kind, turns.year, text);
      put('title', glyphs, paragraph);
      titleOpen = true;
      continue;
    }
    if (announced && build.inPart() && !titleOpen && fold(build.parts.at(-1)?.title ?? '') === folded) {
      reportRule(source.file, 'outline-title-again', { values: {}, place: placeOf(source.file, glyphs.at[0] ?? 0) });
      put('text', glyphs, paragraph);
      continue;
    }
    if ((announced || opensLater || opensFirst) && !titleOpen) {
      build.openPart(partKindOf(text), text);
      put('title', glyphs, paragraph);
      titleOpen = true;
      continue;
    }
    if (!build.inPart()) {
      const nothingAhead =
        !hasTitleAhead(index) && !paragraphs.slice(index).some((other) => isPartTitle(other.glyphs.text));
      const label = readLabel(text);
      if (nothingAhead && (opensText(text) || isFirst(label, paragraphs.slice(index)))) {
        reportRule(source.file, 'outline-title', {
          values: { title: source.sidecar.title },
          place: placeOf(source.file, glyphs.at[0] ?? 0),
        });
        build.openPart(partKindOf(source.sidecar.title), source.sidecar.title);
      } else {
        putCover(outline, build, paragraph, paragraphs[index + 1], put);
        continue;
      }
    }
    if (titleOpen && /^[（(].{2,24}[）)]$/u.test(text)) {
      put('title', glyphs, paragraph);
      continue;
    }
    titleOpen = false;
    putBody(source, outline, build, paragraph, paragraphs[index + 1], put);
  }
  if (build.parts.length === 0) {
    const place = { line: 1, column: 1 };
    reportRule(source.file, 'outline-no-part', { values: { title: source.sidecar.title }, place });
  } else if (namesBoth(source.sidecar.title) && new Set(build.parts.map((part) => part.kind)).size === 1) {
    const place = { line: 1, column: 1 };
    reportRule(source.file, 'outline-both', { values: { title: source.sidecar.title }, place });
  }
  return outline;
}

const surroundings = (source: Source, build: OutlineBuilder): Parameters<typeof partOfSection>[1] => ({
  title: source.sidecar.title,
  year: source.sidecar.year,
  part: build.parts.at(-1) ?? null,
});

/** A numbered line is a section, and opens its part as one. */
const isPartTitle = (text: string): boolean => partTitle.test(text) && readLabel(text) === null;

/** True where the title stands again further down, before any section does. */
function isRepeated(paragraphs: readonly Paragraph[], index: number, folded: string): boolean {
  const later = paragraphs.slice(index + 1);
  const again = later.findIndex(({ glyphs }) => fold(glyphs.text) === folded);
  return again >= 0 && !later.slice(0, again).some(({ glyphs }) => readLabel(glyphs.text)?.kind === 'han');
}

/** True for a section, or for the first number of a text that has none (`1、`, `（一）`). */
function isFirst(label: Label | null, rest: readonly Paragraph[]): boolean {
  const isSection = (kind: string | undefined): boolean => kind === 'han' || kind === 'chapter';
  if (isSection(label?.kind)) return true;
  if (label?.value !== 1 || (label.kind !== 'arabic' && label.kind !== 'han-bracket')) return false;
  return !rest.some(({ glyphs }) => isSection(readLabel(glyphs.text)?.kind));
}

/** True for a paragraph that no cover has: sentences that neither send the notice out nor record it. */
function opensText(text: string): boolean {
  return (text.length > 80 || (text.length > 40 && text.endsWith('。'))) && !coveringText.test(text);
}

type Put = (
  role: PassageRole,
  glyphs: Glyphs,
  paragraph: Paragraph,
  label?: Glyphs | null,
  start?: number,
  runIn?: boolean,
) => void;

function putCover(
  outline: Outline,
  build: OutlineBuilder,
  paragraph: Paragraph,
  next: Paragraph | undefined,
  put: Put,
): void {
  const { glyphs } = paragraph;
  const { text } = glyphs;
  const all = build.current().blocks.map((block) => block.role);
  const roles = all.slice(all.lastIndexOf('title') + 1);
  const told = addresseesBare.test(text) && next !== undefined && coveringText.test(next.glyphs.text);
  const form = told ? 'addressees' : coverRole(text);
  if (form) recordForm(outline, form, text);
  if (form === 'addressees' && !roles.includes('covering')) outline.addressees ??= text.replace(/[：:]$/u, '');
  if (form) put(form, glyphs, paragraph);
  else if (coverTitle.test(text)) {
    outline.coverTitle ??= text;
    put('title', glyphs, paragraph);
  } else if (bureauName.test(text))
    put(roles.includes('covering') || roles.includes('addressees') ? 'signature' : 'letterhead', glyphs, paragraph);
  else put('covering', glyphs, paragraph);
}

/** What the notice says of itself; the first line of a form tells it. */
function recordForm(outline: Outline, form: CoverRole, text: string): void {
  if (form === 'number') outline.number ??= text.replace(/签发人.*$/u, '');
  if (form === 'date') outline.date ??= readDate(text);
  if (form === 'disclosure') outline.disclosure ??= text.replace(/^[（(]|[）)]$/gu, '');
}

function putBody(
  source: Source,
  outline: Outline,
  build: OutlineBuilder,
  paragraph: Paragraph,
  next: Paragraph | undefined,
  put: Put,
): void {
  const { glyphs } = paragraph;
  const label = readLabel(glyphs.text);
  if (!label) {
    const form = coverRole(glyphs.text);
    if (form === 'date' || form === 'disclosure' || form === 'number') {
      recordForm(outline, form, glyphs.text);
      return put(form, glyphs, paragraph);
    }
    if (bureauName.test(glyphs.text)) return put('signature', glyphs, paragraph);
    if (tailLine.test(glyphs.text)) return put('covering', glyphs, paragraph);
    const ahead = next ? readLabel(next.glyphs.text) : null;
    if (build.inLooseList() && ahead && rank[ahead.kind] < 6) build.leaveList();
  }
  const pieces = splitRunIn(glyphs, label);
  const standsAlone = pieces.length === 1;
  for (const piece of pieces) {
    const own = readLabel(piece.glyphs.text);
    const labelled = piece.start === 0 ? own : piece.labelled ? own : null;
    const section =
      labelled && rank[labelled.kind] <= 1
        ? partOfSection(piece.glyphs.text.slice(labelled.length), surroundings(source, build))
        : null;
    if (section) build.turnToPart(section.kind, section.year, piece.glyphs.text.slice(labelled?.length ?? 0));
    const entry = labelled ? build.openNode(labelled, piece.glyphs.at[0] ?? 0) : build.current();
    const skip = labelled?.length ?? 0;
    const printed = labelled ? trimLabel(sliceGlyphs(piece.glyphs, 0, skip)) : null;
    const rest = sliceGlyphs(piece.glyphs, skip);
    const start = piece.start + skip;
    const head = splitHeading(
      rest,
      labelled,
      { first: entry.blocks.length === 0, followed: piece.followed || (standsAlone && leadsOn(next, own)) },
      source.sidecar.outline,
    );
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

/** True where the next paragraph is text, or a section below, that a short labelled sentence before it heads. */
function leadsOn(next: Paragraph | undefined, own: Label | null): boolean {
  const label = next ? readLabel(next.glyphs.text) : null;
  if (label && own) return rank[label.kind] > rank[own.kind];
  if (!next || label) return false;
  const { text } = next.glyphs;
  return coverRole(text) === null && !bureauName.test(text) && !tailLine.test(text) && !attachmentMark.test(text);
}
