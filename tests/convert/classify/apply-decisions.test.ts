import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { parse } from 'yaml';
import { applyDecisions, type DecisionsFile } from '../../../src/convert/classify/apply-decisions.ts';
import { readEditors } from '../../../src/convert/classify/read-editors.ts';
import { decisionsSchema } from '../../../src/schema/decision.ts';

const { codebook } = await readEditors('content/editors');
if (codebook === null) throw new Error('the codebook does not fit its schema');
const book = codebook;

const passages = [
  { id: 'here-2024-aaaa', key: 'aaaa', text: '新增助餐点。' },
  { id: 'here-2024-bbbb', key: 'bbbb', text: '加强公墓管理。' },
];
const proposals = new Map([
  ['aaaa', { themes: ['elderly-care'], topics: ['elderly-care/meals'], reasons: ['养老服务 4：本句 助餐 +4'] }],
  ['bbbb', { themes: ['funeral'], topics: [], reasons: [] }],
]);

function fileOf(decisions: string): DecisionsFile {
  const yaml = `reader: 编辑\ndate: '2026-01-01'\ndecisions:\n${decisions}`;
  return {
    file: new VFile({ path: 'here-2024.yaml', value: yaml }),
    decisions: decisionsSchema.parse(parse(yaml)).decisions,
    reading: { date: '2026-01-01', readFor: [] },
  };
}

/** The messages as `line:column rule`. */
function faults(decisions: string): string[] {
  const decided = fileOf(decisions);
  applyDecisions(passages, proposals, decided, book);
  return decided.file.messages.map(
    ({ line, column, ruleId, fatal }) =>
      `${String(line)}:${String(column)} ${String(ruleId)}${fatal ? '' : ' (not fatal)'}`,
  );
}

describe('decisions', () => {
  test('override the proposal, which stays beside them', () => {
    const decided = fileOf(
      '  - passage: here-2024-aaaa\n    quote: 新增助餐点。\n    themes: [elderly-care, ageing]\n    topics: [ageing/health]\n',
    );
    const coding = applyDecisions(passages, proposals, decided, book).get('aaaa');
    expect(coding).toMatchObject({
      themes: ['elderly-care', 'ageing'],
      topics: ['ageing/health'],
      proposed: { themes: ['elderly-care'], topics: ['elderly-care/meals'] },
      reviewed: true,
    });
  });

  test('leave a passage without one unreviewed, as proposed', () => {
    expect(applyDecisions(passages, proposals, null, book).get('bbbb')).toMatchObject({
      themes: ['funeral'],
      reviewed: false,
    });
  });

  test('may say that a passage is general', () => {
    const decided = fileOf('  - passage: here-2024-bbbb\n    quote: 加强公墓管理。\n    themes: []\n');
    expect(applyDecisions(passages, proposals, decided, book).get('bbbb')).toMatchObject({
      themes: [],
      reviewed: true,
    });
  });

  test('stop the run where the passage is gone, at the line that names it', () => {
    expect(faults('  - passage: here-2024-zzzz\n    quote: 已经改掉的话。\n    themes: []\n')).toEqual([
      '4:14 decision-dangling',
    ]);
  });

  test('stop the run where they quote other words', () => {
    expect(faults('  - passage: here-2024-aaaa\n    quote: 新增助餐点！\n    themes: []\n')).toEqual([
      '5:12 decision-quote',
    ]);
  });

  test('stop the run on a theme or topic that the codebook does not hold, or of another theme', () => {
    const one = (themes: string, topics: string): string[] =>
      faults(
        `  - passage: here-2024-aaaa\n    quote: 新增助餐点。\n    themes: [${themes}]\n    topics: [${topics}]\n`,
      );
    expect(one('elderly', '')).toEqual(['6:13 decision-theme']);
    expect(one('ageing', 'elderly-care/meals')).toEqual(['7:13 decision-topic']);
  });

  test('stop the run where a passage has two', () => {
    const once = '  - passage: here-2024-aaaa\n    quote: 新增助餐点。\n    themes: []\n';
    expect(faults(once + once)).toEqual(['7:14 decision-twice']);
  });
});
