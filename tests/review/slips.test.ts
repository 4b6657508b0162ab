/** What a row of the sheet of slips changes in the sidecar. */
import { expect, test } from 'vitest';
import { slipsSheet, takeSlips } from '../../src/review/slips.ts';
import { correctionSchema } from '../../src/schema/correction.ts';

const corrections = [
  correctionSchema.parse({ kind: 'sic', text: '暂行办法法》', reads: '暂行办法》', reason: '重出一“法”字。' }),
];
const source = '按照《暂行办法法》，问题整改整改。';

/** The edits where an editor wrote these cells over those of the first row. */
function editsAfter(cells: Readonly<Record<string, string>>): unknown {
  const [first = {}] = slipsSheet(corrections).rows;
  const values = { ...first, ...cells };
  const tell = (row: number, key: string): never => {
    throw new Error(`fault at ${String(row)}, ${key}`);
  };
  return takeSlips({ rows: [{ row: 2, values }], tell }, corrections, source);
}

test('a row as it was written changes nothing', () => {
  expect(editsAfter({})).toEqual([]);
});

test('another reason keeps what the slip should read', () => {
  expect(editsAfter({ reason: '原件跨页。' })).toEqual([
    { at: 0, value: { kind: 'sic', text: '暂行办法法》', reads: '暂行办法》', reason: '原件跨页。' } },
  ]);
});

test('other words or another treatment drop it', () => {
  expect(editsAfter({ text: '办法法》' })).toEqual([
    { at: 0, value: { kind: 'sic', text: '办法法》', reason: '重出一“法”字。' } },
  ]);
  expect(editsAfter({ kind: '不属于通知' })).toEqual([
    { at: 0, value: { kind: 'remove', text: '暂行办法法》', reason: '重出一“法”字。' } },
  ]);
});
