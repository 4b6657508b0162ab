/**
 * The Word file: texts side by side on A4 landscape, each topic a band across the table. Topics that fit a sheet share a
 * table and are not parted; one that does not has its own, whose head of texts and topic is repeated on every page. More than five
 * texts stand in groups of three on portrait pages, as the first page says. A grid is a plain table, its columns as wide as
 * what is in them; running text is headings and paragraphs.
 *
 * Songti for the text and Heiti for heads, as an office has them; nothing red, no size-3 type: it must not look like an
 * issued document (GB/T 9704—2012 is for those).
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  UnderlineType,
  VerticalAlign,
  WidthType,
  type ISectionOptions,
} from 'docx';
import {
  isBanded,
  withoutRepeats,
  wordsOf,
  type ExportCell,
  type ExportExtract,
  type ExportFile,
  type ExportRow,
  type ExportTable,
  type Run,
} from './export-file.ts';
import { flattenTable, plainValue, type FlatColumn } from './flat-table.ts';
import { linesOf } from './text-height.ts';
import { SITE_NAME } from '../model/settings.ts';
import { isLandscape, MOST_ABREAST } from '../model/thresholds.ts';
import { settleZip } from './settle-zip.ts';

/** Twentieths of a point. */
const A4 = { short: 11906, long: 16838, side: 794, ends: 850 } as const;
/** Columns of a group on portrait, where there are too many for one sheet. */
const PORTRAIT_ABREAST = 3;
/** Width of the labels' column. */
const LABEL = 2200;
/** For labels that are sentences. */
const LONG_LABEL = 3200;
const LONG = 24;

const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' };

/** A table, or the columns of it that one page holds. */
interface Part {
  table: ExportTable;
  landscape: boolean;
  /** `第1组：……`; null where the table is whole. */
  group: string | null;
}

export async function buildDocx(file: ExportFile, made: string): Promise<Uint8Array> {
  const parts = partsOf(file);
  const groups = parts.flatMap(({ group }) => group ?? []);
  const sections = parts.map((part, index): ISectionOptions => {
    const first = index === 0;
    const last = index === parts.length - 1;
    return {
      properties: {
        type: part.group === null ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
        page: pageOf(part.landscape),
      },
      footers: { default: new Footer({ children: [foot(file, made, innerOf(part.landscape))] }) },
      children: [
        ...(first ? opening(file.title, groups) : []),
        ...headOf(part, file.tables.length > 1),
        ...contentOf(part),
        ...(part.table.after === '' ? [] : [styled('Note', part.table.after)]),
        ...(last ? closing(file) : []),
      ],
    };
  });
  const document = new Document({
    title: file.title,
    creator: SITE_NAME,
    lastModifiedBy: SITE_NAME,
    styles: { default: { document: { run: { font: SONG, size: 21, language: LANGUAGE } } }, paragraphStyles: STYLES },
    sections: sections.length > 0 ? sections : [{ children: opening(file.title, []) }],
  });
  return settled(await Packer.toArrayBuffer(document));
}

const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' };
const style = (id: string, name: string, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: 'Normal',
  run,
  paragraph,
});
const STYLES = [
  style('Title', 'Title', { font: HEI, size: 32 }, { spacing: { after: 140 } }),
  style('Heading2', 'heading 2', { font: HEI, size: 23 }, { spacing: { before: 160, after: 80 }, keepNext: true }),
  style('Heading3', 'heading 3', { font: HEI, size: 21 }, { spacing: { before: 100, after: 60 }, keepNext: true }),
  style('Body', '正文', {}, { spacing: { after: 60, line: 320 }, indent: { firstLine: 420 } }),
  style('Gap', '间隔', { size: 2 }, { spacing: { line: 60, lineRule: 'exact' } }),
  style('Note', '说明', { size: 17, color: '404040' }, { spacing: { before: 40, after: 40 } }),
  style('CellHead', '表头', { font: HEI, size: 20 }, { spacing: { before: 30, after: 30 }, keepNext: true }),
  style('CellLabel', '行标', { font: HEI, size: 20 }, { spacing: { before: 30, after: 30 } }),
  style('CellShort', '数与短语', { size: 20 }, { spacing: { before: 30, after: 30 } }),
  style('Band', '议题', { font: HEI, size: 21 }, { spacing: { before: 40, after: 40 }, keepNext: true }),
  style('CellText', '原文', {}, { spacing: { before: 30, line: 276 } }),
  style('CellState', '状态', { font: HEI, size: 18, color: '404040' }, { spacing: { after: 60 } }),
  style('CellSource', '出处', { size: 16, color: '404040' }, { spacing: { after: 80 } }),
];

/** Dates that the packer writes of itself are left out, so that the same data give the same bytes. */
function settled(bytes: ArrayBuffer): Uint8Array {
  const links = new Map<string, string>();
  return settleZip(bytes, (path, text) => {
    if (path === 'docProps/core.xml') return text.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/[^>]*>/g, '');
    // docx names links at random; here by their order, in the document and in the list of its relationships alike.
    if (!path.includes('document.xml')) return text;
    return text.replace(RANDOM_LINK, (id) => {
      if (!links.has(id)) links.set(id, `"rIdLink${links.size + 1}"`);
      return links.get(id) ?? id;
    });
  });
}

/** `"rIdv1stgxr8_z5jdhi6b-myt"` in its quotes, of docx's making; `rId12` is not one. */
const RANDOM_LINK = /"rId[a-z0-9_-]{21}"/g;

/** The parts of a file: all on sheets that lie the same way, unless texts stand in groups. */
function partsOf({ tables }: ExportFile): Part[] {
  const grouped = tables.some(isGrouped);
  const landscape = !grouped && tables.some(liesDown);
  return tables.flatMap((table) => (isGrouped(table) ? groupsOf(table) : [{ table, landscape, group: null }]));
}

const isGrouped = ({ form, columns }: ExportTable): boolean => form === 'texts' && columns.length > MOST_ABREAST;

function liesDown(table: ExportTable): boolean {
  if (table.form === 'texts') return isLandscape(table.columns.length);
  return (
    table.form === 'grid' && naturalWidths(flattenTable(table, false)).reduce(add, 0) > innerOf(false) * MOST_SHRUNK
  );
}

/** Columns may take this much less than they ask for before a sheet is turned. */
const MOST_SHRUNK = 1.5;
const add = (sum: number, each: number): number => sum + each;

function groupsOf(table: ExportTable): Part[] {
  const groups = Math.ceil(table.columns.length / PORTRAIT_ABREAST);
  const size = Math.ceil(table.columns.length / groups);
  return Array.from({ length: groups }, (_, at) => {
    const within = (index: number): boolean => Math.floor(index / size) === at;
    const columns = table.columns.filter((_name, index) => within(index));
    const rows = table.rows.map((row) => ({ ...row, cells: row.cells.filter((_cell, index) => within(index)) }));
    return {
      table: { ...table, columns, rows, after: at === groups - 1 ? table.after : '' },
      landscape: false,
      group: `第${at + 1}组：${columns.join('、')}`,
    };
  }).filter((part) => part.table.columns.length > 0);
}

/** A list's bands are its headings. */
function headOf({ table, group }: Part, named: boolean): Paragraph[] {
  if (group !== null) return [heading(group)];
  return named && table.form !== 'running' && table.name !== '' ? [heading(table.name)] : [];
}

function contentOf(part: Part): (Paragraph | Table)[] {
  if (part.table.form === 'running') return runningText(part.table);
  return part.table.form === 'grid' ? [gridTable(part)] : textTables(part);
}

function pageOf(landscape: boolean): object {
  return {
    size: {
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      width: A4.short,
      height: A4.long,
    },
    margin: { top: A4.ends, bottom: A4.ends, left: A4.side, right: A4.side, header: 400, footer: 400 },
  };
}

function innerOf(landscape: boolean): number {
  return (landscape ? A4.long : A4.short) - 2 * A4.side;
}

function opening(title: string, groups: readonly string[]): Paragraph[] {
  const said = `文件较多，分${groups.length}组列出，各组自成一表。${groups.join('；')}。`;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...(groups.length === 0 ? [] : [styled('Note', said)]),
  ];
}

function closing({ sources, notes }: ExportFile): Paragraph[] {
  return [
    ...(sources.length === 0 ? [] : [heading('来源')]),
    ...sources.map(
      ({ words, url }) =>
        new Paragraph({ style: 'Note', children: [url === '' ? new TextRun(words) : link(words, url)] }),
    ),
    heading('说明'),
    // The notes stay together, so that the last page never has one of them alone.
    ...notes.map(
      (note, at) => new Paragraph({ style: 'Note', keepNext: at < notes.length - 1, children: [new TextRun(note)] }),
    ),
  ];
}

function styled(name: string, text: string): Paragraph {
  return new Paragraph({ style: name, children: [new TextRun(text)] });
}

function heading(
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel] = HeadingLevel.HEADING_2,
): Paragraph {
  return new Paragraph({ heading: level, children: [new TextRun(text)] });
}

function link(words: string, url: string, size?: number): ExternalHyperlink {
  return new ExternalHyperlink({
    link: url,
    children: [new TextRun({ text: words, ...(size !== undefined && { size }) })],
  });
}

function foot({ url }: ExportFile, made: string, inner: number): Paragraph {
  return new Paragraph({
    style: 'Note',
    tabStops: [{ type: TabStopType.RIGHT, position: inner }],
    children: [
      new TextRun(`${url}　${made}`),
      new TextRun({ children: ['\t第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'] }),
    ],
  });
}

function labelWidth({ rows }: Part['table']): number {
  return rows.some(({ label }) => label.length > LONG) ? LONG_LABEL : LABEL;
}

/** Twentieths of a point that a line takes, and the height of rows that is never parted. */
const LINE_HEIGHT = 290;
const MOST_WHOLE = 2800;

/** How wide the columns of texts are, and how large their words (half-points: 9 where five stand abreast). */
interface Measure {
  widths: number[];
  size: number;
}

function measureOf({ table, landscape }: Part): Measure {
  const { length } = table.columns;
  const inner = innerOf(landscape);
  const label = table.labelHead === null ? 0 : Math.min(labelWidth(table), Math.floor(inner / (length + 1)));
  const each = Math.floor((inner - label) / Math.max(1, length));
  return {
    widths: [...(label > 0 ? [label] : []), ...table.columns.map(() => each)],
    size: length > MOST_ABREAST - 1 ? 18 : length > 2 ? 19 : 21,
  };
}

/** Bands that fit share a table; one that is higher has its own, so that its name is in the head that is repeated. */
function textTables(part: Part): (Paragraph | Table)[] {
  const { table } = part;
  const measure = measureOf(part);
  const heads = [...(table.labelHead === null ? [] : [table.labelHead]), ...table.columns];
  const made: (Paragraph | Table)[] = [];
  let open: TableRow[] = [];
  const close = (): void => {
    if (open.length > 0) made.push(textTable([headRow(heads, measure.widths), ...open], measure), styled('Gap', ''));
    open = [];
  };
  for (const band of withoutRepeats(table.rows.map((row) => row.band))) {
    const rows = table.rows.filter((row) => row.band === band);
    const heights = rows.map((row) => heightOf(row, measure));
    const whole = heights.reduce(add, 0) <= MOST_WHOLE;
    const lines = rows.map((row, at) =>
      tableRow(row, measure, { whole: (heights[at] ?? 0) <= MOST_WHOLE, stays: whole && at < rows.length - 1 }),
    );
    const name = band === '' ? [] : [bandRow(band, measure.widths, !whole)];
    if (whole || band === '') open.push(...name, ...lines);
    else {
      close();
      made.push(textTable([headRow(heads, measure.widths), ...name, ...lines], measure), styled('Gap', ''));
    }
  }
  close();
  return made.slice(0, -1);
}

function textTable(rows: TableRow[], { widths }: Measure): Table {
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce(add, 0), type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 90, right: 90 },
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    rows,
  });
}

/** The height of a row, by the lines of its longest cell. */
function heightOf({ label, cells }: ExportRow, { widths, size }: Measure): number {
  const labelled = widths.length > cells.length;
  // A Han character is as wide as the type is high, and two of `linesOf`.
  const lines = (words: string, at: number): number =>
    linesOf(words, Math.max(2, ((widths[at] ?? 0) - 180) / (size * 5)));
  const heights = cells.map(({ extracts, says, note }, at) =>
    [...(says === '' && note === undefined ? [] : [`${says}${note ?? ''}`]), ...extracts.flatMap(partsOfExtract)]
      .map((words) => lines(words, at + (labelled ? 1 : 0)) * LINE_HEIGHT + 40)
      .reduce(add, 0),
  );
  return Math.max(lines(label, 0) * LINE_HEIGHT, ...heights);
}

const partsOfExtract = ({ paragraphs, source }: ExportExtract): string[] => [
  ...paragraphs.map(wordsOf),
  ...(source === '' ? [] : [source]),
];

/** Names of the texts, on every page. */
function headRow(names: readonly string[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: names.map((name, at) => cell([styled('CellHead', name)], widths[at] ?? 0, { fill: 'E7E7E7' })),
  });
}

/** A row across the table that names those below it, and stays with the first of them. */
function bandRow(name: string, widths: readonly number[], repeated: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(repeated && { tableHeader: true }),
    children: [cell([styled('Band', name)], widths.reduce(add, 0), { fill: 'F3F3F3', span: widths.length })],
  });
}

/** A row; one that is too high for that may go on over the page. */
function tableRow(
  { label, cells }: ExportRow,
  { widths, size }: Measure,
  { whole, stays }: { whole: boolean; stays: boolean },
): TableRow {
  const labelled = widths.length > cells.length;
  return new TableRow({
    ...(whole && { cantSplit: true }),
    children: [
      ...(labelled ? [cell([styled('CellLabel', label)], widths[0] ?? 0)] : []),
      ...cells.map((one, at) => cell(cellWords(one, { size, stays }), widths[at + (labelled ? 1 : 0)] ?? 0)),
    ],
  });
}

/** Widths that columns ask for, by their longest lines. */
function naturalWidths(columns: readonly FlatColumn[]): number[] {
  return columns.map(({ head, kind, values }) => {
    const longest = Math.max(
      ...[head, ...values].flatMap((value) =>
        plainValue(value)
          .split('\n')
          .map((line) => linesOf(line, 1)),
      ),
    );
    // Half a Han character of ten points is a hundred twentieths; the margins are two times ninety.
    return Math.min(longest, kind === 'words' ? MOST_WORDS : MOST_SHORT) * 100 + 220;
  });
}

/** Characters of half a Han character. */
const MOST_WORDS = 60;
const MOST_SHORT = 32;

/** A plain table over the whole width; what columns lack or have left is shared by those that are wide. */
function gridTable({ table, landscape }: Part): Table {
  const columns = flattenTable({ ...table, rows: table.rows.map((row) => ({ ...row, band: '' })) }, false);
  const asked = naturalWidths(columns);
  const wide = asked.map((width) => Math.max(0, width - NARROW));
  const share = (innerOf(landscape) - asked.reduce(add, 0)) / Math.max(1, wide.reduce(add, 0));
  const widths = asked.map((width, at) => Math.floor(width + share * (wide[at] ?? 0)));
  let band = '';
  const rows = table.rows.flatMap((row, at) => {
    const isNew = isBanded(table) && row.band !== band;
    band = row.band;
    return [...(isNew ? [bandRow(band, widths, false)] : []), gridRow(columns, at, widths)];
  });
  return textTable(
    [
      headRow(
        columns.map(({ head }) => head),
        widths,
      ),
      ...rows,
    ],
    { widths, size: 20 },
  );
}

/** A column of this width is never made narrower. */
const NARROW = 1100;

function gridRow(columns: readonly FlatColumn[], row: number, widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ kind, values }, at) => {
      const value = values[row] ?? '';
      const runs = typeof value === 'object' ? value : [{ text: String(value), mark: null }];
      const style = kind === 'lead' ? 'CellLabel' : kind === 'about' ? 'CellSource' : 'CellShort';
      const alignment = kind === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT;
      return cell(
        linesOfRuns(runs).map((line) => new Paragraph({ style, alignment, children: line.map((run) => textRun(run)) })),
        widths[at] ?? 0,
      );
    }),
  });
}

/** Runs parted where a line ends. */
function linesOfRuns(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const { text, mark } of runs)
    text.split('\n').forEach((words, at) => {
      if (at > 0) lines.push([]);
      if (words !== '') lines.at(-1)?.push({ text: words, mark });
    });
  return lines;
}

/** Headings and paragraphs; where a text stands in its source is said where it changes. */
function runningText({ rows, noteHead = '注' }: ExportTable): Paragraph[] {
  let above = '';
  let place = '';
  return rows.flatMap(({ band, label, cells, as }) => {
    const isNew = band !== above && band !== '';
    above = band;
    const lines = cells.flatMap(({ extracts, says, note }) => [
      ...extracts.flatMap((extract) => {
        const told = extract.source === place ? { ...extract, source: '' } : extract;
        place = extract.source;
        return runningExtract(told, label, as);
      }),
      ...(says === '' ? [] : [styled('Body', says)]),
      ...(note === undefined ? [] : [styled('CellSource', `${noteHead}：${note}`)]),
    ]);
    return [...(isNew ? [heading(band)] : []), ...lines];
  });
}

/** @param label leads the first paragraph; empty for none */
function runningExtract({ paragraphs, source, url }: ExportExtract, label: string, as: ExportRow['as']): Paragraph[] {
  return paragraphs.map((paragraph, at) => {
    const lead: Run[] = label !== '' && at === 0 ? [{ text: `${label}：`, mark: 'heading' }] : [];
    const place = source !== '' && at === paragraphs.length - 1 ? `（${source}）` : '';
    const told = place === '' ? [] : [url === '' ? new TextRun({ text: place, size: 16 }) : link(place, url, 16)];
    const children = [...[...lead, ...paragraph].map((run) => textRun(run)), ...told];
    if (as === 'heading') return new Paragraph({ heading: HeadingLevel.HEADING_3, children });
    return new Paragraph({ style: 'Body', ...(as === 'closing' && { alignment: AlignmentType.RIGHT }), children });
  });
}

function cell(children: Paragraph[], width: number, more: { fill?: string; span?: number } = {}): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    ...(more.span !== undefined && { columnSpan: more.span }),
    ...(more.fill !== undefined && { shading: { type: ShadingType.CLEAR, fill: more.fill, color: 'auto' } }),
  });
}

const KEPT = { keepNext: true };

/** @param stays whether the row stays with the next */
function cellWords(
  { extracts, says, note = '' }: ExportCell,
  { size, stays }: { size: number; stays: boolean },
): Paragraph[] {
  const said = [says, note].filter((words) => words !== '').join('：');
  return [
    ...(said === '' && extracts.length > 0
      ? []
      : [new Paragraph({ style: 'CellState', ...(stays && KEPT), children: [new TextRun(said)] })]),
    ...extracts.flatMap((extract) => extractWords(extract, { size, stays })),
  ];
}

function extractWords(
  { paragraphs, source, url }: ExportExtract,
  { size, stays }: { size: number; stays: boolean },
): Paragraph[] {
  const place = `（${source}）`;
  return [
    ...paragraphs.map(
      // Not kept with its source: LibreOffice then keeps the whole row, and row after row, with the next.
      (paragraph) =>
        new Paragraph({ style: 'CellText', ...(stays && KEPT), children: paragraph.map((run) => textRun(run, size)) }),
    ),
    ...(source === ''
      ? []
      : [
          new Paragraph({
            style: 'CellSource',
            ...(stays && KEPT),
            children: [url === '' ? new TextRun(place) : link(place, url)],
          }),
        ]),
  ];
}

function textRun({ text, mark }: Run, size?: number): TextRun {
  return new TextRun({
    text,
    ...(size !== undefined && { size }),
    ...((mark === 'figure' || mark === 'heading') && { bold: true }),
    ...(mark === 'gone' && { strike: true }),
    ...(mark === 'come' && { underline: { type: UnderlineType.SINGLE } }),
    ...(mark === 'found' && { bold: true, shading: { type: ShadingType.CLEAR, fill: 'FFF0B3', color: 'auto' } }),
  });
}
