import { describe, expect, test } from 'vitest';
import { isReadFor } from '../../src/schema/reading.ts';

const reading = { date: '2026-03-01', readFor: [] };
const later = (topic: string, date: string) => ({ ...reading, readFor: [{ topic, date }] });
const theme = { id: 'elderly-care' };
const meals = { id: 'meals' };

describe('a text was read for a row', () => {
  test('of the first codebook always, of a later one only if it was read at all', () => {
    expect(isReadFor(reading, theme, meals)).toBe(true);
    expect(isReadFor(null, theme, meals)).toBe(true);
    expect(isReadFor(null, theme, { ...meals, since: '2020-01-01' })).toBe(false);
  });

  test.for([
    ['2026-02-28', true],
    ['2026-03-01', true],
    ['2026-03-02', false],
  ] as const)('of a topic since %s: %s', ([since, read]) => {
    expect(isReadFor(reading, theme, { ...meals, since })).toBe(read);
  });

  test('of a theme that is newer than the reading in none of its rows', () => {
    const added = { ...theme, since: '2026-04-01' };
    expect(isReadFor(reading, added, null)).toBe(false);
    expect(isReadFor(reading, added, meals)).toBe(false);
    expect(isReadFor(reading, added, { ...meals, since: '2026-01-01' })).toBe(false);
  });

  test('that was added later once it was read for that topic, or for its theme, after that', () => {
    const added = { ...meals, since: '2026-04-01' };
    expect(isReadFor(later('elderly-care/meals', '2026-04-01'), theme, added)).toBe(true);
    expect(isReadFor(later('elderly-care', '2026-04-02'), theme, added)).toBe(true);
    expect(isReadFor(later('elderly-care/meals', '2026-03-31'), theme, added)).toBe(false);
    expect(isReadFor(later('elderly-care/beds', '2026-04-02'), theme, added)).toBe(false);
    expect(isReadFor(later('elderly-care/meals', '2026-04-02'), { ...theme, since: '2026-04-01' }, null)).toBe(false);
  });
});
