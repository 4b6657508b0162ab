/**
 * The package of a workbook (ECMA-376): sheets of texts and numbers with one set of styles, written at once. It is zipped
 * in the page itself, since the site's policy lets no worker start from a blob, as libraries for Excel do.
 *
 * Order of elements after ECMA-376-1 18.3.1.99 (worksheet): an element out of order makes Excel offer to repair the file.
 */
import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../text/xml.ts';
import type { Mark, Run } from './export-file.ts';

/** A cell's style, by its place among `cellXfs` below. */
export const STYLE = { plain: 0, text: 1, head: 2, title: 3, band: 4, number: 5, lead: 6, again: 7 } as const;

export interface SheetCell {
  value: string | number | readonly Run[];
  style: keyof typeof STYLE;
  /** Columns that it spans. */
  span?: number;
}

export interface SheetRow {
  cells: SheetCell[];
  /** Points. */
  height: number;
}

export interface Worksheet {
  name: string;
  /** In characters. */
  widths: readonly number[];
  rows: SheetRow[];
  /** The row that stays in sight and repeats on every printed page, counted from 1. */
  headRow: number;
  /** Columns that stay in sight at the left. */
  fixed: number;
  /** Columns that are printed, from the left. */
  printed: number;
}

/** The earliest date that a zip file can tell, so that the same data give the same bytes. */
const NO_DATE = new Date(1980, 0, 1);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `AB` for 27. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** `foot`: what is at the left of every printed page's foot. */
export function packWorkbook(sheets: readonly Worksheet[], foot: string): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': `${HEADER}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets),
    'xl/styles.xml': styles(),
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet, foot, index === 0);
  });
  const bytes = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: NO_DATE, level: 6 });
}

function contentTypes(sheets: readonly Worksheet[]): string {
  const each = sheets.map(
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  return `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${each.join('')}</Types>`;
}

function workbook(sheets: readonly Worksheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const quoted = (name: string): string => escapeXml(`'${name.replaceAll("'", "''")}'`);
  const titles = sheets.flatMap(({ name, headRow, widths, rows, printed }, index) => [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted(name)}!$A$${headRow}:$${columnLetters(widths.length - 1)}$${rows.length}</definedName>`,
    `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${quoted(name)}!$A$1:$${columnLetters(printed - 1)}$${rows.length}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted(name)}!$${headRow}:$${headRow}</definedName>`,
  ]);
  return `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

function workbookRelations(sheets: readonly Worksheet[]): string {
  const each = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`;
}

function styles(): string {
  const font = (size: number, name: string, bold = false, colour = ''): string =>
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${colour === '' ? '' : `<color rgb="${colour}"/>`}<name val="${name}"/></font>`;
  const side = (name: string): string => `<${name} style="thin"><color rgb="FFA6A6A6"/></${name}>`;
  const fill = (colour: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`;
  const wrap = '<alignment vertical="top" wrapText="1"/>';
  const form = (fontId: number, fillId: number, borderId: number): string =>
    `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${wrap}</xf>`;
  const forms = [
    form(0, 0, 0),
    form(0, 0, 1),
    form(1, 2, 1),
    form(2, 0, 0),
    form(1, 3, 1),
    form(0, 0, 1).replace('wrapText="1"', 'horizontal="right"'),
    form(0, 0, 0),
    form(3, 3, 1),
  ];
  return `${HEADER}<styleSheet xmlns="${MAIN}"><fonts count="4">${font(10, '宋体')}${font(10, '黑体', true)}${font(15, '黑体')}${font(10, '宋体', false, 'FF595959')}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('FFE7E7E7')}${fill('FFF3F3F3')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${forms.length}">${forms.join('')}</cellXfs></styleSheet>`;
}

function worksheet(sheet: Worksheet, foot: string, active: boolean): string {
  const { widths, rows, headRow, fixed } = sheet;
  const last = columnLetters(widths.length - 1);
  const merged = rows.flatMap(({ cells }, index) =>
    cells.flatMap(({ span = 1 }, at) =>
      span > 1 ? [`${columnLetters(at)}${index + 1}:${columnLetters(at + span - 1)}${index + 1}`] : [],
    ),
  );
  const pane = `<pane${fixed > 0 ? ` xSplit="${fixed}"` : ''} ySplit="${headRow}" topLeftCell="${columnLetters(fixed)}${headRow + 1}" activePane="${fixed > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`;
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  // In a foot of Excel `&` starts a code, so one in the text is doubled; a blank ends the size, which a title's year would go on.
  const footer = escapeXml(`&L&8 ${foot.replaceAll('&', '&&')}&R&8第 &P 页，共 &N 页`);
  return `${HEADER}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${active ? ' tabSelected="1"' : ''}>${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${rows.map(rowXml).join('')}</sheetData><autoFilter ref="A${headRow}:${last}${rows.length}"/>${
    merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : ''
  }<pageMargins left="0.45" right="0.45" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${footer}</oddFooter></headerFooter></worksheet>`;
}

function rowXml({ cells, height }: SheetRow, index: number): string {
  const each = cells.map((cell, at) => cellXml(cell, `${columnLetters(at)}${index + 1}`));
  return `<row r="${index + 1}" ht="${height}" customHeight="1">${each.join('')}</row>`;
}

function cellXml({ value, style }: SheetCell, place: string): string {
  const opening = `<c r="${place}" s="${STYLE[style]}"`;
  if (typeof value === 'number') return `${opening}><v>${value}</v></c>`;
  if (typeof value === 'string')
    return value === ''
      ? `${opening}/>`
      : `${opening} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  return `${opening} t="inlineStr"><is>${value.map(runXml).join('')}</is></c>`;
}

const MARKS: Record<Mark, string> = {
  figure: '<b/>',
  heading: '<b/>',
  gone: '<strike/>',
  come: '<u/>',
  found: '<b/><u/>',
  sic: '<vertAlign val="superscript"/>',
};

/** Words with their mark (ECMA-376-1 18.4.4). */
function runXml({ text, mark }: Run): string {
  const form = `<rPr><rFont val="宋体"/>${mark === null ? '' : MARKS[mark]}<sz val="10"/></rPr>`;
  return text === '' ? '' : `<r>${form}<t xml:space="preserve">${escapeXml(text)}</t></r>`;
}
