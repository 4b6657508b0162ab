import { describe, expect, test } from 'vitest';
import { classifyPassages, type PassageToClassify } from '../../../src/convert/classify/classify-passages.ts';
import { readEditors } from '../../../src/convert/classify/read-editors.ts';

const { codebook } = await readEditors('content/editors');
if (codebook === null) throw new Error('the codebook does not fit its schema');

/** Headings are marked by `#`, one more for each level; every other line is a text of the heading before it. */
function themesOf(lines: string[]): string[] {
  const above: string[] = [];
  const passages = lines.map((line, index): PassageToClassify => {
    const [, marks = '', text = ''] = /^(#*) ?(.*)$/u.exec(line) ?? [];
    const id = String(index);
    if (marks !== '') above.length = marks.length - 1;
    const headings = [...above];
    if (marks !== '') above.push(id);
    const role = marks === '' ? 'text' : 'heading';
    return { id, text, role, headings, paragraph: headings.at(-1) ?? '', opening: false };
  });
  return [...classifyPassages(passages, codebook as NonNullable<typeof codebook>).values()].map(({ themes }) =>
    themes.join(' '),
  );
}

describe('the passages of a part', () => {
  test('a text that says nothing of its own takes its heading’s theme, nearest first', () => {
    expect(themesOf(['# 兜牢民生底线', '## 做好流浪乞讨人员救助', '完善工作机制，提升服务水平。'])).toEqual([
      'vagrancy',
      'vagrancy',
      'vagrancy',
    ]);
  });

  test('a text that names another field is not pulled under its heading', () => {
    expect(themesOf(['# 推进养老服务和老龄工作', '加强行政区划管理。'])[1]).toBe('divisions');
  });

  test('a heading without words of its own takes the themes of what it heads', () => {
    expect(
      themesOf(['# 规范专项事务', '## 优化登记', '开展婚姻登记跨省通办。', '## 深化改革', '推进殡仪馆改扩建。']),
    ).toEqual(['marriage funeral', 'marriage', 'marriage', 'funeral', 'funeral']);
  });

  test('a heading’s own words yield where nothing below bears them out', () => {
    expect(themesOf(['# 强化特殊困难群体保障', '做好孤儿养育工作。', '落实困境儿童保障。'])[0]).toBe('child-welfare');
  });

  test('a text leans on a heading that learnt its theme from the others', () => {
    expect(themesOf(['# 完成民心工程', '新增养老床位100张。', '倒排计划，责任到人。'])).toEqual([
      'elderly-care',
      'elderly-care',
      'elderly-care',
    ]);
  });

  test('no text has more than three themes', () => {
    const themes = themesOf(['推进养老服务、儿童福利、残疾人福利、殡葬服务和婚姻登记标准化。']);
    expect(themes[0]?.split(' ').length).toBeLessThanOrEqual(3);
  });
});
