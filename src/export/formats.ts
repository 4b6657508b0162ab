/**
 * The formats that a comparison can be taken along in. Each builder is loaded when it is asked for, so that a reader
 * who downloads nothing loads none of them.
 */
import { isAlignmentFile, type AlignmentFile } from './alignment-file.ts';
import type { ComparisonFile } from './comparison-file.ts';

/** What can be taken along: a comparison, or two years line by line. */
export type TakenFile = ComparisonFile | AlignmentFile;

export interface FileFormat {
  /** The ending of the file's name. */
  ending: 'docx' | 'xlsx' | 'csv' | 'md';
  /** As the reader sees it. */
  name: string;
  type: string;
  /** `made`: when, in words (`2026年11月22日导出`). */
  build: (file: TakenFile, made: string) => Promise<Blob>;
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
    build: async (file, made) =>
      new Blob(
        [
          isAlignmentFile(file)
            ? await (await import('./aligned-docx.ts')).buildAlignedDocx(file, made)
            : await (await import('./docx.ts')).buildDocx(file, made),
        ],
        { type: DOCX },
      ),
  },
  {
    ending: 'xlsx',
    name: 'Excel',
    type: XLSX,
    build: async (file, made) =>
      isAlignmentFile(file)
        ? (await import('./aligned-xlsx.ts')).buildAlignedXlsx(file, made)
        : (await import('./xlsx.ts')).buildXlsx(file, made),
  },
  {
    ending: 'csv',
    name: 'CSV',
    type: CSV,
    build: async (file) =>
      new Blob(
        [
          isAlignmentFile(file)
            ? (await import('./aligned-csv.ts')).buildAlignedCsv(file)
            : (await import('./csv.ts')).buildCsv(file),
        ],
        { type: CSV },
      ),
  },
  {
    ending: 'md',
    name: 'Markdown',
    type: MARKDOWN,
    build: async (file, made) =>
      new Blob(
        [
          isAlignmentFile(file)
            ? (await import('./aligned-markdown.ts')).buildAlignedMarkdown(file, made)
            : (await import('./markdown.ts')).buildMarkdown(file, made),
        ],
        { type: MARKDOWN },
      ),
  },
];
