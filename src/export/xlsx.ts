/**
 * The Excel file: 对照 (topics down, texts across), 语句 (a row a passage, to filter), 指标 and 来源.
 *
 * Head rows and the topic column stay on the screen and repeat on paper; sheets are landscape and as wide as the
 * page. A row of Excel is at most 409 points high, so a cell with more than fits goes on in a row below.
 */
import writeSheets, { type CellObject, type Row, type Sheet } from 'write-excel-file/universal';
import { nameRow, paragraphOf, type ComparisonFile, type FileCell } from './comparison-file.ts';
import { pageSetUp, type SheetPage } from './xlsx-page.ts';

/** Widths in characters of half a Han character; with more than three texts the columns are narrower and the paper A3. */
const WIDTH = { topic: 16, held: 52, narrow: 38, absent: 10 };
const WIDE = 3;
/** Points: a line of 11-point Songti, and the greatest height of a row. */
const LINE = 15;
const HIGHEST = 405;

const RULE = { borderStyle: 'thin', borderColor: '#A6A6A6' } as const;
const TEXT = { type: String, wrap: true, alignVertical: 'top', ...RULE } as const;

interface List {
  name: string;
  lead: string;
  head: string[];
  widths: number[];
  rows: (string | number)[][];
}

/** `made`: when, in words (`2026年11月22日导出`). */
export async function buildXlsx(file: ComparisonFile, made: string): Promise<Blob> {
  const lists = [passageList(file), targetList(file), sourceList(file)];
  const sheets: Sheet<Blob>[] = [comparisonSheet(file, made), ...lists.map((list) => listSheet(list))];
  const held = file.columns.filter((column) => column.title !== null).length;
  const pages: SheetPage[] = [
    { name: '对照', headRows: 3, filter: null, paper: held > WIDE ? 'a3' : 'a4' },
    ...lists.map((list) => ({
      name: list.name,
      headRows: 2,
      paper: 'a4' as const,
      filter: list.rows.length === 0 ? null : `A2:${columnLetter(list.head.length)}${list.rows.length + 2}`,
    })),
  ];
  const features = [pageSetUp(pages, file.title)];
  return writeSheets(sheets, { fontFamily: '宋体', fontSize: 11, features }).toBlob();
}

function columnLetter(count: number): string {
  return String.fromCharCode(64 + count);
}

/** Lines that a text takes in a column, a Han character two wide and a Latin one one. */
function linesOf(value: string, width: number): number {
  return value
    .split('\n')
    .map((line) => [...line].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1), 0))
    .reduce((sum, length) => sum + Math.max(1, Math.ceil(length / (width - 2))), 0);
}

/** A row as high as its longest cell: not every program fits rows by itself. */
function fitted(cells: CellObject[], widths: readonly number[]): Row {
  const lines = cells.map((cell, index) => linesOf(String(cell.value ?? ''), widths[index] ?? WIDTH.held));
  const height = Math.min(HIGHEST, Math.max(...lines) * LINE + 4);
  return cells.map((cell, index) => (index === 0 ? { ...cell, height } : cell));
}

function text(value: string): CellObject {
  return { ...TEXT, value };
}

function head(value: string): CellObject {
  return { ...TEXT, value, fontWeight: 'bold', fontFamily: '黑体', backgroundColor: '#EDEDED' };
}

function lead(value: string, span: number): Row {
  const cell: CellObject = { type: String, value, wrap: true, alignVertical: 'top', columnSpan: span };
  return [cell, ...Array.from({ length: span - 1 }, () => null)];
}

function comparisonSheet(file: ComparisonFile, made: string): Sheet<Blob> {
  const span = file.columns.length + 1;
  const held = file.columns.filter((column) => column.title !== null).length;
  const each = held > WIDE ? WIDTH.narrow : WIDTH.held;
  const widths = [WIDTH.topic, ...file.columns.map((column) => (column.title === null ? WIDTH.absent : each))];
  const title: Row = lead(file.title, span).map((cell, index) =>
    index === 0 && cell !== null ? { ...(cell as CellObject), fontSize: 16, fontFamily: '黑体', height: 26 } : cell,
  );
  const notes = [...file.notes, `${made}，网址：${file.url}`].join('\n');
  const rows = file.rows.flatMap((row) => {
    const cells = row.cells.map((cell) => cellPieces(cell, each));
    const height = Math.max(1, ...cells.map((pieces) => pieces.length));
    return Array.from({ length: height }, (_, index): Row => {
      const name = index === 0 ? nameRow(row) : `${nameRow(row)}（续）`;
      const first = { ...head(name), backgroundColor: '#FFFFFF' };
      return fitted([first, ...cells.map((pieces) => text(pieces[index] ?? ''))], widths);
    });
  });
  return {
    sheet: '对照',
    orientation: 'landscape',
    stickyRowsCount: 3,
    stickyColumnsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [
      title,
      lead(notes, span).map((cell, index) =>
        // A merged cell does not grow by itself.
        index === 0 && cell !== null ? { ...(cell as CellObject), height: 15 * (file.notes.length + 1) } : cell,
      ),
      fitted(['议题', ...file.columns.map((column) => column.name)].map(head), widths),
      ...rows,
    ],
  };
}

/** A cell's paragraphs with their sources, cut between items into pieces that a row can hold. */
function cellPieces(cell: FileCell, width: number): string[] {
  const blocks = cell.extracts.map((extract) => [...extract.runs.map(paragraphOf), `（${extract.source}）`].join('\n'));
  if (cell.says !== '') blocks.push(cell.says);
  const pieces: string[] = [];
  for (const block of blocks) {
    const last = pieces.at(-1);
    if (last !== undefined && linesOf(`${last}\n${block}`, width) * LINE < HIGHEST)
      pieces[pieces.length - 1] = `${last}\n${block}`;
    else pieces.push(block);
  }
  return pieces;
}

function listSheet(list: List): Sheet<Blob> {
  const rows = list.rows.map((row) =>
    fitted(
      row.map((value) => (typeof value === 'number' ? { ...TEXT, type: Number, value } : text(value))),
      list.widths,
    ),
  );
  return {
    sheet: list.name,
    orientation: 'landscape',
    stickyRowsCount: 2,
    columns: list.widths.map((width) => ({ width })),
    data: [lead(list.lead, list.head.length), list.head.map(head), ...rows],
  };
}

function passageList(file: ComparisonFile): List {
  return {
    name: '语句',
    lead: '每行一条语句；筛选表头可按议题、通知查看。',
    head: ['议题', '文件', '原文', '出处', '审校', '网址'],
    widths: [16, 18, 80, 34, 10, 44],
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
              passage.reviewed ? '已审校' : '待审校',
              passage.url,
            ]),
        );
      }),
    ),
  };
}

function targetList(file: ComparisonFile): List {
  return {
    name: '指标',
    lead: '数字照录原文。新建、新增、改建、累计含义不同，不同单位也不能相加或排名。',
    head: ['议题', '文件', '性质', '年份', '动词', '对象', '数值', '约数', '单位', '原文', '出处', '网址'],
    widths: [16, 18, 10, 8, 10, 24, 12, 10, 8, 60, 34, 44],
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
  };
}

function sourceList(file: ComparisonFile): List {
  return {
    name: '来源',
    lead: '以发文机关公布的文本为准。',
    head: ['文件', '发文机关', '标题', '文号', '日期', '文本来源', '网址'],
    widths: [18, 26, 40, 22, 14, 50, 44],
    rows: file.columns.map((column) => [
      column.name,
      column.issuer,
      column.title ?? '未收录',
      column.title === null ? '' : (column.number ?? '原文未载文号'),
      column.title === null ? '' : (column.date ?? '原文未载日期'),
      column.provenance,
      column.url ?? '',
    ]),
  };
}
