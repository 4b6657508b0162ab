/**
 * The formats that a comparison can be taken along in. Each builder is loaded when it is asked for, so that a reader
 * who downloads nothing loads none of them.
 */
import type { ComparisonFile } from './comparison-file.ts';

export interface FileFormat {
  /** The ending of the file's name. */
  ending: 'docx' | 'xlsx' | 'csv' | 'md';
  /** As the reader sees it. */
  name: string;
  type: string;
  /** `made`: when, in words (`2026年11月22日导出`). */
  build: (file: ComparisonFile, made: string) => Promise<Blob>;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv';
const MARKDOWN = 'text/markdown';

export const FILE_FORMATS: readonly FileFormat[] = [
  {
    ending: 'docx',
    name: 'Word',
    type: DOCX,
    build: async (file, made) => new Blob([await (await import('./docx.ts')).buildDocx(file, made)], { type: DOCX }),
  },
  {
    ending: 'xlsx',
    name: 'Excel',
    type: XLSX,
    build: async (file, made) => new Blob([await (await import('./xlsx.ts')).buildXlsx(file, made)], { type: XLSX }),
  },
  {
    ending: 'csv',
    name: 'CSV',
    type: CSV,
    build: async (file) => new Blob([(await import('./csv.ts')).buildCsv(file)], { type: CSV }),
  },
  {
    ending: 'md',
    name: 'Markdown',
    type: MARKDOWN,
    build: async (file, made) =>
      new Blob([(await import('./markdown.ts')).buildMarkdown(file, made)], { type: MARKDOWN }),
  },
];
