/** Totals that pages say of themselves, with what they are made of. */
import { expect, test } from 'vitest';
import { itemTotal } from '../../src/model/align/pair-view.ts';
import { countNumbers, ledgerRows } from '../../src/model/number/ledger.ts';
import { loadFixture } from '../fixture/fixture.ts';

const { corpus } = await loadFixture();

test.each([
  ['2031年2条', [2], 0, 0],
  ['共4条：2031年3条，只见于2030年的1条', [2, 1], 1, 0],
  ['共4条：2031年2条，另加开头2条', [2], 0, 2],
  ['共28条：2031年26条，只见于2030年的1条，另加开头1条', [20, 6], 1, 1],
])('%s', (words, chapters, unmentioned, openings) => {
  const rows = (count: number) => Array.from({ length: count }, () => ({}) as never);
  const view = {
    chapters: chapters.map((count) => ({ rows: rows(count) }) as never),
    unmentioned: rows(unmentioned),
    openings: rows(openings),
  };
  expect(itemTotal(view, { a: 2030, b: 2031 })).toBe(words);
});

test('the numbers of a theme are those of the ledger, with how many of them are a summary’s', () => {
  const said = (only: (kind: string) => boolean) => {
    const rows = ledgerRows(corpus).filter(({ part }) => only(part.kind));
    return corpus.themes.map((theme) => countNumbers(rows, theme).said);
  };
  expect(said(() => true)).toEqual(['22个数字，含总结3个', '3个数字，含2029年总结1个', '0个数字', '0个数字']);
  expect(said((kind) => kind !== 'summary')).toEqual(['19个数字', '2个数字', '0个数字', '0个数字']);
  expect(said((kind) => kind === 'summary')).toEqual([
    '3个数字，都在总结里',
    '1个数字，都在2029年总结里',
    '0个数字',
    '0个数字',
  ]);
});
