/**
 * The Word file of a comparison.
 *
 * Up to three notices stand side by side under a column of topics; with more, a line of Chinese would be some
 * sixteen characters, so the notices of a topic stand below each other and the topic is a band across the table.
 * What is shorter than half a page is not split over pages; what is longer is cut between items, each row with its
 * topic or its text named.
 */
import { Paragraph, TableRow, TextRun, type Table } from 'docx';
import { nameRow, paragraphOf, type ComparisonFile, type FileCell, type FileRow } from './comparison-file.ts';
import { cutRow } from './cut-row.ts';
import {
  bandRow,
  cell,
  cellLines,
  HALF_PAGE,
  headLine,
  headRow,
  INNER,
  packDocument,
  sourceParagraph,
  styled,
  table,
} from './docx-form.ts';
import { stateNames } from '../model/vocabulary.ts';

/** Most notices that stand side by side. */
const SIDE_BY_SIDE = 3;

/** `made`: when, in words (`2026年11月22日导出`). */
export async function buildDocx(file: ComparisonFile, made: string): Promise<ArrayBuffer> {
  return packDocument(file, made, [file.columns.length > SIDE_BY_SIDE ? stacked(file) : sideBySide(file)]);
}

function words(one: FileCell): Paragraph[] {
  const lines = one.extracts.flatMap((extract) => [
    ...extract.runs.map(
      (run) =>
        new Paragraph({
          style: 'CellText',
          keepNext: run[0]?.heading === true,
          children: [new TextRun({ text: paragraphOf(run), bold: run[0]?.heading === true })],
        }),
    ),
    sourceParagraph(extract),
  ]);
  return one.says === '' ? lines : [...lines, styled('CellState', one.says)];
}

/** A row in pieces of half a page at most, with whether each is to stay whole. */
function pieces(row: FileRow, width: number): { row: FileRow; whole: boolean }[] {
  const height = ({ runs, source }: FileCell['extracts'][number]): number =>
    cellLines(runs.map(paragraphOf), source, width);
  return cutRow(row, height, HALF_PAGE).map((piece) => {
    const heights = piece.cells.map(({ extracts }) => extracts.reduce((sum, extract) => sum + height(extract), 0));
    return { row: piece, whole: Math.max(...heights) <= HALF_PAGE };
  });
}

/** Topics down the left, notices across. */
function sideBySide(file: ComparisonFile): Table {
  const topic = 1900;
  const each = Math.floor((INNER - topic) / Math.max(file.columns.length, 1));
  const widths = [topic, ...file.columns.map(() => each)];
  const rows = file.rows.flatMap((row) =>
    pieces(row, each).map(
      ({ row: piece, whole }) =>
        new TableRow({
          cantSplit: whole,
          children: [cell([headLine(nameRow(piece))], topic), ...piece.cells.map((one) => cell(words(one), each))],
        }),
    ),
  );
  return table(widths, [headRow(['议题', ...file.columns.map((column) => column.name)], widths), ...rows]);
}

/** A band a topic, below it a row a notice. */
function stacked(file: ComparisonFile): Table {
  const name = 2200;
  const widths = [name, INNER - name];
  const rows = file.rows.flatMap((row) => [
    bandRow(nameRow(row), widths.length),
    ...row.cells.flatMap((one, index) =>
      one.state === 'absent'
        ? []
        : textRows(nameRow(row), { ...row, name: file.columns[index]?.name ?? '', cells: [one] }, widths),
    ),
    ...absentRow(file, row, widths),
  ]);
  return table(widths, [headRow(['文件', '议题与原文'], widths), ...rows]);
}

/** What one text says on a topic: a row that is named for the text, and for the topic, within which a page may begin. */
function textRows(topic: string, row: FileRow, [name = 0, rest = 0]: number[]): TableRow[] {
  return pieces(row, rest).map(
    ({ row: piece, whole }) =>
      new TableRow({
        cantSplit: whole,
        children: [
          cell([headLine(piece.name), styled('CellSource', topic)], name),
          ...piece.cells.map((one) => cell(words(one), rest)),
        ],
      }),
  );
}

/** The texts that are not held, in one row. */
function absentRow(file: ComparisonFile, row: FileRow, [name = 0, rest = 0]: number[]): TableRow[] {
  const absent = file.columns.filter((_, index) => row.cells[index]?.state === 'absent');
  if (absent.length === 0) return [];
  const names = styled('CellState', absent.map((column) => column.name).join('、'));
  return [
    new TableRow({ cantSplit: true, children: [cell([headLine(stateNames.absent)], name), cell([names], rest)] }),
  ];
}
