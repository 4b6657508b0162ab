/** The formats that a page can be taken along in. Each writer is loaded when it is asked for. */
import type { ExportFile } from './export-file.ts';

export interface FileFormat {
  /** The ending of the file's name. */
  ending: 'docx' | 'xlsx' | 'csv' | 'md';
  /** As the reader sees it. */
  name: string;
  type: string;
  /** `made`: when, in words (`2026年11月22日下载`). */
  build: (file: ExportFile, made: string) => Promise<string | Uint8Array>;
}

export const FILE_FORMATS: readonly FileFormat[] = [
  {
    ending: 'docx',
    name: 'Word',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    build: async (file, made) => (await import('./docx.ts')).buildDocx(file, made),
  },
  {
    ending: 'xlsx',
    name: 'Excel',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    build: async (file, made) => (await import('./xlsx.ts')).buildXlsx(file, made),
  },
  {
    ending: 'csv',
    name: 'CSV',
    type: 'text/csv',
    build: async (file) => (await import('./csv.ts')).buildCsv(file),
  },
  {
    ending: 'md',
    name: 'Markdown',
    type: 'text/markdown',
    build: async (file, made) => (await import('./markdown.ts')).buildMarkdown(file, made),
  },
];

/** Those of an office, which a page offers at its top. */
export const OFFICE_FORMATS = FILE_FORMATS.slice(0, 2);
