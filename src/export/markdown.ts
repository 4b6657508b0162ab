/**
 * Markdown: of texts side by side one heading per band, under it one heading per text with its paragraphs, each with its
 * source after it, because cells of several paragraphs do not fit a pipe table and no reader shows it well. A grid is a pipe
 * table, running text is headings and paragraphs.
 */
import {
  isBanded,
  withoutRepeats,
  wordsOf,
  type ExportCell,
  type ExportFile,
  type ExportRow,
  type ExportTable,
  type Mark,
  type Run,
} from './export-file.ts';
import { flattenTable, type FlatValue } from './flat-table.ts';

/** Signs that Markdown would read as markup, wherever they stand. */
const MARKUP = /[\\`*_[\]<>#|~]/g;
const AROUND: Record<Mark, readonly [string, string]> = {
  figure: ['**', '**'],
  heading: ['**', '**'],
  gone: ['<del>', '</del>'],
  come: ['<ins>', '</ins>'],
  found: ['<mark>', '</mark>'],
  sic: ['<sup>', '</sup>'],
};

export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1');
}

export function buildMarkdown(file: ExportFile, made: string): string {
  const sources = file.sources.map(
    ({ words, url }) => `- ${escapeMarkdown(words)}${url === '' ? '' : ` [本站全文](${url})`}`,
  );
  const named = file.tables.length > 1;
  return [
    `# ${escapeMarkdown(file.title)}`,
    ...file.tables.flatMap((table) => [
      ...tableLines(table, named),
      ...(table.after === '' ? [] : ['', escapeMarkdown(table.after)]),
    ]),
    ...(sources.length === 0 ? [] : ['', '## 来源', '', ...sources]),
    '',
    '## 说明',
    '',
    ...file.notes.map((note) => `- ${escapeMarkdown(note)}`),
    `- ${made}：<${file.url}>`,
    '',
  ].join('\n');
}

/** Running text has headings of its own, and so have texts side by side: a second above them would have nothing under it. */
function tableLines(table: ExportTable, named: boolean): string[] {
  const bands = withoutRepeats(table.rows.map(({ band }) => band));
  const level = named && table.form === 'grid' ? 3 : 2;
  const head = named && (table.form === 'grid' ? !isBanded(table) : false) ? heading(table.name, 2) : [];
  return [
    ...head,
    ...bands.flatMap((band) => {
      const rows = table.rows.filter((row) => row.band === band);
      const above = band === '' ? [] : heading(band, head.length > 0 ? level : 2);
      return [...above, ...LINES[table.form](table, rows)];
    }),
  ];
}

const heading = (words: string, level: number): string[] => ['', `${'#'.repeat(level)} ${escapeMarkdown(words)}`];

const LINES: Record<ExportTable['form'], (table: ExportTable, rows: ExportRow[]) => string[]> = {
  texts: ({ columns }, rows) =>
    rows.flatMap(({ label, cells }) => [
      ...(label === '' ? [] : ['', `**${escapeMarkdown(label)}**`]),
      ...cells.flatMap((cell, at) => cellLines(cell, columns[at] ?? '')),
    ]),
  grid: (table, rows) => {
    const columns = flattenTable({ ...table, rows: rows.map((row) => ({ ...row, band: '' })) }, false);
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [
      '',
      line(columns.map(({ head }) => escapeMarkdown(head))),
      line(columns.map(({ kind }) => (kind === 'number' ? '--:' : '---'))),
      ...rows.map((_row, at) => line(columns.map(({ values }) => valueWords(values[at] ?? '')))),
    ];
  },
  running: (table, rows) =>
    rows.flatMap(({ label, cells, as }) => {
      if (as === 'heading') return heading(cells.flatMap(wordsOfCell).join(''), 3);
      const lead = label === '' ? '' : `**${escapeMarkdown(label)}**：`;
      const [blank = '', first = '', ...rest] = cells.flatMap((cell) => runningLines(table, cell));
      return [blank, `${lead}${first}`, ...rest];
    }),
};

const wordsOfCell = ({ extracts }: ExportCell): string[] =>
  extracts.flatMap(({ paragraphs }) => paragraphs.map(wordsOf));

function runningLines({ noteHead = '注' }: ExportTable, { says, note, ...cell }: ExportCell): string[] {
  const about = [says, note === undefined ? '' : `${noteHead}：${note}`].filter((words) => words !== '');
  return [...extractLines(cell), ...about.flatMap((words) => ['', escapeMarkdown(words)])];
}

function valueWords(value: FlatValue): string {
  const words = typeof value === 'object' ? value.map(markedWords).join('') : escapeMarkdown(String(value));
  return words.replaceAll('\n', '<br>');
}

function cellLines(cell: ExportCell, column: string): string[] {
  const says = [cell.says, cell.note ?? ''].filter((words) => words !== '').join('：');
  const words = extractLines(cell);
  if (words.length === 0 && says === '') return [];
  return ['', `### ${escapeMarkdown(column)}`, ...(says === '' ? [] : ['', escapeMarkdown(says)]), ...words];
}

function extractLines({ extracts }: Pick<ExportCell, 'extracts'>): string[] {
  return extracts.flatMap(({ paragraphs, source, url }) => [
    ...paragraphs.flatMap((paragraph) => ['', paragraph.map(markedWords).join('')]),
    ...(source === ''
      ? []
      : ['', url === '' ? `（${escapeMarkdown(source)}）` : `（[${escapeMarkdown(source)}](${url})）`]),
  ]);
}

function markedWords({ text, mark }: Run): string {
  const words = escapeMarkdown(text);
  return mark === null ? words : AROUND[mark].join(words);
}
