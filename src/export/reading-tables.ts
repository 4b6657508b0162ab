/**
 * Blind readings as data: the answers as they were given with the coding they are compared with, and the agreement worked
 * out from them, per theme, per topic and for 未提及.
 */
import { cohenKappa, type LabelCount, scoreCount } from '../model/agreement.ts';
import { judgeReading, timesGiven } from '../model/coding-quality.ts';
import type { Corpus } from '../model/corpus.ts';
import { judgeSilences } from '../model/silence-quality.ts';
import type { SecondReading } from '../schema/second-reading.ts';
import type { SilenceReading } from '../schema/silence-reading.ts';
import type { DataTable, Field } from './dataset.ts';
import { count, list, must, passageField, text, topicField } from './field.ts';

export interface Readings {
  secondReadings: readonly (SecondReading & { id: string })[];
  silenceReadings: readonly (SilenceReading & { id: string })[];
}

const readingFields: Field[] = [
  must(text('reading', '复读', '如 draw-4、silence-1；notice-putuo-2025-1 为第二人通读的工作簿。')),
  must(text('reader', '读者', '谁读的。')),
  must(text('date', '日期', '判读的日期。')),
  must(text('coding', '所比版本', '与哪一版归类相比。')),
  text('seed', '种子', '抽样所用；空为通读一份文件。'),
];
const readingCells = (
  reading: Readings['secondReadings'][number] | Readings['silenceReadings'][number],
): Record<string, string | null> => ({
  reading: reading.id,
  reader: reading.reader,
  date: reading.date,
  coding: reading.coding,
  seed: reading.seed ?? null,
});

export function buildReadingTables(corpus: Corpus, readings: Readings): DataTable[] {
  return [readingsTable(readings), silenceReadingsTable(corpus, readings), agreementTable(corpus, readings)];
}

function readingsTable({ secondReadings }: Readings): DataTable {
  return {
    name: 'second_readings',
    title: '抽样复读',
    description: '未见归类的读者重新归类的结果，照其回答；旁边是当时的归类。',
    fields: [
      ...readingFields,
      passageField,
      list('themes', '主题', '复读所归；空为总述。'),
      list('topics', '议题', '复读所归；空为没有。'),
      list('first_themes', '当时的主题', '所比版本的归类；空为总述。'),
      list('first_topics', '当时的议题', '所比版本的归类；空为没有。'),
    ],
    primaryKey: ['reading', 'passage'],
    refers: {},
    rows: secondReadings.flatMap((reading) =>
      reading.readings.map(({ passage, themes, topics, first }) => ({
        ...readingCells(reading),
        passage,
        themes,
        topics,
        first_themes: first.themes,
        first_topics: first.topics,
      })),
    ),
  };
}

function silenceReadingsTable(corpus: Corpus, { silenceReadings }: Readings): DataTable {
  const answers = ['silent', 'mentioned', 'addressed'];
  const decisions = ['accepted', 'dismissed', 'open'];
  return {
    name: 'silence_readings',
    title: '未提及的复读',
    description:
      '未见归类的读者通读原文，对抽到的未提及各格的回答：silent 没有找到，mentioned 在别处提到，addressed 写到（推翻未提及）。',
    fields: [
      ...readingFields,
      must(text('text', '文件编号', '如 pudong-2024；总结为 shanghai-summary-2023。')),
      topicField,
      { ...must(text('answer', '回答', '见上。')), constraints: { required: true, enum: answers } },
      text('passage', '语句编号', '读者所指的语句；空为没有。'),
      text('quote', '引文', '照原文；空为没有。'),
      text('because', '读者的理由', '照其回答；空为没有。'),
      {
        ...text('decision', '决定', 'accepted 采纳，dismissed 不采纳，open 未定；空为无须决定。'),
        constraints: { enum: decisions },
      },
      text('why', '不采纳的理由', '空为没有。'),
    ],
    primaryKey: ['reading', 'text', 'topic'],
    refers: { topic: 'topics' },
    rows: silenceReadings.flatMap((reading) => {
      const { accepted, dismissed, open } = judgeSilences(corpus, reading);
      const why = new Map(dismissed.map((cell) => [`${cell.text} ${cell.topic}`, cell.why]));
      const keys = (cells: typeof accepted): Set<string> => new Set(cells.map((cell) => `${cell.text} ${cell.topic}`));
      const [taken, left] = [keys(accepted), keys(open)];
      return reading.cells.map(({ text: id, topic, answer, passage, quote, because }) => {
        const key = `${id} ${topic}`;
        return {
          ...readingCells(reading),
          text: id,
          topic,
          answer,
          passage: passage ?? null,
          quote: quote ?? null,
          because: because ?? null,
          decision: taken.has(key) ? 'accepted' : why.has(key) ? 'dismissed' : left.has(key) ? 'open' : null,
          why: why.get(key) ?? null,
        };
      });
    }),
  };
}

/** To three decimals: the counts say how little stands behind more. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

function agreementTable(corpus: Corpus, { secondReadings, silenceReadings }: Readings): DataTable {
  const row = (level: string, { label, both, firstOnly, secondOnly, neither }: LabelCount) => {
    const counts = { label, both, firstOnly, secondOnly, neither };
    return {
      level,
      label,
      both,
      first_only: firstOnly,
      second_only: secondOnly,
      neither,
      f1: level === 'silence' ? null : rounded(scoreCount(counts).f1),
      kappa: level === 'silence' ? null : rounded(cohenKappa(counts)),
    };
  };
  return {
    name: 'agreement',
    title: '一致程度',
    description:
      '每次复读与当时归类的一致程度。level 为 theme 主题、topic 议题的，label 是其编号，all 为合计，没有给过的不列；为 silence 的，一行是抽到的未提及各格：both 两次都没有找到，first_only 复读认为提到或写到。',
    fields: [
      ...readingFields,
      {
        ...must(text('level', '层次', '见上。')),
        constraints: { required: true, enum: ['theme', 'topic', 'silence'] },
      },
      must(text('label', '主题或议题', '编号；all 为合计，silent 为未提及。')),
      must(count('both', '两次都给', '句数（未提及为格数）。')),
      must(count('first_only', '只在归类', '句数。')),
      must(count('second_only', '只在复读', '句数。')),
      must(count('neither', '两次都不给', '句数。')),
      { name: 'f1', title: 'F1', type: 'number', description: '以归类为准；空为不能算。' },
      { name: 'kappa', title: 'κ', type: 'number', description: '科恩一致性系数；空为不能算。' },
    ],
    primaryKey: ['reading', 'level', 'label'],
    refers: {},
    rows: [
      ...secondReadings.flatMap((reading) => {
        const { themes, topics } = judgeReading(corpus, reading, 1);
        return (
          [
            ['theme', themes],
            ['topic', topics],
          ] as const
        ).flatMap(([level, { counts, pooled }]) =>
          [...counts.filter((each) => timesGiven(each) > 0), { ...pooled, label: 'all' }].map((each) => ({
            ...readingCells(reading),
            ...row(level, each),
          })),
        );
      }),
      ...silenceReadings.map((reading) => {
        const { silent, mentioned, refuted } = judgeSilences(corpus, reading);
        const counts = { label: 'silent', both: silent, firstOnly: mentioned + refuted, secondOnly: 0, neither: 0 };
        return { ...readingCells(reading), ...row('silence', counts) };
      }),
    ],
  };
}
