/**
 * Guarantees that no published id of a passage is lost: each id that the content had before this run is there again
 * or stands in `content/editors/moved.yaml` with a successor that is there.
 *
 * Ids are hashes of folded words (`identifyPassages`), so they survive changes elsewhere in the notice, a change of
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
 * `before`: the passages of the content as it stands; `after`: those of this run; `file`: moved.yaml, which receives
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
  for (const passage of before) {
    if (now.has(passage.id) || listed.has(passage.id)) continue;
    const heir = findHeir(passage, after);
    const line = `  - { from: ${passage.id}, to: ${heir?.id ?? 'null'}, reason: "…", date: YYYY-MM-DD }`;
    const told =
      heir === undefined
        ? { zh: '没有相近的段落', en: 'nothing is much like it' }
        : { zh: `最相近的是“${heir.text}”`, en: `most like it is “${heir.text}”` };
    reportRule(file, 'lost-id', { values: { id: passage.id, text: passage.text, heir: told }, paste: line });
  }
}

/** The passage of the same notice most like one that is gone; undefined where none is like enough. */
export function findHeir(gone: Identified, after: readonly Identified[]): Identified | undefined {
  const pairs = pairsOf(gone.text);
  let best: { passage: Identified; likeness: number } | undefined;
  for (const passage of after) {
    if (passage.notice !== gone.notice) continue;
    const likeness = likenessOf(pairs, pairsOf(passage.text));
    if (likeness >= LIKENESS_FLOOR && (best === undefined || likeness > best.likeness)) best = { passage, likeness };
  }
  return best?.passage;
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

/** Dice's coefficient: twice what both share over what both have. */
function likenessOf(one: Map<string, number>, other: Map<string, number>): number {
  const size = (pairs: Map<string, number>): number => [...pairs.values()].reduce((sum, count) => sum + count, 0);
  const shared = [...one].reduce((sum, [pair, count]) => sum + Math.min(count, other.get(pair) ?? 0), 0);
  const total = size(one) + size(other);
  return total === 0 ? 0 : (2 * shared) / total;
}
