/**
 * `npm run bench:intake`: how well notices that nobody tuned the converter to are read. Each folder of `tests/intake/`,
 * and of `tests/intake-second/`, whose blind figures its README gives, holds an invented text in the shape of real ones, its sidecar, and what a reader who had not seen the code expects:
 * parts, headings, what a page left over, particulars, numbers, themes of sentences.
 *
 *   --verbose      print whatever differs
 *   NAME …         only the texts whose folder begins so
 *
 * Ends with 1 where all texts are read and a measure is under its goal. Where the conversion stops and gives YAML to paste, the bench pastes it once, as an editor would.
 */
import { parseArgs } from 'node:util';
import type { Codebook } from '../src/convert/classify/codebook.ts';
import { readEditors } from '../src/convert/classify/read-editors.ts';
import { readLabel } from '../src/text/label.ts';
import type { Conversion } from '../src/convert/pipeline.ts';
import { type BodyBlock, passageText } from '../src/schema/body.ts';
import type { Target } from '../src/schema/target.ts';
import { fold } from '../src/text/fold.ts';
import {
  areSame,
  convertAsAnEditor,
  type Expected,
  type IntakeSet,
  type IntakeText,
  readIntakeTexts,
  themesOf,
  type Written,
  writtenOf,
} from './intake-text.ts';

/** How many of how many. */
interface Score {
  right: number;
  of: number;
}
const measures = [
  'parts',
  'headings expected',
  'headings found',
  'leftovers taken out',
  'leftovers flagged rightly',
  'particulars',
  'numbers found',
  'numbers wholly right (plans)',
  'numbers wholly right (summaries)',
  'themes exactly right',
  'main theme right',
] as const;
type Measure = (typeof measures)[number];

/** What has to be right of a measure, in percent. */
const goals: Readonly<Record<Measure, number>> = {
  parts: 100,
  'headings expected': 97,
  'headings found': 97,
  'leftovers taken out': 97,
  'leftovers flagged rightly': 97,
  particulars: 97,
  'numbers found': 97,
  'numbers wholly right (plans)': 85,
  'numbers wholly right (summaries)': 75,
  'themes exactly right': 92,
  'main theme right': 92,
};

const { values: flags, positionals } = parseArgs({
  options: { verbose: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const { codebook } = await readEditors('content/editors');
if (codebook === null) throw new Error('the codebook does not fit its schema: run `npm run convert` to see where');
const scores = new Map<Measure, Score>();
for (const set of ['intake', 'intake-second'] as const) benchSet(set, codebook);

function benchSet(set: IntakeSet, book: Codebook): void {
  for (const measure of measures) scores.set(measure, { right: 0, of: 0 });
  const texts = readIntakeTexts(set).filter(
    ({ name }) => positionals.length === 0 || positionals.some((start) => name.startsWith(start)),
  );
  for (const text of texts) benchText(text, book);
  console.log(`${String(texts.length)} texts in tests/${set}`);
  for (const [measure, { right, of }] of scores) {
    const percent = of > 0 ? (100 * right) / of : 100;
    const short = percent < goals[measure];
    if (short && positionals.length === 0) process.exitCode = 1;
    console.log(
      `${measure.padEnd(34)} ${String(right)} of ${String(of)} (${percent.toFixed(1)} %), goal ${String(goals[measure])} %${short ? ': NOT REACHED' : ''}`,
    );
  }
}

function benchText(text: IntakeText, book: Codebook): void {
  const { name, expected } = text;
  const differs: string[] = [];
  const count = (measure: Measure, right: boolean, detail: string): void => {
    const score = scores.get(measure);
    if (!score) return;
    score.of += 1;
    if (right) score.right += 1;
    else differs.push(`  ${measure}: ${detail}`);
  };
  const { conversion, flagged } = convertAsAnEditor(text, book);
  const written = writtenOf(conversion);
  const show = (parts: readonly { kind: string; year: number }[]): string =>
    parts.map(({ kind, year }) => `${kind}-${String(year)}`).join(' ');
  count(
    'parts',
    show(written.parts) === show(expected.parts),
    `${show(written.parts) || stopsOf(conversion)}, expected ${show(expected.parts)}`,
  );
  scoreHeadings(expected, written, count);
  scoreLeftovers(expected, written, flagged, count);
  for (const [field, value] of Object.entries(expected.metadata)) {
    const found = written.metadata[field as keyof Expected['metadata']] ?? null;
    count(
      'particulars',
      fold(found ?? '') === fold(value ?? ''),
      `${field} ${String(found)}, expected ${String(value)}`,
    );
  }
  scoreNumbers(expected, written, count);
  scoreThemes(expected, written, count);
  if (flags.verbose && differs.length > 0) console.log([name, ...differs].join('\n'));
}

type Count = (measure: Measure, right: boolean, detail: string) => void;

function stopsOf(conversion: Conversion): string {
  const stops = conversion.messages.flatMap((file) => file.messages).filter(({ fatal }) => fatal === true);
  return `stopped by ${stops.map(({ ruleId }) => String(ruleId)).join(', ')}`;
}

function textOf(block: BodyBlock): string {
  return block.passages.map(({ segments }) => passageText(segments)).join('');
}
function bare(words: string): string {
  return fold(words.slice(readLabel(words)?.length ?? 0)).replace(/[。.：:；;]$/u, '');
}

function scoreHeadings(expected: Expected, written: Written, count: Count): void {
  const inText = written.blocks.filter(({ part }) => part !== null);
  const halves = written.parts.map(({ title }) => bare(title));
  const found = inText
    .filter(({ role }) => role === 'heading')
    .map((block) => bare(textOf(block)))
    .filter((heading) => !halves.includes(heading) || expected.headings.map(bare).includes(heading));
  // A line without number that opens a half is its title, which readers call a heading too.
  const titles = inText.filter(({ role }) => role === 'title').map((block) => bare(textOf(block)));
  const wanted = expected.headings.map(bare);
  for (const heading of wanted)
    count('headings expected', found.includes(heading) || titles.includes(heading), `“${heading}” is no heading`);
  for (const heading of found) count('headings found', wanted.includes(heading), `“${heading}” is none`);
}

function scoreLeftovers(expected: Expected, written: Written, flagged: string, count: Count): void {
  const [published, taken] = [fold(written.blocks.map(textOf).join('')), fold(flagged)];
  const wanted = expected.leftovers.map((words) => fold(words));
  for (const words of wanted)
    count('leftovers taken out', taken.includes(words) && !published.includes(words), `“${words}” is published`);
  for (const line of flagged.split('\n').filter((words) => fold(words) !== '')) {
    const words = fold(line);
    count(
      'leftovers flagged rightly',
      wanted.some((one) => one.includes(words) || words.includes(one)),
      `“${line}” is the notice's own`,
    );
  }
}

function scoreNumbers(expected: Expected, written: Written, count: Count): void {
  const left = [...written.targets];
  for (const number of expected.numbers) {
    const near = (target: Target): boolean => target.value === number.value && target.unit === number.unit;
    const same = left.filter(near);
    const best =
      same.find(({ object, verb }) => fold(object) === fold(number.object) && fold(verb) === fold(number.verb)) ??
      same[0];
    count('numbers found', best !== undefined, `${number.quote} ${number.object}`);
    if (best) left.splice(left.indexOf(best), 1);
    const wholly =
      best !== undefined &&
      (['verb', 'object', 'kind', 'year'] as const).every(
        (field) => fold(String(best[field])) === fold(String(number[field])),
      ) &&
      (number.valueHigh ?? null) === best.valueHigh &&
      (number.per === undefined || number.per === best.per);
    const told =
      best &&
      `${best.kind} ${String(best.year)} ${best.verb} ${best.object} ${String(best.value)}${best.unit} ${best.per ?? ''}`;
    count(
      number.kind === 'result' || number.kind === 'stock'
        ? 'numbers wholly right (summaries)'
        : 'numbers wholly right (plans)',
      wholly,
      `${number.quote}: ${told ?? 'none'}, expected ${number.kind} ${String(number.year)} ${number.verb} ${number.object} ${number.per ?? ''}`,
    );
  }
}

function scoreThemes(expected: Expected, written: Written, count: Count): void {
  for (const { sentence, themes } of expected.themes) {
    const found = themesOf(sentence, written);
    const exact = areSame(found, themes);
    count(
      'themes exactly right',
      exact,
      `${sentence}: ${found === null ? 'no such passage' : found.join(' ') || 'none'}, expected ${themes.join(' ') || 'none'}`,
    );
    const [main] = found ?? [];
    count(
      'main theme right',
      found !== null && (themes.length === 0 ? main === undefined : main !== undefined && themes.includes(main)),
      sentence,
    );
  }
}
