import { describe, expect, test } from 'vitest';
import { corpus } from '../held-corpus.ts';

/** What a reader counts in the five notices (see the numbering of each in its seed). */
const items = (notice: string, part: number): string[] =>
  (corpus.notice(notice).partNodes[part]?.entries ?? [])
    .filter((node) => node.kind === 'item')
    .map((node) => node.path);

describe('all numbered measures of the five notices can be addressed', () => {
  test.for([
    ['pudong-2024', 25],
    ['pudong-2025', 26],
    ['putuo-2024', 21],
    ['qingpu-2025', 28],
  ] as const)('%s has %i items', ([notice, count]) => {
    expect(items(notice, 0)).toHaveLength(count);
    expect(corpus.notice(notice).partNodes).toHaveLength(1);
  });

  test('Shanghai 2024 holds a plan and the summary of the year before', () => {
    const [plan, summary] = corpus.notice('shanghai-2024').partNodes;
    expect([plan?.id, summary?.id]).toEqual(['plan-2024', 'summary-2023']);
    expect(items('shanghai-2024', 0)).toEqual([
      '1-1',
      '1-2',
      '1-3',
      '1-4',
      '1-5',
      '2-1',
      '2-2',
      '2-3',
      '3-1',
      '3-2',
      '4-1',
      '4-2',
      '5',
      '6-1',
      '6-2',
      '6-3',
      '6-4',
      '6-5',
      '6-6',
    ]);
    expect(items('shanghai-2024', 1)).toHaveLength(28);
  });

  test('matters that open within one paragraph are headings of their own', () => {
    const node = corpus.notice('shanghai-2024').partNodes[0]?.entries.find((entry) => entry.path === '2-2');
    expect(node?.passages.filter((passage) => passage.role === 'heading').map((passage) => passage.text)).toEqual([
      '切实提高养老服务质量和水平',
      '提高养老床位利用率。',
      '提高社区养老服务设施可及性。',
      '提高认知障碍照护服务水平。',
      '提高养老服务质量监管能力。',
      '提高养老护理员队伍素质。',
      '提高养老服务消费力。',
    ]);
  });

  test('headings over two lines are whole', () => {
    expect(corpus.notice('qingpu-2025').partNodes[0]?.entries.find((entry) => entry.path === '6-1')?.heading).toBe(
      '严格落实全面从严治党，为区民政事业高质量发展提供坚强保障',
    );
    expect(corpus.notice('pudong-2024').partNodes[0]?.entries.find((entry) => entry.path === '4')?.heading).toBe(
      '推动社会组织高质量发展，更好服务经济社会发展大局',
    );
  });

  test('a page is told where the source shows it', () => {
    const passage = corpus.passages.find((one) => one.text.startsWith('促进福利彩票销售'));
    expect(passage?.pages).toEqual([8, 9]);
    expect(corpus.notice('pudong-2024').pages).toBe(12);
    expect(corpus.notice('qingpu-2025').pages).toBe(14);
    expect(corpus.notice('putuo-2024').pages).toBeNull();
  });

  test('blanks that belong stay, blanks of layout go', () => {
    const texts = corpus.passages.map((passage) => passage.text).join('\n');
    expect(texts).toContain('3A（Assistance 援助型服务、Accompany 陪伴型服务、Advancement 成长型服务）');
    expect(texts).toContain('《关于加强低收入人口动态监测 做好分层分类社会救助工作的实施意见》');
    expect(texts).toContain('节地VR全景展示');
  });

  test('ids are unique', () => {
    const ids = corpus.passages.map((passage) => passage.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
