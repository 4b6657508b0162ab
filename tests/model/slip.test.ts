import { describe, expect, it } from 'vitest';
import { slipOf, slipsIn } from '../../src/model/slip.ts';
import type { AppliedCorrection } from '../../src/schema/correction.ts';
import { ledgerRows } from '../../src/model/number/ledger.ts';
import { corpus } from '../held-corpus.ts';

const passage = { id: 'east-2024-aaaa', text: '新增200张床位，改进建 APP(试用)1个。' };
const slip = { kind: 'sic', text: '改进建APP(试用)', passage: passage.id, reason: '疑为“改建”。' } as AppliedCorrection;

describe('slips', () => {
  it('are found in their passage, blanks aside', () => {
    expect(slipsIn(passage, [slip]).map(({ start, end }) => passage.text.slice(start, end))).toEqual([
      '改进建 APP(试用)',
    ]);
  });

  it('are none where the passage is another, the words are not in it, or the correction is no slip', () => {
    const others = [
      { ...slip, passage: 'east-2024-bbbb' },
      { ...slip, text: '改进建APP试用' },
      { ...slip, kind: 'keep' as const },
      { ...slip, kind: 'remove' as const, text: null },
    ];
    expect(slipsIn(passage, others)).toEqual([]);
  });

  it('mark the number that is quoted from them and no other of the passage', () => {
    expect(slipOf({ quote: '改进建 APP(试用)1个' }, passage, [slip])).toBe('疑为“改建”。');
    expect(slipOf({ quote: '新增200张床位' }, passage, [slip])).toBeNull();
  });

  it('mark two numbers of the notices held', () => {
    const marked = ledgerRows(corpus).filter((row) => row.slip !== null);
    expect(marked.map(({ target }) => target.quote)).toEqual([
      '完成居家环境适老化7715户',
      '改进建认知障碍照护床位140张',
    ]);
  });
});
