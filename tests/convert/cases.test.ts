import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { convertText, printConversion } from './convert-text.ts';

/** A folder a case, its name the sentence that it tests: a notice, its sidecar, and what must come of them. */
const folder = fileURLToPath(new URL('./cases', import.meta.url));

describe('notices of other places and years', () => {
  test.for(readdirSync(folder))('%s', async (name) => {
    const read = (file: string): string => readFileSync(`${folder}/${name}/${file}`, 'utf8');
    const printed = printConversion(convertText(read('source.txt'), read('source.yaml')));
    expect(printed).toBe(read('expected.txt'));
  });
});
