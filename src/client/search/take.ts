/**
 * All hits of a search as a file.
 */
import { placeFinder } from '../../search/place.ts';
import { nameCount, nameReading, scopeName } from '../../search/phrasing.ts';
import { findOccurrences } from '../../search/term.ts';
import { type HitRow, hitsCsv, hitsDocx, hitsXlsx } from '../../export/hits-file.ts';
import { noticeHref } from '../../model/href.ts';
import { type Found, markedTerms, readFound, wordsOf } from './hit.ts';
import type { Turn } from './page-parts.ts';

const WRITERS = { csv: hitsCsv, xlsx: hitsXlsx, docx: hitsDocx } as const;
export type HitsEnding = keyof typeof WRITERS;

/** Makes the file and hands it to the browser. */
export async function takeHits(turn: Turn, ending: HitsEnding): Promise<void> {
  const { answer, filtered, searcher, state } = turn;
  const found = await readFound(searcher, answer, filtered.passages);
  const rows = found.map((each) => rowOf(turn, each));
  const { passages } = nameCount(rows.length, 0, 0);
  const scopes = answer.scopes.map(scopeName);
  const file = {
    title: `搜索“${state.q.trim()}”：${passages}`,
    notes: [nameReading(answer), scopes.join('，'), '各句为原文摘录，以发文机关公布的文本为准。'].filter(
      (note) => note !== '',
    ),
    url: location.href,
    rows,
  };
  const blob = await WRITERS[ending](file);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `搜索-${state.q.trim().replace(/[\\/:*?"<>|\s]+/gu, '-')}.${ending}`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

function rowOf({ searcher, answer }: Turn, found: Found): HitRow {
  const { first } = found;
  const { text, part } = placeFinder(searcher.catalogue)(first.passage);
  const words = wordsOf(found);
  return {
    id: found.sentences.map(({ id }) => id).join(' '),
    notice: text.notice,
    area: text.area,
    year: part.year,
    text: text.name,
    source: [
      `《${part.kind === 'cover' ? text.title : part.title}》`,
      ...first.trail,
      first.page > 0 ? `第${String(first.page)}页` : '',
    ]
      .filter((step) => step !== '')
      .join('，'),
    words,
    marks: findOccurrences(words, markedTerms(answer)),
    url: new URL(`${noticeHref(text.notice)}#${first.key}`, location.href).href,
  };
}
