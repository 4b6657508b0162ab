/** `另有3个数字`: how many numbers of a topic its lines leave out; `有3个数字` where it has no line; empty where none is left out. */
export function sayLeftOut(all: number, told: number): string {
  return all > told ? `${told > 0 ? '另' : ''}有${String(all - told)}个数字` : '';
}
