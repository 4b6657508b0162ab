/**
 * The Excel file of a year-over-year page: 对照 (a row a line, to filter by its state), 语句 (a row a passage, with its
 * address) and 来源. Words that were changed are struck through in the earlier text and underlined in the later one.
 */
import { changeNames } from '../model/align/alignment.ts';
import {
  emptySide,
  explainMarks,
  wordsOf,
  type AlignmentFile,
  type FileItem,
  type FileLine,
  type MarkedFileExtract,
} from './alignment-file.ts';
import type { FileColumn } from './comparison-file.ts';
import {
  lead,
  leadRows,
  listSheet,
  packWorkbook,
  sourceSheet,
  struck,
  underlined,
  type SheetWithPage,
} from './xlsx-form.ts';
import { stateNames } from '../model/vocabulary.ts';

/** Widths in characters of half a Han character. */
const WIDTHS = [18, 10, 52, 52, 36];

/** `made`: when, in words (`2026年11月22日导出`). */
export async function buildAlignedXlsx(file: AlignmentFile, made: string): Promise<Blob> {
  return packWorkbook([lineSheet(file, made), passageSheet(file), sourceSheet(file.columns)], file.title);
}

function lineSheet(file: AlignmentFile, made: string): SheetWithPage {
  const notes = [...file.notes, explainMarks('删除线', '下划线'), `${made}，网址：${file.url}`];
  return listSheet({
    name: '对照',
    lead: leadRows(file.title, notes, WIDTHS),
    head: ['条目', '情形', ...file.columns.map(({ name }) => name), '编辑说明'],
    widths: WIDTHS,
    rows: file.items.flatMap((item) => itemRows(file, item)),
  });
}

function itemRows({ columns: [before, after] }: AlignmentFile, item: FileItem): string[][] {
  const name = `${item.name}（${changeNames[item.change]}）`;
  const own = item.notes.map((note) => `本条：${note}`);
  if (item.lines.length === 0) return [[name, changeNames[item.change], '', '', own.join('\n')]];
  return item.lines.map((line, index) => [
    name,
    changeNames[line.change],
    sideText(before, line.a, struck),
    sideText(after, line.b, underlined),
    [...(index === 0 ? own : []), ...lineNotes(line)].join('\n'),
  ]);
}

function lineNotes(line: FileLine): string[] {
  return [
    ...(line.rewritten ? ['整句改写'] : []),
    ...(line.reviewed ? [] : [stateNames.pending]),
    ...(line.note === null ? [] : [line.note]),
  ];
}

function sideText(column: FileColumn, extracts: readonly MarkedFileExtract[], mark: (words: string) => string): string {
  if (extracts.length === 0) return `（${emptySide(column)}）`;
  return extracts
    .flatMap(({ runs, source }) => [
      ...runs.map((run) =>
        run
          .flatMap(({ pieces }) => pieces)
          .map(({ text, changed }) => (changed ? mark(text) : text))
          .join(''),
      ),
      `（${source}）`,
    ])
    .join('\n');
}

function passageSheet(file: AlignmentFile): SheetWithPage {
  const widths = [30, 24, 10, 18, 80, 34, 44];
  return listSheet({
    name: '语句',
    lead: [lead('每行一条语句；筛选表头可按条目、情形、文件查看。', widths)],
    head: ['章节', '条目', '情形', '文件', '原文', '出处', '网址'],
    widths,
    rows: file.items.flatMap((item) =>
      item.lines.flatMap((line) =>
        (['a', 'b'] as const).flatMap((side, index) =>
          line[side].flatMap(({ runs, source }) =>
            runs
              .flat()
              .map((passage) => [
                item.chapter ?? '',
                item.name,
                changeNames[line.change],
                file.columns[index]?.name ?? '',
                wordsOf([passage]),
                source,
                passage.url,
              ]),
          ),
        ),
      ),
    ),
  });
}
