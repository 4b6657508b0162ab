/**
 * The Word file: texts side by side on A4 landscape, each topic a band across the table. Topics that fit a sheet share a
 * table and are not parted; one that does not has its own, whose head of texts and topic is repeated on every page. More than five
 * texts are in groups of three on portrait pages, as the first page says. A grid is a plain table, its columns as wide as
 * what is in them; running text is headings and paragraphs.
 *
 * Songti for the text and Heiti for heads, as an office has them; nothing red, no size-3 type: it must not look like an
 * issued document (GB/T 9704—2012 is for those).
 */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import { type ExportExtract, type ExportFile, type ExportRow, type ExportTable, type Run } from './export-file.ts';
import { A4, heading, innerOf, LANGUAGE, link, SONG, styled, STYLES, textRun } from './docx-style.ts';
import { add, gridTable, naturalWidths, textTables, type Part } from './docx-table.ts';
import { flattenTable } from './flat-table.ts';
import { SITE_NAME } from '../model/settings.ts';
import { isLandscape, MOST_ABREAST } from '../model/thresholds.ts';
import { makeDeterministic } from './deterministic-zip.ts';

/** Columns of a group on portrait, where there are too many for one sheet. */
const PORTRAIT_ABREAST = 3;

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

/** Dates that the packer writes of itself are left out, so that the same data give the same bytes. */
function settled(bytes: ArrayBuffer): Uint8Array {
  const links = new Map<string, string>();
  return makeDeterministic(bytes, (path, text) => {
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

/** The parts of a file: all on sheets that lie the same way, unless texts are in groups. */
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

/** Headings and paragraphs; where a text is in its source is said where it changes. */
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
