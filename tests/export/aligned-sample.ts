/** Two years in the fewest lines that show every state, a line of several items, marks and notes. Words are the sources' own. */
import type { AlignmentFile, MarkedFileExtract } from '../../src/export/alignment-file.ts';
import { SAMPLE } from './sample.ts';

const [before, after] = SAMPLE.columns;
if (before === undefined || after === undefined) throw new Error('the sample has two years of Pudong');

function extract(id: string, source: string, ...pieces: (string | { changed: string })[]): MarkedFileExtract {
  const url = `https://example.org/notices/${id.replace(/-[^-]*$/, '/#')}${id.replace(/^.*-/, '')}`;
  const own = pieces.map((piece) =>
    typeof piece === 'string' ? { text: piece, changed: false } : { text: piece.changed, changed: true },
  );
  return { source, url, runs: [[{ id, url, pieces: own }]] };
}

export const ALIGNED: AlignmentFile = {
  title: '浦东新区：2025年与2024年工作要点逐条对照',
  notes: ['以后一年的条目为序。'],
  url: 'https://example.org/compare/pudong-2024/pudong-2025/',
  columns: [before, after],
  items: [
    {
      id: 'p0',
      chapter: null,
      label: '',
      name: '开头',
      change: 'continued',
      notes: [],
      lines: [
        {
          change: 'continued',
          reviewed: true,
          rewritten: false,
          note: null,
          a: [extract('pudong-2024-aaaa', '浦民发〔2024〕8号，开头（第2页）', '重要的一年。')],
          b: [extract('pudong-2025-aaaa', '浦东新区2025年要点，开头', '重要的一年。')],
        },
      ],
    },
    {
      id: 'p1-2',
      chapter: '一、提升养老服务水平',
      label: '2.',
      name: '一、2.丰富养老服务供给',
      change: 'adjusted',
      notes: ['列出的指标由6项增至13项。', '2024年写到同一事项的条目：二、5、增加养老服务设施供给'],
      lines: [
        {
          change: 'adjusted',
          reviewed: true,
          rewritten: false,
          note: '护理员培训改为数量指标。',
          a: [
            extract(
              'pudong-2024-bbbb',
              '浦民发〔2024〕8号，二、5、增加养老服务设施供给（第4页）',
              '新建养老床位',
              { changed: '1000张' },
              '；',
            ),
            extract('pudong-2024-cccc', '浦民发〔2024〕8号，二、8、推动养老服务融合发展（第6页）', {
              changed: '开展专业技能培训',
            }),
          ],
          b: [
            extract(
              'pudong-2025-bbbb',
              '浦东新区2025年要点，一、2.丰富养老服务供给',
              '新建养老床位',
              { changed: '600张' },
              '。',
            ),
          ],
        },
        {
          change: 'new',
          reviewed: false,
          rewritten: false,
          note: null,
          a: [],
          b: [extract('pudong-2025-cccc', '浦东新区2025年要点，一、2.丰富养老服务供给', '各自打造不同特色。')],
        },
      ],
    },
    {
      id: 'a-p3-14',
      chapter: '2025年未再提及的条目',
      label: '14、',
      name: '三、14、社区服务',
      change: 'unmentioned',
      notes: [],
      lines: [
        {
          change: 'unmentioned',
          reviewed: true,
          rewritten: false,
          note: null,
          a: [extract('pudong-2024-dddd', '浦民发〔2024〕8号，三、14、社区服务（第8页）', '=推进社区服务。')],
          b: [],
        },
      ],
    },
  ],
};
