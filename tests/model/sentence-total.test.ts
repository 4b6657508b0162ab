import { expect, test } from 'vitest';
import { sentenceTotal } from '../../src/model/sentence-total.ts';

const passage = (themes: string[], reviewed = true) => ({ themes, reviewed });

test.each([
  ['共0句（含标题）', []],
  ['共2句（含标题）', [passage(['funeral']), passage(['funeral', 'charity'], false)]],
  ['共3句（含标题，其中2句是总述，不归主题）', [passage([]), passage(['funeral']), passage([])]],
  ['共2句（含标题，其中1句还没有归入主题，待审校）', [passage(['funeral']), passage([], false)]],
  ['共2句（含标题，其中1句是总述，不归主题，1句还没有归入主题，待审校）', [passage([]), passage([], false)]],
])('%s', (words, passages) => {
  expect(sentenceTotal(passages)).toBe(words);
});
