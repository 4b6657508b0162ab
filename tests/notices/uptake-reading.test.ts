/** The second reading of uptake: what was read is in the plans, and the agreement is what the pages tell. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { uptakeAgreement } from '../../src/model/uptake/agreement.ts';
import { readUptakeReading } from '../../src/schema/uptake-reading.ts';
import { readEditorData } from '../export/editor-data.ts';
import { corpus } from '../held-corpus.ts';

const { uptakes } = await readEditorData(corpus);
const reading = readUptakeReading(parse(readFileSync('content/editors/uptake-readings/draw-1.yaml', 'utf8')));

test('60 sentences, each answered for both districts by passages that are there', () => {
  expect(reading.readings).toHaveLength(60);
  for (const { answers } of reading.readings)
    for (const [district, { district: passages }] of answers)
      for (const id of passages) expect(corpus.passage(id).notice).toBe(district);
});

test('whether a task is taken up at all agrees well', () => {
  const { pairs, kappa } = uptakeAgreement(uptakes, reading);
  expect(pairs).toBe(120);
  expect(kappa).toBeGreaterThan(0.8);
});
