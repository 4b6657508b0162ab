import { expect, test } from 'vitest';
import { lookedFor } from '../../src/model/looked-for.ts';

test('words that speak for a topic, strongest first, without those that only cover others', () => {
  const topic = {
    id: 'meals',
    theme: 'elderly-care',
    name: '老年助餐',
    takesIn: '助餐',
    cues: [
      { words: '食堂', weight: 2, where: 'both' as const },
      { words: '机关食堂', weight: 0, where: 'both' as const },
      { words: '助餐|老人…就餐', weight: 4, where: 'both' as const },
    ],
    within: [],
  };
  expect(lookedFor(topic, 8)).toEqual(['助餐', '老人……就餐', '食堂']);
  expect(lookedFor(topic, 1)).toEqual(['助餐']);
});
