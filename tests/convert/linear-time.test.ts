/** No pattern of the conversion back-tracks: each is quick on long texts that are made of its own examples. */
import { expect, test } from 'vitest';
import { shapedNotice } from '../../scripts/bench-shapes.ts';
import { layoutSigns } from '../../src/convert/check-layout.ts';
import { standaloneForms } from '../../src/convert/cover.ts';
import { contaminationPatterns } from '../../src/convert/contamination.ts';
import { labelForms } from '../../src/text/label.ts';
import { pageNumberForms } from '../../src/convert/page-number.ts';
import { convertNotice } from '../../src/convert/pipeline.ts';
import { recordLabels } from '../../src/convert/web-record.ts';
import { allPatterns } from './all-patterns.ts';
import { recordCases } from './line-cases.ts';

interface Probe {
  pattern: RegExp;
  examples: readonly string[];
}

const texts = (...all: readonly (string | readonly string[])[]): string[] => all.flat();
const named = allPatterns.map(({ name, pattern, must, mustNot }) => ({
  name,
  pattern,
  examples: [...must.map((one) => one.replace(/[{}]/gu, '')), ...mustNot],
}));
const patterns: Probe[] = [
  ...named,
  ...[...labelForms, ...standaloneForms, ...pageNumberForms].map(({ pattern, matches, passes }) => ({
    pattern,
    examples: texts(matches, passes),
  })),
  ...recordLabels.map((pattern) => ({ pattern, examples: texts(recordCases.are, recordCases.areNot) })),
  ...contaminationPatterns.map(({ pattern, finds, passes }) => ({ pattern, examples: [finds, passes] })),
  ...layoutSigns.map(({ pattern, finds, passes }) => ({ pattern, examples: texts(finds, passes) })),
];

/** As long as the longest text that a pattern is given at once (`windowsOf`). */
const LENGTH = 2000;
/** Tried first: what is quick here is quick on the whole length. */
const SHORT = LENGTH / 4;
const fill = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + '。';

/** What long texts are made of, whatever a pattern is for. */
const ANY = [' ', '\t', '1', '一', 'a', '（', '、', '-', '《'];
/** What texts are made of, again and again, with an end that may not fit: the examples, and their first and last characters. */
const unitsOf = (examples: readonly string[]): Set<string> =>
  new Set(
    [...ANY, ...examples]
      .flatMap((example) => [example, example.slice(0, 1), example.slice(-1)])
      .filter((unit) => unit !== ''),
  );

/** Milliseconds of this process's own time for all matches in a text. */
function cost(pattern: RegExp, text: string): number {
  const every = new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  const began = process.cpuUsage();
  let count = 0;
  for (const { 0: found } of text.matchAll(every)) count += found.length;
  const { user, system } = process.cpuUsage(began);
  return count < 0 ? 0 : (user + system) / 1000;
}

/** What a search with one loop in it may take; a loop within a loop takes a thousand times as long. */
const MOST = 250;
/** Cost that grows with the cube is 64 times as much at four times the length; what grows faster shows on the short text. */
const SUSPECT = MOST / 4 ** 3;

test('the probe finds a pattern that back-tracks', () => {
  expect(cost(/^养+救/u, fill('养', LENGTH))).toBeLessThan(MOST);
  expect(cost(/^(?:养+)+救/u, '养'.repeat(24))).toBeGreaterThan(MOST);
  expect(cost(/养*养*救/u, fill('养', SHORT))).toBeGreaterThan(SUSPECT);
});

test('every pattern is quick on what it is made for, again and again', () => {
  const slow: string[] = [];
  for (const { pattern, examples } of patterns)
    for (const unit of unitsOf(examples)) {
      if (cost(pattern, fill(unit, SHORT)) < SUSPECT) continue;
      const text = fill(unit, LENGTH);
      // A collection of rubbish may fall into one run, and not into three.
      if ([1, 2, 3].every(() => cost(pattern, text) > MOST))
        slow.push(`${pattern.source.slice(0, 60)} on ${text.slice(0, 20)}…`);
    }
  expect(patterns.length).toBeGreaterThan(250);
  expect(slow).toEqual([]);
});

/** Patterns that are given a whole text at once, however long it is. */
const overWholeTexts: Probe[] = [
  ...layoutSigns.map(({ pattern, finds, passes }) => ({ pattern, examples: texts(finds, passes) })),
  ...contaminationPatterns.map(({ pattern, finds, passes }) => ({ pattern, examples: [finds, passes] })),
  ...named.filter(({ name }) => name === 'what a page writes within a line of the text'),
];
/** What grows with the square takes seconds on it, and what does not some hundredths of one. */
const WHOLE = 100_000;
const MOST_OF_WHOLE = 1000;
/** On a part of the length, what grows with the square takes the square of that part of the time. */
const slowOnWhole = (pattern: RegExp, unit: string, part = 1): boolean => {
  const text = fill(unit, WHOLE * part);
  return [1, 2].every(() => cost(pattern, text) > MOST_OF_WHOLE * part ** 2);
};

test('the probe finds a pattern that takes the square of a whole text', () => {
  expect(slowOnWhole(/养老/gu, '养')).toBe(false);
  expect(slowOnWhole(/养*老/gu, '养', 1 / 8)).toBe(true);
});

test('every pattern that is given a whole text takes time by its length', () => {
  const slow = overWholeTexts.flatMap(({ pattern, examples }) =>
    [...unitsOf([...examples, '（《“‘【', '\n', '\r', '\f', '\u2028', ' \n', '养\n', '养\n\n'])].flatMap((unit) =>
      slowOnWhole(pattern, unit) ? [`${pattern.source.slice(0, 60)} on ${JSON.stringify(unit)}`] : [],
    ),
  );
  expect(overWholeTexts.length).toBeGreaterThan(10);
  expect(slow).toEqual([]);
});

/** Shapes of text on each of which the conversion once took time by the square of the length, or ended. */
const OFTEN_SLOW = [
  'blanks',
  'short lines',
  'numbers alone',
  'marks of four kinds',
  'items, then words',
  'attachments',
  'titles again',
  'a sentence with pages',
  'corrections that take out',
  'telephones that stay',
  'figures with units',
  'carriage returns alone',
  'lines that all differ',
  'pages told in doubt',
  'contents with dots',
];

test.each(OFTEN_SLOW)('a long text of %s converts within its time', (shape) => {
  const seed = shapedNotice(shape, 30_000);
  const began = process.cpuUsage();
  convertNotice(seed);
  const { user, system } = process.cpuUsage(began);
  // A fifth of a second on a machine with nothing else to do.
  expect((user + system) / 1e6).toBeLessThan(4);
});
