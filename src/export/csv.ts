/**
 * CSV (RFC 4180, UTF-8 with a byte order mark so that Excel reads it as Chinese): a row a passage, and a row for each
 * cell that has none, so that 未提及 and 未收录 are not lost.
 */
import { spreadsheetField, writeCsv } from '../text/csv.ts';
import { nameRow, type ComparisonFile } from './comparison-file.ts';
import { stateNames } from '../model/vocabulary.ts';

const HEAD = ['议题', '文件', '文号', '状态', '原文', '出处', '网址'];

export function buildCsv(file: ComparisonFile): string {
  const rows = file.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) => {
      const column = file.columns[index];
      if (column === undefined) return [];
      const lead = [nameRow(row), column.name, column.number ?? ''];
      if (cell.extracts.length === 0) return [[...lead, cell.says, '', '', column.url ?? '']];
      return cell.extracts.flatMap((extract) =>
        extract.runs
          .flat()
          .map((passage) => [
            ...lead,
            passage.reviewed ? stateNames.addressed : stateNames.pending,
            passage.text,
            extract.source,
            passage.url,
          ]),
      );
    }),
  );
  return writeCsv([HEAD, ...rows.map((row) => row.map(spreadsheetField))]);
}
