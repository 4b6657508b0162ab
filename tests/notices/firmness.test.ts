/** The firmness of plan sentences, held against a reading that was made before the rules. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { compareFirmness, type FirmnessReading } from '../../scripts/eval/compare-firmness.ts';
import { firmnessReader } from '../../src/model/commitment/firmness.ts';
import { firmnessSchema } from '../../src/schema/firmness.ts';
import { corpus } from '../held-corpus.ts';

const rules = firmnessSchema.parse(parse(readFileSync('content/editors/firmness.yaml', 'utf8')));
const reading = parse(readFileSync('tests/notices/firmness-gold.yaml', 'utf8')) as FirmnessReading;
const read = firmnessReader(rules);

describe.for(rules.rules)('rule $name', ({ pattern, must, mustNot }) => {
  test.for(must)('matches %s', (text) => {
    expect(text).toMatch(new RegExp(pattern, 'u'));
  });
  test.for(mustNot)('does not match %s', (text) => {
    expect(text).not.toMatch(new RegExp(pattern, 'u'));
  });
});

describe('200 sentences drawn by seed, clause by clause', () => {
  test.for(['quantified', 'explore', 'encourage'] as const)('%s: F1 of at least 0.9', (label) => {
    const { f1, differences } = compareFirmness(corpus, read, reading, label);
    expect(f1, differences.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
