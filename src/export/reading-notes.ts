/** What a file and a printed comparison say of themselves at their end: how to read them, who judged, the version of the coding. */
import { nameVersion, stateMeanings, stateNames, WHO_JUDGED } from '../model/vocabulary.ts';
import type { CellState } from '../model/comparison/state.ts';

/** A sentence each; `version` is the newest date of content, ISO. */
export function readingNotes(states: readonly CellState[], version: string | undefined): string[] {
  return [
    '原文摘自各民政局印发的文件，……表示省略；非官方整理，以发文机关公布的文本为准；中文之间的半角标点显示为全角。',
    ...states.map((state) => `${stateNames[state]}：${stateMeanings[state]}。`),
    `${WHO_JUDGED}${nameVersion(version)}`,
  ];
}
