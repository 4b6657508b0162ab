/** The sheet of slips and removals: the corrections of the sidecar, and those to add. */
import { isDeepStrictEqual } from 'node:util';
import { occurrences } from '../convert/contamination.ts';
import type { Sidecar } from '../schema/notice.ts';
import { type ReadSheet, type Sheet, type SheetForm, keyOf } from './book.ts';
import { type ListEdit, withoutEmpty } from './list-edit.ts';

type Correction = Sidecar['corrections'][number];

export const slipKinds = { sic: '原文如此', remove: '不属于通知', keep: '属于通知' } as const;

export const slipForm: SheetForm = {
  name: '字误与删除',
  columns: [
    { key: 'number', title: '序', width: 6 },
    { key: 'kind', title: '处理', width: 14, list: '处理', open: true },
    { key: 'text', title: '原文', width: 50, open: true },
    { key: 'slip', title: '其中有误的字', width: 18, open: true },
    { key: 'reason', title: '说明', width: 50, open: true },
  ],
  spare: 10,
};

const slipOf = (correction: Correction): string => ('slip' in correction ? (correction.slip ?? '') : '');

export function slipsSheet(corrections: readonly Correction[]): Sheet {
  const rows = corrections.map((correction, index) => ({
    number: String(index + 1),
    kind: slipKinds[correction.kind],
    text: correction.text,
    slip: slipOf(correction),
    reason: correction.reason,
  }));
  return { ...slipForm, rows };
}

/**
 * Takes the rows back: a row without its number is a new correction, a row that is gone leaves its correction as it is,
 * and the `reads` of a slip is kept while its words stay. Returns the edits; faults go to `tell`.
 */
export function takeSlips(
  { rows, tell: tellIn }: ReadSheet,
  corrections: readonly Correction[],
  source: string,
): ListEdit[] {
  return rows.flatMap(({ row, values }): ListEdit[] => {
    const tell = (key: string, zh: string, en: string): ListEdit[] => {
      tellIn(row, key, zh, en);
      return [];
    };
    const { number = '', text = '', slip = '', reason = '' } = values;
    const kind = keyOf(slipKinds, values['kind']);
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
    const before = known && [known.kind, known.text, slipOf(known), known.reason.trim()];
    if (isDeepStrictEqual(before, [kind, words, slip, reason])) return [];
    // The sheet does not show it; it holds for the slip while its words stay.
    const reads = known?.kind === 'sic' && kind === 'sic' && known.text === words ? { reads: known.reads } : {};
    return [
      { at: known ? Number(number) - 1 : null, value: withoutEmpty({ kind, text: words, slip, ...reads, reason }) },
    ];
  });
}
