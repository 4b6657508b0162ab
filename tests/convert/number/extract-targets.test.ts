/** The table of sentences, half of them traps, and every rule's own cases. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import '../../../src/convert/pipeline.ts';
import { extractTargets } from '../../../src/convert/number/extract.ts';
import { blankNotTargets } from '../../../src/convert/number/not-target.ts';
import { REFUSALS, refusalOf } from '../../../src/convert/number/accept.ts';
import { splitClauses } from '../../../src/convert/number/clause.ts';
import { KIND_RULES } from '../../../src/convert/number/kind.ts';
import { findNumbers } from '../../../src/convert/number/number.ts';
import { READING_RULES } from '../../../src/convert/number/reading-rules.ts';
import { namedPatterns } from '../../../src/convert/pattern.ts';
import { notate, type Sentence } from '../../../scripts/number-notation.ts';

const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Sentence[];

describe('extractTargets on the table of sentences', () => {
  test('the table holds 120 sentences or more, and half or more are traps', () => {
    const traps = cases.filter((one) => one.is === undefined);
    expect(cases.length).toBeGreaterThanOrEqual(120);
    expect(traps.length * 2).toBeGreaterThanOrEqual(cases.length);
  });

  test.each(cases)('$text', (one) => {
    const targets = extractTargets(one.text, { kind: one.kind ?? 'plan', year: one.year ?? 2025 });
    expect(targets.map((target) => notate(target, one))).toEqual(one.is ?? []);
    for (const target of targets) {
      expect(one.text).toContain(target.quote);
      expect(target.quote).toContain(one.text.slice(...target.span));
    }
  });
});

const whole = parse(readFileSync(new URL('whole.yaml', import.meta.url), 'utf8')) as Sentence[];

describe('numbers that are easily cut or misread', () => {
  test.each(whole)('$text', (one) => {
    const targets = extractTargets(one.text, { kind: one.kind ?? 'plan', year: 2025 });
    expect(targets.map((target) => notate(target, one))).toEqual(one.is);
  });
});

/** What a rule must match, and what it must not. */
const examples = namedPatterns.flatMap(({ name, pattern, must, mustNot }) => [
  ...must.map((one) => ({ name, pattern, text: one.replace(/[{}]/gu, ''), run: /\{(.+)\}/su.exec(one)?.[1] })),
  ...mustNot.map((text) => ({ name, pattern, text, run: null })),
]);

describe('every named pattern', () => {
  test('has a must and a must-not', () => {
    for (const { name, must, mustNot } of namedPatterns)
      expect([name, must.length > 0, mustNot.length > 0]).toEqual([name, true, true]);
  });
  test.each(examples)('$name: $text', ({ pattern, text, run }) => {
    const found = [
      ...text.matchAll(new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)),
    ].map((match) => match[0]);
    if (run === null) expect(found).toEqual([]);
    else if (run === undefined) expect(found).not.toEqual([]);
    else expect(found).toContain(run);
  });
});

const read = (text: string, kind: 'plan' | 'summary' = 'plan') => {
  const spoke = new Set<string>();
  const targets = extractTargets(text, { kind, year: 2025 }, (rule) => spoke.add(rule));
  return { spoke, targets: targets.map((target) => notate(target, { text, kind })) };
};
const speaking = [...READING_RULES, ...KIND_RULES].flatMap(({ name, must }) =>
  must.map(([text, target, kind]) => ({ name, text, target, kind })),
);
const silent = [...READING_RULES, ...KIND_RULES].flatMap(({ name, mustNot }) =>
  mustNot.map((text) => ({ name, text })),
);

describe('every reading rule', () => {
  test('has a must and a must-not', () => {
    for (const { name, must, mustNot } of [...READING_RULES, ...KIND_RULES, ...REFUSALS])
      expect([name, must.length > 0, mustNot.length > 0]).toEqual([name, true, true]);
  });
  test.each(speaking)('$name: $text', ({ name, text, target, kind }) => {
    const { spoke, targets } = read(text, kind);
    expect(targets).toContain(target);
    expect([...spoke]).toContain(name);
  });
  test.each(silent)('$name is silent: $text', ({ name, text }) => {
    expect([...read(text).spoke]).not.toContain(name);
  });
});

describe('every refusal', () => {
  /** The rules that refuse a number of the sentence. */
  const refused = (text: string): (string | undefined)[] => {
    const blanked = blankNotTargets(text);
    return splitClauses(blanked, findNumbers(blanked)).flatMap((clause) =>
      clause.pieces.flatMap((piece) =>
        [...piece.numbers.keys()].map((position) =>
          refusalOf({ text: blanked, piece, position, clause: clause.kind, part: 'plan' }),
        ),
      ),
    );
  };
  test.each(REFUSALS.flatMap(({ name, must }) => must.map((text) => ({ name, text }))))('$name: $text', (one) => {
    expect(refused(one.text)).toContain(one.name);
  });
  test.each(REFUSALS.flatMap(({ name, mustNot }) => mustNot.map((text) => ({ name, text }))))(
    '$name lets pass: $text',
    (one) => {
      expect(refused(one.text)).not.toContain(one.name);
    },
  );
});

describe('words of will that go on', () => {
  const hedges = (text: string) => extractTargets(text, { kind: 'plan', year: 2025 }).map(({ hedge }) => hedge);

  test.each([
    ['计划新增200张养老床位、2家食堂，改建照护床位140张。', ['计划', '计划', '计划']],
    ['计划新增200张养老床位，护理型床位不低于60%。', ['计划', null]],
    ['计划新增200张养老床位；改建照护床位140张。', ['计划', null]],
    ['力争新增10家食堂，改建照护床位140张。', ['力争', null]],
  ])('%s', (text, expected) => {
    expect(hedges(text)).toEqual(expected);
  });
});
