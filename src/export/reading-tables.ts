/**
 * Blind readings as data: the answers as they were given with the coding they are compared with, and the agreement worked
 * out from them, per theme, per topic and for 未提及.
 */
import { cohenKappa, scoreCount } from '../model/agreement.ts';
import { judgeReading, timesGiven } from '../model/coding-quality.ts';
import type { Corpus } from '../model/corpus.ts';
import { judgeSilences } from '../model/silence-quality.ts';
import type { SecondReading } from '../schema/second-reading.ts';
import type { SilenceReading } from '../schema/silence-reading.ts';
import {
  type Column,
  type DataTable,
  oneOfWords,
  decimal,
  inPassage,
  inText,
  integer,
  list,
  must,
  onTopic,
  tableOf,
  text,
} from './table.ts';

export interface Readings {
  secondReadings: readonly (SecondReading & { id: string })[];
  silenceReadings: readonly (SilenceReading & { id: string })[];
}

/** Of which blind reading a row is. */
const ofReading: Column<{ reading: Readings['secondReadings'][number] | Readings['silenceReadings'][number] }>[] = [
  must(text('reading', ({ reading }) => reading.id)),
  must(text('reader', ({ reading }) => reading.reader)),
  must(text('date', ({ reading }) => reading.date)),
  must(text('coding', ({ reading }) => reading.coding)),
  text('seed', ({ reading }) => reading.seed),
];

export function buildReadingTables(corpus: Corpus, readings: Readings): DataTable[] {
  return [readingsTable(readings), silenceReadingsTable(corpus, readings), agreementTable(corpus, readings)];
}

function readingsTable({ secondReadings }: Readings): DataTable {
  return tableOf(
    { name: 'second_readings', key: ['reading', 'passage'] },
    secondReadings.flatMap((reading) => reading.readings.map((answer) => ({ reading, answer }))),
    [
      ...ofReading,
      inPassage(({ answer }) => answer.passage),
      list('themes', ({ answer }) => answer.themes),
      list('topics', ({ answer }) => answer.topics),
      list('first_themes', ({ answer }) => answer.first.themes),
      list('first_topics', ({ answer }) => answer.first.topics),
    ],
  );
}

/** What became of the cells of a reading, by text and topic. */
function decisionsOn(corpus: Corpus, reading: Readings['silenceReadings'][number]) {
  const { accepted, dismissed, open } = judgeSilences(corpus, reading);
  const keyOf = (cell: { text: string; topic: string }): string => `${cell.text} ${cell.topic}`;
  const decisions = new Map<string, { decision: string; why?: string }>([
    ...open.map((cell) => [keyOf(cell), { decision: 'open' }] as const),
    ...dismissed.map((cell) => [keyOf(cell), { decision: 'dismissed', why: cell.why }] as const),
    ...accepted.map((cell) => [keyOf(cell), { decision: 'accepted' }] as const),
  ]);
  return (cell: { text: string; topic: string }) => decisions.get(keyOf(cell));
}

function silenceReadingsTable(corpus: Corpus, { silenceReadings }: Readings): DataTable {
  return tableOf(
    { name: 'silence_readings', key: ['reading', 'text', 'topic'], refers: { topic: 'topics' } },
    silenceReadings.flatMap((reading) => {
      const decided = decisionsOn(corpus, reading);
      return reading.cells.map((cell) => ({ reading, cell, ...decided(cell) }));
    }),
    [
      ...ofReading,
      inText(({ cell }) => cell.text),
      onTopic(({ cell }) => cell.topic),
      must(oneOfWords('answer', ['silent', 'mentioned', 'addressed'], ({ cell }) => cell.answer)),
      text('passage', ({ cell }) => cell.passage),
      text('quote', ({ cell }) => cell.quote),
      text('because', ({ cell }) => cell.because),
      oneOfWords('decision', ['accepted', 'dismissed', 'open'], ({ decision }) => decision),
      text('why', ({ why }) => why),
    ],
  );
}

/** To three decimals: the counts say how little is behind more. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

/** How a reading agrees with the coding, per theme and topic that was given, and in all. */
function agreementsOf(corpus: Corpus, reading: Readings['secondReadings'][number]) {
  const { themes, topics } = judgeReading(corpus, reading, 1);
  const levels = [
    ['theme', themes],
    ['topic', topics],
  ] as const;
  return levels.flatMap(([level, { counts, pooled }]) =>
    [...counts.filter((each) => timesGiven(each) > 0), { ...pooled, label: 'all' }].map((each) => ({
      reading,
      level,
      count: each,
      score: { f1: scoreCount(each).f1, kappa: cohenKappa(each) },
    })),
  );
}

function silenceAgreement(corpus: Corpus, reading: Readings['silenceReadings'][number]) {
  const { silent, mentioned, refuted } = judgeSilences(corpus, reading);
  const count = { label: 'silent', both: silent, firstOnly: mentioned + refuted, secondOnly: 0, neither: 0 };
  return { reading, level: 'silence', count, score: null };
}

function agreementTable(corpus: Corpus, { secondReadings, silenceReadings }: Readings): DataTable {
  return tableOf(
    { name: 'agreement', key: ['reading', 'level', 'label'] },
    [
      ...secondReadings.flatMap((reading) => agreementsOf(corpus, reading)),
      ...silenceReadings.map((reading) => silenceAgreement(corpus, reading)),
    ],
    [
      ...ofReading,
      must(oneOfWords('level', ['theme', 'topic', 'silence'], ({ level }) => level)),
      must(text('label', ({ count }) => count.label)),
      must(integer('both', ({ count }) => count.both)),
      must(integer('first_only', ({ count }) => count.firstOnly)),
      must(integer('second_only', ({ count }) => count.secondOnly)),
      must(integer('neither', ({ count }) => count.neither)),
      decimal('f1', ({ score }) => score && rounded(score.f1)),
      decimal('kappa', ({ score }) => score && rounded(score.kappa)),
    ],
  );
}
