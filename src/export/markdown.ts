/**
 * Markdown: a heading a topic, under it a heading a notice and its passages as list items with their sources. No pipe
 * table, because cells of several passages do not fit one and no reader shows it well.
 */
import { nameColumn, UNREVIEWED_MARK, type ComparisonFile } from './comparison-file.ts';

/** Signs that Markdown would read as markup, wherever they stand. */
const MARKUP = /[\\`*_[\]<>#|~]/g;

function escapeMarkdown(text: string): string {
  return text.replace(MARKUP, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+])/, '\\$1');
}

export function buildMarkdown(file: ComparisonFile, made: string): string {
  const head = [
    `# ${escapeMarkdown(file.title)}`,
    '',
    ...file.notes.map((note) => `> ${escapeMarkdown(note)}  `),
    `> 导出日期：${made}  `,
    `> 网址：<${file.url}>`,
  ];
  const topics = file.rows.flatMap((row) => [
    '',
    `## ${escapeMarkdown(row.name)}`,
    ...row.cells.flatMap((cell, index) => {
      const column = file.columns[index];
      if (column === undefined) return [];
      const lines = cell.passages.map(
        (passage) =>
          `- ${passage.reviewed ? '' : UNREVIEWED_MARK}${escapeMarkdown(passage.text)}（[${escapeMarkdown(passage.source)}](${passage.url})）`,
      );
      return ['', `### ${escapeMarkdown(nameColumn(column))}`, '', ...(lines.length > 0 ? lines : [cell.says])];
    }),
  ]);
  const sources = file.columns.map((column) => `- ${escapeMarkdown(nameColumn(column))}：${sourceLine(column)}`);
  return [...head, ...topics, '', '## 来源', '', ...sources, ''].join('\n');
}

function sourceLine(column: ComparisonFile['columns'][number]): string {
  if (column.title === null) return '未收录';
  const particulars = [column.number ?? '原文未载文号', column.date ?? '原文未载日期'].join('，');
  const text = `${column.issuer}《${column.title}》（${particulars}）。${column.provenance}`;
  return `${escapeMarkdown(text)}${column.url === null ? '' : `<${column.url}>`}`;
}
