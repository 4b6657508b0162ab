import { expect, test } from 'vitest';
import { listTexts } from '../../src/model/notice-text.ts';
import { compareTheme } from '../../src/model/compare.ts';
import { sampleRow } from '../../src/model/home-example.ts';
import { corpus } from '../held-corpus.ts';

test('a sample has one sentence an issuer, each from its own cell', () => {
  const { rows } = compareTheme(corpus, corpus.theme('elderly-care'), listTexts(corpus));
  for (const row of rows) {
    const lines = sampleRow(row, 3);
    const issuers = lines.map(({ column }) => column.issuer.id);
    expect(issuers).toEqual([...new Set(issuers)]);
    for (const { column, extract, passage } of lines) {
      expect(row.cells.find((cell) => cell.column === column)?.extracts).toContain(extract);
      expect(extract.passages).toContain(passage);
      expect(passage.role).toBe('text');
    }
  }
});
