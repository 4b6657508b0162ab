/** Reads a page of tables and lists (a year, a place, an indicator): each as it is under its heading, in the page's order. */
import type { ExportCell, ExportRow, ExportTable } from '../../export/export-file.ts';
import { ownTitle } from './page-title.ts';
import { addressOf, extractsOf, isShown, runsOf, sourcesOf, textOf, type Content } from './read-text.ts';

/** Lists and tables that lead through the site and say nothing of the texts. */
const NOT_CONTENT =
  '.screen, nav, form, figure, .legend, .take, .sources, .cite, .up-legend, table.uptake, [data-theme-row]';

/** Sentences that a page opens with, and those of its parts; what is right below a table goes with the table. */
const SENTENCES = '.w > p:not([class]), section[aria-labelledby] > p:not(.note, table + p, .table-wrap + p)';

export function readLists(main: Element): Content {
  const parts = [...main.querySelectorAll(`table, ul, ol, dl, ${SENTENCES}`)].filter(
    (part) =>
      isShown(part) && part.closest(NOT_CONTENT) === null && part.parentElement?.closest('table, ul, ol, dl') === null,
  );
  const tables = [readYear(main)];
  for (const part of parts) {
    const last = tables[tables.length - 1];
    if (part instanceof HTMLTableElement) tables.push(readTable(part));
    else if (last?.form === 'running') last.rows.push(...listRows(part));
    else tables.push(listTable(listRows(part)));
  }
  for (const table of tables.filter(({ form }) => form === 'running')) {
    table.rows = [...Map.groupBy(table.rows, ({ band }) => band).values()].flat();
    table.labelHead = table.rows.some(({ label }) => label !== '') ? '项目' : null;
  }
  return {
    title: ownTitle(),
    tables: tables.filter(({ rows }) => rows.length > 0),
    numbers: [],
    sources: sourcesOf(main),
    notes: [...main.querySelectorAll('.up-legend > div, p.note')]
      .filter((note) => isShown(note) && note.closest('.screen, .take') === null)
      .map((note) => [...(note.matches('p') ? [note] : note.children)].map(textOf).join('：')),
  };
}

function listTable(rows: ExportRow[]): ExportTable {
  const name = rows[0]?.band === '' ? '概况' : '内容';
  return { name, form: 'running', bandHead: '条目', labelHead: null, columns: ['内容'], rows, after: '' };
}

/** The rows of a year: a row per theme, a column per text, the count before the words. */
function readYear(main: Element): ExportTable {
  const rows = [...main.querySelectorAll('[data-theme-row]')].filter(isShown);
  return {
    name: '各主题',
    form: 'grid',
    bandHead: '类别',
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
  const [count, line] = [textOf(item.querySelector('.n')), textOf(item.querySelector('.line'))];
  return {
    extracts: line === '' ? [] : plainCell(line, addressOf(item)).extracts,
    says: textOf(item.querySelector(':scope > .state')),
    ...(count !== '' && { figure: count }),
  };
}

/** Words without marks. */
function plainCell(text: string, url: string): ExportCell {
  return { extracts: [{ paragraphs: [[{ text, mark: null }]], source: '', url }], says: '' };
}

/** The heading that a part is under; empty where that is the page's own. */
function headingOf(part: Element): string {
  for (let at: Element | null = part; at !== null; at = at.parentElement) {
    for (let before = at.previousElementSibling; before !== null; before = before.previousElementSibling) {
      const own = before.matches('h1, h2, h3, summary')
        ? before
        : [...before.querySelectorAll(':scope > h2, :scope > h3')].pop();
      if (own?.matches('h1')) return '';
      if (own) return textOf(own.querySelector(':scope > b') ?? own);
    }
    if (at.matches('main')) break;
  }
  return '';
}

/** A table with its head, and what the page says of it right below. */
export function readTable(table: HTMLTableElement): ExportTable {
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
  const below = (table.closest('.table-wrap') ?? table).nextElementSibling;
  return {
    name: headingOf(table) || textOf(table.caption),
    form: 'grid',
    bandHead: '类别',
    labelHead: labelled ? (heads.length > width ? (heads[0] ?? '') : '') : null,
    columns: Array.from({ length: width }, (_, at) => columns[at] ?? ''),
    rows: rows.map((row) => ({
      ...row,
      cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? { extracts: [], says: '' }),
    })),
    after: below?.matches('p.meta') ? textOf(below) : '',
  };
}

/** The page sets figures to the right; a quotation has its place and what is to be known of it in small type below. */
function readCell(cell: Element): ExportCell {
  const words = cell.querySelector('.tx');
  if (words) return { extracts: extractsOf(words), says: textOf(words.querySelector('.state')) };
  if (cell.matches('.num')) {
    const several = [...cell.querySelectorAll(':scope > .item')];
    return { extracts: [], says: '', figure: (several.length > 0 ? several : [cell]).map(textOf).join('\n') };
  }
  const small = [...cell.querySelectorAll(':scope > small')];
  const [place = ''] = small.filter((each) => !each.matches('.caveat')).map(textOf);
  const note = small
    .filter((each) => each.matches('.caveat'))
    .map(textOf)
    .join('');
  const links = [...cell.querySelectorAll(':scope > a:not(.screen)')];
  // Several links and nothing else are several things: a line each.
  const lines = links.length > 1 && links.map(textOf).join('') === textOf(cell).replaceAll(' ', '');
  const own = cell.cloneNode(true) as Element;
  for (const each of own.querySelectorAll(':scope > small')) each.remove();
  const paragraphs = (lines ? links : [own]).map(runsOf).filter((runs) => runs.length > 0);
  return {
    extracts: paragraphs.length === 0 ? [] : [{ paragraphs, source: place, url: addressOf(cell) }],
    says: '',
    ...(note !== '' && { note }),
  };
}

function listRows(list: Element): ExportRow[] {
  if (list.matches('p')) return [{ band: headingOf(list), label: '', cells: [plainCell(textOf(list), '')] }];
  const items = [...list.children].filter((item) => isShown(item) && textOf(item) !== '');
  const band = headingOf(list);
  return items.map((item) => {
    const [term, told] = [item.querySelector(':scope > dt'), item.querySelector(':scope > dd')];
    return { band, label: term && told ? textOf(term) : '', cells: [told ? readLinks(told) : readCell(item)] };
  });
}

/** A row of links, which the page sets apart by space, with 、 between them; other words as they are. */
function readLinks(told: Element): ExportCell {
  const links = [...told.children];
  if (links.length < 2 || !links.every((link) => link.matches('a'))) return readCell(told);
  return plainCell(links.filter(isShown).map(textOf).join('、'), '');
}
