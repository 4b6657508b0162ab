import { describe, expect, it } from 'vitest';
import { clauseOf, clauseText, topicsOfNumber } from '../../../src/model/comparison/clause.ts';
import type { ClauseRuns } from '../../../src/schema/passage.ts';

const text = '新增40家服务中心、3个长者食堂，培训310名护理员。';
const passage = (clauses: Record<string, ClauseRuns>) => ({
  text,
  topics: ['care/list', 'care/meals', 'care/staff'],
  clauses,
});
const runsOf = (...quotes: string[]): ClauseRuns =>
  quotes.map((quote) => [text.indexOf(quote), text.indexOf(quote) + quote.length]);

describe('clauseOf', () => {
  it.each([
    ['a list member with its verb', runsOf('新增', '3个长者食堂'), '新增……3个长者食堂……'],
    ['the end of the sentence', runsOf('培训310名护理员。'), '……培训310名护理员。'],
    ['a run in the middle', runsOf('3个长者食堂'), '……3个长者食堂……'],
  ])('marks what is left out: %s', (_, runs, line) => {
    const clause = clauseOf(passage({ 'care/meals': runs }), 'care/meals');
    expect(clauseText(clause)).toBe(line);
    expect(clause.whole).toBe(false);
    for (const piece of clause.pieces) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
  });

  it.each(['care/list', null])('shows the passage in full under %s', (topic) => {
    const clause = clauseOf(passage({ 'care/meals': runsOf('3个长者食堂') }), topic);
    expect(clauseText(clause)).toBe(text);
    expect(clause.whole).toBe(true);
  });
});

describe('topicsOfNumber', () => {
  const cut = passage({ 'care/meals': runsOf('新增', '3个长者食堂'), 'care/staff': runsOf('培训310名护理员。') });
  const place = (number: string): [number, number] => [text.indexOf(number), text.indexOf(number) + number.length];

  it.each([
    ['3个', ['care/meals']],
    ['310名', ['care/staff']],
    ['40家', ['care/list']],
  ])('gives %s to the topics whose clause holds it, else to the one with the passage in full', (number, topics) => {
    expect(topicsOfNumber(cut, place(number), 'care')).toEqual(topics);
  });

  it('leaves topics of other themes out', () => {
    expect(topicsOfNumber({ ...cut, topics: [...cut.topics, 'ageing/x'] }, place('40家'), 'ageing')).toEqual([
      'ageing/x',
    ]);
  });
});
