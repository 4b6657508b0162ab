import { describe, expect, it, vi } from 'vitest';
import { buildCsv } from '../../src/export/csv.ts';
import { buildDocx } from '../../src/export/docx.ts';
import { nameComparison, wordsOf, type ExportFile } from '../../src/export/export-file.ts';
import { buildMarkdown } from '../../src/export/markdown.ts';
import { readNumberAttribute, writeNumberAttribute } from '../../src/export/number-attribute.ts';
import { buildXlsx } from '../../src/export/xlsx.ts';
import { columnLetters } from '../../src/export/xlsx-package.ts';
import { SAMPLE } from './sample.ts';
import { textOf, unzipOffice } from './unzip.ts';

const MADE = '2026年11月22日下载';

/** The sample with its columns several times over. */
function withColumns(count: number): ExportFile {
  const again = <T>(things: readonly T[]): T[] => Array.from({ length: count }, (_, at) => things[at % 2] as T);
  return {
    ...SAMPLE,
    tables: SAMPLE.tables.map((table) => ({
      ...table,
      columns: again(table.columns).map((name, at) => `${name}之${at + 1}`),
      rows: table.rows.map((row) => ({ ...row, cells: again(row.cells) })),
    })),
  };
}

/** The sample whose first extract has other words, as a heading. */
function withFirstWords(text: string): ExportFile {
  const [table] = SAMPLE.tables;
  const [first, ...rest] = table?.rows ?? [];
  const extract = { source: '', url: '', paragraphs: [[{ text, mark: 'heading' as const }]] };
  const cells = (first?.cells ?? []).map((cell, at) => (at === 0 ? { ...cell, extracts: [extract] } : cell));
  return {
    ...SAMPLE,
    tables: table && first ? [{ ...table, rows: [{ ...first, cells }, ...rest] }] : [],
  };
}

const quoted = (
  text: string,
  source = '',
  as?: 'heading' | 'closing',
): ExportFile['tables'][number]['rows'][number] => ({
  band: '一、提升',
  label: '',
  cells: [{ extracts: [{ paragraphs: [[{ text, mark: null }]], source, url: '' }], says: '' }],
  ...(as && { as }),
});

/** A notice of the fewest parts. */
const RUNNING: ExportFile['tables'][number] = {
  name: '全文',
  form: 'running',
  bandHead: '章节',
  labelHead: null,
  columns: ['原文'],
  rows: [
    quoted('1、床位。', '', 'heading'),
    quoted('做好*服务*。', '第3页'),
    quoted('2024年2月6日', '第4页', 'closing'),
  ],
  after: '',
};

/** Counts as pages write them: of one unit, of several, parts of a whole, and what is none. */
const GRID: ExportFile = {
  ...SAMPLE,
  numbers: [],
  tables: [
    {
      name: '数',
      form: 'grid',
      labelHead: '文件',
      columns: ['数量', '句数', '议题', '原文'],
      after: '',
      rows: [
        ['900张（力争）', '32句', '18/23'],
        ['1.5万人', '4句', '7/9'],
        ['1—2家', '—', '—'],
        ['1/3到1/2', '5句', '2/2'],
      ].map((figures, at) => ({
        band: '',
        label: `文件${String(at)}`,
        cells: [
          ...figures.map((figure) => ({ extracts: [], says: '', figure })),
          {
            extracts: [
              {
                paragraphs: [[{ text: `原文|${String(at)}`, mark: null }]],
                source: '二、5',
                url: 'https://example.org/',
              },
            ],
            says: '',
            note: '文件注明“暂定”。',
          },
        ],
      })),
    },
  ],
};

/** Everything of the sample that a file must hold. */
function mustHold(file: ExportFile): string[] {
  return [
    ...file.notes,
    ...file.sources.map(({ words }) => words),
    ...tableWords(file),
    ...file.tables.flatMap(({ after }) => after),
    file.title,
  ];
}

function tableWords({ tables }: ExportFile): string[] {
  return tables.flatMap(({ columns, rows }) => [
    ...columns,
    ...rows.flatMap(({ band, cells }) => [
      band,
      ...cells.flatMap(({ says, extracts }) => [
        says,
        ...extracts.flatMap(({ paragraphs, source }) => [...paragraphs.map(wordsOf), source]),
      ]),
    ]),
  ]);
}

function missingFrom(text: string, wanted: string[]): string[] {
  const squeezed = text.replace(/\s/g, '');
  return wanted.filter((one) => !squeezed.includes(one.replace(/\s/g, '')));
}

const xmlOf = async (file: ExportFile): Promise<string> =>
  unzipOffice(await buildDocx(file, MADE)).get('word/document.xml') ?? '';

describe('the Word file', () => {
  it.each([2, 3, 4, 5])('%i texts stand side by side in one table on landscape', async (count) => {
    const file = withColumns(count);
    const xml = await xmlOf(file);
    expect(missingFrom(textOf(xml, 'w:t'), mustHold(file))).toEqual([]);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="16838" w:h="11906"/);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:gridCol /g)).toHaveLength(count);
  });
  it('six and more stand in groups on portrait pages, as the first page says', async () => {
    const file = withColumns(8);
    const xml = await xmlOf(file);
    const text = textOf(xml, 'w:t');
    expect(missingFrom(text, mustHold(file))).toEqual([]);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(3);
    expect(xml).not.toContain('w:w="16838" w:h="11906"');
    expect(text.indexOf('分3组列出')).toBeLessThan(text.indexOf('养老床位\n'));
    expect(text.match(/^未收录：普陀区2025。$/gm)).toHaveLength(1);
  });
  it('parts no row that fits, and a band stays with what follows', async () => {
    const rows = (await xmlOf(SAMPLE)).match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    const [words, bands] = [
      rows.filter((row) => row.includes('CellText')),
      rows.filter((row) => row.includes('"Band"')),
    ];
    expect(words).toHaveLength(2);
    expect(words.every((row) => row.includes('cantSplit'))).toBe(true);
    expect(bands).toHaveLength(2);
    expect(bands.every((row) => row.includes('gridSpan') && row.includes('cantSplit'))).toBe(true);
    expect(bands.filter((row) => row.includes('tblHeader'))).toEqual([]);
  });
  it('repeats texts and topic where a row goes over to the next page', async () => {
    const long = withFirstWords('长'.repeat(2000));
    const [first = '', second = ''] = (await xmlOf(long)).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const headed = (xml: string) => xml.match(/<w:tr>.*?<\/w:tr>/gs)?.filter((row) => row.includes('tblHeader')) ?? [];
    expect(headed(first).map((row) => textOf(row, 'w:t'))).toEqual(['浦东新区 2024\n浦东新区 2025', '养老床位']);
    expect(headed(second)).toHaveLength(1);
    const parted = first.match(/<w:tr>.*?<\/w:tr>/gs)?.filter((row) => row.includes('长')) ?? [];
    expect(parted.filter((row) => row.includes('cantSplit'))).toEqual([]);
  });
  it('sets a heading in bold, counts in a plain table, and running text without one', async () => {
    const file = { ...GRID, tables: [...GRID.tables, RUNNING] };
    const xml = await xmlOf(file);
    expect(missingFrom(textOf(xml, 'w:t'), ['900张（力争）', '18/23', '二、5', '文件注明“暂定”。'])).toEqual([]);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
    expect(xml).not.toContain('w:w="16838" w:h="11906"');
    const paragraphs = xml.slice(xml.lastIndexOf('</w:tbl>')).match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const styleOf = (words: string) =>
      /w:pStyle w:val="(\w+)"/.exec(paragraphs.find((each) => textOf(each, 'w:t').startsWith(words)) ?? '')?.[1];
    expect(['一、提升', '1、床位', '做好'].map(styleOf)).toEqual(['Heading2', 'Heading3', 'Body']);
    expect(paragraphs.find((each) => each.includes('2024年2月6日'))).toContain('<w:jc w:val="right"/>');
  });
  it('has the address and the pages in its foot', async () => {
    const parts = unzipOffice(await buildDocx(SAMPLE, MADE));
    const footer = [...parts].find(([path]) => path.startsWith('word/footer'))?.[1] ?? '';
    expect(footer).toContain('NUMPAGES');
    expect(textOf(footer, 'w:t')).toContain(`${SAMPLE.url}　${MADE}`);
    expect([...parts.keys()].filter((path) => path.startsWith('word/header'))).toEqual([]);
  });
  it('leads from each source to its passage', async () => {
    const parts = unzipOffice(await buildDocx(SAMPLE, MADE));
    // Word holds an address and its fragment apart.
    const target = /<Relationship Id="([^"]+)"[^>]*Target="https:\/\/example\.org\/notices\/pudong-2024\/"/;
    const id = target.exec(parts.get('word/_rels/document.xml.rels') ?? '')?.[1] ?? 'none';
    const links = parts.get('word/document.xml')?.match(/<w:hyperlink [^>]*>/g) ?? [];
    expect(links.filter((link) => link.includes(`"${id}"`)).join()).toContain('w:anchor="hhhh"');
  });
});

describe('the Excel file', () => {
  const parts = unzipOffice(buildXlsx(SAMPLE, MADE));
  const sheet = (number: number): string => parts.get(`xl/worksheets/sheet${number}.xml`) ?? '';

  it('holds every text in sheets that are filtered and print with their heads on A4 landscape', () => {
    const all = [1, 2, 3].map((number) => textOf(sheet(number), 't')).join('\n');
    // Marked words are runs of their own.
    expect(missingFrom(all, mustHold(SAMPLE))).toEqual([]);
    const workbook = parts.get('xl/workbook.xml') ?? '';
    expect([...workbook.matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1])).toEqual(['对照', '数字', '来源']);
    expect(workbook).toContain(`localSheetId="0">'对照'!$3:$3<`);
    for (const number of [1, 2, 3]) {
      expect(sheet(number)).toMatch(/<autoFilter ref="A\d:[A-Z]\d+"\/>/);
      expect(sheet(number)).toContain(
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      );
    }
  });
  it('has a row a number with its own topic, the number itself a number and a range a text', () => {
    expect(sheet(2).match(/<row /g)).toHaveLength(3);
    expect(sheet(2)).toMatch(/<c r="H2"[^>]*><v>500<\/v>/);
    expect(sheet(2)).toMatch(/<c r="H3"[^>]*t="inlineStr"><is><t[^>]*>1—2</);
    expect(sheet(2)).toMatch(/<c r="A3"[^>]*><is><t[^>]*>老年助餐</);
    expect(sheet(2)).toMatch(/<c r="J2"[^>]*><is><t[^>]*>力争</);
  });
  it('goes on in a row below of the same topic where a cell is too long for one', () => {
    const [table] = SAMPLE.tables;
    const long = '长'.repeat(6000);
    const file = {
      ...SAMPLE,
      tables: SAMPLE.tables.map((each) => ({
        ...each,
        rows: [
          {
            band: '养老床位',
            label: '',
            cells: [{ says: '', extracts: [{ source: '', url: '', paragraphs: [[{ text: long, mark: null }]] }] }],
          },
        ],
        columns: (table?.columns ?? []).slice(0, 1),
      })),
    };
    const xml = unzipOffice(buildXlsx(file, MADE)).get('xl/worksheets/sheet1.xml') ?? '';
    const heights = [...xml.matchAll(/<row [^>]* ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    expect((textOf(xml, 't').match(/长/g) ?? []).length).toBe(6000);
    expect(textOf(xml, 't').match(/^养老床位$/gm)?.length).toBe(heights.length - 3);
  });
  it('has counts as numbers, their unit in the head or beside them, a part of a whole in two columns', () => {
    const xml = unzipOffice(buildXlsx(GRID, MADE)).get('xl/worksheets/sheet1.xml') ?? '';
    const cells = (row: number): string[] =>
      [...xml.matchAll(new RegExp(`<c r="[A-Z]+${String(row)}"[^>]*?(?:/>|>(.*?)</c>)`, 'g'))].map(([, inner = '']) =>
        inner.startsWith('<v>') ? inner : textOf(inner, 't'),
      );
    const url = 'https://example.org/';
    expect([3, 4, 5, 6, 7].map(cells)).toEqual([
      ['文件', '数量', '单位', '句数（句）', '议题', '议题总数', '原文', '出处', '注', '网址'],
      [
        '文件0',
        '<v>900</v>',
        '张（力争）',
        '<v>32</v>',
        '<v>18</v>',
        '<v>23</v>',
        '原文|0',
        '二、5',
        '文件注明“暂定”。',
        url,
      ],
      ['文件1', '<v>1.5</v>', '万人', '<v>4</v>', '<v>7</v>', '<v>9</v>', '原文|1', '二、5', '文件注明“暂定”。', url],
      ['文件2', '1—2家', '', '—', '—', '', '原文|2', '二、5', '文件注明“暂定”。', url],
      ['文件3', '1/3到1/2', '', '<v>5</v>', '<v>2</v>', '<v>2</v>', '原文|3', '二、5', '文件注明“暂定”。', url],
    ]);
  });
  it('leaves out signs that XML cannot hold', () => {
    const file = { ...SAMPLE, title: `甲\u0001乙` };
    expect(textOf(unzipOffice(buildXlsx(file, MADE)).get('xl/worksheets/sheet1.xml') ?? '', 't')).toContain('甲乙');
  });
  it('has a foot whose type size ends before a title that begins with a year', () => {
    const file = { ...SAMPLE, title: '2025年A&B' };
    const foot = /<oddFooter>(.*)<\/oddFooter>/.exec(
      unzipOffice(buildXlsx(file, MADE)).get('xl/worksheets/sheet1.xml') ?? '',
    );
    expect(foot?.[1]).toMatch(/^&amp;L&amp;8 2025年A&amp;&amp;B&amp;R/);
  });
  it('names columns as Excel does', () => {
    expect([0, 25, 26, 51, 52].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});

describe('the CSV file', () => {
  const csv = buildCsv(SAMPLE);
  it('has a byte order mark, a row an extract and a row for each cell without words', () => {
    expect(csv.startsWith('\uFEFF议题,文件,原文,状态,出处,网址\r\n')).toBe(true);
    expect(missingFrom(csv.replaceAll(`"'=`, '='), tableWords(SAMPLE))).toEqual([]);
    expect(csv).toContain(',浦东新区 2025,,未提及,,');
  });
  it('has a state in each row of a topic: 写到 where the words speak for themselves, and another one as it is', () => {
    expect(csv).toMatch(/,写到,浦民发〔2024〕8号，/u);
    expect(csv).toContain(',待审校,');
    expect(buildMarkdown(SAMPLE, MADE)).not.toContain('写到');
  });
  it('says at its end what the other files say below the table and at theirs, with the table named where there are several', () => {
    const [, said = ''] = csv.split('\r\n说明\r\n');
    expect(missingFrom(said, ['未收录：普陀区2025。', ...SAMPLE.notes])).toEqual([]);
    const several = buildCsv({ ...SAMPLE, tables: [...SAMPLE.tables, RUNNING] });
    expect(several).toContain(`\r\n${SAMPLE.tables[0]?.name ?? ''}：未收录：普陀区2025。\r\n`);
    expect(buildCsv({ ...SAMPLE, notes: [], tables: [RUNNING] })).not.toContain('说明');
  });
  it('quotes what needs it and disarms what a spreadsheet would take for a formula', () => {
    expect(csv).toContain(`"'=新增社区长者食堂,“老年助餐”<点>1-2家。"`);
  });
});

describe('CSV of tables that differ', () => {
  const lines = buildCsv({ ...GRID, tables: [...GRID.tables, RUNNING] }).split('\r\n');
  it('has each under its own head, and the sources below', () => {
    const heads = lines.filter((line) => line.includes('表,'));
    expect(heads).toEqual(['\uFEFF表,文件,数量,单位,句数（句）,议题,议题总数,原文,出处,注,网址', '表,章节,原文,出处']);
    expect(lines).toContain('数,文件0,900,张（力争）,32,18,23,原文|0,二、5,文件注明“暂定”。,https://example.org/');
    expect(lines).toContain('全文,一、提升,做好*服务*。,第3页');
    expect(lines.slice(lines.indexOf('来源,网址')).filter((line) => line.startsWith('浦东新区'))).toHaveLength(2);
  });
  it('has what became of a row in columns of its own', () => {
    const [table] = SAMPLE.tables;
    const rows = (table?.rows ?? []).map((row) => ({
      ...row,
      band: '养老服务',
      cells: row.cells.map((cell) => (cell.says === '待审校' ? { ...cell, note: '同一事项。' } : cell)),
    }));
    const csv = buildCsv({ ...SAMPLE, tables: table ? [{ ...table, noteHead: '理由', rows }] : [] });
    const [head = ''] = csv.split('\r\n');
    expect(head).toContain(',状态,浦东新区 2025,浦东新区 2025出处,理由,');
    expect(csv).toContain(',待审校,');
    expect(csv).toContain(',同一事项。,');
  });
});

describe('the Markdown file', () => {
  const markdown = buildMarkdown(SAMPLE, MADE);
  it('holds every text, with signs of markup made plain and words marked', () => {
    const bare = markdown.replace(/<\/?(?:del|ins|mark)>|\*\*/g, '').replace(/\\(.)/g, '$1');
    expect(missingFrom(bare, mustHold(SAMPLE))).toEqual([]);
    expect(markdown).toContain('新建养老床位**500张**，“1+N”政策\\*不变\\*；<sup>〔原文如此〕</sup>');
    expect(markdown).toContain('<ins>\\<点\\></ins><del>1-2家</del>');
  });
  it('has a grid as a table, and running text under its headings', () => {
    const text = buildMarkdown({ ...GRID, tables: [...GRID.tables, RUNNING] }, MADE);
    expect(text).toContain(
      '| 文件 | 数量 | 句数 | 议题 | 原文 | 出处 | 注 |\n| --- | --: | --: | --: | --- | --- | --- |\n',
    );
    expect(text).toContain('| 文件0 | 900张（力争） | 32句 | 18/23 | 原文\\|0 | 二、5 | 文件注明“暂定”。 |');
    expect(text).toContain('\n## 一、提升\n\n### 1、床位。\n\n做好\\*服务\\*。\n\n（第3页）\n');
    expect(text).not.toMatch(/^(#{2,}) .*\n\n\1 /m);
  });
});

describe('the title of a comparison', () => {
  it('is made of the topics and the texts', () => {
    expect(nameComparison(['养老床位', '老年助餐'], ['上海市 2024', '青浦区 2025'])).toBe(
      '养老床位、老年助餐：上海市2024、青浦区2025对照',
    );
    expect(
      nameComparison(
        ['殡葬'],
        Array.from({ length: 7 }, (_, at) => `区 ${at}`),
      ),
    ).toBe('殡葬：7份文件对照');
    expect(nameComparison(['殡葬'], ['上海市 2024'])).toBe('殡葬：上海市2024');
  });
});

describe('a number in the page', () => {
  it('comes back from its attribute as it was', () => {
    const target = {
      kind: 'target',
      year: 2024,
      verb: '新增',
      object: '社区|食堂',
      value: 0.5,
      valueHigh: 2,
      approximate: null,
      unit: '家',
      hedge: '力争',
      proviso: null,
    } as const;
    expect(readNumberAttribute(writeNumberAttribute(target))).toEqual({
      kind: '计划',
      year: 2024,
      verb: '新增',
      object: '社区｜食堂',
      value: 0.5,
      valueHigh: 2,
      approximate: '',
      unit: '家',
      proviso: '力争',
    });
  });
});

describe('the bytes of an Office file', () => {
  it.each([
    ['Word', () => buildDocx(SAMPLE, MADE)],
    ['Excel', () => Promise.resolve(buildXlsx(SAMPLE, MADE))],
  ] as const)('%s: are the same whenever it is built', async (_name, build) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') });
    try {
      const once = await build();
      vi.setSystemTime(new Date('2027-02-03T04:05:06Z'));
      expect(await build()).toEqual(once);
    } finally {
      vi.useRealTimers();
    }
  });
});
