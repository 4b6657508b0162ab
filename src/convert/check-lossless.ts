/**
 * The proof that nothing was lost, on what is written: the files of a notice are read back, and their labels and words,
 * laid end to end in the order of the entries, must be the source, character by character, but for blanks and for what
 * was left out by a named rule (a correction, the furniture of pages). A blank is written only where the source has
 * one, or where something was left out.
 */
import { parseBody, passageText } from '../schema/body.ts';
import { partsOfEntry } from '../schema/entry.ts';
import { blank } from '../text/character.ts';
import type { CleanText } from './clean.ts';
import { reportAt, type Source } from './read.ts';
import type { NoticeFiles } from './write.ts';

/** The characters of a source that its notice must hold, with the offset of each unit. */
export interface Standing {
  text: string;
  at: Readonly<ArrayLike<number>>;
}

export function standingText({ text }: Source, clean: CleanText): Standing {
  const dropped = new Uint8Array(text.length);
  for (const { at, length } of clean.removals) dropped.fill(1, at, at + length);
  for (const { from, to } of clean.furniture) dropped.fill(1, from, to);
  for (const { index, 0: found } of text.matchAll(new RegExp(blank.source, 'gu')))
    dropped.fill(1, index, index + found.length);
  const at = new Uint32Array(text.length);
  const runs: string[] = [];
  let length = 0;
  let from = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (dropped[offset] === 1) {
      if (from < offset) runs.push(text.slice(from, offset));
      from = offset + 1;
    } else {
      at[length] = offset;
      length += 1;
    }
  }
  runs.push(text.slice(from));
  return { text: runs.join(''), at: at.subarray(0, length) };
}

const ORDER = /^order: (\d+)$/mu;
/** What is given to the parser at once: it is slow on many short bodies, and slower again on a long one. */
const batch = 3000;

/** The lines of bodies, with an empty one behind each. */
function* linesOf(bodies: readonly string[]): Generator<string> {
  for (const body of bodies) {
    let from = 0;
    for (let end = body.indexOf('\n'); end >= 0; end = body.indexOf('\n', from)) {
      yield body.slice(from, end);
      from = end + 1;
    }
    yield body.slice(from);
    yield '';
  }
}

/**
 * Bodies in runs of about that length. A block is a tag, a line for each passage, and the end of the tag: a long one is
 * parted between passages, each part in tags of its own.
 */
function* runsOf(bodies: readonly string[]): Generator<string> {
  let run: string[] = [];
  let length = 0;
  let open = '';
  for (const line of linesOf(bodies)) {
    run.push(line);
    length += line.length + 1;
    if (line.startsWith('<')) open = line.startsWith('</') || line.endsWith('/>') ? '' : line;
    if (length < batch || (open === '' ? line !== '' : !line.endsWith('</Passage>'))) continue;
    yield open === '' ? run.join('\n') : `${run.join('\n')}\n</${/^<(\w+)/u.exec(open)?.[1] ?? ''}>\n`;
    run = open === '' ? [] : [open];
    length = 0;
  }
  yield run.join('\n');
}

/** Labels and words of the files of a notice, in the order of its entries. */
export function writtenText(files: NoticeFiles): string {
  const entries = [...files].flatMap(([path, text]) => {
    if (!path.endsWith('.mdx')) return [];
    const { frontmatter, body } = partsOfEntry(text);
    return [{ order: Number(ORDER.exec(frontmatter)?.[1]), body }];
  });
  const words: string[] = [];
  for (const run of runsOf(entries.sort((a, b) => a.order - b.order).map(({ body }) => body)))
    for (const { label, segments } of parseBody(run).flatMap((block) => block.passages))
      words.push((label ?? '') + passageText(segments));
  return words.join('');
}

/** Adds a fatal message to the source's file where what is written is not the source, at the first place. */
export function checkLossless(source: Source, standing: Standing, files: NoticeFiles): void {
  const written = writtenText(files);
  let next = 0;
  for (let index = 0; index < written.length; index += 1) {
    const unit = written.charAt(index);
    if (next < standing.text.length && unit === standing.text.charAt(next)) {
      next += 1;
      continue;
    }
    const adjacent = next > 0 && standing.at[next] === (standing.at[next - 1] ?? 0) + 1;
    if (!blank.test(unit) || adjacent) return fail(source, standing, next, written.slice(index, index + 12));
  }
  if (next < standing.text.length) fail(source, standing, next, '');
}

function fail({ file, text }: Source, { at }: Standing, index: number, written: string): void {
  const offset = at[index] ?? text.length;
  reportAt(file, 'prove-lossless', Math.min(offset, text.length), {
    written,
    expected: text.slice(offset, offset + 12),
  });
}
