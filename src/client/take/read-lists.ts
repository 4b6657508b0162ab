/** Reads a page of tables and lists (a year, a place, an indicator): each as it stands under its heading. */
import type { ExportCell, ExportFile, ExportRow, ExportTable } from '../../export/export-file.ts';
import { addressOf, extractsOf, isShown, runsOf, textOf } from './read-words.ts';

type Content = Pick<ExportFile, 'title' | 'tables' | 'numbers' | 'sources'>;

/** Lists and tables that lead through the site and say nothing of the texts. */
const NOT_CONTENT = '.screen, nav, form, figure, .legend, .take, .cite, .up-legend, table.uptake, [data-theme-row]';

export function readLists(main: Element): Content {
  const parts = [...main.querySelectorAll('table, ul, ol, dl')].filter(
    (part) =>
      isShown(part) && part.closest(NOT_CONTENT) === null && part.parentElement?.closest('table, ul, ol, dl') === null,
  );
  const tables = [
    readYear(main),
    ...parts.flatMap((part) => (part instanceof HTMLTableElement ? [readTable(part)] : [])),
  ];
  const rows = parts.flatMap((part) => (part instanceof HTMLTableElement ? [] : listRows(part)));
  return {
    title: document.title.replace(/[｜|].*$/u, ''),
    tables: [...tables, { name: '内容', labelHead: labelHeadOf(rows), columns: ['内容'], rows, after: '' }].filter(
      (table) => table.rows.length > 0,
    ),
    numbers: [],
    sources: [],
  };
}

/** The rows of a year: a row per theme, a column per text, the count before the words. */
function readYear(main: Element): ExportTable {
  const rows = [...main.querySelectorAll('[data-theme-row]')].filter(isShown);
  return {
    name: '各主题',
    labelHead: '主题',
    columns: [...(rows[0]?.querySelectorAll('li .who') ?? [])].map(textOf),
    rows: rows.map((row) => ({
      band: textOf(row.closest('section')?.querySelector('h2') ?? null),
      label: textOf(row.querySelector('h3')),
      cells: [...row.querySelectorAll('li')].map(readYearCell),
    })),
    after: '',
  };
}

function readYearCell(item: Element): ExportCell {
  const text = [...item.children]
    .filter((part) => !part.matches('.who'))
    .map(textOf)
    .join(' ');
  return item.querySelector('.n') === null ? { extracts: [], says: text } : plainCell(text, addressOf(item));
}

/** Words without marks. */
function plainCell(text: string, url: string): ExportCell {
  return { extracts: [{ paragraphs: [[{ text, mark: null }]], source: '', url }], says: '' };
}

/** The heading that a part stands under. */
function headingOf(part: Element): string {
  for (let at: Element | null = part; at !== null; at = at.parentElement) {
    for (let before = at.previousElementSibling; before !== null; before = before.previousElementSibling) {
      const own = before.matches('h1, h2, h3, summary')
        ? before
        : [...before.querySelectorAll(':scope > h2, :scope > h3')].pop();
      if (own) return textOf(own.querySelector(':scope > b') ?? own);
    }
    if (at.matches('main')) break;
  }
  return '';
}

function readTable(table: HTMLTableElement): ExportTable {
  const heads = [...table.querySelectorAll('thead tr:last-child > *')].map(textOf);
  let band = '';
  const rows: ExportRow[] = [];
  for (const row of table.querySelectorAll('tbody tr')) {
    if (!isShown(row)) continue;
    const cells = [...row.querySelectorAll(':scope > td')];
    const head = row.querySelector(':scope > th');
    if (cells.length === 0) band = textOf(row);
    else rows.push({ band, label: textOf(head), cells: cells.map(readCell) });
  }
  const labelled = rows.some(({ label }) => label !== '');
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = heads.slice(-width || heads.length);
  return {
    name: headingOf(table) || textOf(table.caption),
    labelHead: labelled ? (heads.length > width ? (heads[0] ?? '') : '') : null,
    columns: Array.from({ length: width }, (_, at) => columns[at] ?? ''),
    rows: rows.map((row) => ({
      ...row,
      cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? { extracts: [], says: '' }),
    })),
    after: '',
  };
}

function readCell(cell: Element): ExportCell {
  const words = cell.querySelector('.tx');
  if (words) return { extracts: extractsOf(words), says: textOf(words.querySelector('.state')) };
  const runs = runsOf(cell);
  return runs.length === 0
    ? { extracts: [], says: '' }
    : { extracts: [{ paragraphs: [runs], source: '', url: addressOf(cell) }], says: '' };
}

function listRows(list: Element): ExportRow[] {
  const items = [...list.children].filter((item) => isShown(item) && textOf(item) !== '');
  const band = headingOf(list);
  return items.map((item) => {
    const [term, told] = [item.querySelector(':scope > dt'), item.querySelector(':scope > dd')];
    return { band, label: term && told ? textOf(term) : '', cells: [told ? readLinks(told) : readCell(item)] };
  });
}

const labelHeadOf = (rows: readonly ExportRow[]): string | null => (rows.some(({ label }) => label !== '') ? '' : null);

/** A row of links, which the page sets apart by space, with 、 between them; other words as they are. */
function readLinks(told: Element): ExportCell {
  const links = [...told.children];
  if (links.length < 2 || !links.every((link) => link.matches('a'))) return readCell(told);
  return plainCell(links.filter(isShown).map(textOf).join('、'), '');
}
