/**
 * What every Word file of the site has: A4 landscape, page numbers, styles, and real tables whose head row repeats on
 * every page.
 *
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
import { describeColumn, type FileColumn } from './comparison-file.ts';
import { settleZip } from './settle-zip.ts';
import { linesOf } from './text-height.ts';
import { SITE_NAME } from '../model/settings.ts';

/** Twentieths of a point. A4 landscape is 16838 × 11906. */
const PAGE = { width: 11906, height: 16838, side: 850, ends: 964 };
/** Width between the margins. */
export const INNER = PAGE.height - 2 * PAGE.side;
/** Lines of a cell's text on half a page: what is shorter is not split over pages. */
export const HALF_PAGE = 14;
/** A cell's margin at either side, and half a Han character of 10.5 points. */
const CELL = { margin: 100, halfHan: 105 };

const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };

/** What is told about a file outside its tables. */
export interface FileFrame {
  title: string;
  notes: readonly string[];
  url: string;
  columns: readonly FileColumn[];
}

const PARAGRAPH_STYLES = [
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
];

/** The bytes of a document. `made`: when, in words (`2026年11月22日导出`), for the foot of the page. */
export async function packDocument(frame: FileFrame, made: string, body: (Paragraph | Table)[]): Promise<ArrayBuffer> {
  const document = new Document({
    title: frame.title,
    creator: SITE_NAME,
    lastModifiedBy: SITE_NAME,
    description: frame.notes.join(' '),
    styles: {
      default: { document: { run: { font: SONG, size: 21, language: { value: 'en-US', eastAsia: 'zh-CN' } } } },
      paragraphStyles: PARAGRAPH_STYLES,
    },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.ends, bottom: PAGE.ends, left: PAGE.side, right: PAGE.side, header: 480, footer: 480 },
          },
        },
        headers: { default: new Header({ children: [styled('Note', frame.title)] }) },
        footers: { default: new Footer({ children: [foot(frame, made)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(frame.title)] }),
          ...frame.notes.map((note) => styled('Note', note)),
          ...body,
          heading('来源'),
          ...frame.columns.map((column) => styled('Note', describeColumn(column))),
        ],
      },
    ],
  });
  const links = new Map<string, string>();
  return settleZip(await Packer.toArrayBuffer(document), (path, text) => {
    if (path === 'docProps/core.xml') return text.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/[^>]*>/g, '');
    // docx names links at random; here by their order, in the document and in the list of its relationships alike.
    if (!path.includes('document.xml')) return text;
    return text.replace(RANDOM_LINK, (id) => {
      if (!links.has(id)) links.set(id, `rIdLink${links.size + 1}`);
      return links.get(id) ?? id;
    });
  });
}

/** `rIdv1stgxr8_z5jdhi6b-myt`, of docx's making; `rId12` is not one. */
const RANDOM_LINK = /(?<=")rId[a-z0-9_-]{21}(?=")/g;

export function styled(style: string, text: string, more: { keepNext?: boolean } = {}): Paragraph {
  return new Paragraph({ style, ...more, children: [new TextRun(text)] });
}

/** A heading within the document; it stays with what follows. */
export function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(text)] });
}

export function sourceParagraph({ source, url }: { source: string; url: string }): Paragraph {
  return new Paragraph({
    style: 'CellSource',
    children: [new ExternalHyperlink({ link: url, children: [new TextRun(`（${source}）`)] })],
  });
}

function foot({ url }: FileFrame, made: string): Paragraph {
  return new Paragraph({
    style: 'Note',
    tabStops: [{ type: TabStopType.RIGHT, position: INNER }],
    children: [
      new TextRun(`${url}　${made}`),
      new TextRun({ children: ['\t第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'] }),
    ],
  });
}

export function table(widths: number[], rows: TableRow[]): Table {
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: INNER, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: CELL.margin, right: CELL.margin },
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    rows,
  });
}

/** `fill`: shade of grey behind it. */
export function cell(children: Paragraph[], width: number, more: { fill?: string; span?: number } = {}): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    ...(more.span !== undefined && { columnSpan: more.span }),
    ...(more.fill !== undefined && { shading: { type: ShadingType.CLEAR, fill: more.fill, color: 'auto' } }),
  });
}

export function headRow(names: string[], widths: number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: names.map((name, index) => cell([headLine(name)], widths[index] ?? 0, { fill: 'EDEDED' })),
  });
}

/** A row across the table that names those below it, and stays with the first of them. */
export function bandRow(name: string, span: number): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [cell([styled('CellHead', name, { keepNext: true })], INNER, { fill: 'F5F5F5', span })],
  });
}

export function headLine(text: string): Paragraph {
  return new Paragraph({ style: 'CellHead', alignment: AlignmentType.LEFT, children: [new TextRun(text)] });
}

/** Lines that paragraphs and their source take in a cell of the given width. */
export function cellLines(paragraphs: readonly string[], source: string, width: number): number {
  const inner = (width - 2 * CELL.margin) / CELL.halfHan;
  // Sources are smaller, and what stands between items takes about half a line.
  return linesOf(paragraphs.join('\n'), inner) + linesOf(`（${source}）`, inner * 1.2) * 0.8 + 0.5;
}
