/**
 * Made-up notices for benches: a real one with about half of its clauses exchanged for clauses of others. Copies word
 * for word would let compression, and whatever looks for shared wording, find a corpus that no bureaus ever write.
 */
import type { Random } from './search-queries.ts';

/** `一、…`, `（一）…`, `1、…`, `一是…` to the full stop: headings and numbers stay, so that the outline can be read. */
const numbered = /^\s*(?:[一二三四五六七八九十]+[、是]|[（(][一二三四五六七八九十]+[）)]|\d+\s*[、.．])[^。]*/u;
/** `改建农村敬老院2家` of `；改建农村敬老院2家，`, over the ends of lines; not `《办法》`, as such marks come in pairs. */
const clause = /(?<=[，；。,;]\s*)(?=\S)[^，；。：,;:《》“”"（）()\f]{4,60}(?=[，；。,;])/gu;
/** `二是加强…`, and a page's number between its lines: `—\n3\n`. */
const unfit = /^[一二三四五六七八九十]+是|\n[\s\d—－-]*[\d—－-]\s*\n/u;

/** The text with each of its clauses exchanged; `fixed` are runs that a sidecar quotes and that must be found again. */
function exchange(text: string, fixed: readonly string[], other: (own: string) => string): string {
  const literally = fixed.map((run) => run.replace(/[$()*+./?[\\\]^{|}]/gu, '\\$&'));
  const kept = new RegExp(`(${[...literally, numbered.source].join('|')})`, 'mu');
  return text
    .split(kept)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(clause, (own) => (unfit.test(own) ? own : other(own))),
    )
    .join('');
}

/** All clauses that a notice can give to others. */
export function clausesOf(text: string, fixed: readonly string[]): string[] {
  const found: string[] = [];
  exchange(text, fixed, (own) => {
    found.push(own.replace(/\s+/gu, ''));
    return own;
  });
  return found;
}

/** The same random numbers give the same text. */
export function varyNotice(text: string, fixed: readonly string[], pool: readonly string[], random: Random): string {
  return exchange(text, fixed, (own) => (random() < 0.5 ? own : (pool[Math.floor(random() * pool.length)] ?? own)));
}
