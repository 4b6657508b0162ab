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

  test('settle the clauses of a passage with several topics', () => {
    const text = '新增助餐点3个，新增养老床位10张。';
    const decide = (clauses: string) =>
      fileOf(
        `  - passage: here-2024-cccc\n    quote: ${text}\n    themes: [elderly-care]\n    topics: [elderly-care/meals, elderly-care/beds]\n    clauses: ${clauses}\n`,
      );
    const settle = (clauses: string) => {
      const cut = [{ id: 'here-2024-cccc', key: 'cccc', text }];
      const proposal = new Map([['cccc', { themes: [], topics: [], reasons: [] }]]);
      const decided = decide(clauses);
      const coding = applyDecisions(cut, proposal, decided, book).get('cccc');
      return {
        clauses: coding?.clauses,
        faults: decided.file.messages.map(({ line, ruleId }) => `${String(line)} ${String(ruleId)}`),
      };
    };
    expect(settle('{ elderly-care/beds: whole, elderly-care/meals: [新增, 助餐点3个] }')).toEqual({
      clauses: {
        'elderly-care/meals': [
          [0, 2],
          [2, 7],
        ],
      },
      faults: [],
    });
    // What an editor does not name is proposed; a run that is all of the passage leaves it whole.
    expect(settle('{ elderly-care/beds: whole }').clauses).toEqual({ 'elderly-care/meals': [[0, 7]] });
    expect(settle(`{ elderly-care/beds: whole, elderly-care/meals: [${text}] }`).clauses).toEqual({});
    expect(settle('{ elderly-care/beds: whole, elderly-care/meals: [助餐点5个] }').faults).toEqual([
      '8 decision-clause',
    ]);
    expect(settle('{ elderly-care/beds: whole, elderly-care/meals: [助餐点3个, 新增助餐点] }').faults).toEqual([
      '8 decision-clause',
    ]);
    expect(settle('{ elderly-care/beds: whole, elderly-care/meals: whole }').faults).toEqual(['8 decision-clause']);
    expect(settle('{ elderly-care/meals: [助餐点3个] }').faults).toEqual(['8 decision-clause']);
    expect(settle('{ elderly-care/beds: whole, elderly-care/carers: [新增] }').faults).toEqual(['8 decision-clause']);
    expect(settle('{ elderly-care/beds: [养老床位10张], elderly-care/meals: [助餐点3个] }').faults).toEqual([
      '8 decision-clause',
    ]);
  });

  test('a theme with one topic shows the clause that an editor names, and all where none is named', () => {
    const text = '新增助餐点3个，开展捐赠。';
    const cut = [{ id: 'here-2024-cccc', key: 'cccc', text }];
    const settle = (clauses: string) => {
      const decided = fileOf(
        `  - passage: here-2024-cccc\n    quote: ${text}\n    themes: [elderly-care, charity]\n    topics: [elderly-care/meals, charity/campaigns]\n    clauses: ${clauses}\n`,
      );
      const coding = applyDecisions(
        cut,
        new Map([['cccc', { themes: [], topics: [], reasons: [] }]]),
        decided,
        book,
      ).get('cccc');
      return { clauses: coding?.clauses, faults: decided.file.messages.length };
    };
    expect(settle('{ elderly-care/meals: whole, charity/campaigns: [开展捐赠。] }')).toEqual({
      clauses: { 'charity/campaigns': [[8, 13]] },
      faults: 0,
    });
    expect(settle('{ elderly-care/meals: whole }')).toEqual({ clauses: {}, faults: 0 });
    // It would be in full nowhere.
    expect(settle('{ elderly-care/meals: [新增助餐点3个], charity/campaigns: [开展捐赠。] }').faults).toBe(1);
  });
});
