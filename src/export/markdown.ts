/**
 * Markdown: a heading a topic, under it a heading a text and its paragraphs, each item's source after them. No pipe
 * table, because cells of several paragraphs do not fit one and no reader shows it well.
 */
import {
  describeColumn,
  nameRow,
  paragraphOf,
  type ComparisonFile,
  type FileCell,
  type FileColumn,
} from './comparison-file.ts';

/** Signs that Markdown would read as markup, wherever they stand. */
const MARKUP = /[\\`*_[\]<>#|~]/g;

export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1');
}

/** The title, how to read what follows, and where it is from. */
export function markdownHead(file: Pick<ComparisonFile, 'title' | 'notes' | 'url'>, made: string): string[] {
  return [
    `# ${escapeMarkdown(file.title)}`,
    '',
    ...file.notes.map((note) => `> ${escapeMarkdown(note)}  `),
    `> ${made}  `,
    `> 网址：<${file.url}>`,
  ];
}

export function sourceList(columns: readonly FileColumn[]): string[] {
  const sources = columns.map(
    (column) => `- ${escapeMarkdown(describeColumn(column))}${column.url === null ? '' : `<${column.url}>`}`,
  );
  return ['## 来源', '', ...sources];
}

export function buildMarkdown(file: ComparisonFile, made: string): string {
  const topics = file.rows.flatMap((row) => [
    '',
    `## ${escapeMarkdown(nameRow(row))}`,
    ...row.cells.flatMap((cell, index) => {
      const column = file.columns[index];
      return column === undefined ? [] : ['', `### ${escapeMarkdown(column.name)}`, ...cellLines(cell)];
    }),
  ]);
  return [...markdownHead(file, made), ...topics, '', ...sourceList(file.columns), ''].join('\n');
}

function cellLines(cell: FileCell): string[] {
  const lines = cell.extracts.flatMap((extract) => [
    ...extract.runs.flatMap((run) => ['', escapeMarkdown(paragraphOf(run))]),
    '',
    `（[${escapeMarkdown(extract.source)}](${extract.url})）`,
  ]);
  return cell.says === '' ? lines : [...lines, '', cell.says];
}
