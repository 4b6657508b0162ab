import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_STANDING } from '../../../src/model/thresholds.ts';
import { shareWording } from '../../../src/model/wording/shared-wording.ts';
import type { Passage } from '../../../src/schema/passage.ts';
import type { SharedPlace, SharedRun } from '../../../src/model/wording/shared-wording.ts';
import { indexWording } from '../../../src/model/wording/wording-index.ts';

const passageOf = (notice: string, text: string) =>
  ({
    id: `${notice}-1`,
    notice,
    part: 'plan-2025',
    role: 'text',
    text,
    order: 0,
  }) as Passage;
const own = passageOf('a-2025', '推进社区食堂建设。守牢安全底线');
const others = ['b', 'c', 'd'].map((id) => passageOf(`${id}-2025`, '推进社区食堂建设。守牢安全底线'));
const runOf = (to: number, among: readonly Passage[]): SharedRun => ({
  words: own.text.slice(0, to),
  length: to,
  stock: false,
  places: [own, ...among].map((passage): SharedPlace => ({ passage, span: [0, to] })),
});
const told = (runs: SharedRun[]) =>
  indexWording(runs)
    .elsewhere(own)
    .map(({ words, places }) => [words, ...places.map(({ passage }) => passage.notice)]);

test('a run and the same with the stop after it are told as one, with the places of both', () => {
  expect(told([runOf(9, others.slice(0, 1)), runOf(8, others)])).toEqual([
    ['推进社区食堂建设', 'b-2025', 'c-2025', 'd-2025'],
  ]);
});

test('a run that goes on with words is told apart from its beginning', () => {
  expect(told([runOf(15, others.slice(0, 1)), runOf(8, others)])).toEqual([
    ['推进社区食堂建设。守牢安全底线', 'b-2025'],
    ['推进社区食堂建设', 'c-2025', 'd-2025'],
  ]);
});

test('a common saying is counted, and its places are not kept', () => {
  const many = Array.from({ length: 13 }, (_, at) => passageOf(`n${String(at)}-2025`, own.text));
  const [run] = indexWording([runOf(8, many)]).elsewhere(own);
  expect(run).toMatchObject({ words: '推进社区食堂建设', places: [], count: 13 });
});

/** By the definition, passage by passage: the places of a run in other parts that no longer run of the passage holds. */
function standingElsewhere(passage: Passage, runs: readonly SharedRun[]): [string, number][] {
  const isIn = (inner: SharedPlace, outer: SharedPlace): boolean =>
    inner.passage === outer.passage && inner.span[0] >= outer.span[0] && inner.span[1] <= outer.span[1];
  const own = runs
    .filter(({ stock }) => !stock)
    .toSorted((a, b) => b.length - a.length)
    .flatMap((run) => run.places.filter((place) => place.passage === passage).map((at) => ({ run, at })));
  return own
    .flatMap(({ run, at }, index): [[string, number], number][] => {
      const longer = own.slice(0, index).filter((other) => isIn(at, other.at));
      const places = run.places.filter(
        (place) =>
          (place.passage.notice !== passage.notice || place.passage.part !== passage.part) &&
          !longer.some((other) => other.run.places.some((outer) => isIn(place, outer))),
      );
      return places.length > 0 ? [[[passage.text.slice(...at.span), places.length], at.span[0]]] : [];
    })
    .toSorted((a, b) => a[1] - b[1] || b[0][0].length - a[0][0].length)
    .map(([found]) => found);
}

test('runs within longer runs are told with the places that these leave, however many there are', () => {
  const clauses = [
    '推进社区食堂和助餐场所建设',
    '守牢养老机构消防安全底线',
    '完善分层分类社会救助体系',
    '做好困境儿童分类保障工作',
  ];
  const passageText = fc.array(fc.constantFrom(...clauses), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(passageText, { minLength: 2, maxLength: 4 * MOST_STANDING }), (texts) => {
      const passages = texts.map((text, at) => ({
        ...passageOf(`n${String(at >> 1)}-2025`, text.join('并')),
        id: `p${String(at)}`,
        part: at % 5 === 0 ? 'summary-2024' : 'plan-2025',
        order: at,
      }));
      const runs = shareWording(passages, []);
      const { elsewhere } = indexWording(runs);
      for (const passage of passages) {
        const told = elsewhere(passage);
        expect(told.map(({ words, count }) => [words, count])).toEqual(standingElsewhere(passage, runs));
        for (const { places, count } of told) expect(places).toHaveLength(count > MOST_STANDING ? 0 : count);
      }
    }),
    { numRuns: 150 },
  );
});
