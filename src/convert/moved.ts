/**
 * Guarantees that no published id of a passage is lost: each id that the content had before this run is there again
 * or is in `content/editors/moved.yaml` with a successor that is there.
 *
 * Ids are hashes of folded words (`passageKeys`), so they survive changes elsewhere in the notice, a change of
 * blanks, of width, or of punctuation marks' width; they change with the words. The run stops where one vanishes
 * unannounced, and says which line to add.
 */
import type { VFile } from 'vfile';
import { followMoved } from '../schema/follow-moved.ts';
import type { Moved } from '../schema/moved.ts';
import { reportRule } from './messages.ts';

/** A passage as far as its identity goes. */
export interface Identified {
  id: string;
  notice: string;
  text: string;
}

/** Least likeness for a suggestion; below it the passage was rather taken out than changed. */
const LIKENESS_FLOOR = 0.35;

/**
 * `before`: the passages of the content as it is; `after`: those of this run; `file`: moved.yaml, which receives
 * the messages. Reports, each as an error: a lost id (`lost-id`), an entry whose old id is in use again
 * (`moved-id-lives`), one whose successor is not there (`moved-to-nowhere`, `moved-circle`), two for the same id (`moved-twice`).
 */
export function checkMoved(
  before: readonly Identified[],
  after: readonly Identified[],
  moved: readonly Moved[],
  file: VFile,
): void {
  const now = new Map(after.map((passage) => [passage.id, passage]));
  const listed = new Set<string>();
  for (const entry of moved) {
    if (listed.has(entry.from)) reportRule(file, 'moved-twice', { values: { id: entry.from } });
    listed.add(entry.from);
    if (now.has(entry.from)) reportRule(file, 'moved-id-lives', { values: { id: entry.from } });
  }
  for (const entry of moved) {
    const end = followMoved(entry.from, moved);
    if (end === undefined) reportRule(file, 'moved-circle', { values: { id: entry.from } });
    else if (end !== null && !now.has(end)) {
      reportRule(file, 'moved-to-nowhere', { values: { id: entry.from, to: end } });
    }
  }
  const heirOf = heirsAmong(after);
  for (const passage of before) {
    if (now.has(passage.id) || listed.has(passage.id)) continue;
    const heir = heirOf(passage);
    const line = `  - { from: ${passage.id}, to: ${heir?.id ?? 'null'}, reason: "…", date: YYYY-MM-DD }`;
    const told =
      heir === undefined
        ? { zh: '没有相近的段落', en: 'nothing is much like it' }
        : { zh: `最相近的是“${heir.text}”`, en: `most like it is “${heir.text}”` };
    reportRule(file, 'lost-id', { values: { id: passage.id, text: passage.text, heir: told }, paste: line });
  }
}

/** The passages of a notice by the pairs of their characters. */
interface Likenesses {
  passages: { passage: Identified; size: number }[];
  /** Which passages have a pair, and how often. */
  having: Map<string, { index: number; count: number }[]>;
}

function indexPairs(passages: readonly Identified[]): Likenesses {
  const index: Likenesses = { passages: [], having: new Map() };
  for (const passage of passages) {
    const pairs = pairsOf(passage.text);
    for (const [pair, count] of pairs) {
      const having = index.having.get(pair) ?? [];
      index.having.set(pair, having);
      having.push({ index: index.passages.length, count });
    }
    index.passages.push({ passage, size: sizeOf(pairs) });
  }
  return index;
}

/**
 * Finds the passage of the same notice most like one that is gone; undefined where none is like enough. A text that is
 * replaced as a whole loses all its ids at once, so `after` is gone through once and not for each of them.
 */
export function heirsAmong(after: readonly Identified[]): (gone: Identified) => Identified | undefined {
  const byNotice = Map.groupBy(after, ({ notice }) => notice);
  const indexes = new Map<string, Likenesses>();
  const known = new Map<string, Identified | undefined>();
  return (gone) => {
    const key = `${gone.notice} ${gone.text}`;
    if (known.has(key)) return known.get(key);
    const index = indexes.get(gone.notice) ?? indexPairs(byNotice.get(gone.notice) ?? []);
    indexes.set(gone.notice, index);
    const heir = mostLike(gone.text, index);
    known.set(key, heir);
    return heir;
  };
}

/** The passage of highest likeness (Dice's coefficient: twice the pairs that both have over all pairs), the first of several. */
function mostLike(text: string, { passages, having }: Likenesses): Identified | undefined {
  const pairs = pairsOf(text);
  const size = sizeOf(pairs);
  const shared = new Map<number, number>();
  for (const [pair, count] of pairs)
    for (const other of having.get(pair) ?? [])
      shared.set(other.index, (shared.get(other.index) ?? 0) + Math.min(count, other.count));
  let best: { index: number; likeness: number } | undefined;
  for (const [index, both] of shared) {
    const likeness = (2 * both) / (size + (passages[index]?.size ?? 0));
    const better = best === undefined || likeness > best.likeness || (likeness === best.likeness && index < best.index);
    if (likeness >= LIKENESS_FLOOR && better) best = { index, likeness };
  }
  return best && passages[best.index]?.passage;
}

/** Adjacent pairs of characters, each as often as it occurs (`会会` in a title counts). */
function pairsOf(text: string): Map<string, number> {
  const signs = [...text];
  const pairs = new Map<string, number>();
  for (let at = 1; at < signs.length; at += 1) {
    const pair = `${signs[at - 1]}${signs[at]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((sum, count) => sum + count, 0);
