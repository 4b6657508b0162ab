/**
 * How near two names are.
 */
/** How much of the longer one the shorter has to be: 助餐 of 老年助餐 is enough. */
export const NEAR = 0.5;

/**
 * How near two names are, 0 to 1: how much of the longer one the shorter is, where it is in it as a whole, or, from
 * four characters on, with others between, as Chinese abridges (认知障碍床位 for 认知障碍照护床位).
 */
export function nearness(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return 0;
  return long.includes(short) || (short.length >= 4 && abridges(short, long)) ? short.length / long.length : 0;
}

function abridges(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return at === short.length;
}
