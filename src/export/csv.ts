/** CSV for a spreadsheet: one row per extract, and one for each cell without words, so that 未提及 is not lost. */
import { spreadsheetField, writeCsv } from '../text/csv.ts';
import { wordsOf, type ExportFile } from './export-file.ts';

const HEAD = ['表', '议题、条目或文件', '行或文件编号', '文件或栏', '原文', '状态', '出处', '网址'];

export function buildCsv(file: ExportFile): string {
  const rows = file.tables.flatMap((table) =>
    table.rows.flatMap(({ band, label, cells }) =>
      cells.flatMap(({ extracts, says }, index) => {
        const lead = [table.name, band, label, table.columns[index] ?? ''];
        if (extracts.length === 0) return [[...lead, '', says, '', '']];
        return extracts.map(({ paragraphs, source, url }) => [
          ...lead,
          paragraphs.map(wordsOf).join('\n'),
          says,
          source,
          url,
        ]);
      }),
    ),
  );
  return writeCsv([HEAD, ...rows.map((row) => row.map(spreadsheetField))]);
}
