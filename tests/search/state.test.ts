import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoint } from '../code-point.ts';
import { type SearchState, readState, writeState } from '../../src/search/state.ts';

const empty: SearchState = {
  q: '',
  filters: { place: [], year: [], part: [], theme: [], topic: [], says: [] },
  view: 'list',
  wide: false,
};

describe('the address of a search', () => {
  it('is empty for an empty search', () => {
    expect(writeState(empty)).toBe('');
  });

  it('says what was chosen, and nothing that is as usual', () => {
    const state = {
      ...empty,
      q: ' 助餐 食堂 ',
      wide: true,
      filters: {
        ...empty.filters,
        place: ['pudong', 'qingpu'],
        topic: ['elderly-care/meals'],
        says: ['explore', 'lead'],
      },
    };
    expect(decodeURIComponent(writeState(state))).toBe(
      '?q=助餐+食堂&district=pudong&district=qingpu&topic=elderly-care/meals&says=explore&says=lead&wide=1',
    );
  });

  it('gives every state back', () => {
    const values = fc.uniqueArray(fc.constantFrom('pudong', '2024', 'plan', 'elderly-care/meals', '总述'), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        fc.record({
          q: fc
            .oneof(
              fc.string(),
              fc.array(codePoint).map((all) => all.join('')),
            )
            .map((q) => q.trim()),
          filters: fc.record({
            place: values,
            year: values,
            part: values,
            theme: values,
            topic: values,
            says: values,
          }),
          view: fc.constantFrom('list' as const, 'context' as const, 'table' as const),
          wide: fc.boolean(),
        }),
        (state) => {
          fc.pre(state.q.isWellFormed());
          expect(readState(writeState(state))).toEqual(state);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes what it does not know for what is usual', () => {
    expect(readState('?order=best&view=map&wide=yes&page=3')).toEqual(empty);
  });
});
