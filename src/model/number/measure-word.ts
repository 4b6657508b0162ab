/**
 * Measure words that count the same: 个, 家, 所 and 处 of places, 人, 名 and 位 of people. Numbers that differ in them alone
 * may stand side by side, each with the word that is printed; 户, 人 and 张 are never one.
 */
const ALIKE: readonly (readonly string[])[] = [
  ['家', '个', '所', '处', '座'],
  ['人', '名', '位'],
];

/** One name for all words that count the same. */
export function measureOf(unit: string): string {
  return ALIKE.find((words) => words.includes(unit))?.[0] ?? unit;
}

export const areComparable = (a: string, b: string): boolean => measureOf(a) === measureOf(b);
