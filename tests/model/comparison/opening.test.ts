import { describe, expect, it } from 'vitest';
import type { NoticeText } from '../../../src/model/notice-text.ts';
import { openingTexts, textsInPage } from '../../../src/model/comparison/opening.ts';
import { MOST_OPEN } from '../../../src/model/thresholds.ts';
import { shortName, yearMark } from '../../../src/model/comparison/text-name.ts';
import { shortArea } from '../../../src/text/area.ts';

const issuer = (id: string, area: string): NoticeText['issuer'] => ({
  id,
  area,
  name: `${area}民政局`,
  city: '甲市',
  level: 'district',
});
/** A held plan issued on a day of March; the day says how late. */
function plan(id: string, year: number, day: number): NoticeText {
  const notice = { date: `${String(year)}-03-${String(day).padStart(2, '0')}` } as NoticeText['notice'];
  return { id: `${id}-${String(year)}`, kind: 'plan', issuer: issuer(id, `${id}区`), year, notice, parts: [] };
}
const ids = (columns: readonly NoticeText[]): string[] => columns.map(({ id }) => id);

describe('openingTexts', () => {
  it('shows all plans while they are few, and no summary', () => {
    const few = [plan('a', 2024, 1), plan('b', 2024, 2), { ...plan('a', 2023, 3), kind: 'summary' as const }];
    expect(openingTexts(few)).toEqual({ shown: few.slice(0, 2), rule: null });
    expect(textsInPage(few)).toEqual(few);
  });

  it('shows the newest year in which several can be compared, and says so', () => {
    const texts = ['a', 'b', 'c', 'd'].flatMap((id) => [plan(id, 2024, 1), plan(id, 2025, 1)]);
    const { shown, rule } = openingTexts([...texts, plan('a', 2026, 1)]);
    expect(ids(shown)).toEqual(['a-2025', 'b-2025', 'c-2025', 'd-2025']);
    expect(rule).toBe('2025年的4份');
  });

  it('of a year with many shows those issued last, whichever place they are of, in the order of the columns', () => {
    const days = [3, 28, 5, 20, 9, 27, 11, 26, 25];
    const texts = days.map((day, index) => plan(`p${String(index)}`, 2025, day));
    const { shown, rule } = openingTexts(texts);
    expect(shown).toHaveLength(MOST_OPEN);
    expect(ids(shown)).toEqual(['p1-2025', 'p3-2025', 'p5-2025', 'p6-2025', 'p7-2025', 'p8-2025']);
    expect(rule).toBe('2025年最近印发的6份');
    expect(textsInPage(texts)).toEqual(shown);
  });
});

describe('short names', () => {
  it.each([
    ['浦东新区', '浦东'],
    ['上海市', '上海'],
    ['静安区', '静安'],
    ['嘉善县', '嘉善'],
    ['矿区', '矿区'],
  ])('%s is %s', (area, short) => {
    expect(shortArea(area)).toBe(short);
  });

  it('tell a summary, and the year only where a place has several texts', () => {
    const [one, other, alone] = [plan('甲乙', 2024, 1), plan('甲乙', 2025, 1), plan('丙丁', 2024, 1)];
    expect(shortName({ ...one, kind: 'summary' })).toBe('甲乙 2024总结');
    expect(yearMark(one, [one, other, alone])).toBe('2024年');
    expect(yearMark(alone, [one, other, alone])).toBe('');
  });
});
