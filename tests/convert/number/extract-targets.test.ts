/** The table of sentences, half of them traps, and every rule's own cases. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { extractTargets, type TargetDraft } from '../../../src/convert/number/extract.ts';
import { NOT_TARGETS } from '../../../src/convert/number/not-target.ts';

interface Case {
  text: string;
  kind?: 'plan' | 'summary';
  year?: number;
  is?: string[];
}
const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Case[];

/** The notation of `cases.yaml`: what is not the default follows the first four. */
function notate(target: TargetDraft, { kind = 'plan', year = 2025 }: Case): string {
  const usual = kind === 'plan' ? 'target' : 'result';
  return [
    target.verb,
    target.object,
    target.value,
    target.unit,
    target.valueHigh === null ? null : `high=${target.valueHigh}`,
    target.approximate === null ? null : `~${target.approximate}`,
    kind === 'summary' || target.kind !== usual ? target.kind : null,
    target.year === year ? null : `year=${target.year}`,
    target.cumulative ? 'cumulative' : null,
    target.per === null ? null : `per=${target.per}`,
    target.whole === null ? null : `whole=${target.whole + 1}`,
  ]
    .filter((piece) => piece !== null)
    .join('|');
}

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

describe('what holds a number and is no target', () => {
  const rows = NOT_TARGETS.flatMap(({ name, pattern, matches, misses }) => [
    ...matches.map(([text, run]) => ({ name, pattern, text, run: run as string | null })),
    ...misses.map((text) => ({ name, pattern, text, run: null })),
  ]);
  test.each(rows)('$name: $text', ({ pattern, text, run }) => {
    const found = [...text.matchAll(pattern)].map((match) => match[0]);
    if (run === null) expect(found).toEqual([]);
    else expect(found).toContain(run);
  });
});
