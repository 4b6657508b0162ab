import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { bareText, fold } from '../../../src/text/fold.ts';
import { leastEqual, markDifference, type Run } from '../../../src/model/wording/word-difference.ts';

/** `[taken out|put in]` for what changed, the later wording for what stayed. */
function show(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'same' ? run.b : `[${run.a}|${run.b}]`)).join('');
}

describe('markDifference', () => {
  test.each([
    [
      'marks words, not characters',
      '积极探索长三角社会服务机构、涉外社会服务机构的登记试点工作。',
      '持续探索长三角社会服务机构、涉外社会服务机构的登记试点工作。',
      '[积极|持续]探索长三角社会服务机构、涉外社会服务机构的登记试点工作。',
    ],
    [
      'sees no difference in width, blanks and quotation marks',
      '进一步完善养老服务“1+N”政策，创新体系。',
      '进一步完善养老服务「1+N」政策, 创新体系。',
      '进一步完善养老服务「1+N」政策, 创新体系。',
    ],
    [
      'does not mark a stop that only follows from what was cut',
      '牵头做好元旦春节帮困送温暖工作，确保广覆盖、不遗漏。',
      '牵头做好元旦春节帮困送温暖工作。',
      '牵头做好元旦春节帮困送温暖工作[，确保广覆盖、不遗漏|]。',
    ],
    [
      'marks a number whole: 新增社区食堂[13|3]家，优化布局。',
      '新增社区食堂13家，优化布局。',
      '新增社区食堂3家，优化布局。',
      '新增社区食堂[13|3]家，优化布局。',
    ],
    [
      'marks a number whole: 培训护理员[1.5万|2万]人次，优化队伍。',
      '培训护理员1.5万人次，优化队伍。',
      '培训护理员2万人次，优化队伍。',
      '培训护理员[1.5万|2万]人次，优化队伍。',
    ],
    [
      'marks a number whole: 护理型床位占比达到[60%|65%]，优化结构。',
      '护理型床位占比达到60%，优化结构。',
      '护理型床位占比达到65%，优化结构。',
      '护理型床位占比达到[60%|65%]，优化结构。',
    ],
    [
      'marks a number whole: 安装智能水表[6200|6000]户，优化服务。',
      '安装智能水表6200户，优化服务。',
      '安装智能水表6000户，优化服务。',
      '安装智能水表[6200|6000]户，优化服务。',
    ],
    [
      'marks a number whole: 新增[十三|三]家社区食堂，优化布局。',
      '新增十三家社区食堂，优化布局。',
      '新增三家社区食堂，优化布局。',
      '新增[十三|三]家社区食堂，优化布局。',
    ],
    [
      'does not cut 习近平 as the dictionary does',
      '深入学习贯彻落实习近平法治思想。',
      '深入学习贯彻习近平法治思想。',
      '深入学习贯彻[落实|]习近平法治思想。',
    ],
    [
      'keeps a quotation mark with what it holds',
      '持续深化“1+21”党建品牌体系，推动党建与业务工作共同部署。',
      '拓展党建品牌内涵，推动党建与业务工作共同部署。',
      '[持续深化“1+21”|拓展]党建品牌[体系|内涵]，推动党建与业务工作共同部署。',
    ],
    [
      'shows two wordings whole where nearly nothing was kept',
      '发扬基层首创精神，深挖典型经验。',
      '推广政务服务领域先进做法。',
      '[发扬基层首创精神，深挖典型经验。|推广政务服务领域先进做法。]',
    ],
  ])('%s', (_, a, b, expected) => {
    expect(show(markDifference(a, b))).toBe(expected);
  });

  const words = fc.constantFrom(
    '养老服务',
    '社会组织',
    '推进',
    '加强',
    '“一件事”',
    '，',
    '、',
    '。',
    ',',
    '（试行）',
    '2024年',
    '500张',
    '的',
    '和',
    '“',
    '”',
    ' ',
  );
  const text = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(''));

  test('both wordings can be rebuilt from the runs', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = markDifference(a, b);
        expect(runs.map((run) => run.a).join('')).toBe(a);
        expect(runs.map((run) => run.b).join('')).toBe(b);
      }),
    );
  });

  test('what is said to have stayed differs in signs at most', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const run of markDifference(a, b))
          if (run.kind === 'same') expect(bareText(fold(run.a))).toBe(bareText(fold(run.b)));
      }),
    );
  });

  test('no crumb of equal words stands between two changes, and none of them is signs alone', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = markDifference(a, b);
        runs.forEach((run, index) => {
          if (run.kind === 'changed') {
            if (runs.length > 1) expect(bareText(run.a + run.b)).not.toBe('');
          } else if (index > 0 && index < runs.length - 1) {
            expect(bareText(fold(run.a)).length).toBeGreaterThanOrEqual(leastEqual);
          }
        });
      }),
    );
  });

  test('a wording against itself has no change', () => {
    fc.assert(fc.property(text, (a) => markDifference(a, a).every((run) => run.kind === 'same')));
  });
});

describe('a number is marked whole, however it is written', () => {
  const whole = fc.oneof(
    fc.integer({ min: 0, max: 99_999 }).map(String),
    fc.integer({ min: 1000, max: 9_999_999 }).map((value) => value.toLocaleString('en-US')),
    fc
      .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 9 }))
      .map(([a, b]) => `${String(a)}.${String(b)}万`),
    fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }))
      .map(([a, b]) => `${String(a)}万${String(b)}000`),
    fc.constantFrom(
      '3万',
      '三',
      '十三',
      '二十三',
      '一百零三',
      '一千五百',
      '五百',
      '3亿',
      '３',
      '１３',
      '3千',
      '3千5百',
    ),
  );

  test('one number in the place of another', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const text = (number: string): string => `新增护理床位${number}张，优化服务。`;
        const expected = fold(a) === fold(b) ? text(b) : text(`[${a}|${b}]`);
        expect(show(markDifference(text(a), text(b)))).toBe(expected);
      }),
      { seed: 12, numRuns: 400 },
    );
  });
});
