/**
 * The hits of a search as files: CSV, Excel and Word, each hit with its source and address.
 */
import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import writeSheets from 'write-excel-file/universal';
import { spreadsheetField, writeCsv } from '../text/csv.ts';

export interface HitRow {
  /** Lasting id of the sentence. */
  id: string;
  notice: string;
  area: string;
  year: number;
  /** `浦东新区 2024`. */
  text: string;
  /** 《2024年浦东新区民政工作要点》，二、（一），第3页. */
  source: string;
  words: string;
  /** Runs of `words` that were looked for, end exclusive. */
  marks: { from: number; to: number }[];
  /** Address of the sentence. */
  url: string;
}

export interface HitsFile {
  /** What was searched for and how, in words. */
  title: string;
  notes: string[];
  /** The address that gives the search again. */
  url: string;
  rows: HitRow[];
}

const HEAD = ['句编号', '通知', '地区', '年份', '文件', '原文', '出处', '网址'];
const WIDTHS = [22, 16, 10, 8, 16, 90, 50, 50];

function fields(row: HitRow): string[] {
  return [row.id, row.notice, row.area, String(row.year), row.text, row.words, row.source, row.url];
}

export function hitsCsv({ rows }: HitsFile): Blob {
  const table = [HEAD, ...rows.map((row) => fields(row).map(spreadsheetField))];
  return new Blob([writeCsv(table)], { type: 'text/csv;charset=utf-8' });
}

export async function hitsXlsx(file: HitsFile): Promise<Blob> {
  const wrapped = (value: string) => ({ type: String, value, wrap: true, alignVertical: 'top' as const });
  const about = [file.title, ...file.notes, `网址：${file.url}`];
  return writeSheets(
    [
      {
        sheet: '句子',
        orientation: 'landscape',
        stickyRowsCount: 1,
        columns: WIDTHS.map((width) => ({ width })),
        data: [
          HEAD.map((value) => ({ ...wrapped(value), fontWeight: 'bold' as const })),
          ...file.rows.map((row) => fields(row).map(wrapped)),
        ],
      },
      { sheet: '说明', columns: [{ width: 100 }], data: about.map((value) => [wrapped(value)]) },
    ],
    { fontFamily: '宋体', fontSize: 10.5 },
  ).toBlob();
}

export function hitsDocx(file: HitsFile): Promise<Blob> {
  const texts = [...new Set(file.rows.map(({ text }) => text))];
  const document = new Document({
    title: file.title,
    creator: '民政要点对照',
    styles: {
      default: { document: { run: { font: '宋体', size: 21, language: { value: 'en-US', eastAsia: 'zh-CN' } } } },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: file.title, heading: HeadingLevel.HEADING_1 }),
          ...[...file.notes, `网址：${file.url}`].map((text) => new Paragraph({ text })),
          ...texts.flatMap((text) => [
            new Paragraph({ text, heading: HeadingLevel.HEADING_2 }),
            ...file.rows.filter((row) => row.text === text).flatMap(hitParagraphs),
          ]),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function hitParagraphs({ words, marks, source, url }: HitRow): Paragraph[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    if (from > at) runs.push(new TextRun(words.slice(at, from)));
    runs.push(new TextRun({ text: words.slice(from, to), bold: true, shading: { fill: 'FFF0B3' } }));
    at = to;
  }
  if (at < words.length) runs.push(new TextRun(words.slice(at)));
  return [
    new Paragraph({ children: runs, spacing: { before: 160 } }),
    new Paragraph({
      children: [
        new TextRun({ text: `${source}，`, size: 18 }),
        new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, style: 'Hyperlink', size: 18 })] }),
      ],
    }),
  ];
}
