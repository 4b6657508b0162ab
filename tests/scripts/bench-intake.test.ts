/** The goals for notices that nobody tuned the converter to. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('texts in the shapes of other bureaus are read as well as the goals ask', { timeout: 120_000 }, () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/bench-intake.ts'], { encoding: 'utf8' });
  expect(stdout).toMatch(/32 texts in tests\/intake\n[^]*8 texts in tests\/intake-second/u);
  expect(stdout.split('\n').filter((line) => line.includes('NOT REACHED'))).toEqual([]);
  expect(status).toBe(0);
});
