/**
 * The Word file: A4 landscape, one real table whose head row repeats on every page.
 *
 * Up to three notices stand side by side under a column of topics; with more, a line of Chinese would be some
 * sixteen characters, so the notices of a topic stand below each other and the topic is a band across the table.
 * Songti for the text and Heiti for heads, as an office has them; nothing red, no size-3 type: it must not look
 * like an issued document (GB/T 9704—2012 is for those).
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { stateName } from '../model/compare.ts';
import {
  describeColumn,
  nameRow,
  paragraphOf,
  type ComparisonFile,
  type FileCell,
  type FileRow,
} from './comparison-file.ts';

/** Twentieths of a point. A4 landscape is 16838 × 11906. */
const PAGE = { width: 11906, height: 16838, side: 850, ends: 964 };
const INNER = PAGE.height - 2 * PAGE.side;
/** Most notices that stand side by side. */
const SIDE_BY_SIDE = 3;

const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };

/** `made`: when, in words (`2026年11月22日导出`), for the foot of the page. */
export function documentOf(file: ComparisonFile, made: string): Document {
  return new Document({
    title: file.title,
    creator: '民政要点对照',
    description: file.notes.join(' '),
    styles: {
      default: { document: { run: { font: SONG, size: 21, language: { value: 'en-US', eastAsia: 'zh-CN' } } } },
      paragraphStyles: [
        {
          id: 'Title',
          name: 'Title',
          basedOn: 'Normal',
          run: { font: HEI, size: 36 },
          paragraph: { spacing: { after: 160 } },
        },
        {
          id: 'Heading2',
          name: 'heading 2',
          basedOn: 'Normal',
          run: { font: HEI, size: 24 },
          paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
        },
        {
          id: 'Note',
          name: '说明',
          basedOn: 'Normal',
          run: { size: 18, color: '404040' },
          paragraph: { spacing: { after: 60 } },
        },
        {
          id: 'CellHead',
          name: '表头',
          basedOn: 'Normal',
          run: { font: HEI, size: 21 },
          paragraph: { spacing: { before: 40, after: 40 } },
        },
        { id: 'CellText', name: '原文', basedOn: 'Normal', paragraph: { spacing: { before: 40, line: 300 } } },
        {
          id: 'CellState',
          name: '状态',
          basedOn: 'Normal',
          run: { font: HEI, size: 19 },
          paragraph: { spacing: { after: 80 } },
        },
        {
          id: 'CellSource',
          name: '出处',
          basedOn: 'Normal',
          run: { size: 17, color: '404040' },
          paragraph: { spacing: { after: 80 } },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.ends, bottom: PAGE.ends, left: PAGE.side, right: PAGE.side, header: 480, footer: 480 },
          },
        },
        headers: { default: new Header({ children: [note(file.title)] }) },
        footers: { default: new Footer({ children: [foot(file, made)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(file.title)] }),
          ...file.notes.map(note),
          file.columns.length > SIDE_BY_SIDE ? stacked(file) : sideBySide(file),
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun('来源')] }),
          ...file.columns.map((column) => note(describeColumn(column))),
        ],
      },
    ],
  });
}

export async function buildDocx(file: ComparisonFile, made: string): Promise<ArrayBuffer> {
  return Packer.toArrayBuffer(documentOf(file, made));
}

function note(text: string): Paragraph {
  return new Paragraph({ style: 'Note', children: [new TextRun(text)] });
}

function foot(file: ComparisonFile, made: string): Paragraph {
  return new Paragraph({
    style: 'Note',
    tabStops: [{ type: TabStopType.RIGHT, position: INNER }],
    children: [
      new TextRun(`${file.url}　${made}`),
      new TextRun({ children: ['\t第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'] }),
    ],
  });
}

function table(widths: number[], rows: TableRow[]): Table {
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: INNER, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    rows,
  });
}

function cell(children: Paragraph[], width: number, more: { head?: boolean; span?: number } = {}): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    ...(more.span !== undefined && { columnSpan: more.span }),
    ...(more.head === true && { shading: { type: ShadingType.CLEAR, fill: 'EDEDED', color: 'auto' } }),
  });
}

function headRow(names: string[], widths: number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: names.map((name, index) => cell([headLine(name)], widths[index] ?? 0, { head: true })),
  });
}

function headLine(text: string): Paragraph {
  return new Paragraph({ style: 'CellHead', alignment: AlignmentType.LEFT, children: [new TextRun(text)] });
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
    new Paragraph({
      style: 'CellSource',
      children: [new ExternalHyperlink({ link: extract.url, children: [new TextRun(`（${extract.source}）`)] })],
    }),
  ]);
  return one.says === '' ? lines : [...lines, new Paragraph({ style: 'CellState', children: [new TextRun(one.says)] })];
}

/** Topics down the left, notices across. */
function sideBySide(file: ComparisonFile): Table {
  const topic = 1900;
  const each = Math.floor((INNER - topic) / Math.max(file.columns.length, 1));
  const widths = [topic, ...file.columns.map(() => each)];
  const rows = file.rows.map(
    (row) =>
      new TableRow({
        children: [cell([headLine(nameRow(row))], topic), ...row.cells.map((one) => cell(words(one), each))],
      }),
  );
  return table(widths, [headRow(['议题', ...file.columns.map((column) => column.name)], widths), ...rows]);
}

/** A band a topic, below it a row a notice. */
function stacked(file: ComparisonFile): Table {
  const name = 2200;
  const widths = [name, INNER - name];
  const rows = file.rows.flatMap((row) => [
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: 2,
          shading: { type: ShadingType.CLEAR, fill: 'F5F5F5', color: 'auto' },
          children: [new Paragraph({ style: 'CellHead', keepNext: true, children: [new TextRun(nameRow(row))] })],
        }),
      ],
    }),
    ...row.cells.flatMap((one, index) =>
      one.state === 'absent'
        ? []
        : new TableRow({
            children: [cell([headLine(file.columns[index]?.name ?? '')], name), cell(words(one), INNER - name)],
          }),
    ),
    ...absentRow(file, row, widths),
  ]);
  return table(widths, [headRow(['文件', '议题与原文'], widths), ...rows]);
}

/** The texts that are not held, in one row. */
function absentRow(file: ComparisonFile, row: FileRow, [name = 0, rest = 0]: number[]): TableRow[] {
  const absent = file.columns.filter((_, index) => row.cells[index]?.state === 'absent');
  if (absent.length === 0) return [];
  const names = new Paragraph({
    style: 'CellState',
    children: [new TextRun(absent.map((column) => column.name).join('、'))],
  });
  return [new TableRow({ children: [cell([headLine(stateName.absent)], name), cell([names], rest)] })];
}
