/**
 * Markdown: one heading per band, under it one heading per text with its paragraphs, each with its source after it. No pipe
 * table, because cells of several paragraphs do not fit one and no reader shows it well.
 */
import { wordsOf, type ExportCell, type ExportFile, type ExportTable, type Mark, type Run } from './export-file.ts';

/** Signs that Markdown would read as markup, wherever they stand. */
const MARKUP = /[\\`*_[\]<>#|~]/g;
const AROUND: Record<Mark, readonly [string, string]> = {
  figure: ['**', '**'],
  gone: ['<del>', '</del>'],
  come: ['<ins>', '</ins>'],
  found: ['<mark>', '</mark>'],
};

export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1');
}

export function buildMarkdown(file: ExportFile, made: string): string {
  const sources = file.sources.map(({ words, url }) => `- ${escapeMarkdown(words)}${url === '' ? '' : `<${url}>`}`);
  return [
    `# ${escapeMarkdown(file.title)}`,
    ...file.tables.flatMap((table) => tableLines(table, file.tables.length > 1)),
    ...(sources.length === 0 ? [] : ['', '## 来源', '', ...sources]),
    '',
    '## 说明',
    '',
    ...file.notes.map((note) => `- ${escapeMarkdown(note)}`),
    `- ${made}：<${file.url}>`,
    '',
  ].join('\n');
}

function tableLines(table: ExportTable, named: boolean): string[] {
  let band = '';
  const lines = table.rows.flatMap((row) => {
    const head = row.band !== '' && row.band !== band ? ['', `## ${escapeMarkdown(row.band)}`] : [];
    band = row.band;
    const label = row.label === '' ? [] : ['', `**${escapeMarkdown(row.label)}**`];
    const cells = row.cells.flatMap((cell, index) => cellLines(cell, table.columns[index] ?? ''));
    return [...head, ...label, ...cells];
  });
  return [
    ...(named ? ['', `## ${escapeMarkdown(table.name)}`] : []),
    ...lines,
    ...(table.after === '' ? [] : ['', escapeMarkdown(table.after)]),
  ];
}

function cellLines({ extracts, says }: ExportCell, column: string): string[] {
  const words = extracts.flatMap(({ paragraphs, source, url }) => [
    ...paragraphs.flatMap((paragraph) => ['', paragraph.map(markedWords).join('')]),
    ...(source === '' ? [] : ['', `（[${escapeMarkdown(source)}](${url})）`]),
  ]);
  if (words.length === 0 && says === '') return [];
  return ['', `### ${escapeMarkdown(column)}`, ...words, ...(says === '' ? [] : ['', escapeMarkdown(says)])];
}

function markedWords({ text, mark }: Run): string {
  const words = escapeMarkdown(wordsOf([{ text, mark }]));
  return mark === null ? words : AROUND[mark].join(words);
}
