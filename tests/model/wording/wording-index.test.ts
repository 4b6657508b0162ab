import { expect, test } from 'vitest';
import type { SharedPlace, SharedRun, WordedPassage } from '../../../src/model/wording/shared-wording.ts';
import { indexWording } from '../../../src/model/wording/wording-index.ts';

const passageOf = (notice: string, text: string): WordedPassage => ({
  id: `${notice}-1`,
  notice,
  part: 'plan-2025',
  role: 'text',
  text,
  order: 0,
});
const own = passageOf('a-2025', '推进社区食堂建设。守牢安全底线');
const others = ['b', 'c', 'd'].map((id) => passageOf(`${id}-2025`, '推进社区食堂建设。守牢安全底线'));
const runOf = (to: number, among: readonly WordedPassage[]): SharedRun<WordedPassage> => ({
  words: own.text.slice(0, to),
  length: to,
  stock: false,
  places: [own, ...among].map((passage): SharedPlace<WordedPassage> => ({ passage, span: [0, to] })),
});
const told = (runs: SharedRun<WordedPassage>[]) =>
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
