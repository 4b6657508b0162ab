import { expect, test } from 'vitest';
import { listTexts } from '../../src/model/notice-text.ts';
import { compareTheme } from '../../src/model/compare.ts';
import { sampleRow, spokenOn, usedWords } from '../../src/model/home-example.ts';
import { corpus } from '../held-corpus.ts';

test('a sample has a sentence of each of an issuer’s newest two plans, each from its own cell', () => {
  const { rows } = compareTheme(corpus, corpus.theme('elderly-care'), listTexts(corpus));
  for (const row of rows) {
    const lines = sampleRow(row, 3);
    const issuers = new Set(lines.map(({ column }) => column.issuer.id));
    expect(issuers.size).toBeLessThanOrEqual(3);
    const spoken = row.cells.filter(
      ({ column, extracts }) =>
        column.kind === 'plan' &&
        issuers.has(column.issuer.id) &&
        extracts.some(({ passages }) => passages.some(({ role, reviewed }) => role === 'text' && reviewed)),
    );
    expect(lines.map(({ column }) => column.id)).toEqual(spoken.map(({ column }) => column.id));
    for (const { column, extract, passage } of lines) {
      expect(row.cells.find((cell) => cell.column === column)?.extracts).toContain(extract);
      expect(extract.passages).toContain(passage);
      expect(passage.role).toBe('text');
    }
  }
});

test('what is offered to begin with is what some text has', () => {
  const texts = {
    passages: [{ themes: ['care'], topics: ['care/meals'], text: '新增助餐点30个。' }],
  } as unknown as Parameters<typeof spokenOn>[0];
  const points = ['care', 'care/meals', 'care/beds'].map((at) => ({ at, say: at }));
  expect(spokenOn(texts, points).map(({ at }) => at)).toEqual(['care', 'care/meals']);
  expect(usedWords(texts, ['助餐', '海葬'])).toEqual(['助餐']);
});
