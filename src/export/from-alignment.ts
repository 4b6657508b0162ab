/**
 * From a year-over-year page to its file: a row an item under its chapter, a paragraph a line, the earlier notice at
 * the left. What became of a line (延续, 调整, 新提出, 未再提及) is said with its source.
 */
import type { Address } from '../cite/refer.ts';
import { changeNames, type Alignment } from '../model/align/alignment.ts';
import { layOutAlignment, type Line, type Row } from '../model/align/lay-out.ts';
import type { Corpus, NoticeNode } from '../model/corpus.ts';
import { pairPagePath } from '../model/pair-path.ts';
import { widenPunctuation } from '../model/punctuation.ts';
import { nodeName, pageName, pagesOf } from '../model/source-line.ts';
import type { ComparisonFile, FileCell, FileColumn, FileExtract, FileRow } from './comparison-file.ts';

const NOTES = [
  '以后一年的条目为序，左边是前一年写到同一事项的原文。摘自各民政局印发的文件，非官方整理，以发文机关公布的文本为准。',
  '未再提及：后一年的要点没有写到，不等于停止开展。',
];

export function fileOfAlignment(corpus: Corpus, alignment: Alignment, address: Address): ComparisonFile {
  const { a, b } = alignment;
  const layout = layOutAlignment(alignment);
  const chapters = [
    ...layout.chapters.map((chapter) => ({
      name: chapter.section === null ? '开头' : nodeName(corpus, chapter.section),
      rows: chapter.rows,
    })),
    { name: `${b.year}年未再提及的条目`, rows: layout.unmentioned },
  ];
  return {
    title: `${b.issuer.area}：${b.year}年与${a.year}年工作要点逐条对照`,
    notes: NOTES,
    url: address(pairPagePath(alignment)),
    columns: [fileColumn(a, address), fileColumn(b, address)],
    rows: chapters.flatMap(({ name, rows }) =>
      rows.map((row): FileRow => ({
        id: row.id,
        name: `${widenPunctuation(nameItem(row))}（${changeNames[row.change]}）`,
        theme: name,
        cells: [fileCell(corpus, row, 'a', alignment, address), fileCell(corpus, row, 'b', alignment, address)],
      })),
    ),
    targets: [],
  };
}

function nameItem(row: Row): string {
  return `${row.node.label ?? ''}${row.node.heading ?? '开头'}`;
}

function fileColumn(notice: NoticeNode, address: Address): FileColumn {
  return {
    id: notice.id,
    name: `${notice.issuer.area} ${notice.year}`,
    title: notice.title,
    issuer: notice.issuer.name,
    number: notice.number,
    date: notice.date,
    provenance: notice.source.note,
    url: address(`/notices/${notice.id}/`),
  };
}

function fileCell(corpus: Corpus, row: Row, side: 'a' | 'b', alignment: Alignment, address: Address): FileCell {
  const notice = alignment[side];
  const extracts = row.lines.flatMap((line) => fileExtract(corpus, line, side, notice, address));
  const says = extracts.length === 0 ? `${notice.year}年没有对应的语句` : '';
  return { state: extracts.length === 0 ? 'silent' : 'addressed', says, extracts };
}

function fileExtract(corpus: Corpus, line: Line, side: 'a' | 'b', notice: NoticeNode, address: Address): FileExtract[] {
  const [first, ...more] = line[side];
  if (first === undefined) return [];
  const page = pageName(pagesOf([first, ...more]));
  const place = `${nodeName(corpus, corpus.entryOf(first))}${page === null ? '' : `（${page}）`}`;
  const change = `${changeNames[line.change]}${line.reviewed ? '' : '，待审校'}`;
  return [
    {
      source: `${notice.number ?? '原文未载文号'}，${place}；${change}`,
      url: address(`/notices/${notice.id}/#${first.key}`),
      runs: [
        [first, ...more].map((passage) => ({
          id: passage.id,
          text: widenPunctuation(passage.text),
          heading: passage.role === 'heading',
          reviewed: line.reviewed,
          url: address(`/notices/${notice.id}/#${passage.key}`),
        })),
      ],
    },
  ];
}
