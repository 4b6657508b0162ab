/** A comparison of the fewest parts that shows every state and every awkward sign. Words are the sources' own. */
import type { ComparisonFile } from '../../src/export/comparison-file.ts';

const SITE = 'https://example.org/notices';

export const SAMPLE: ComparisonFile = {
  title: '养老服务：各通知对照',
  notes: ['原文照录。', '未提及：该通知已收录并审校，未见相关内容。'],
  url: 'https://example.org/themes/elderly-care/',
  columns: [
    {
      id: 'pudong-2024',
      name: '浦东新区 2024',
      title: '2024年浦东新区民政工作要点',
      issuer: '上海市浦东新区民政局',
      number: '浦民发〔2024〕8号',
      date: '2024-02-06',
      provenance: '据该局 PDF 文本整理。',
      url: `${SITE}/pudong-2024/`,
    },
    {
      id: 'pudong-2025',
      name: '浦东新区 2025',
      title: '2025年浦东新区民政工作要点',
      issuer: '上海市浦东新区民政局',
      number: null,
      date: '2025-03-03',
      provenance: '据网站转载文本整理。',
      url: `${SITE}/pudong-2025/`,
    },
    {
      id: 'putuo-2025',
      name: '普陀区 2025',
      title: null,
      issuer: '上海市普陀区民政局',
      number: null,
      date: null,
      provenance: '',
      url: null,
    },
  ],
  rows: [
    {
      id: 'beds',
      name: '养老床位与机构',
      theme: null,
      cells: [
        {
          state: 'addressed',
          says: '',
          extracts: [
            {
              source: '浦民发〔2024〕8号，二、5、增加养老服务设施供给（第3—4页）',
              url: `${SITE}/pudong-2024/#hhhh`,
              runs: [
                [
                  {
                    id: 'pudong-2024-hhhh',
                    heading: true,
                    text: '增加养老服务设施供给。',
                    url: `${SITE}/pudong-2024/#hhhh`,
                    reviewed: true,
                  },
                ],
                [
                  {
                    id: 'pudong-2024-aaaa',
                    heading: false,
                    text: '新建养老床位500张，“1+N”政策*不变*；',
                    url: `${SITE}/pudong-2024/#aaaa`,
                    reviewed: true,
                  },
                  {
                    id: 'pudong-2024-bbbb',
                    heading: false,
                    text: '改建认知障碍照护床位150张。',
                    url: `${SITE}/pudong-2024/#bbbb`,
                    reviewed: true,
                  },
                ],
              ],
            },
          ],
        },
        { state: 'silent', says: '未提及', extracts: [] },
        { state: 'absent', says: '未收录', extracts: [] },
      ],
    },
    {
      id: 'meals',
      name: '助餐服务',
      theme: null,
      cells: [
        { state: 'silent', says: '未提及', extracts: [] },
        {
          state: 'pending',
          says: '待审校',
          extracts: [
            {
              source: '浦东新区2025年要点，一、2.丰富养老服务供给',
              url: `${SITE}/pudong-2025/#cccc`,
              runs: [
                [
                  {
                    id: 'pudong-2025-cccc',
                    heading: false,
                    text: '=新增社区长者食堂,“老年助餐”<点>1-2家。',
                    url: `${SITE}/pudong-2025/#cccc`,
                    reviewed: false,
                  },
                ],
              ],
            },
          ],
        },
        { state: 'absent', says: '未收录', extracts: [] },
      ],
    },
  ],
  targets: [
    {
      topics: '养老床位与机构',
      column: '浦东新区 2024',
      passage: 'pudong-2024-aaaa',
      kind: '计划',
      year: 2024,
      verb: '新建',
      object: '养老床位',
      value: '500',
      approximate: '',
      unit: '张',
      quote: '新建养老床位500张',
      source: '浦民发〔2024〕8号，第二部分第5项，第3页',
      url: `${SITE}/pudong-2024/#aaaa`,
    },
    {
      topics: '助餐服务',
      column: '浦东新区 2025',
      passage: 'pudong-2025-cccc',
      kind: '计划',
      year: 2025,
      verb: '新增',
      object: '社区长者食堂',
      value: '1—2',
      approximate: '',
      unit: '家',
      quote: '新增社区长者食堂,“老年助餐”<点>1-2家',
      source: '浦东新区2025年要点，一、2.丰富养老服务供给',
      url: `${SITE}/pudong-2025/#cccc`,
    },
  ],
};
