import { describe, expect, test } from 'vitest';
import { prepareCues } from '../../../src/convert/classify/codebook.ts';
import { foldForCues } from '../../../src/text/cue.ts';
import { matchCues } from '../../../src/convert/classify/match-cue.ts';

function found(words: string, text: string, weight = 1): string[] {
  const cues = prepareCues(words.split(' ').map((one) => ({ words: one, weight, where: 'both' as const })));
  return matchCues(cues, foldForCues(text), 'passage').map(({ cue }) => cue.words);
}

describe('a cue', () => {
  test('is found whatever quotation marks, blanks and widths the source has', () => {
    expect(found('政策找人', '发挥“政策 找人”机制')).toEqual(['政策找人']);
    expect(found('养老院+互联网医院', '新增养老院＋互联网医院8家')).toEqual(['养老院+互联网医院']);
  });

  test('of several alternatives is found by each', () => {
    expect(found('助餐|助浴', '做优助餐、助浴等服务')).toEqual(['助餐', '助浴']);
  });

  test('does not count within a longer one', () => {
    expect(found('安全 网络安全', '落实网络安全责任')).toEqual(['网络安全']);
    expect(found('安全 网络安全', '落实网络安全责任和安全生产责任')).toEqual(['安全', '网络安全']);
  });

  test('with a gap is found within one clause and not beyond it', () => {
    expect(found('条例…修订', '推进《上海市殡葬管理条例》的修订工作')).toEqual(['条例…修订']);
    expect(found('条例…修订', '贯彻条例，完成办法修订')).toEqual([]);
    expect(found('修订…条例', '推进条例的修订')).toEqual([]);
  });

  test('with a gap covers other cues only where its weight is 0', () => {
    const cues = prepareCues([
      { words: '平台', weight: 2, where: 'both' },
      { words: '依托…平台', weight: 0, where: 'both' },
    ]);
    expect(matchCues(cues, '依托统一平台', 'passage').map(({ cue }) => cue.words)).toEqual(['依托…平台']);
    const positive = prepareCues([
      { words: '平台', weight: 2, where: 'both' },
      { words: '优化…平台', weight: 2, where: 'both' },
    ]);
    expect(matchCues(positive, '优化服务平台', 'passage')).toHaveLength(2);
  });

  test('for headings is not looked for in passages', () => {
    const cues = prepareCues([{ words: '民生底线', weight: 2, where: 'heading' }]);
    expect(matchCues(cues, '兜牢民生底线', 'passage')).toEqual([]);
    expect(matchCues(cues, '兜牢民生底线', 'heading')).toHaveLength(1);
  });
});
