import { describe, expect, it } from 'vitest';
import { formatBibtex } from '../../src/cite/bibtex.ts';
import { cslItem, formatCslJson } from '../../src/cite/csl-json.ts';
import { formatGbt7714 } from '../../src/cite/gbt7714.ts';
import { namePlace, type Place } from '../../src/cite/locator.ts';
import { bracketTitle, formatProse, formatQuotation } from '../../src/cite/prose.ts';
import { referPage, type Reference } from '../../src/cite/reference.ts';
import { formatRis } from '../../src/cite/ris.ts';

const DAY = '2026-11-22';
const FULL: Reference = {
  kind: 'notice',
  key: 'pudong-2024-k3fa',
  responsible: ['上海市浦东新区民政局'],
  title: '关于印发《2024年浦东新区民政工作要点》的通知',
  text: '2024年浦东新区民政工作要点',
  number: '浦民发〔2024〕8号',
  issued: '2024-02-06',
  place: '第二部分第5项',
  pages: [3, 4],
  quote: '新增养老床位500张，实施“1+N”政策；',
  url: 'https://example.org/notices/pudong-2024/#k3fa',
  paged: true,
};
const BARE: Reference = { ...FULL, number: null, issued: null, pages: null, paged: false };

describe('a notice of several bureaus', () => {
  const joint: Reference = { ...FULL, responsible: ['某市民政局', '某市财政局'] };

  it('has an author a bureau where a format keeps them apart, and one line of names where it does not', () => {
    expect(formatBibtex(joint, DAY)).toContain('author = {{某市民政局} and {某市财政局}},');
    expect(formatRis(joint, DAY)).toContain('AU  - 某市民政局\r\nAU  - 某市财政局\r\n');
    expect(cslItem(joint, DAY).author).toEqual([{ literal: '某市民政局' }, { literal: '某市财政局' }]);
    expect(formatGbt7714(joint, DAY)).toMatch(/^某市民政局，某市财政局\. /u);
    expect(formatProse(joint, DAY)).toMatch(/^某市民政局、某市财政局：/u);
  });
});

describe('a place in the words of the source', () => {
  const cases: [Partial<Place>, string][] = [
    [{ kind: 'section', label: '二、' }, '第二部分'],
    [{ kind: 'item', label: '5、' }, '第5项'],
    [{ kind: 'item', label: '12.' }, '第12项'],
    [{ kind: 'item', label: '（三）' }, '第（三）项'],
    [{ kind: 'section', label: '(六)' }, '第（六）部分'],
    [{ kind: 'item', label: '一是' }, '“一是”项'],
    [{ kind: 'item', label: null, heading: '提高养老床位利用率' }, '“提高养老床位利用率”段'],
    [{ kind: 'opening', label: null }, '开头部分'],
    [{ kind: 'cover', label: null }, '印发通知'],
  ];
  it.each(cases)('%o is %s', (place, name) => {
    expect(namePlace({ kind: 'item', label: null, heading: null, ...place })).toBe(name);
  });
});

describe('plain words', () => {
  it('say bureau, title, number, date, place, page, address and day', () => {
    expect(formatProse(FULL, DAY)).toBe(
      '上海市浦东新区民政局：《2024年浦东新区民政工作要点》（浦民发〔2024〕8号，2024年2月6日），第二部分第5项，第3—4页。' +
        '见“民政要点对照”（非官方整理，以发文机关文本为准）：https://example.org/notices/pudong-2024/#k3fa，2026年11月22日访问。',
    );
  });
  it('say what the source does not tell', () => {
    expect(formatProse(BARE, null)).toContain('（原文未载文号，原文未载日期），第二部分第5项。');
  });
  it('turn brackets within a title', () => {
    expect(bracketTitle(FULL.title)).toBe('《关于印发〈2024年浦东新区民政工作要点〉的通知》');
  });
  it('quote the very words, unchanged', () => {
    const [words, source] = formatQuotation(FULL, DAY).split('\n');
    expect(words).toBe(FULL.quote);
    expect(source).toMatch(/^——上海市浦东新区民政局：.*第3—4页。https:\/\/example\.org/);
  });
});

describe('BibTeX', () => {
  it('has one name for the bureau and every field', () => {
    expect(formatBibtex(FULL, DAY)).toBe(
      [
        '@online{pudong-2024-k3fa,',
        '  author = {{上海市浦东新区民政局}},',
        '  title = {关于印发《2024年浦东新区民政工作要点》的通知},',
        '  titleaddon = {浦民发〔2024〕8号：第二部分第5项（第3-4页）},',
        '  date = {2024-02-06},',
        '  year = {2024},',
        '  url = {https://example.org/notices/pudong-2024/#k3fa},',
        '  urldate = {2026-11-22},',
        '  langid = {chinese},',
        '}',
        '',
      ].join('\n'),
    );
  });
  it('makes the signs of TeX plain', () => {
    expect(formatBibtex({ ...FULL, title: 'a_b & 50% {c} \\ #' }, DAY)).toContain(
      'title = {a\\_b \\& 50\\% \\textbraceleft{}c\\textbraceright{} \\textbackslash{} \\#}',
    );
  });
  it('leaves out what is missing and says so', () => {
    const bibtex = formatBibtex(BARE, null);
    expect(bibtex).not.toMatch(/^ {2}(number|date|year|pages|urldate) /m);
    expect(bibtex).toContain('titleaddon = {第二部分第5项}');
    expect(bibtex).toContain('note = {原文未载文号；原文未载成文日期；来源文本不分页}');
  });
});

describe('RIS', () => {
  it('is a record of tagged lines with an end', () => {
    const lines = formatRis(FULL, DAY).split('\r\n');
    expect(lines[0]).toBe('TY  - ELEC');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    for (const line of [
      'AU  - 上海市浦东新区民政局',
      'DA  - 2024/02/06',
      'T2  - 民政要点对照',
      'N1  - 第二部分第5项，第3—4页',
      'Y2  - 2026/11/22',
      'M2  - number: 浦民发〔2024〕8号',
    ]) {
      expect(lines).toContain(line);
    }
    // Zotero takes M1 of a web page for the day of access.
    expect(lines.filter((line) => line.startsWith('M1'))).toEqual([]);
  });
});

describe('CSL-JSON', () => {
  it('is read back as it was written', () => {
    const [item] = JSON.parse(formatCslJson([FULL], DAY)) as unknown[];
    expect(item).toEqual(cslItem(FULL, DAY));
    expect(item).toMatchObject({
      type: 'webpage',
      issued: { 'date-parts': [[2024, 2, 6]] },
      accessed: { 'date-parts': [[2026, 11, 22]] },
      page: '3-4',
      section: '第二部分第5项',
      note: 'number: 浦民发〔2024〕8号',
    });
  });
  it('has no field for what is missing', () => {
    const item = cslItem(BARE, null);
    expect(Object.keys(item)).not.toEqual(expect.arrayContaining(['issued']));
    expect(item.note).toBe('原文未载文号\n原文未载成文日期\n来源文本不分页');
  });
});

describe('a state of the site', () => {
  const page = referPage({
    key: 'theme-elderly-care',
    title: '养老服务：各通知对照',
    url: 'https://example.org/themes/elderly-care/?c=pudong-2024,pudong-2025',
  });
  it('is cited as the site’s own page, with what was chosen in its address', () => {
    expect(formatGbt7714(page, DAY)).toBe(
      '民政要点对照. 养老服务：各通知对照[EB/OL]. [2026-11-22]. https://example.org/themes/elderly-care/?c=pudong-2024,pudong-2025.',
    );
    expect(formatProse(page, null)).toBe(
      '民政要点对照：养老服务：各通知对照，https://example.org/themes/elderly-care/?c=pudong-2024,pudong-2025。',
    );
  });
});
