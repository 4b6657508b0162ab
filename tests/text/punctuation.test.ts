import { describe, expect, it } from 'vitest';
import { widenPunctuation } from '../../src/text/punctuation.ts';

describe('widenPunctuation', () => {
  it.each([
    ['加强统筹,推进落实;做好保障', '加强统筹，推进落实；做好保障'],
    ['目标:新增500张', '目标：新增500张'],
    ['(一)提升服务', '（一）提升服务'],
    ['完成10万人次,较上年', '完成10万人次，较上年'],
    ['“十五五”,开局', '“十五五”，开局'],
  ])('makes %s full-width', (text, expected) => {
    expect(widenPunctuation(text)).toBe(expected);
  });

  it.each(['1,000元', '9:30开始', 'A (Assistance)', '全角，不变；'])('leaves %s alone', (text) => {
    expect(widenPunctuation(text)).toBe(text);
  });

  it('keeps offsets', () => {
    const text = '推进(试点)工作,完成1,000户;';
    expect(widenPunctuation(text)).toHaveLength(text.length);
  });
});
