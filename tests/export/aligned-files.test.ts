/** Two years taken along: what a reader finds in each format is what the page shows, line by line. */
import { describe, expect, it } from 'vitest';
import { buildAlignedCsv } from '../../src/export/aligned-csv.ts';
import { buildAlignedDocx } from '../../src/export/aligned-docx.ts';
import { buildAlignedMarkdown } from '../../src/export/aligned-markdown.ts';
import { buildAlignedXlsx } from '../../src/export/aligned-xlsx.ts';
import { chooseLines, nameChanges } from '../../src/export/alignment-file.ts';
import { ALIGNED } from './aligned-sample.ts';
import { textOf, unzipOffice } from './unzip.ts';

const MADE = '2026年11月22日导出';
/** Words, sources and editors' notes that every format must hold. */
const WORDS = ALIGNED.items.flatMap((item) => [
  item.name,
  ...item.notes,
  ...item.lines.flatMap(({ note, a, b }) => [
    ...(note === null ? [] : [note]),
    ...[...a, ...b].flatMap(({ runs, source }) => [
      source,
      ...runs.flat(2).flatMap(({ pieces }) => pieces.map(({ text }) => text)),
    ]),
  ]),
]);
const missing = (text: string): string[] => WORDS.filter((each) => !text.includes(each));

describe('the Word file of two years', () => {
  it('has a row a line, changed words struck through or underlined and no others', async () => {
    const xml = unzipOffice(await buildAlignedDocx(ALIGNED, MADE)).get('word/document.xml') ?? '';
    expect(missing(textOf(xml, 'w:t'))).toEqual([]);
    const runs = [...xml.matchAll(/<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>([^<]*)/gs)];
    const withMark = (mark: string): (string | undefined)[] =>
      runs.filter(([, form = '']) => form.includes(mark)).map(([, , words]) => words);
    expect(withMark('<w:strike/>')).toEqual(['1000张', '开展专业技能培训']);
    expect(withMark('<w:u ')).toEqual(['600张']);
    const row = (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).find((each) => each.includes('600张')) ?? '';
    expect(textOf(row, 'w:t').split('\n').slice(0, 3)).toEqual(['2.', '调整', '新建养老床位']);
  });
});

describe('the Excel file of two years', () => {
  it('has a row a line with its state, marks within the cell, and a filter', async () => {
    const parts = unzipOffice(await (await buildAlignedXlsx(ALIGNED, MADE)).arrayBuffer());
    const strings = parts.get('xl/sharedStrings.xml') ?? '';
    expect(missing(textOf(strings, 't'))).toEqual([]);
    expect(strings).toMatch(/<r><rPr><strike\/>[^/]*\/><rFont [^/]*\/><\/rPr><t[^>]*>1000张<\/t><\/r>/);
    expect(strings).toMatch(/<r><rPr><u\/>[^/]*\/><rFont [^/]*\/><\/rPr><t[^>]*>600张<\/t><\/r>/);
    expect(strings).not.toMatch(/[\uE000-\uE003]/);
    // Title, notes, head and four lines.
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A3:E7"/>');
    expect(textOf(strings, 't').split('\n')).toEqual(expect.arrayContaining(['条目', '情形', '调整', '新提出']));
  });
});

describe('the CSV file of two years', () => {
  const rows = buildAlignedCsv(ALIGNED);
  it('has a row a line with its state, and each item of a side with its source', () => {
    expect(rows.startsWith('\uFEFF章节,条目,条目状态,语句状态,浦东新区 2024 原文,')).toBe(true);
    expect(rows.match(/,(延续|调整|新提出|未再提及),/g)).toHaveLength(4);
    expect(rows).toContain('"新建养老床位1000张；\n开展专业技能培训"');
    expect(rows).toContain("'=推进社区服务。");
    expect(missing(rows.replaceAll('""', '"'))).toEqual([]);
  });
});

describe('the Markdown file of two years', () => {
  const markdown = buildAlignedMarkdown(ALIGNED, MADE);
  it('has a list entry a line, changed words in braces that the notes explain', () => {
    expect(markdown).toContain('> {-…-}是后一年没有保留的字词，{+…+}是后一年新增的字词；');
    expect(markdown).toContain('- 调整\n  - 浦东新区 2024：新建养老床位{-1000张-}；（[浦民发〔2024〕8号，二、5、');
    expect(markdown).toContain('  - 浦东新区 2024：{-开展专业技能培训-}（[浦民发〔2024〕8号，二、8、');
    expect(markdown).toContain('- 新提出，待审校\n  - 浦东新区 2024没有对应的语句\n');
    expect(missing(markdown)).toEqual([]);
  });
  it('names what stands before the first chapter once', () => {
    expect(markdown.match(/^#.*开头.*$/gm)).toEqual(['## 开头（延续）']);
  });
});

describe('a choice of states', () => {
  it('keeps the lines of these states and the items that have such', () => {
    const chosen = chooseLines(ALIGNED, ['new']);
    expect(chosen.items.map(({ id, lines }) => [id, lines.length])).toEqual([['p1-2', 1]]);
    expect(buildAlignedMarkdown(chosen, MADE)).not.toContain('养老床位');
  });
  it('is told in the words of the page', () => {
    expect(nameChanges(['unmentioned', 'new'])).toBe('新提出、未再提及');
    expect(nameChanges(['continued', 'adjusted', 'new', 'unmentioned'])).toBeNull();
  });
});
