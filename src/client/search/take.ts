/**
 * All hits of a search as a file.
 */
import { placeFinder } from '../../search/place.ts';
import { figure, scopeName } from '../../search/phrasing.ts';
import { nameReading } from '../../search/phrasing-reading.ts';
import { findOccurrences } from '../../search/term.ts';
import type { ExportFile, ExportRow, Run } from '../../export/export-file.ts';
import { FILE_FORMATS, type FileFormat } from '../../export/formats.ts';
import { noticeHref } from '../../model/href.ts';
import { widenPunctuation } from '../../text/punctuation.ts';
import { type Found, markedTerms, readFound, wordsOf } from './hit.ts';
import { saveFile } from '../take/save-file.ts';
import { today } from '../today.ts';
import type { Turn } from './page-parts.ts';

export type HitsEnding = FileFormat['ending'];

/** Makes the file and hands it to the browser. */
export async function takeHits(turn: Turn, ending: HitsEnding): Promise<void> {
  const format = FILE_FORMATS.find((each) => each.ending === ending);
  if (format === undefined) return;
  const { answer, searcher, state } = turn;
  const found = await readFound(searcher, answer, turn.passages);
  const rows = found.map((each) => rowOf(turn, each));
  const file: ExportFile = {
    title: `搜索“${state.q.trim()}”：${figure(rows.length)}句`,
    notes: [
      nameReading(answer),
      answer.scopes.map(scopeName).join('，'),
      '各句为原文摘录，以发文机关公布的文本为准。',
    ].filter((note) => note !== ''),
    url: location.href,
    tables: [{ name: '句子', bandHead: '文件', labelHead: null, columns: ['原文'], rows, after: '' }],
    numbers: [],
    sources: [],
  };
  saveFile(await format.build(file, `${today()}导出`), {
    type: format.type,
    name: `搜索-${state.q.trim().replace(/[\\/:*?"<>|\s]+/gu, '-')}.${ending}`,
  });
}

/** Words with those looked for marked. */
function markedRuns(words: string, marks: readonly { from: number; to: number }[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    runs.push({ text: words.slice(at, from), mark: null }, { text: words.slice(from, to), mark: 'found' });
    at = to;
  }
  return [...runs, { text: words.slice(at), mark: null }].filter(({ text }): boolean => text !== '');
}

function rowOf({ searcher, answer }: Turn, found: Found): ExportRow {
  const { first } = found;
  const { text, part } = placeFinder(searcher.catalogue)(first.passage);
  const words = widenPunctuation(wordsOf(found));
  const source = [
    `《${part.kind === 'cover' ? text.title : part.title}》`,
    ...first.trail,
    first.page > 0 ? `第${String(first.page)}页` : '',
  ]
    .filter((step) => step !== '')
    .join('，');
  const url = new URL(`${noticeHref(text.notice)}#${first.key}`, location.href).href;
  const paragraphs = [markedRuns(words, findOccurrences(words, markedTerms(answer)))];
  // The notice's id, which the CSV alone has.
  return { band: text.name, label: text.notice, cells: [{ extracts: [{ paragraphs, source, url }], says: '' }] };
}
