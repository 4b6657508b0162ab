/**
 * Markdown: a heading a topic, under it a heading a text and its paragraphs, each item's source after them. No pipe
 * table, because cells of several paragraphs do not fit one and no reader shows it well.
 */
import { describeColumn, nameRow, paragraphOf, type ComparisonFile, type FileCell } from './comparison-file.ts';

/** Signs that Markdown would read as markup, wherever they stand. */
const MARKUP = /[\\`*_[\]<>#|~]/g;

function escapeMarkdown(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1');
}

export function buildMarkdown(file: ComparisonFile, made: string): string {
  const head = [
    `# ${escapeMarkdown(file.title)}`,
    '',
    ...file.notes.map((note) => `> ${escapeMarkdown(note)}  `),
    `> ${made}  `,
    `> 网址：<${file.url}>`,
  ];
  const topics = file.rows.flatMap((row) => [
    '',
    `## ${escapeMarkdown(nameRow(row))}`,
    ...row.cells.flatMap((cell, index) => {
      const column = file.columns[index];
      return column === undefined ? [] : ['', `### ${escapeMarkdown(column.name)}`, ...cellLines(cell)];
    }),
  ]);
  const sources = file.columns.map(
    (column) => `- ${escapeMarkdown(describeColumn(column))}${column.url === null ? '' : `<${column.url}>`}`,
  );
  return [...head, ...topics, '', '## 来源', '', ...sources, ''].join('\n');
}

function cellLines(cell: FileCell): string[] {
  const lines = cell.extracts.flatMap((extract) => [
    ...extract.runs.flatMap((run) => ['', escapeMarkdown(paragraphOf(run))]),
    '',
    `（[${escapeMarkdown(extract.source)}](${extract.url})）`,
  ]);
  return cell.says === '' ? lines : [...lines, '', cell.says];
}
