/**
 * `npm run coding`: how well the classifier alone agrees with the editors' decisions, theme by theme and topic by
 * topic, with every disagreement; how well each blind reading agrees with the coding it was compared with; and what blind
 * readers found in cells shown as 未提及.
 * It reads `content/`: run `npm run convert` after a change of cues or decisions.
 *
 *   --why ID      only say why the classifier proposed what it did for the passage ID
 *   --least N     fewest passages that either reader gave a theme for its κ to be told (default 5)
 *   --brief       leave out the line per topic and the disagreements
 *
 * Exit code 1 where a passage has no decision, or a figure is below the project's goal (F1 0.93, κ 0.86).
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  type CodedTwice,
  countLabels,
  type LabelCount,
  meanF1,
  scoreCount,
  scoreTogether,
} from '../src/model/agreement.ts';
import { buildCorpus } from '../src/model/build-corpus.ts';
import {
  changedBySettling,
  judgeClassifier,
  judgeReading,
  sameLabels,
  timesGiven,
} from '../src/model/coding-quality.ts';
import { readContent } from '../src/model/read-content.ts';
import { readSecondReadings, readSilenceReadings } from '../src/model/read-editors.ts';
import { judgeSilences } from '../src/model/silence-quality.ts';
import { isThemed, type Passage } from '../src/schema/passage.ts';
import type { SecondReading } from '../src/schema/second-reading.ts';
import { failPlainly } from './plain-fault.ts';
import { topicId } from '../src/schema/theme.ts';

failPlainly();

const GOAL_F1 = 0.93;
const GOAL_KAPPA = 0.86;

const { values: flags } = parseArgs({
  options: {
    why: { type: 'string' },
    least: { type: 'string', default: '5' },
    brief: { type: 'boolean', default: false },
  },
});

const corpus = buildCorpus(await readContent());
const codable = corpus.passages.filter(isThemed);
const decided = codable.filter(({ reviewed }) => reviewed);
const themes = corpus.themes.map(({ id }) => id);

if (flags.why !== undefined) await tellWhy(corpus.passage(flags.why));
else {
  console.log(`${String(decided.length)} of ${String(codable.length)} passages have a decision.`);
  const f1 = tellAgreement();
  const kappas = await tellSecondReadings();
  await tellSilenceReadings();
  if (decided.length < codable.length || f1 < GOAL_F1 || kappas.some((kappa) => kappa < GOAL_KAPPA)) {
    process.exitCode = 1;
  }
}

async function tellWhy(passage: Passage): Promise<void> {
  const file = await readFile(`content/notices/${passage.notice}/reasons.json`, 'utf8');
  const reasons = (JSON.parse(file) as Record<string, string[]>)[passage.key] ?? [];
  console.log([passage.text, ...reasons, `判定：${passage.themes.join('、') || '总述'}`].join('\n'));
}

/** Prints the classifier against the decisions; returns the micro-F1 on themes. */
function tellAgreement(): number {
  const quality = judgeClassifier(corpus);
  const { precision, recall, f1 } = quality.themes;
  const pairs = decided.map(({ id, themes: first, proposed }) => ({ id, first, second: proposed.themes }));
  const main = pairs.filter(({ first, second }) => first[0] === second[0]);
  console.log('\nThe classifier alone, against the decisions, on themes:');
  for (const count of quality.counts) console.log(scoreLine(count));
  console.log(
    `micro: precision ${show(precision)}, recall ${show(recall)}, F1 ${show(f1)}; macro F1 ${show(meanF1(quality.counts))}`,
  );
  console.log(
    `same set of themes: ${share(quality.same, decided.length)}; same main theme: ${share(main.length, decided.length)}`,
  );
  for (const notice of corpus.notices) {
    const own = pairs.filter(({ id }) => corpus.passage(id).notice === notice.id);
    console.log(`  ${notice.id}: F1 ${show(scoreTogether(countLabels(own, themes)).f1)}`);
  }
  console.log(
    `\non topics, micro: precision ${show(quality.topics.precision)}, recall ${show(quality.topics.recall)}, F1 ${show(quality.topics.f1)}`,
  );
  if (flags.brief) return f1 ?? 0;
  const topicPairs = decided.map(({ id, topics: first, proposed }) => ({ id, first, second: proposed.topics }));
  const topics = corpus.topics.map(topicId);
  for (const count of countLabels(topicPairs, topics)) console.log(scoreLine(count));
  console.log('\nDisagreements on themes (decided ← proposed):');
  for (const pair of pairs) if (!sameLabels(pair)) console.log(pairLine(pair));
  console.log('\nDisagreements on topics alone:');
  for (const [index, pair] of topicPairs.entries()) {
    if (!sameLabels(pair) && pairs[index] && sameLabels(pairs[index])) console.log(pairLine(pair));
  }
  return f1 ?? 0;
}

/** Prints each second reading against the first; returns the last draw's κ for each theme that has enough passages. */
async function tellSecondReadings(): Promise<number[]> {
  let kappas: number[] = [];
  for (const reading of await readSecondReadings()) {
    const own = tellSecondReading(reading.id, reading);
    // A workbook may hold a few sentences of one notice; the goal is for draws.
    if (reading.notice === undefined) kappas = own;
  }
  return kappas;
}

function tellSecondReading(name: string, reading: SecondReading): number[] {
  const { themes: onThemes, topics: onTopics } = judgeReading(corpus, reading, Number(flags.least));
  console.log(
    `\n${name}: ${String(onThemes.pairs.length)} passages, ${reading.notice ?? `seed ${String(reading.seed)}`}; ${reading.reader}, ${reading.date}; against the coding of ${reading.coding}`,
  );
  for (const { count, kappa: own } of onThemes.told) {
    const numbers = `${String(count.both)} both, ${String(count.firstOnly)} first alone, ${String(count.secondOnly)} second alone`;
    console.log(`${count.label.padEnd(22)} κ ${show(own)}  (${numbers})`);
  }
  const fewOnes = onThemes.few.map((count) => `${count.label} ${String(count.both)}/${String(timesGiven(count))}`);
  console.log(`too few to tell (under ${flags.least}; agreed/given): ${fewOnes.join(', ')}`);
  const settled = `judged again afterwards: ${String(reading.settled.length)}, of these changed ${String(changedBySettling(corpus, reading))}`;
  console.log(`all themes together: κ ${show(onThemes.kappa)}; ${settled}`);
  const { precision, recall, f1 } = onTopics.score;
  console.log(
    `on topics: precision ${show(precision)}, recall ${show(recall)}, F1 ${show(f1)}; same set ${share(onTopics.same, onTopics.pairs.length)}`,
  );
  if (flags.brief) return onThemes.told.flatMap(({ kappa: own }) => own ?? []);
  for (const count of onTopics.counts) if (timesGiven(count) > 0) console.log(scoreLine(count));
  for (const pair of onThemes.pairs) if (!sameLabels(pair)) console.log(`  ${pairLine(pair)}`);
  for (const pair of onTopics.pairs) if (!sameLabels(pair)) console.log(`  ${pairLine(pair)}`);
  return onThemes.told.flatMap(({ kappa: own }) => own ?? []);
}

/** Prints what blind readers found in cells shown as 未提及. */
async function tellSilenceReadings(): Promise<void> {
  for (const reading of await readSilenceReadings()) {
    const { cells, silent, mentioned, refuted, accepted, dismissed, open } = judgeSilences(corpus, reading);
    console.log(
      `\n${reading.id}: ${String(cells)} of ${String(reading.of)} silent cells, seed ${reading.seed}; ${reading.reader}, ${reading.date}; against the coding of ${reading.coding}`,
    );
    console.log(
      `silent ${share(silent, cells)}, mentioned ${share(mentioned, cells)}, refuted ${share(refuted, cells)}; ` +
        `of the findings accepted ${String(accepted.length)}, dismissed ${String(dismissed.length)}, undecided ${String(open.length)}`,
    );
  }
}

function pairLine({ id, first, second }: CodedTwice): string {
  return `${id}: ${first.join(' ') || 'none'} ← ${second.join(' ') || 'none'}  ${corpus.passage(id).text}`;
}

function scoreLine(count: LabelCount): string {
  const { precision, recall, f1 } = scoreCount(count);
  const numbers = `${String(count.both)} right, ${String(count.firstOnly)} missed, ${String(count.secondOnly)} too many`;
  return `${count.label.padEnd(42)} P ${show(precision)}  R ${show(recall)}  F1 ${show(f1)}  (${numbers})`;
}

function show(value: number | null): string {
  return value === null ? '  –  ' : value.toFixed(3);
}

function share(part: number, whole: number): string {
  return `${String(part)}/${String(whole)} (${show(part / whole)})`;
}
