import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { chooseComparison, nameChoice, paragraphOf, type ComparisonFile } from '../../src/export/comparison-file.ts';
import { buildCsv } from '../../src/export/csv.ts';
import { buildDocx } from '../../src/export/docx.ts';
import { buildMarkdown } from '../../src/export/markdown.ts';
import { buildXlsx } from '../../src/export/xlsx.ts';
import { SAMPLE } from './sample.ts';
import { textOf, unzipOffice } from './unzip.ts';

const MADE = '2026年11月22日导出';
/** More notices than stand side by side. */
const WIDE: ComparisonFile = {
  ...SAMPLE,
  columns: [...SAMPLE.columns, ...SAMPLE.columns.slice(0, 1).map((column) => ({ ...column, id: 'again' }))],
  rows: SAMPLE.rows.map((row) => ({ ...row, cells: [...row.cells, ...row.cells.slice(0, 1)] })),
};

/** Everything of a comparison that a file must hold. */
function mustHold(file: ComparisonFile): string[] {
  return [
    file.title,
    ...file.notes,
    ...file.columns.flatMap((column) => [column.name, column.title ?? '未收录', column.number ?? '原文未载文号']),
    ...file.rows.flatMap((row) => [
      row.name,
      ...row.cells.flatMap((cell) => [
        cell.says,
        ...cell.extracts.flatMap((extract) => [...extract.runs.map(paragraphOf), extract.source]),
      ]),
    ]),
  ];
}

function missingFrom(text: string, wanted: string[]): string[] {
  const squeezed = text.replace(/\s/g, '');
  return wanted.filter((one) => !squeezed.includes(one.replace(/\s/g, '')));
}

describe('the Word file', () => {
  for (const [name, file] of [
    ['side by side', SAMPLE],
    ['stacked', WIDE],
  ] as const) {
    it(`${name}: holds every text, in landscape, with a head row that repeats`, async () => {
      const parts = unzipOffice(await buildDocx(file, MADE));
      const xml = parts.get('word/document.xml') ?? '';
      expect(missingFrom(textOf(xml, 'w:t'), mustHold(file))).toEqual([]);
      expect(xml).toMatch(/<w:pgSz [^>]*w:orient="landscape"/);
      expect(xml).toMatch(/<w:pgSz [^>]*w:w="16838" w:h="11906"/);
      expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      const footer = [...parts].find(([path]) => path.startsWith('word/footer'))?.[1] ?? '';
      expect(footer).toContain('NUMPAGES');
      expect(textOf(footer, 'w:t')).toContain(MADE);
    });
  }

  it('keeps short rows whole, and cuts long ones between items, the topic named again', async () => {
    const [row] = SAMPLE.rows;
    const [cell] = row?.cells ?? [];
    const [extract] = cell?.extracts ?? [];
    if (row === undefined || cell === undefined || extract === undefined) throw new Error('sample');
    const many = { ...cell, extracts: Array.from({ length: 12 }, () => extract) };
    const file = { ...SAMPLE, rows: [{ ...row, cells: [many, ...row.cells.slice(1)] }] };
    const xml = unzipOffice(await buildDocx(file, MADE)).get('word/document.xml') ?? '';
    expect(textOf(xml, 'w:t').split('\n')).toContain('养老床位与机构（续）');
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter((each) => !each.includes('<w:cantSplit/>'))).toEqual([]);
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
  it('holds every text in four sheets that print with their heads, and their notes once', async () => {
    const parts = unzipOffice(await (await buildXlsx(SAMPLE, MADE)).arrayBuffer());
    expect(missingFrom(textOf(parts.get('xl/sharedStrings.xml') ?? '', 't'), mustHold(SAMPLE))).toEqual([]);
    const workbook = parts.get('xl/workbook.xml') ?? '';
    expect([...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((match) => match[1])).toEqual([
      '对照',
      '语句',
      '指标',
      '来源',
    ]);
    expect(workbook).toMatch(/_xlnm\.Print_Titles[^>]*>'对照'!\$3:\$3</);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1"/);
    expect(sheet.indexOf('<sheetPr>')).toBeLessThan(sheet.indexOf('<sheetViews>'));
    expect(sheet.indexOf('<pageSetup')).toBeLessThan(sheet.indexOf('<headerFooter>'));
  });

  it('gives the notes above the table room for all their lines', async () => {
    const long = { ...SAMPLE, notes: ['一'.repeat(150), '二'] };
    const sheet = unzipOffice(await (await buildXlsx(long, MADE)).arrayBuffer()).get('xl/worksheets/sheet1.xml') ?? '';
    // Two notes and the line of date and address, the first of three lines: 130 digits wide are 67 characters.
    expect(Number(/<row r="2"[^>]* ht="([\d.]+)"/.exec(sheet)?.[1])).toBeGreaterThanOrEqual(5 * 15);
  });

  it('keeps single numbers as numbers and ranges as text', async () => {
    const parts = unzipOffice(await (await buildXlsx(SAMPLE, MADE)).arrayBuffer());
    const sheet = parts.get('xl/worksheets/sheet3.xml') ?? '';
    expect(sheet).toMatch(/<c r="G3"[^>]*><v>500<\/v>/);
    expect(sheet).toMatch(/<c r="G4"[^>]*t="s"/);
  });

  it('goes on in a row below where a cell is too long for one', async () => {
    const [row] = SAMPLE.rows;
    const [cell] = row?.cells ?? [];
    const [extract] = cell?.extracts ?? [];
    if (row === undefined || cell === undefined || extract === undefined) throw new Error('sample');
    const runs = extract.runs.map((run) => run.map((passage) => ({ ...passage, text: '长'.repeat(190) })));
    const long = { ...cell, extracts: Array.from({ length: 4 }, () => ({ ...extract, runs })) };
    const file = { ...SAMPLE, rows: [{ ...row, cells: [long, ...row.cells.slice(1)] }] };
    const strings = textOf(
      unzipOffice(await (await buildXlsx(file, MADE)).arrayBuffer()).get('xl/sharedStrings.xml') ?? '',
      't',
    );
    expect(strings).toContain('养老床位与机构（续）');
  });
});

describe('the CSV file', () => {
  const csv = buildCsv(SAMPLE);
  it('has a byte order mark, a row a passage and a row for each empty cell', () => {
    expect(csv.startsWith('\uFEFF议题,文件,')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + 4 + 4);
  });
  it('quotes what needs it and disarms what a spreadsheet would take for a formula', () => {
    expect(csv).toContain(`"'=新增社区长者食堂,“老年助餐”<点>1-2家。"`);
  });
});

describe('the Markdown file', () => {
  const markdown = buildMarkdown(SAMPLE, MADE);
  it('holds every text, with signs of markup made plain', () => {
    expect(missingFrom(markdown.replace(/\\(.)/g, '$1'), mustHold(SAMPLE))).toEqual([]);
    expect(markdown).toContain('政策\\*不变\\*');
    expect(markdown).toContain('\\<点\\>');
  });
});

describe('a choice of columns and topics', () => {
  const chosen = chooseComparison(SAMPLE, { columns: ['pudong-2025', 'nowhere'], rows: ['meals'] });
  it('keeps only those, and only their targets', () => {
    expect(chosen.columns.map((column) => column.id)).toEqual(['pudong-2025']);
    expect(chosen.rows.map((row) => [row.id, row.cells.length])).toEqual([['meals', 1]]);
    expect(chosen.targets.map((target) => target.unit)).toEqual(['家']);
  });
  it('is told in words, and not told where there is none', () => {
    expect(nameChoice(SAMPLE, chosen)).toBe('文件：浦东新区 2025；议题：助餐服务');
    expect(nameChoice(SAMPLE, chooseComparison(SAMPLE, {}))).toBeNull();
  });
});

describe('the bytes of an Office file', () => {
  it.each([
    ['Word', () => buildDocx(SAMPLE, MADE)],
    ['Excel', async () => (await buildXlsx(SAMPLE, MADE)).arrayBuffer()],
  ] as const)('%s: are the same whenever it is built', async (_name, build) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') });
    try {
      const once = new Uint8Array(await build());
      vi.setSystemTime(new Date('2027-02-03T04:05:06Z'));
      expect(new Uint8Array(await build())).toEqual(once);
    } finally {
      vi.useRealTimers();
    }
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;
/** Another program's reading of the files; only where LibreOffice is installed, the parts are read above anyhow. */
describe.skipIf(!office)('in LibreOffice', () => {
  function convert(name: string, bytes: ArrayBuffer, to: string, made: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'export-'));
    try {
      writeFileSync(join(folder, name), new Uint8Array(bytes));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)], {
        stdio: 'pipe',
        // In the C locale LibreOffice loses the sheet's name from that of the file it makes.
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      });
      return readFileSync(join(folder, made), 'utf8');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  it('the Word file opens with all text', { timeout: 120_000 }, async () => {
    const text = convert('a.docx', await buildDocx(SAMPLE, MADE), 'txt:Text (encoded):UTF8', 'a.txt');
    expect(missingFrom(text, mustHold(SAMPLE))).toEqual([]);
  });
  it('the Excel file opens with all text', { timeout: 120_000 }, async () => {
    const bytes = await (await buildXlsx(SAMPLE, MADE)).arrayBuffer();
    const text = convert(
      'a.xlsx',
      bytes,
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1',
      'a-对照.csv',
    );
    expect(
      missingFrom(
        text.replaceAll('""', '"'),
        mustHold(SAMPLE)
          .filter((one) => !one.startsWith('原文未载'))
          .filter((one) => !one.startsWith('20')),
      ),
    ).toEqual([]);
  });
});
