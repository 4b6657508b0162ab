/**
 * CSV for a spreadsheet. Texts side by side give a row per extract, and one for each cell without words, so that 未提及 is not
 * lost; where each row says something of its own (what became of a sentence, who answers it) and in all other tables a row
 * is a row. Tables whose columns differ stand one below the other, each under its own head. What other files say below a
 * table and at their end is at the end here, a row each.
 */
import { stateNames } from '../model/vocabulary.ts';
import { spreadsheetField, writeCsv } from '../text/csv.ts';
import { headOfBands, withoutRepeats, wordsOf, type ExportFile, type ExportTable } from './export-file.ts';
import { flattenTable, plainValue } from './flat-table.ts';

export function buildCsv({ tables, sources, notes }: ExportFile): string {
  let head = '';
  const several = tables.length > 1;
  const lines = tables.flatMap((table) => {
    const [own = [], ...rows] = tableRows(table);
    const heads = [...(several ? ['表'] : []), ...own];
    const again = heads.join() === head;
    const apart = !again && head !== '';
    head = heads.join();
    return [
      ...(apart ? [['']] : []),
      ...(again ? [] : [heads]),
      ...rows.map((row) => (several ? [table.name, ...row] : row)),
    ];
  });
  // Beside texts each extract has the number of its document.
  const named = sources.length === 0 || tables.every(({ form }) => form === 'texts');
  const rest = named ? [] : [[''], ['来源', '网址'], ...sources.map(({ words, url }) => [words, url])];
  const below = tables
    .filter(({ after }) => after !== '')
    .map(({ name, after }) => (several ? `${name}：${after}` : after));
  const says = [...below, ...notes].map((words) => [words]);
  return writeCsv(
    [...lines, ...rest, ...(says.length > 0 ? [[''], ['说明'], ...says] : [])].map((row) => row.map(spreadsheetField)),
  );
}

/** The head, then the rows. */
function tableRows(table: ExportTable): string[][] {
  if (table.form === 'texts' && withoutRepeats(table.rows.map(({ band }) => band)).length === table.rows.length)
    return extractRows(table);
  const columns = flattenTable(table, true);
  return [
    columns.map(({ head }) => head),
    ...table.rows.map((_row, at) => columns.map(({ values }) => plainValue(values[at] ?? ''))),
  ];
}

function extractRows(table: ExportTable): string[][] {
  const head = headOfBands(table);
  // Other files leave the words to speak for themselves; a spreadsheet filters by state.
  const spoken = head === '议题' ? stateNames.addressed : '';
  const rows = table.rows.flatMap(({ band, cells }) =>
    cells.flatMap(({ extracts, says }, at) => {
      const lead = [band, table.columns[at] ?? ''];
      if (extracts.length === 0) return [[...lead, '', says, '', '']];
      return extracts.map(({ paragraphs, source, url }) => [
        ...lead,
        paragraphs.map(wordsOf).join('\n'),
        says === '' ? spoken : says,
        source,
        url,
      ]);
    }),
  );
  return [[head, '文件', '原文', '状态', '出处', '网址'], ...rows];
}
