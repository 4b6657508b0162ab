import { describe, expect, it } from 'vitest';
import { slipOf, slipsOf } from '../../src/model/slip.ts';
import type { AppliedCorrection } from '../../src/schema/correction.ts';
import { ledgerRows } from '../../src/model/number/ledger.ts';
import { corpus } from '../held-corpus.ts';

const passage = { id: 'east-2024-aaaa', notice: 'east-2024', text: '新增200张床位，改进建 APP(试用)1个。' };
const slip = { kind: 'sic', text: '改进建APP(试用)', passage: passage.id, reason: '疑为“改建”。' } as AppliedCorrection;
const corrected = (...corrections: AppliedCorrection[]) => ({ notice: () => ({ corrections }) });

describe('slips', () => {
  it('are found in their passage, blanks aside', () => {
    expect(slipsOf(corrected(slip), passage).map(({ start, end }) => passage.text.slice(start, end))).toEqual([
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
    expect(slipsOf(corrected(...others), passage)).toEqual([]);
  });

  it('mark the number that is quoted from them and no other of the passage', () => {
    expect(slipOf(corrected(slip), passage, '改进建 APP(试用)1个')).toBe('疑为“改建”。');
    expect(slipOf(corrected(slip), passage, '新增200张床位')).toBeNull();
  });

  it('mark words that are quoted with full-width punctuation, and none that are not in the passage', () => {
    const wide = { ...passage, text: '新增床位;改进建床位。' };
    const own = { ...slip, text: '改进建' };
    expect(slipOf(corrected(own), wide, '床位；改进建')).toBe('疑为“改建”。');
    expect(slipOf(corrected(own), wide, '完善床位')).toBeNull();
  });

  it('mark two numbers of the notices held', () => {
    const marked = ledgerRows(corpus).filter((row) => row.slip !== null);
    expect(marked.map(({ target }) => target.quote)).toEqual([
      '完成居家环境适老化7715户',
      '改进建认知障碍照护床位140张',
    ]);
  });
});
