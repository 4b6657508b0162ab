/** A comparison of the fewest parts that shows every state and every awkward sign. Words are the sources' own. */
import type { ExportFile } from '../../src/export/export-file.ts';

const SITE = 'https://example.org/notices';

export const SAMPLE: ExportFile = {
  title: '养老床位、老年助餐：浦东新区2024、浦东新区2025对照',
  notes: ['原文照录。', '未提及：本站收录了该文件，未见相关内容。'],
  url: 'https://example.org/themes/elderly-care/?topic=beds,meals',
  tables: [
    {
      name: '对照',
      form: 'texts',
      labelHead: null,
      columns: ['浦东新区 2024', '浦东新区 2025'],
      after: '未收录：普陀区2025。',
      rows: [
        {
          band: '养老床位',
          label: '',
          cells: [
            {
              says: '',
              extracts: [
                {
                  source: '浦民发〔2024〕8号，二、5，第3—4页',
                  url: `${SITE}/pudong-2024/#hhhh`,
                  paragraphs: [
                    [{ text: '增加养老服务设施供给。', mark: null }],
                    [
                      { text: '……新建养老床位', mark: null },
                      { text: '500张', mark: 'figure' },
                      { text: '，“1+N”政策*不变*；', mark: null },
                      { text: '〔原文如此〕', mark: 'sic' },
                    ],
                  ],
                },
              ],
            },
            { says: '未提及', extracts: [] },
          ],
        },
        {
          band: '老年助餐',
          label: '',
          cells: [
            { says: '提到（见养老床位）', extracts: [] },
            {
              says: '待审校',
              extracts: [
                {
                  source: '浦东新区2025年要点，一、2',
                  url: `${SITE}/pudong-2025/#cccc`,
                  paragraphs: [
                    [
                      { text: '=新增社区长者食堂,“老年助餐”', mark: null },
                      { text: '<点>', mark: 'come' },
                      { text: '1-2家', mark: 'gone' },
                      { text: '。', mark: 'found' },
                    ],
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  numbers: [
    {
      topic: '养老床位',
      text: '浦东新区 2024',
      kind: '计划',
      year: 2024,
      verb: '新建',
      object: '养老床位',
      value: 500,
      valueHigh: null,
      approximate: '',
      unit: '张',
      proviso: '力争',
      quote: '新建养老床位500张',
      source: '浦民发〔2024〕8号，二、5，第3页',
      url: `${SITE}/pudong-2024/#aaaa`,
    },
    {
      topic: '老年助餐',
      text: '浦东新区 2025',
      kind: '计划',
      year: 2025,
      verb: '新增',
      object: '社区长者食堂',
      value: 1,
      valueHigh: 2,
      approximate: '约',
      unit: '家',
      proviso: '',
      quote: '新增社区长者食堂1-2家',
      source: '浦东新区2025年要点，一、2',
      url: `${SITE}/pudong-2025/#cccc`,
    },
  ],
  sources: [
    {
      words: '浦东新区 2024：上海市浦东新区民政局《2024年浦东新区民政工作要点》，浦民发〔2024〕8号',
      url: `${SITE}/pudong-2024/`,
    },
    { words: '浦东新区 2025：上海市浦东新区民政局《2025年浦东新区民政工作要点》', url: `${SITE}/pudong-2025/` },
  ],
};
