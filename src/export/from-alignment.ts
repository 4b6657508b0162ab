/**
 * From a year-over-year page to its file: an item under its chapter, a line of passages as on the page, the earlier
 * notice at the left.
 */
import type { Address } from '../cite/refer.ts';
import type { Alignment } from '../model/align/alignment.ts';
import { layOutAlignment, type Line, type Row } from '../model/align/lay-out.ts';
import { lineExtracts } from '../model/align/line-extract.ts';
import { markLine, piecesShown, type MarkedPassage } from '../model/align/marked-line.ts';
import type { Corpus, NoticeNode } from '../model/corpus.ts';
import { pairPagePath } from '../model/pair-path.ts';
import { nodeName, sourceLine } from '../model/source-line.ts';
import type { AlignmentFile, FileItem, FileLine, MarkedFileExtract } from './alignment-file.ts';
import type { FileColumn } from './comparison-file.ts';

const NOTES = [
  '以后一年的条目为序，左边是前一年写到同一事项的原文。摘自各民政局印发的文件，非官方整理，以发文机关公布的文本为准。',
  '延续：措施和数字没有变化，只是措辞不同。调整：同一事项，措施、对象或数字有变。新提出：后一年有，前一年没有写到。未再提及：后一年的要点没有写到，不等于停止开展。',
];

export function fileOfAlignment(corpus: Corpus, alignment: Alignment, address: Address): AlignmentFile {
  const { a, b } = alignment;
  const layout = layOutAlignment(alignment);
  const chapters = [
    ...layout.chapters.map(({ section, rows }) => ({ name: section && nodeName(corpus, section), rows })),
    { name: `${b.year}年未再提及的条目`, rows: layout.unmentioned },
  ];
  return {
    title: `${b.issuer.area}：${b.year}年与${a.year}年工作要点逐条对照`,
    notes: NOTES,
    url: address(pairPagePath(alignment)),
    columns: [fileColumn(a, address), fileColumn(b, address)],
    items: chapters.flatMap(({ name, rows }) => rows.map((row) => fileItem(corpus, alignment, name, row, address))),
  };
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

function fileItem(corpus: Corpus, alignment: Alignment, chapter: string | null, row: Row, address: Address): FileItem {
  return {
    id: row.id,
    chapter,
    label: row.node.label ?? '',
    name: nodeName(corpus, row.node),
    change: row.change,
    notes: itemNotes(corpus, alignment, row),
    lines: row.lines.map((line) => fileLine(corpus, alignment, line, address)),
  };
}

function itemNotes(corpus: Corpus, { a }: Alignment, row: Row): string[] {
  const note = row.b?.note ?? row.a?.note ?? null;
  const partners = (row.b?.partners ?? []).map((partner) => nodeName(corpus, partner));
  return [
    ...(note === null ? [] : [note]),
    ...(partners.length === 0 ? [] : [`${a.year}年写到同一事项的条目：${partners.join('；')}`]),
  ];
}

function fileLine(corpus: Corpus, alignment: Alignment, line: Line, address: Address): FileLine {
  const marked = markLine(line);
  const { change, reviewed, note } = line;
  const side = (name: 'a' | 'b') => fileExtracts(corpus, alignment, name, marked[name], address);
  return { change, reviewed, rewritten: marked.rewritten, note, a: side('a'), b: side('b') };
}

function fileExtracts(
  corpus: Corpus,
  alignment: Alignment,
  side: 'a' | 'b',
  passages: readonly MarkedPassage[],
  address: Address,
): MarkedFileExtract[] {
  const notice = alignment[side];
  const text = { notice, issuer: notice.issuer, year: notice.year, kind: 'plan' as const };
  const at = (key: string | undefined) => address(`/notices/${notice.id}/#${key ?? ''}`);
  return lineExtracts(alignment.parts[side], passages).map(({ node, runs, page }) => ({
    source: sourceLine(text, nodeName(corpus, node), page),
    url: at(runs[0]?.[0]?.passage.key),
    runs: runs.map((run) =>
      run.map((marked) => ({
        id: marked.passage.id,
        pieces: piecesShown(marked),
        url: at(marked.passage.key),
      })),
    ),
  }));
}
