import { beforeAll, describe, expect, test } from 'vitest';
import type { Alignment } from '../../../src/model/align/alignment.ts';
import { layOutAlignment } from '../../../src/model/align/lay-out.ts';
import { lineExtracts } from '../../../src/model/align/line-extract.ts';
import { markLine } from '../../../src/model/align/marked-line.ts';
import { alignPairs } from '../../../src/model/align/pair-notices.ts';
import { readAlignmentDecisions } from '../../../src/model/read-editors.ts';
import { corpus } from '../../held-corpus.ts';

let pudong: Alignment;
beforeAll(async () => {
  const [first] = alignPairs(corpus, await readAlignmentDecisions());
  if (!first) throw new Error('Pudong 2024 and 2025 are a pair of one issuer');
  pudong = first;
});

/** What a side of the lines of one row says, by item: its label, page and first words. */
function sideOf(row: string, side: 'a' | 'b') {
  const lines = layOutAlignment(pudong)
    .chapters.flatMap(({ rows }) => rows)
    .filter(({ id }) => id === row)
    .flatMap(({ lines: own }) => own);
  return lines.map((line) =>
    lineExtracts(pudong.parts[side], markLine(line)[side]).map(({ node, runs, page }) => [
      node.path,
      page,
      runs[0]?.[0]?.passage.text.slice(0, 8),
    ]),
  );
}

describe('a side of a line', () => {
  test('of several items is told item by item, each with its own page', () => {
    const [first = [], , third] = sideOf('item-1-2', 'a');
    expect(first.slice(0, 2)).toEqual([
      ['2-5', '第4—5页', '落实好市区两级民'],
      ['2-8', '第6页', '开展专业技能培训'],
    ]);
    expect(third).toEqual([
      ['2-5', '第4页', '加快各类养老设施'],
      ['2-6', '第5页', '进一步增加社区养'],
    ]);
    expect(sideOf('item-2-7', 'b').flat()).toContainEqual(['2-8', null, '深化经济状况核对']);
  });

  test('keeps every passage once and in order, whatever the line', () => {
    for (const group of pudong.groups) {
      const marked = markLine(group);
      for (const side of ['a', 'b'] as const) {
        const extracts = lineExtracts(pudong.parts[side], marked[side]);
        expect(extracts.flatMap(({ runs }) => runs.flat())).toEqual(marked[side]);
        for (const { node, runs } of extracts)
          expect(new Set(runs.flat().map(({ passage }) => passage.entry))).toEqual(new Set([node.path]));
      }
    }
  });
});
