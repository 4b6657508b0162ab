/**
 * `npm run coding`: how well the classifier alone agrees with the editors' decisions, theme by theme and topic by
 * topic, with every disagreement; and how well the second reading agrees with the first, where there is one.
 * It reads `content/`: run `npm run convert` after a change of cues or decisions.
 *
 *   --why ID      only tell why the classifier proposed what it did for the passage ID
 *   --least N     fewest passages that either reader gave a theme for its κ to be told (default 5)
 *   --brief       leave topics and disagreements out
 *
 * Exit code 1 where a passage has no decision, or a figure is below the project's goal (F1 0.93, κ 0.86).
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { cohenKappa, countLabels, type LabelCount, meanF1, scoreCount, scoreTogether } from '../src/model/agreement.ts';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { readContent } from '../src/model/read-content.ts';
import type { Passage } from '../src/schema/passage.ts';
import { secondReadingSchema } from '../src/schema/second-reading.ts';

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
const codable = corpus.passages.filter(({ role }) => role === 'heading' || role === 'text');
const decided = codable.filter(({ reviewed }) => reviewed);
const themes = corpus.themes.map(({ id }) => id);

if (flags.why !== undefined) await tellWhy(corpus.passage(flags.why));
else {
  console.log(`${String(decided.length)} of ${String(codable.length)} passages have a decision.`);
  const f1 = tellAgreement();
  const kappas = await tellSecondReading();
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
  const pairs = decided.map(({ id, themes: first, proposed }) => ({ id, first, second: proposed.themes }));
  const counts = countLabels(pairs, themes);
  console.log('\nThe classifier alone, against the decisions, on themes:');
  for (const count of counts) console.log(scoreLine(count));
  const { precision, recall, f1 } = scoreTogether(counts);
  const same = decided.filter(
    ({ themes: first, proposed }) => [...first].sort().join() === [...proposed.themes].sort().join(),
  );
  const main = decided.filter(({ themes: first, proposed }) => first[0] === proposed.themes[0]);
  console.log(
    `micro: precision ${show(precision)}, recall ${show(recall)}, F1 ${show(f1)}; macro F1 ${show(meanF1(counts))}`,
  );
  console.log(
    `same set of themes: ${share(same.length, decided.length)}; same main theme: ${share(main.length, decided.length)}`,
  );
  for (const notice of corpus.notices) {
    const own = countLabels(
      pairs.filter(({ id }) => corpus.passage(id).notice === notice.id),
      themes,
    );
    console.log(`  ${notice.id}: F1 ${show(scoreTogether(own).f1)}`);
  }
  const topicPairs = decided.map(({ id, topics: first, proposed }) => ({ id, first, second: proposed.topics }));
  const topicCounts = countLabels(
    topicPairs,
    corpus.topics.map(({ theme, id }) => `${theme}/${id}`),
  );
  const topics = scoreTogether(topicCounts);
  console.log(
    `\non topics, micro: precision ${show(topics.precision)}, recall ${show(topics.recall)}, F1 ${show(topics.f1)}; macro F1 ${show(meanF1(topicCounts))}`,
  );
  if (flags.brief) return f1 ?? 0;
  for (const count of topicCounts) console.log(scoreLine(count));
  console.log('\nDisagreements on themes (decided ← proposed):');
  for (const { id, text, themes: first, proposed } of decided.filter((passage) => !same.includes(passage))) {
    console.log(`${id}: ${first.join(' ') || 'general'} ← ${proposed.themes.join(' ') || 'general'}  ${text}`);
  }
  console.log('\nDisagreements on topics alone:');
  for (const { id, text, topics: first, proposed } of same) {
    if (first.join() === proposed.topics.join()) continue;
    console.log(`${id}: ${first.join(' ') || '–'} ← ${proposed.topics.join(' ') || '–'}  ${text}`);
  }
  return f1 ?? 0;
}

/** Prints the second reading against the first; returns the κ of each theme that has enough passages. */
async function tellSecondReading(): Promise<number[]> {
  const text = await readFile('content/editors/second-reading.yaml', 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) {
    console.log('\nNo second reading yet: see `npm run second-reading`.');
    return [];
  }
  const reading = secondReadingSchema.parse(parse(text));
  const before = new Map(reading.settled.map(({ passage, first }) => [passage, first]));
  const pairs = reading.readings.map(({ passage: id, themes: second }) => ({
    id,
    first: before.get(id) ?? corpus.passage(id).themes,
    second,
  }));
  console.log(
    `\nSecond reading (${reading.reader}, ${reading.date}, seed ${reading.seed}): ${String(pairs.length)} passages.`,
  );
  const counts = countLabels(pairs, themes);
  const enough = counts.filter((count) => given(count) >= Number(flags.least));
  const kappas = enough.flatMap((count) => {
    const kappa = cohenKappa(count);
    console.log(
      `${count.label.padEnd(22)} κ ${show(kappa)}  (${String(count.both)} both, ${String(count.firstOnly)} first alone, ${String(count.secondOnly)} second alone)`,
    );
    return kappa ?? [];
  });
  const few = counts.filter((count) => !enough.includes(count));
  console.log(
    `too few to tell (under ${flags.least}): ${few.map(({ label, both, firstOnly, secondOnly }) => `${label} ${String(both)}/${String(both + firstOnly + secondOnly)}`).join(', ')}`,
  );
  console.log(
    `all themes together: κ ${show(cohenKappa(pool(counts)))}; F1 ${show(scoreTogether(counts).f1)}; settled afterwards: ${String(reading.settled.length)}`,
  );
  for (const { id, first, second } of pairs) {
    if ([...first].sort().join() !== [...second].sort().join()) {
      console.log(
        `  ${id}: ${first.join(' ') || 'general'} | ${second.join(' ') || 'general'}  ${corpus.passage(id).text}`,
      );
    }
  }
  return kappas;
}

/** Passages to which either coding gives the label. */
function given({ both, firstOnly, secondOnly }: LabelCount): number {
  return both + firstOnly + secondOnly;
}

function pool(counts: readonly LabelCount[]): LabelCount {
  const sum = (key: 'both' | 'firstOnly' | 'secondOnly' | 'neither'): number =>
    counts.reduce((total, count) => total + count[key], 0);
  return {
    label: 'all',
    both: sum('both'),
    firstOnly: sum('firstOnly'),
    secondOnly: sum('secondOnly'),
    neither: sum('neither'),
  };
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
