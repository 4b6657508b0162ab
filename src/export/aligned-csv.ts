/** A year-over-year page as CSV: a row a line, so that it can be filtered by its state. Words are plain, without marks. */
import { changeNames } from '../model/align/alignment.ts';
import { wordsOf, type AlignmentFile, type MarkedFileExtract } from './alignment-file.ts';
import { spreadsheetField, writeCsv } from '../text/csv.ts';
import { JUDGEMENT, judged } from '../model/vocabulary.ts';

export function buildAlignedCsv(file: AlignmentFile): string {
  const sides = file.columns.flatMap(({ name }) => [`${name} 原文`, `${name} 出处`, `${name} 网址`]);
  const rows = file.items.flatMap((item) => {
    const lead = [item.chapter ?? '', item.name, changeNames[item.change]];
    const end = item.notes.join('\n');
    if (item.lines.length === 0) return [[...lead, '', ...sides.map(() => ''), '', '', end]];
    return item.lines.map((line) => [
      ...lead,
      changeNames[line.change],
      ...sideFields(line.a),
      ...sideFields(line.b),
      line.note ?? '',
      judged(line.reviewed),
      end,
    ]);
  });
  return writeCsv([
    ['章节', '条目', '条目状态', '语句状态', ...sides, '语句说明', JUDGEMENT, '条目说明'],
    ...rows.map((row) => row.map(spreadsheetField)),
  ]);
}

/** Words, source and address, a line in the field for each item that the words stand in. */
function sideFields(extracts: readonly MarkedFileExtract[]): string[] {
  return [
    extracts.map(({ runs }) => runs.map(wordsOf).join('\n')).join('\n'),
    extracts.map(({ source }) => source).join('\n'),
    extracts.map(({ url }) => url).join('\n'),
  ];
}
