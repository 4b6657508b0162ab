/** Made-up notices keep what a converter goes by, and differ from each other in their words. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../scripts/search-queries.ts';
import { clausesOf, varyNotice } from '../../scripts/vary-notice.ts';

const text = [
  '一、强化精准救助，兜住兜准，兜牢底线',
  '1、提升救助管理水平。认真贯彻救助政策，及时做好认定标',
  '准调整，新增养老床位200张；二是推进问题整改整改，落实《办法》，完善工作机制，加强监管',
  '- 9 -',
  '和服务。',
].join('\n');
const fixed = ['问题整改整改'];

describe('varyNotice', () => {
  it('takes clauses over the ends of lines, and none of headings, titles, fixed runs or turned pages', () => {
    expect(clausesOf(text, fixed)).toEqual([
      '认真贯彻救助政策',
      '及时做好认定标准调整',
      '新增养老床位200张',
      '完善工作机制',
    ]);
  });

  it('exchanges about half of them and keeps all else', () => {
    const varied = varyNotice(text, fixed, ['甲乙丙丁'], () => 0.6);
    expect(varied).toBe(
      text
        .replace('认真贯彻救助政策', '甲乙丙丁')
        .replace('及时做好认定标\n准调整', '甲乙丙丁')
        .replace('新增养老床位200张', '甲乙丙丁')
        .replace('完善工作机制', '甲乙丙丁'),
    );
    expect(varyNotice(text, fixed, ['甲乙丙丁'], () => 0.4)).toBe(text);
  });

  it('gives the same text for the same seed', () => {
    const made = (seed: number) => varyNotice(text.repeat(9), fixed, ['甲乙丙丁', '戊己庚辛'], seededRandom(seed));
    expect(made(1)).toBe(made(1));
    expect(made(1)).not.toBe(made(2));
  });
});
