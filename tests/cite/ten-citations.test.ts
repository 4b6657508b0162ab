/**
 * Passages of every kind that the five notices have, each with its entry as GB/T 7714—2025 8.11.3 asks for it:
 * 主要责任者. 题名：其他题名信息[EB/OL]. （创建或修改日期）[引用日期]. 获取和访问路径.
 * The texts on the right were put together by hand from the notices, not by the code.
 */
import { describe, expect, it } from 'vitest';
import { formatGbt7714 } from '../../src/cite/gbt7714.ts';
import { referNotice } from '../../src/cite/reference.ts';
import { referEntry } from '../../src/cite/reference-to-passage.ts';
import { referPassage } from './refer-passage.ts';
import { corpus } from '../held-corpus.ts';

const DAY = '2026-11-22';
const address = (path: string): string => `https://example.org${path}`;

const PUDONG = '上海市浦东新区民政局. 关于印发《2024年浦东新区民政工作要点》的通知：浦民发〔2024〕8号';
const SHANGHAI =
  '上海市民政局. 上海市民政局关于印发《2024年上海民政工作要点》和《2023年上海民政工作总结》的通知：沪民办发〔2024〕2号';
const QINGPU = '上海市青浦区民政局. 关于印发《2025年青浦民政工作要点》的通知：青民〔2025〕9号';
const PUTUO = '上海市普陀区民政局. 关于印发《普陀区民政局2024年工作要点》的通知：普民〔2024〕4号';

/** What it is, in which notice, words that it alone has there, and its entry up to the address. */
const passages: [string, string, string, string][] = [
  [
    'a sentence of a numbered item',
    'pudong-2024',
    '深化居民家庭经济状况核对工作',
    `${PUDONG}：第一部分第1项（第2页）[EB/OL]. （2024-02-06）[${DAY}].`,
  ],
  [
    'a section heading',
    'pudong-2024',
    '兜住兜准兜牢民生底线',
    `${PUDONG}：第一部分（第2页）[EB/OL]. （2024-02-06）[${DAY}].`,
  ],
  [
    'a line of the cover',
    'pudong-2024',
    '请结合实际，认真贯彻落实',
    `${PUDONG}：印发通知（第1页）[EB/OL]. （2024-02-06）[${DAY}].`,
  ],
  [
    'an opening that runs over a page',
    'qingpu-2025',
    '开拓青浦民政事业发展新局面',
    `${QINGPU}：开头部分（第2页）[EB/OL]. （2025-02-27）[${DAY}].`,
  ],
  [
    'an item in brackets',
    'qingpu-2025',
    '800户特殊困难老年人安装智能水表',
    `${QINGPU}：第一部分第（一）项（第2页）[EB/OL]. （2025-02-27）[${DAY}].`,
  ],
  [
    'a notice without a number',
    'pudong-2025',
    '大力推动银发经济发展',
    `上海市浦东新区民政局. 2025年浦东新区民政工作要点：第一部分第1项[EB/OL]. （2025-03-03）[${DAY}].`,
  ],
  [
    'a notice without a date',
    'putuo-2024',
    '持续优化区社会救助工作“六大行动”',
    `${PUTUO}：第一部分“一是”项[EB/OL]. [${DAY}].`,
  ],
  [
    'an item of the plan among two texts',
    'shanghai-2024',
    '开展《上海市社会救助条例》实施评估',
    `${SHANGHAI}：第一部分第（一）项[EB/OL]. （2024-02-01）[${DAY}].`,
  ],
  [
    'a heading of the summary',
    'shanghai-2024',
    '切实兜住民生保障底线',
    `${SHANGHAI}：2023年上海民政工作总结第（一）部分[EB/OL]. （2024-02-01）[${DAY}].`,
  ],
];

describe('an entry by GB/T 7714—2025', () => {
  it.each(passages)('%s (%s, %s)', (_kind, notice, words, entry) => {
    const found = corpus.passages.filter((passage) => passage.notice === notice && passage.text.includes(words));
    expect(found).toHaveLength(1);
    const [passage] = found;
    if (passage === undefined) return;
    expect(formatGbt7714(referPassage(corpus, passage, address), DAY)).toBe(
      `${entry} https://example.org/notices/${notice}/#${passage.key}.`,
    );
  });

  it('a passage that begins on one page and ends on the next', () => {
    const passage = corpus.passages.find((each) => each.pages !== null && each.pages[0] !== each.pages[1]);
    expect(passage).toBeDefined();
    if (passage?.pages == null) return;
    expect(formatGbt7714(referPassage(corpus, passage, address), DAY)).toContain(
      `（第${passage.pages[0]}-${passage.pages[1]}页）[EB/OL]`,
    );
  });

  it('a whole notice', () => {
    expect(formatGbt7714(referNotice(corpus.notice('pudong-2024'), address('/notices/pudong-2024/')), DAY)).toBe(
      `${PUDONG}[EB/OL]. （2024-02-06）[${DAY}]. https://example.org/notices/pudong-2024/.`,
    );
  });

  it('a whole item, with the pages that it takes up', () => {
    const entry = corpus.notice('pudong-2024').partNodes[0]?.entries.find((each) => each.path === '1-1');
    expect(entry).toBeDefined();
    if (entry === undefined) return;
    expect(formatGbt7714(referEntry(corpus, entry, address), DAY)).toBe(
      `${PUDONG}：第一部分第1项（第2-3页）[EB/OL]. （2024-02-06）[${DAY}]. https://example.org/notices/pudong-2024/#p1-1.`,
    );
  });

  it('has every element that the standard makes obligatory, for every passage of every notice', () => {
    const shape =
      /^[^.]+\. [^[\]]+\[EB\/OL\]\. (?:（\d{4}-\d{2}-\d{2}）)?\[2026-11-22\]\. https:\/\/example\.org\/notices\/[a-z0-9-]+\/#[a-z0-9]+\.$/;
    const wrong = corpus.passages
      .map((passage) => formatGbt7714(referPassage(corpus, passage, address), DAY))
      .filter((entry) => !shape.test(entry));
    expect(wrong).toEqual([]);
  });
});
