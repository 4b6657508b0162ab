import { describe, expect, test } from 'vitest';
import { areSame, convertAsAnEditor, readIntakeTexts, themesOf, writtenOf } from '../../scripts/intake-text.ts';
import { readEditors } from '../../src/convert/classify/read-editors.ts';
import { fold } from '../../src/text/fold.ts';

const { codebook } = await readEditors('content/editors');
if (codebook === null) throw new Error('the codebook does not fit its schema');
const texts = readIntakeTexts().map((text) => {
  const { conversion, flagged } = convertAsAnEditor(text, codebook);
  return { ...text, flagged, written: writtenOf(conversion) };
});

describe('a notice that nobody tuned the converter to', () => {
  test.for(texts)('$name: its parts, particulars and leftovers', ({ expected, flagged, written }) => {
    expect(written.parts.map(({ kind, year }) => ({ kind, year }))).toEqual(expected.parts);
    const { number, date, addressees, disclosure } = written.metadata;
    expect({ number, date, addressees, disclosure }).toEqual(expected.metadata);
    for (const leftover of expected.leftovers) expect(fold(flagged)).toContain(fold(leftover));
  });

  test('has the right themes in 92 of 100 sentences', () => {
    const judged = texts.flatMap(({ expected, written }) =>
      expected.themes.map(({ sentence, themes }) => areSame(themesOf(sentence, written), themes)),
    );
    expect(judged.filter(Boolean).length / judged.length).toBeGreaterThanOrEqual(0.92);
  });
});
