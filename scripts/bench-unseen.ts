/**
 * `npm run bench:unseen`: how many numbers of the sentences in `tests/convert/number/unseen.yaml` are found, and how many
 * of them are right in verb, object, value, unit, kind, year and per. `--set=tune` prints what that set reads otherwise;
 * the held-out set is only counted, unless it is asked for with `--set=held`.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { extractTargets } from '../src/convert/number/extract.ts';
import { notate, type Sentence } from './number-notation.ts';

type Unseen = Sentence & { set: 'tune' | 'held'; is: string[] };
const told = process.argv.find((word) => word.startsWith('--set='))?.slice('--set='.length);
const sentences = parse(
  readFileSync(new URL('../tests/convert/number/unseen.yaml', import.meta.url), 'utf8'),
) as Unseen[];

/** The parts of the notation that "wholly right" is about: approximation, 累计 and parts of a whole aside. */
const essence = (line: string): string =>
  line
    .split('|')
    .filter((piece, place) => place < 4 || !/^(?:~|cumulative|whole=)/u.test(piece))
    .join('|');
/** Value and unit, by which a number is found. */
const figure = (line: string): string => line.split('|').slice(2, 4).join(' ');

/** Takes the first that fits out of `rest`. */
function take(rest: string[], fits: (line: string) => boolean): boolean {
  const at = rest.findIndex(fits);
  if (at >= 0) rest.splice(at, 1);
  return at >= 0;
}

for (const set of ['tune', 'held'] as const) {
  for (const kind of ['plan', 'summary'] as const) {
    const sum = { wanted: 0, found: 0, right: 0, false: 0 };
    for (const sentence of sentences.filter((one) => one.set === set && (one.kind ?? 'plan') === kind)) {
      const read = extractTargets(sentence.text, { kind, year: 2025 }).map((target) => notate(target, sentence));
      const found = read.map(figure);
      const right = read.map(essence);
      const hits = sentence.is.filter((line) => take(found, (one) => one === figure(line)));
      const exact = sentence.is.filter((line) => take(right, (one) => one === essence(line)));
      sum.wanted += sentence.is.length;
      sum.found += hits.length;
      sum.right += exact.length;
      sum.false += read.length - hits.length;
      if (set === told && (right.length > 0 || exact.length < sentence.is.length))
        console.log(`${sentence.text}\n  want ${sentence.is.join('  ')}\n  read ${read.join('  ')}`);
    }
    const share = (part: number): string => `${((100 * part) / sum.wanted).toFixed(1)} %`;
    console.log(
      `${set}\t${kind}\tnumbers ${String(sum.wanted)}\tfound ${share(sum.found)}\twholly right ${share(sum.right)}\tfalse ${String(sum.false)}`,
    );
  }
}
