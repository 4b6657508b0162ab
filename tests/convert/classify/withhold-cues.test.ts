import { expect, test } from 'vitest';
import { prepareCodebook } from '../../../src/convert/classify/codebook.ts';
import { readEditors } from '../../../src/convert/classify/read-editors.ts';
import { withholdCues } from '../../../scripts/eval/withhold-cues.ts';

test('cues that occur in the unseen texts alone are withheld, and no others', async () => {
  const { codebook } = await readEditors('content/editors');
  if (codebook === null) throw new Error('the codebook does not fit its schema');
  const theme = {
    id: 'meals',
    name: '助餐',
    family: '养老',
    order: 1,
    takesIn: '助餐',
    leavesOut: '',
    cues: [{ words: '助餐|长者食堂|送餐', weight: 4, where: 'both' as const }],
    topics: [],
  };
  const book = withholdCues(prepareCodebook([theme], codebook.rules), ['新增“长者 食堂”和助餐点'], ['优化助餐服务']);
  expect(book.themes[0]?.cues.map(({ words }) => words)).toEqual(['助餐', '送餐']);
});
