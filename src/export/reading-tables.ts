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
  must(
    text(
      'reading',
      '复读',
      '如 draw-4、silence-1；notice-putuo-2025-1 为第二人通读的工作簿。',
      ({ reading }) => reading.id,
    ),
  ),
  must(text('reader', '读者', '谁读的。', ({ reading }) => reading.reader)),
  must(text('date', '日期', '判读的日期。', ({ reading }) => reading.date)),
  must(text('coding', '所比版本', '与哪一版归类相比。', ({ reading }) => reading.coding)),
  text('seed', '种子', '抽样所用；空为通读一份文件。', ({ reading }) => reading.seed),
];

export function buildReadingTables(corpus: Corpus, readings: Readings): DataTable[] {
  return [readingsTable(readings), silenceReadingsTable(corpus, readings), agreementTable(corpus, readings)];
}

function readingsTable({ secondReadings }: Readings): DataTable {
  return tableOf(
    {
      name: 'second_readings',
      title: '抽样复读',
      description: '没有看过归类的语言模型重新归类的结果，照其回答；旁边是当时的归类。',
      key: ['reading', 'passage'],
    },
    secondReadings.flatMap((reading) => reading.readings.map((answer) => ({ reading, answer }))),
    [
      ...ofReading,
      inPassage(({ answer }) => answer.passage),
      list('themes', '主题', '复读所归；空为总述。', ({ answer }) => answer.themes),
      list('topics', '议题', '复读所归；空为没有。', ({ answer }) => answer.topics),
      list('first_themes', '当时的主题', '所比版本的归类；空为总述。', ({ answer }) => answer.first.themes),
      list('first_topics', '当时的议题', '所比版本的归类；空为没有。', ({ answer }) => answer.first.topics),
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
    {
      name: 'silence_readings',
      title: '未提及的复读',
      description:
        '没有看过归类的语言模型通读原文，对抽到的未提及各格的回答：silent 没有找到，mentioned 在别处提到，addressed 写到（推翻未提及）。',
      key: ['reading', 'text', 'topic'],
      refers: { topic: 'topics' },
    },
    silenceReadings.flatMap((reading) => {
      const decided = decisionsOn(corpus, reading);
      return reading.cells.map((cell) => ({ reading, cell, ...decided(cell) }));
    }),
    [
      ...ofReading,
      inText(({ cell }) => cell.text),
      onTopic(({ cell }) => cell.topic),
      must(
        oneOfWords(
          ['silent', 'mentioned', 'addressed'],
          text('answer', '回答', '见上。', ({ cell }) => cell.answer),
        ),
      ),
      text('passage', '语句编号', '读者所指的语句；空为没有。', ({ cell }) => cell.passage),
      text('quote', '引文', '照原文；空为没有。', ({ cell }) => cell.quote),
      text('because', '读者的理由', '照其回答；空为没有。', ({ cell }) => cell.because),
      oneOfWords(
        ['accepted', 'dismissed', 'open'],
        text(
          'decision',
          '决定',
          'accepted 采纳，dismissed 不采纳，open 未定；空为无须决定。',
          ({ decision }) => decision,
        ),
      ),
      text('why', '不采纳的理由', '空为没有。', ({ why }) => why),
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
    {
      name: 'agreement',
      title: '一致程度',
      description:
        '每次复读与当时归类的一致程度。level 为 theme 主题、topic 议题的，label 是其编号，all 为合计，没有给过的不列；为 silence 的，一行是抽到的未提及各格：both 两次都没有找到，first_only 复读认为提到或写到。',
      key: ['reading', 'level', 'label'],
    },
    [
      ...secondReadings.flatMap((reading) => agreementsOf(corpus, reading)),
      ...silenceReadings.map((reading) => silenceAgreement(corpus, reading)),
    ],
    [
      ...ofReading,
      must(
        oneOfWords(
          ['theme', 'topic', 'silence'],
          text('level', '层次', '见上。', ({ level }) => level),
        ),
      ),
      must(text('label', '主题或议题', '编号；all 为合计，silent 为未提及。', ({ count }) => count.label)),
      must(integer('both', '两次都给', '句数（未提及为格数）。', ({ count }) => count.both)),
      must(integer('first_only', '只在归类', '句数。', ({ count }) => count.firstOnly)),
      must(integer('second_only', '只在复读', '句数。', ({ count }) => count.secondOnly)),
      must(integer('neither', '两次都不给', '句数。', ({ count }) => count.neither)),
      decimal('f1', 'F1', '以归类为准；空为不能算。', ({ score }) => score && rounded(score.f1)),
      decimal('kappa', 'κ', '科恩一致性系数；空为不能算。', ({ score }) => score && rounded(score.kappa)),
    ],
  );
}
