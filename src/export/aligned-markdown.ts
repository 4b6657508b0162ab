/**
 * A year-over-year page as Markdown: a heading an item, a list entry a line. Changed words are marked with braces,
 * `{-…-}` and `{+…+}`, which mean nothing to Markdown: every reader, and a plain text editor, shows them as they are,
 * where some leave out `<del>` and `<ins>`, and emphasis does not work beside Chinese punctuation.
 */
import { changeNames } from '../model/align/alignment.ts';
import {
  chaptersOf,
  emptySide,
  explainMarks,
  type AlignmentFile,
  type FileItem,
  type FileLine,
  type MarkedFileExtract,
} from './alignment-file.ts';
import { escapeMarkdown, markdownHead, sourceList } from './markdown.ts';
import { stateNames } from '../model/vocabulary.ts';

export function buildAlignedMarkdown(file: AlignmentFile, made: string): string {
  const notes = [...file.notes, explainMarks('{-…-}', '{+…+}')];
  const chapters = chaptersOf(file).flatMap(({ chapter, items }) => [
    ...(chapter === null ? [] : ['', `## ${escapeMarkdown(chapter)}`]),
    ...items.flatMap((item) => itemLines(file, item, chapter === null ? '##' : '###')),
  ]);
  return [...markdownHead({ ...file, notes }, made), ...chapters, '', ...sourceList(file.columns), ''].join('\n');
}

function itemLines(file: AlignmentFile, item: FileItem, depth: string): string[] {
  return [
    '',
    `${depth} ${escapeMarkdown(item.name)}（${changeNames[item.change]}）`,
    ...item.notes.flatMap((note, index) => [index === 0 ? '' : '>', `> ${escapeMarkdown(note)}`]),
    '',
    ...item.lines.flatMap((line) => lineEntry(file, line)),
  ];
}

function lineEntry({ columns }: AlignmentFile, line: FileLine): string[] {
  const told = [
    changeNames[line.change],
    ...(line.rewritten ? ['整句改写'] : []),
    ...(line.reviewed ? [] : [stateNames.pending]),
  ];
  return [
    `- ${told.join('，')}`,
    ...(['a', 'b'] as const).flatMap((side, index) => {
      const column = columns[index];
      if (column === undefined) return [];
      if (line[side].length === 0) return [`  - ${escapeMarkdown(emptySide(column))}`];
      return line[side].map((extract) => `  - ${escapeMarkdown(column.name)}：${extractWords(extract, side)}`);
    }),
    ...(line.note === null ? [] : [`  - 说明：${escapeMarkdown(line.note)}`]),
  ];
}

function extractWords({ runs, source, url }: MarkedFileExtract, side: 'a' | 'b'): string {
  const sign = side === 'a' ? '-' : '+';
  const paragraphs = runs.map((run) =>
    run
      .flatMap(({ pieces }) => pieces)
      .map(({ text, changed }) => (changed ? `{${sign}${escapeInner(text)}${sign}}` : escapeInner(text)))
      .join(''),
  );
  return `${paragraphs.join('\n\n    ')}（[${escapeMarkdown(source)}](${url})）`;
}

/** Within a line a number or dash at the start begins no list. */
function escapeInner(text: string): string {
  return escapeMarkdown(`　${text}`).slice(1);
}
