/** Who is said to do it, held against a reader's list that was made without sight of the rules. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { actorPatterns, actorReader } from '../../src/model/commitment/actors.ts';
import { compareActors, type ActorReading } from '../../scripts/eval/compare-actors.ts';
import { actorsSchema } from '../../src/schema/actor.ts';
import { corpus } from '../held-corpus.ts';

const rules = actorsSchema.parse(parse(readFileSync('content/editors/actors.yaml', 'utf8')));
const reading = parse(readFileSync('tests/notices/actors-gold.yaml', 'utf8')) as ActorReading;
const patterns = actorPatterns(rules);

describe.for(rules.rules.map((rule, at) => ({ ...rule, at })))('rule $name', ({ at, must, mustNot }) => {
  const finds = (text: string): boolean => text.search(patterns[at]?.pattern ?? /^\b$/u) >= 0;
  test.for(must)('matches %s', (text) => {
    expect(finds(text)).toBe(true);
  });
  test.for(mustNot)('does not match %s', (text) => {
    expect(finds(text)).toBe(false);
  });
});

test('F1 of at least 0.93 on passage, role and name', () => {
  const { f1, rulesAlone, readerAlone } = compareActors(corpus, actorReader(rules), reading);
  expect(f1, [...rulesAlone, ...readerAlone].join('\n')).toBeGreaterThanOrEqual(0.93);
});
