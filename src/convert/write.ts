/**
 * Write: a converted notice becomes the text of its files in `content/notices/<notice>/`.
 *
 * Guarantees: the same input gives the same bytes; words of the notice never become markup.
 */
import { serializeBody, type BodyBlock, type BodyPassage } from '../schema/body.ts';
import type { AppliedCorrection } from '../schema/correction.ts';
import { entrySchema, type Entry } from '../schema/entry.ts';
import { frontmatterPieces } from '../schema/frontmatter.ts';
import { noticeSchema, type Notice } from '../schema/notice.ts';
import type { CleanText } from './clean.ts';
import { uncoded, type CodedNotice } from './coding.ts';
import type { DraftEntry, DraftPassage } from './build-passages.ts';
import type { Outline } from './outline-builder.ts';
import { placeOf, type Source } from './read.ts';

/** File paths below `content/notices/`, with their text. */
export type NoticeFiles = Map<string, string>;

/** What the stages made of a notice. */
export interface Converted {
  source: Source;
  clean: CleanText;
  outline: Outline;
  entries: DraftEntry[];
  corrections: AppliedCorrection[];
  coded: CodedNotice;
  /** Characters of the source that the notice holds, blanks aside. */
  characters: number;
}

export function writeNotice(converted: Converted): NoticeFiles {
  const { source, entries, coded } = converted;
  const files: NoticeFiles = new Map();
  const notice = noticeSchema.parse(noticeOf(converted));
  files.set(`${source.id}/notice.json`, `${JSON.stringify(notice, null, 2)}\n`);
  files.set(`${source.id}/reasons.json`, writeReasons(coded));
  entries.forEach((entry, order) => {
    files.set(`${source.id}/${entry.part ?? 'cover'}/${entry.path}.mdx`, writeEntry(source, entry, order, coded));
  });
  return files;
}

function noticeOf({ source, clean, outline, corrections, coded, characters }: Converted): Notice {
  const { sidecar } = source;
  return {
    id: source.id,
    issuer: sidecar.issuer,
    jointly: sidecar.jointly,
    year: sidecar.year,
    title: sidecar.title,
    coverTitle: outline.coverTitle,
    number: sidecar.number === undefined ? outline.number : sidecar.number,
    date: sidecar.date === undefined ? outline.date : sidecar.date,
    addressees: sidecar.addressees === undefined ? outline.addressees : sidecar.addressees,
    disclosure: sidecar.disclosure === undefined ? outline.disclosure : sidecar.disclosure,
    source: sidecar.source,
    added: sidecar.added,
    read: coded.reading,
    parts: outline.parts,
    pages: clean.pages,
    characters,
    corrections,
    furniture: clean.furniture.map(({ kind, text, from, page }) => ({
      kind,
      text,
      ...placeOf(source.file, from),
      page,
    })),
    invisible: source.invisible.map(({ at, ...rest }) => ({ ...rest, ...placeOf(source.file, at) })),
    replaced: source.replaced.map(({ at, ...rest }) => ({ ...rest, ...placeOf(source.file, at) })),
  };
}

function writeEntry(source: Source, entry: DraftEntry, order: number, coded: CodedNotice): string {
  const { targets, instruments, pages } = gather(entry, coded);
  const data: Entry = entrySchema.parse({
    notice: source.id,
    part: entry.part,
    kind: entry.kind,
    path: entry.path,
    label: entry.label,
    heading: entry.heading,
    within: entry.within,
    order,
    pages,
    targets,
    instruments,
  } satisfies Record<keyof Entry, unknown>);
  const opening = `---\n# Generated from seeds/${source.id}.txt by \`npm run convert\`; do not edit.\n`;
  return [opening, ...frontmatterPieces(data), '---\n\n', serializeBody(bodyOf(entry, coded))].join('');
}

/** What an entry tells of all its passages. */
function gather(
  { blocks }: DraftEntry,
  { targets, citations }: CodedNotice,
): Pick<Entry, 'targets' | 'instruments' | 'pages'> {
  const gathered: Pick<Entry, 'targets' | 'instruments' | 'pages'> = { targets: [], instruments: [], pages: null };
  for (const { passages } of blocks)
    for (const { key, pages } of passages) {
      for (const target of targets.get(key) ?? []) gathered.targets.push(target);
      for (const citation of citations.get(key) ?? []) gathered.instruments.push(citation);
      if (pages) gathered.pages = [gathered.pages?.[0] ?? pages[0], pages[1]];
    }
  return gathered;
}

/** The blocks of an entry with what its passages are coded as; one at a time, since an entry may have half a million. */
function* bodyOf({ blocks }: DraftEntry, { codings }: CodedNotice): Generator<BodyBlock> {
  const withCoding = (passage: DraftPassage): BodyPassage => ({
    ...passage,
    ...(codings.get(passage.key) ?? uncoded),
  });
  for (const { role, runIn, passages } of blocks) yield { role, runIn, passages: passages.map(withCoding) };
}

/** Why the classifier proposed what it did, by passage key in reading order, one line per passage. */
function writeReasons(coded: CodedNotice): string {
  const lines: string[] = [];
  for (const [key, { reasons }] of coded.codings)
    lines.push(`  ${JSON.stringify(key)}: ${reasons.length === 0 ? '[]' : JSON.stringify(reasons)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
