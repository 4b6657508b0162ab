/**
 * From the comparison that a page shows to the one that a file holds: the same cells in the same order, with every
 * source and address written out.
 */
import type { Address } from '../cite/refer.ts';
import { columnName, type Column } from '../model/column.ts';
import { runsOf, type Cell, type Comparison, type Extract } from '../model/compare.ts';
import type { Corpus } from '../model/corpus.ts';
import { widenPunctuation } from '../text/punctuation.ts';
import { nodeName, sourceLine } from '../model/source-line.ts';
import { pageName } from '../text/page.ts';
import type { Passage } from '../schema/passage.ts';
import type { Target } from '../schema/target.ts';
import { passagesOf } from './comparison-file.ts';
import type { ComparisonFile, FileCell, FileColumn, FileExtract, FileRow, FileTarget } from './comparison-file.ts';
import { GENERAL_NAME, kindNames, stateMeanings, stateNames, WHO_JUDGED } from '../model/vocabulary.ts';

const NOTES = [
  '摘自各民政局印发的文件，非官方整理，以发文机关公布的文本为准；中文之间的半角标点显示为全角，余照原文。',
  `未提及：${stateMeanings.silent}。未收录：${stateMeanings.absent}。待审校：${stateMeanings.pending}。`,
  WHO_JUDGED,
];

/** One theme's comparison, or several that share their columns (a year). */
export function fileOf(
  corpus: Corpus,
  comparisons: readonly Comparison[],
  page: { title: string; path: `/${string}` },
  address: Address,
): ComparisonFile {
  const columns = comparisons[0]?.columns ?? [];
  const several = comparisons.length > 1;
  const rows = comparisons.flatMap((comparison) =>
    comparison.rows.map((row): FileRow => ({
      id: several ? `${comparison.theme.id}/${row.id}` : row.id,
      name: row.topic?.name ?? GENERAL_NAME,
      theme: several ? comparison.theme.name : null,
      cells: row.cells.map((cell) => fileCell(cell, address)),
    })),
  );
  return {
    title: page.title,
    notes: NOTES,
    url: address(page.path),
    columns: columns.map((column) => fileColumn(column, address)),
    rows,
    targets: targetsOf(corpus, columns, rows, address),
  };
}

function fileColumn(column: Column, address: Address): FileColumn {
  const { notice } = column;
  return {
    id: column.id,
    name: columnName(column),
    title: column.parts[0]?.title ?? null,
    issuer: column.issuer.name,
    number: notice?.number ?? null,
    date: notice?.date ?? null,
    provenance: notice?.source.note ?? '',
    url: notice === null ? null : address(`/notices/${notice.id}/`),
  };
}

function fileCell(cell: Cell, address: Address): FileCell {
  const told = cell.state === null || cell.state === 'addressed' ? '' : stateNames[cell.state];
  return {
    state: cell.state,
    says: told,
    extracts: cell.extracts.map((extract) => fileExtract(cell, extract, address)),
  };
}

function fileExtract(cell: Cell, extract: Extract, address: Address): FileExtract {
  const first = extract.passages[0];
  return {
    source: sourceLine(cell.column, extract.source, extract.page),
    url: address(`/notices/${extract.entry.notice}/#${first?.key ?? extract.entry.anchor}`),
    runs: runsOf(extract).map((run) =>
      run.map((passage) => ({
        id: passage.id,
        text: widenPunctuation(passage.text),
        heading: passage.role === 'heading',
        reviewed: passage.reviewed,
        url: passageAddress(passage, address),
      })),
    ),
  };
}

function passageAddress(passage: Passage, address: Address): string {
  return address(`/notices/${passage.notice}/#${passage.key}`);
}

/** The numbers stated by passages that stand in the comparison, column by column. */
function targetsOf(corpus: Corpus, columns: Column[], rows: FileRow[], address: Address): FileTarget[] {
  const topics = new Map<string, { names: Set<string>; column: number }>();
  for (const row of rows) {
    row.cells.forEach((cell, column) => {
      for (const { id } of passagesOf(cell)) {
        const known = topics.get(id) ?? { names: new Set<string>(), column };
        topics.set(id, { ...known, names: known.names.add(row.name) });
      }
    });
  }
  const found = corpus.targets.flatMap((target): [number, FileTarget][] => {
    const place = topics.get(target.passage);
    const column = columns[place?.column ?? -1];
    if (place === undefined || column === undefined) return [];
    return [[place.column, fileTarget(corpus, target, column, [...place.names].join('、'), address)]];
  });
  return found.sort(([one], [other]) => one - other).map(([, target]) => target);
}

function fileTarget(corpus: Corpus, target: Target, column: Column, topics: string, address: Address): FileTarget {
  const passage = corpus.passage(target.passage);
  return {
    passage: target.passage,
    topics,
    column: columnName(column),
    kind: kindNames[target.kind],
    year: target.year,
    verb: target.verb,
    object: target.object,
    value: target.valueHigh === null ? String(target.value) : `${target.value}—${target.valueHigh}`,
    approximate: target.approximate ?? '',
    unit: target.unit,
    quote: target.quote,
    source: sourceLine(column, nodeName(corpus, corpus.entryOf(passage)), pageName(passage.pages)),
    url: passageAddress(passage, address),
  };
}
