/**
 * The Excel file of a comparison: 对照 (topics down, texts across), 语句 (a row a passage, to filter), 指标 and 来源.
 *
 * A row of Excel is at most 409 points high and is never split over pages, so a cell with more than fits goes on in
 * a row below; rows of no more than half a page leave no page half empty.
 */
import type { Row } from 'write-excel-file/universal';
import { nameRow, paragraphOf, type ComparisonFile, type FileCell, type FileExtract } from './comparison-file.ts';
import { cutRow } from './cut-row.ts';
import {
  fitted,
  head,
  heightOf,
  lead,
  leadRows,
  listSheet,
  packWorkbook,
  sourceSheet,
  text,
  type SheetWithPage,
} from './xlsx-form.ts';
import { JUDGEMENT, judged } from '../model/vocabulary.ts';

/** Widths in characters of half a Han character; with more than three texts the columns are narrower and the paper A3. */
const WIDTH = { topic: 16, held: 52, narrow: 38, absent: 10 };
const WIDE = 3;
/** Points: about half a page, of A4 and of A3. */
const HALF_PAGE = { a4: 220, a3: 380 } as const;

/** `made`: when, in words (`2026年11月22日导出`). */
export async function buildXlsx(file: ComparisonFile, made: string): Promise<Blob> {
  const sheets = [comparisonSheet(file, made), passageSheet(file), targetSheet(file), sourceSheet(file.columns)];
  return packWorkbook(sheets, file.title);
}

function comparisonSheet(file: ComparisonFile, made: string): SheetWithPage {
  const held = file.columns.filter((column) => column.title !== null).length;
  const paper = held > WIDE ? 'a3' : 'a4';
  const each = held > WIDE ? WIDTH.narrow : WIDTH.held;
  const widths = [WIDTH.topic, ...file.columns.map((column) => (column.title === null ? WIDTH.absent : each))];
  const height = (extract: FileExtract): number => heightOf(extractText(extract), each);
  const rows = file.rows
    .flatMap((row) => cutRow(row, height, HALF_PAGE[paper]))
    .map((row): Row => {
      const first = { ...head(nameRow(row)), backgroundColor: '#FFFFFF' };
      return fitted([first, ...row.cells.map((cell) => text(cellText(cell)))], widths);
    });
  return {
    sheet: {
      sheet: '对照',
      orientation: 'landscape',
      stickyRowsCount: 3,
      stickyColumnsCount: 1,
      columns: widths.map((width) => ({ width })),
      data: [
        ...leadRows(file.title, [...file.notes, `${made}，网址：${file.url}`], widths),
        fitted(['议题', ...file.columns.map((column) => column.name)].map(head), widths),
        ...rows,
      ],
    },
    page: { name: '对照', headRow: 3, filter: null, paper },
  };
}

/** An item's paragraphs and their source. */
function extractText({ runs, source }: FileExtract): string {
  return [...runs.map(paragraphOf), `（${source}）`].join('\n');
}

function cellText(cell: FileCell): string {
  return [...cell.extracts.map(extractText), ...(cell.says === '' ? [] : [cell.says])].join('\n');
}

function passageSheet(file: ComparisonFile): SheetWithPage {
  const widths = [16, 18, 80, 34, 10, 44];
  return listSheet({
    name: '语句',
    lead: [lead('每行一条语句；筛选表头可按议题、通知查看。', widths)],
    head: ['议题', '文件', '原文', '出处', JUDGEMENT, '网址'],
    widths,
    rows: file.rows.flatMap((row) =>
      row.cells.flatMap((cell, index) => {
        const column = file.columns[index];
        if (column === undefined) return [];
        return cell.extracts.flatMap((extract) =>
          extract.runs
            .flat()
            .map((passage) => [
              nameRow(row),
              column.name,
              passage.text,
              extract.source,
              judged(passage.reviewed),
              passage.url,
            ]),
        );
      }),
    ),
  });
}

function targetSheet(file: ComparisonFile): SheetWithPage {
  const widths = [16, 18, 10, 8, 10, 24, 12, 10, 8, 60, 34, 44];
  return listSheet({
    name: '指标',
    lead: [lead('数字照录原文。新建、新增、改建、累计含义不同，不同单位也不能相加或排名。', widths)],
    head: ['议题', '文件', '性质', '年份', '动词', '对象', '数值', '约数', '单位', '原文', '出处', '网址'],
    widths,
    rows: file.targets.map((target) => {
      // A single number goes in as one, so that it can be sorted; a range stays text.
      const number = Number(target.value);
      return [
        target.topics,
        target.column,
        target.kind,
        target.year,
        target.verb,
        target.object,
        Number.isNaN(number) ? target.value : number,
        target.approximate,
        target.unit,
        target.quote,
        target.source,
        target.url,
      ];
    }),
  });
}
