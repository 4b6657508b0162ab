/**
 * The pipeline: the list of stages that turn a notice as received into the files of its collection.
 */
import { type VFile } from 'vfile';
import { addresseesStart } from './addressees.ts';
import { applyDecisions, type Codable } from './classify/apply-decisions.ts';
import { checkReading } from './classify/check-reading.ts';
import { proposeCoding } from './classify/propose-coding.ts';
import type { EditorsFiles } from './classify/read-editors.ts';
import { checkCharacters } from './check-character.ts';
import { checkCorrections } from './check-correction.ts';
import { checkLayout } from './check-layout.ts';
import { checkContamination } from './contamination.ts';
import { checkParts, checkSidecar } from './check-sidecar.ts';
import { checkSidecars, type Described } from './check-sidecars.ts';
import { cleanLines, type CleanText } from './clean.ts';
import type { CodedNotice, Coding } from './coding.ts';
import { extractNumbersAndCitations } from './extract.ts';
import {
  attachmentMark,
  bureauName,
  coverRole,
  coverTitle,
  coverTitleEnd,
  coverTitleStart,
  jointSigners,
  longestForm,
  partTitle,
} from './cover.ts';
import { checkHeadings } from './check-headings.ts';
import { buildPassages, type DraftEntry } from './build-passages.ts';
import { markRunInHeadings } from './run-in-heading.ts';
import { gluedLines } from './glued-table.ts';
import { outlineNotice } from './outline.ts';
import { fold } from '../text/fold.ts';
import { readOnce } from '../text/short-text.ts';
import { announcedTitles, startTest, titleTest } from './part-title.ts';
import { checkLossless, standingText } from './check-lossless.ts';
import type { Identified } from './moved.ts';
import { placeOf, readNotice, reportAt, type SeedFiles, type Source } from './read.ts';
import { contentsLine } from './numbered-text.ts';
import { unwrapLines, type StandaloneTest } from './unwrap.ts';
import { writeNotice, type NoticeFiles } from './write.ts';

export interface Conversion {
  id: string;
  /** Null where a fatal message is in `messages`: there is no honest output. */
  files: NoticeFiles | null;
  messages: VFile[];
  tally: Tally;
  /** The passages as far as their identity goes; none where there is no output. */
  passages: Identified[];
  /** Lines left out as the furniture of pages. */
  furniture: { kind: string; text: string; line: number }[];
  /** For comparing sidecars; null where there is no output. */
  described: Described | null;
}

export interface Tally {
  parts: number;
  entries: number;
  passages: number;
  characters: number;
  reviewed: number;
  targets: number;
  instruments: number;
}

const emptyTally: Tally = {
  parts: 0,
  entries: 0,
  passages: 0,
  characters: 0,
  reviewed: 0,
  targets: 0,
  instruments: 0,
};

/** What the editors hold for a notice; null for none, and then no passage is coded. */
export type Editors = Pick<EditorsFiles, 'codebook' | 'decisions'> | null;

/** Converts every notice; one that cannot be converted keeps no other from it. `told` hears of each as it is done. */
export function convertNotices(
  seeds: readonly SeedFiles[],
  editors: Editors = null,
  told: (id: string, index: number, stage: string) => void = () => undefined,
): Conversion[] {
  const conversions = seeds.map((seed, index) => convertNotice(seed, editors, (stage) => told(seed.id, index, stage)));
  checkSidecars(conversions.flatMap(({ described }) => described ?? []));
  return conversions.map((conversion) => (conversion.messages.some(isFatal) ? withoutFiles(conversion) : conversion));
}

const noConversion = { files: null, tally: emptyTally, passages: [], furniture: [], described: null };
const withoutFiles = ({ id, messages }: Conversion): Conversion => ({ ...noConversion, id, messages });

/** Converts one notice. A fault of the converter itself becomes a message too: no trace reaches a maintainer. */
export function convertNotice(
  seed: SeedFiles,
  editors: Editors = null,
  told: (stage: string) => void = () => undefined,
): Conversion {
  told('read');
  const { source, files: messages } = readNotice(seed);
  const nothing: Conversion = { ...noConversion, id: seed.id, messages };
  if (!source) return nothing;
  try {
    return convertSource(source, messages, { editors, told });
  } catch (error) {
    if (process.env['TRACE'] !== undefined) throw error;
    const detail = (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, ' ').slice(0, 200);
    reportAt(source.file, 'convert-fault', 0, { detail });
    return nothing;
  }
}

/** A notice as far as its outline; null, with a fatal message among `messages`, where it stops. @internal */
export function outlineSource(source: Source, messages: readonly VFile[], told: (stage: string) => void) {
  checkCharacters(source);
  checkCorrections(source);
  checkContamination(source);
  checkLayout(source);
  const clean = cleanLines(source);
  if (messages.some(isFatal)) return null;
  told('outline');
  const paragraphs = unwrapLines(clean, standaloneTest(source, clean));
  const outline = outlineNotice(source, paragraphs);
  for (const entry of outline.entries) markRunInHeadings(entry, source.sidecar.outline.runInHeadings);
  checkHeadings(source, outline);
  const { entries, corrections } = buildPassages(source, clean, outline);
  checkSidecar(source, outline);
  checkParts(source, outline);
  return messages.some(isFatal) ? null : { clean, outline, entries, corrections };
}

function convertSource(
  source: Source,
  messages: VFile[],
  { editors, told }: { editors: Editors; told: (stage: string) => void },
): Conversion {
  const stop = (): Conversion => ({ ...noConversion, id: source.id, messages });
  const outlined = outlineSource(source, messages, told);
  if (!outlined) return stop();
  const { clean, outline, entries, corrections } = outlined;
  told('themes and numbers');
  const counted = extractNumbersAndCitations(source.id, outline.parts, entries);
  const decided = editors?.decisions.get(source.id);
  const coded: CodedNotice = {
    codings: codePassages(source, entries, editors, counted.targets),
    ...counted,
    reading: decided?.reading ?? null,
  };
  if (decided) messages.push(decided.file);
  if (decided && editors?.codebook) checkReading(decided, editors.codebook);
  if (decided && isFatal(decided.file)) return stop();
  told('write and prove');
  const standing = standingText(source, clean);
  const files = writeNotice({ source, clean, outline, entries, corrections, coded, characters: standing.at.length });
  checkLossless(source, standing, files);
  if (messages.some(isFatal)) return stop();
  const passages = entries.flatMap((entry) => entry.blocks.flatMap((block) => block.passages));
  return {
    id: source.id,
    files,
    messages,
    described: { source, parts: outline.parts },
    passages: passages.map(({ key, text }) => ({ id: `${source.id}-${key}`, notice: source.id, text })),
    furniture: clean.furniture.map(({ kind, text, from }) => ({
      kind,
      text,
      line: placeOf(source.file, from).line,
    })),
    tally: {
      parts: outline.parts.length,
      entries: entries.length,
      passages: passages.length,
      characters: standing.at.length,
      reviewed: [...coded.codings.values()].filter((coding) => coding.reviewed).length,
      targets: [...coded.targets.values()].flat().length,
      instruments: [...coded.citations.values()].flat().length,
    },
  };
}

/** Proposals and decisions together, by passage key. */
function codePassages(
  source: Source,
  entries: readonly DraftEntry[],
  editors: Editors,
  targets: CodedNotice['targets'],
): Map<string, Coding> {
  if (!editors?.codebook) return new Map();
  const decided = editors.decisions.get(source.id) ?? null;
  return applyDecisions(
    codable(source.id, entries, targets),
    proposeCoding(entries, editors.codebook),
    decided,
    editors.codebook,
  );
}

/** The passages of a notice as decisions are held against them; one at a time, since there may be half a million. */
function codable(id: string, entries: readonly DraftEntry[], targets: CodedNotice['targets']): Iterable<Codable> {
  return {
    *[Symbol.iterator]() {
      for (const { blocks } of entries)
        for (const { passages } of blocks)
          for (const { key, text } of passages)
            yield { id: `${id}-${key}`, key, text, numbers: targets.get(key) ?? [] };
    },
  };
}

const isFatal = (file: VFile): boolean => file.messages.some((message) => message.fatal === true);

/** Which lines of this notice never join others, its announced titles among them. */
function standaloneTest(source: Source, clean: CleanText): StandaloneTest {
  const rows = gluedLines(clean.lines);
  const titles = announcedTitles(source);
  const bare = (text: string): string => text.replace(/\s+/gu, '');
  // A paragraph so far is asked about twice with each line.
  let last = { whole: '', text: '' };
  const bareWhole = (whole: string): string => {
    if (last.whole !== whole) last = { whole, text: bare(whole) };
    return last.text;
  };
  // What is far longer than every title is none, and need not be folded to tell.
  const longest = 2 * Math.max(...titles.map(({ length }) => length)) + 20;
  const [equalsTitle, mayBegin] = [titleTest(titles), startTest(titles)];
  const isTitle = (text: string): boolean => text.length <= longest && equalsTitle(text);
  return {
    closes: readOnce((whole) => {
      const text = bareWhole(whole);
      // No form of such a line is longer than a list of addressees.
      if (text.length > Math.max(longest, longestForm)) return false;
      return (
        coverRole(text) !== null ||
        coverTitle.test(text) ||
        isTitle(text) ||
        attachmentMark.test(text) ||
        bureauName.test(text) ||
        jointSigners.test(whole) ||
        contentsLine.test(whole) ||
        (partTitle.test(text) && /(?:19|20)\d{2}/u.test(text))
      );
    }),
    opens: readOnce((line) => {
      if (rows.has(line)) return true;
      const text = bare(line);
      const role = coverRole(text);
      return (
        (role !== null && role !== 'addressees') ||
        isTitle(text) ||
        attachmentMark.test(text) ||
        bureauName.test(text) ||
        jointSigners.test(line)
      );
    }),
    goesOn: (whole, next) => {
      const [first, second] = [bareWhole(whole), bare(next)];
      const mayJoin = first.length + second.length <= longest && mayBegin(first);
      if (mayJoin && titles.some(startsWith(fold(first + second)))) return title(first);
      if (coverTitleEnd.test(second) && coverTitleStart.test(first) && !first.endsWith('通知')) return true;
      return addresseesStart.test(first) && coverRole(first + second) === 'addressees';
    },
  };
  function startsWith(words: string): (title: string) => boolean {
    return (title) => title.startsWith(words);
  }
  function title(first: string): boolean {
    const words = fold(first);
    return titles.some((known) => known.startsWith(words) && known !== words);
  }
}
