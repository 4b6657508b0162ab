/**
 * All hits of a search as a file.
 */
import type { Answer } from '../../search/evaluate.ts';
import { groupByText } from '../../search/group.ts';
import { placeFinder } from '../../search/place.ts';
import { scopeName } from '../../search/messages.ts';
import { nameReading } from '../../search/reading-messages.ts';
import type { PassageText, Searcher } from '../../search/searcher.ts';
import { findOccurrences } from '../../search/term.ts';
import { type ExportFile, type ExportRow, type Run, SIC } from '../../export/export-file.ts';
import { FILE_FORMATS, type FileFormat } from '../../export/formats.ts';
import { noticeHref } from '../../model/href.ts';
import { widenPunctuation } from '../../text/punctuation.ts';
import { type Found, markedTerms, readFound, slipsIn, textHref, wordsOf } from './hit.ts';
import { exportedToday, fileName, pageAddress, saveFile } from '../export/save-file.ts';
import type { SearchRun } from './page-parts.ts';

export type HitsEnding = FileFormat['ending'];

/** Makes the file and hands it to the browser. */
export async function exportHits(run: SearchRun, ending: HitsEnding): Promise<void> {
  const format = FILE_FORMATS.find((each) => each.ending === ending);
  if (format === undefined) return;
  const { answer, searcher, state } = run;
  const found = await readFound(searcher, answer, run.passages);
  const rows = found.map((each) => rowOf(run, each));
  const unsaid = [...run.parts.results.querySelectorAll('.unsaid')].map((line) => line.textContent.trim());
  const texts = groupByText(searcher.catalogue, run.passages).map(({ text }) => text);
  const file: ExportFile = {
    title: `搜索“${state.q.trim()}”：${run.parts.summary.textContent}`,
    notes: [
      nameReading(answer),
      answer.scopes.map(scopeName).join('，'),
      ...unsaid,
      '各句为原文摘录，以发文机关公布的文本为准。',
    ].filter((note) => note !== ''),
    url: pageAddress(),
    tables: [
      {
        name: '句子',
        form: 'running',
        bandHead: '文件',
        noteHead: '议题',
        labelHead: null,
        columns: ['原文'],
        rows,
        after: '',
      },
    ],
    numbers: [],
    sources: texts.map((text) => ({
      words: `${text.name}：《${text.title}》${text.cited}`,
      url: new URL(textHref(text), location.href).href,
    })),
  };
  saveFile(await format.build(file, exportedToday()), {
    type: format.type,
    name: fileName(file.title.replace(/：.*$/u, ''), ending),
  });
}

/** Words with those looked for marked, and slips as on the page. */
function markedRuns(found: Found, answer: Answer): Run[] {
  const words = widenPunctuation(wordsOf(found));
  const ends = slipsIn(found).map(({ end }) => end);
  const runs: Run[] = [];
  let at = 0;
  const push = (to: number, mark: Run['mark']): void => {
    for (const end of ends.filter((each) => each > at && each <= to)) {
      runs.push({ text: words.slice(at, end), mark }, SIC);
      at = end;
    }
    runs.push({ text: words.slice(at, to), mark });
    at = to;
  };
  for (const { from, to } of findOccurrences(words, markedTerms(answer))) {
    push(from, null);
    push(to, 'found');
  }
  push(words.length, null);
  return runs.filter(({ text }) => text !== '');
}

function rowOf({ searcher, answer }: SearchRun, found: Found): ExportRow {
  const { first } = found;
  const { text, part } = placeFinder(searcher.catalogue)(first.passage);
  const source = [
    `《${part.kind === 'cover' ? text.title : part.title}》${text.cited}`,
    ...first.trail.map(widenPunctuation),
    first.page > 0 ? `第${String(first.page)}页` : '',
  ]
    .filter((step) => step !== '')
    .join('，');
  const url = new URL(`${noticeHref(text.notice)}#${first.key}`, location.href).href;
  const paragraphs = [markedRuns(found, answer)];
  const topics = topicNames(searcher, first).join('、');
  return {
    band: text.name,
    label: '',
    cells: [{ extracts: [{ paragraphs, source, url }], says: '', ...(topics !== '' && { note: topics }) }],
  };
}

/** All topics of a sentence, or the themes that it belongs to without one, by name. */
function topicNames({ catalogue }: Searcher, { topics }: PassageText): string[] {
  const all = catalogue.themes.flatMap((theme) => theme.topics);
  return topics.flatMap((place) => (all[place] ?? catalogue.themes[-1 - place])?.name ?? []);
}
