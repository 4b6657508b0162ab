/**
 * The Word file of a year-over-year page: a table a chapter, a band an item, a row a line. Words that were changed are
 * struck through in the earlier text and underlined in the later one, as the page has them: told by form, not by colour.
 */
import { Paragraph, TableRow, TextRun, type Table } from 'docx';
import { changeNames } from '../model/align/alignment.ts';
import {
  chaptersOf,
  emptySide,
  explainMarks,
  wordsOf,
  type AlignmentFile,
  type FileItem,
  type FileLine,
  type MarkedFileExtract,
} from './alignment-file.ts';
import type { FileColumn } from './comparison-file.ts';
import {
  bandRow,
  cell,
  cellLines,
  HALF_PAGE,
  heading,
  headRow,
  INNER,
  packDocument,
  sourceParagraph,
  styled,
  table,
} from './docx-form.ts';
import { stateNames } from '../model/vocabulary.ts';

const STATE = 1500;
const EACH = Math.floor((INNER - STATE) / 2);
const WIDTHS = [STATE, EACH, EACH];

/** `made`: when, in words (`2026年11月22日导出`). */
export async function buildAlignedDocx(file: AlignmentFile, made: string): Promise<ArrayBuffer> {
  const notes = [...file.notes, explainMarks('删除线', '下划线')];
  const body = chaptersOf(file).flatMap(({ chapter, items }) => [
    ...(chapter === null ? [] : [heading(chapter)]),
    chapterTable(file.columns, items),
  ]);
  return packDocument({ ...file, notes }, made, body);
}

function chapterTable(columns: AlignmentFile['columns'], items: readonly FileItem[]): Table {
  const head = headRow(['情形', ...columns.map(({ name }) => name)], WIDTHS);
  return table(WIDTHS, [head, ...items.flatMap((item) => itemRows(columns, item))]);
}

function itemRows(columns: AlignmentFile['columns'], item: FileItem): TableRow[] {
  const notes = item.notes.map((note) => styled('Note', note, { keepNext: true }));
  return [
    bandRow(`${item.name}（${changeNames[item.change]}）`, WIDTHS.length),
    ...(notes.length === 0 ? [] : [new TableRow({ cantSplit: true, children: [cell(notes, INNER, { span: 3 })] })]),
    ...item.lines.map((line) => lineRow(columns, item, line)),
  ];
}

/** The first cell names the item too: a page may begin within one. */
function lineRow([before, after]: AlignmentFile['columns'], item: FileItem, line: FileLine): TableRow {
  const told = [
    changeNames[line.change],
    ...(line.rewritten ? ['整句改写'] : []),
    ...(line.reviewed ? [] : [stateNames.pending]),
  ];
  const state = [
    ...(item.label === '' ? [] : [styled('CellSource', item.label)]),
    ...told.map((word) => styled('CellState', word)),
  ];
  const note = line.note === null ? [] : [styled('Note', `说明：${line.note}`)];
  const a = [...sideParagraphs(before, line.a, { strike: true }), ...(line.b.length === 0 ? note : [])];
  const b = [...sideParagraphs(after, line.b, { underline: {} }), ...(line.b.length === 0 ? [] : note)];
  return new TableRow({
    cantSplit: Math.max(heightOf(line.a), heightOf(line.b)) <= HALF_PAGE,
    children: [cell(state, STATE), cell(a, EACH), cell(b, EACH)],
  });
}

function heightOf(extracts: readonly MarkedFileExtract[]): number {
  return extracts.reduce((sum, { runs, source }) => sum + cellLines(runs.map(wordsOf), source, EACH), 0);
}

function sideParagraphs(
  column: FileColumn,
  extracts: readonly MarkedFileExtract[],
  mark: { strike: true } | { underline: object },
): Paragraph[] {
  if (extracts.length === 0) return [styled('CellSource', emptySide(column))];
  return extracts.flatMap((extract) => [
    ...extract.runs.map(
      (run) =>
        new Paragraph({
          style: 'CellText',
          children: run
            .flatMap(({ pieces }) => pieces)
            .map(({ text, changed }) => new TextRun({ text, ...(changed && mark) })),
        }),
    ),
    sourceParagraph(extract),
  ]);
}
