import { expect, test } from 'vitest';
import fc from 'fast-check';
import { findRepeatedRuns, type OwnedText, type RepeatedRun } from '../../../src/model/wording/repeated-run.ts';

/** All runs by trying every one: slow, and plainly right. */
function tryAll(texts: readonly OwnedText[], least: number): string[] {
  const found = new Map<string, { text: number; start: number }[]>();
  texts.forEach(({ text }, index) => {
    for (let start = 0; start < text.length; start += 1)
      for (let end = start + least; end <= text.length; end += 1) {
        const run = text.slice(start, end);
        found.set(run, [...(found.get(run) ?? []), { text: index, start }]);
      }
  });
  return [...found]
    .filter(([run, places]) => {
      if (new Set(places.map(({ text }) => texts[text]?.owner)).size < 2) return false;
      const before = places.map(({ text, start }) => texts[text]?.text[start - 1]);
      const after = places.map(({ text, start }) => texts[text]?.text[start + run.length]);
      const alike = (signs: (string | undefined)[]) =>
        signs[0] !== undefined && signs.every((sign) => sign === signs[0]);
      return !alike(before) && !alike(after);
    })
    .map(([run, places]) => `${run} ${places.map(({ text, start }) => `${text}:${start}`).join(' ')}`)
    .sort();
}

const show = (runs: readonly RepeatedRun[]) =>
  runs.map(({ run, places }) => `${run} ${places.map(({ text, start }) => `${text}:${start}`).join(' ')}`).sort();

test('finds exactly the runs that trying every one finds', () => {
  const text = fc.array(fc.constantFrom('养', '老', '服', '务'), { maxLength: 14 }).map((signs) => signs.join(''));
  const texts = fc.array(fc.record({ owner: fc.nat({ max: 3 }), text }), { maxLength: 6 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 4 }), (all, least) => {
      expect(show(findRepeatedRuns(all, least))).toEqual(tryAll(all, least));
    }),
    { numRuns: 500 },
  );
});

test('a run that three share and a longer one that two of them share are both there', () => {
  const texts = [
    { owner: 0, text: '做好极端天气下的救助工作' },
    { owner: 1, text: '做好极端天气下的救助管理' },
    { owner: 2, text: '优化极端天气下的应对' },
  ];
  expect(findRepeatedRuns(texts, 5).map(({ run, places }) => [run, places.length])).toEqual([
    ['做好极端天气下的救助', 2],
    ['极端天气下的', 3],
  ]);
});

test('what one owner says twice is not shared', () => {
  expect(
    findRepeatedRuns(
      [
        { owner: 0, text: '强化殡葬领域移风易俗宣传' },
        { owner: 0, text: '强化殡葬领域移风易俗宣传' },
      ],
      4,
    ),
  ).toEqual([]);
});
