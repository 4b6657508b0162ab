/** The sheet of slips and removals: the corrections of the sidecar, and those to add. */
import { occurrences } from '../convert/contamination.ts';
import type { Sidecar } from '../schema/notice.ts';
import { type ColumnForm, type Fault, type ReadRow, type Sheet, teller } from './book.ts';
import type { ListEdit } from './list-edit.ts';

type Correction = Sidecar['corrections'][number];

export const slipSheet = '字误与删除';
export const slipKinds = { sic: '原文如此', remove: '不属于通知', keep: '属于通知' } as const;

export const slipColumns: readonly ColumnForm[] = [
  { key: 'number', title: '序', width: 6 },
  { key: 'kind', title: '处理', width: 14, list: '处理', open: true },
  { key: 'text', title: '原文', width: 50, open: true },
  { key: 'slip', title: '其中有误的字', width: 18, open: true },
  { key: 'reason', title: '说明', width: 50, open: true },
];

export function slipsSheet(corrections: readonly Correction[]): Sheet {
  const rows = corrections.map((correction, index) => ({
    number: String(index + 1),
    kind: slipKinds[correction.kind],
    text: correction.text,
    slip: 'slip' in correction ? (correction.slip ?? '') : '',
    reason: correction.reason,
  }));
  return { name: slipSheet, columns: slipColumns, rows, spare: 10 };
}

/** A row without its number is a new correction; a row that is gone leaves its correction as it stands. */
export function takeSlips(
  rows: readonly ReadRow[],
  corrections: readonly Correction[],
  source: string,
): { edits: ListEdit[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const tellIn = teller({ name: slipSheet, columns: slipColumns }, faults);
  const edits = rows.flatMap(({ row, values }): ListEdit[] => {
    const tell = (key: string, zh: string, en: string): ListEdit[] => {
      tellIn(row, key, zh, en);
      return [];
    };
    const { number = '', text = '', slip = '', reason = '' } = values;
    const kind = (Object.keys(slipKinds) as Correction['kind'][]).find((one) => slipKinds[one] === values['kind']);
    const known = number === '' ? undefined : corrections[Number(number) - 1];
    if (number !== '' && !known)
      return tell(
        'number',
        '没有这一条；新加的请把“序”留空',
        'no such correction; leave the number of a new one empty',
      );
    if (kind === undefined) return tell('kind', '请从下拉列表里选', 'choose from the list');
    // A cell of a spreadsheet loses the blanks at its ends; the sidecar's text may have them.
    const words = known?.text.trim() === text ? known.text : text;
    if (text === '' || occurrences(source, words).length === 0)
      return tell('text', '正文里没有这一段；请照抄', 'not in the text; copy its words');
    if (reason === '') return tell('reason', '请写一句说明', 'say why in a sentence');
    if (slip !== '' && !words.includes(slip))
      return tell('slip', '不在左边的原文里；请照抄其中几个字', 'not within the words; copy some of them');
    const value = { kind, text: words, ...(slip === '' ? {} : { slip }), reason };
    const before = known
      ? JSON.stringify([known.kind, known.text, 'slip' in known ? (known.slip ?? '') : '', known.reason.trim()])
      : null;
    if (before === JSON.stringify([kind, words, slip, reason])) return [];
    return [{ at: known ? Number(number) - 1 : null, value }];
  });
  return { edits, faults };
}
