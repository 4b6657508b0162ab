/** The sheet of items of two years: what became of each item of either plan, and which items of the other take it up. */
import { type Alignment, type ItemStanding } from '../model/align/alignment.ts';
import { changeNames } from '../model/vocabulary.ts';
import type { AlignmentDecisions, Change } from '../schema/alignment.ts';
import {
  type ColumnForm,
  type Fault,
  type ReadRow,
  type Sheet,
  type Tell,
  READ,
  isMarkedRead,
  teller,
} from './book.ts';
import type { ListEdit } from './list-edit.ts';

export const itemSheet = '逐条对应';
const sides = { a: '上一份', b: '这一份' } as const;
type Side = keyof typeof sides;

export const itemColumns: readonly ColumnForm[] = [
  { key: 'side', title: '文件', width: 10 },
  { key: 'item', title: '条', width: 8 },
  { key: 'heading', title: '标题', width: 40 },
  { key: 'change', title: '变化', width: 12, list: '变化', open: true },
  { key: 'partners', title: '对应的条', width: 14, open: true },
  { key: 'theirs', title: '对应的标题', width: 40 },
  { key: 'note', title: '说明', width: 40, open: true },
  { key: 'read', title: '已读', width: 8, list: '已读', open: true },
];

/** Items with a heading: a decision names it. */
export function itemsSheet({ items }: Alignment): Sheet {
  const rows = (['a', 'b'] as const).flatMap((side) =>
    items[side].flatMap(({ item, change, partners, note, reviewed }: ItemStanding) =>
      item.heading === null
        ? []
        : [
            {
              side: sides[side],
              item: item.path,
              heading: item.heading,
              change: changeNames[change],
              partners: partners.map(({ path }) => path).join('\n'),
              theirs: partners.map(({ path, heading }) => `${path} ${heading ?? ''}`).join('\n'),
              note: note ?? '',
              read: reviewed ? READ : '',
            },
          ],
    ),
  );
  return { name: itemSheet, columns: itemColumns, rows };
}

interface TakenItem {
  row: number;
  side: Side;
  item: string;
  heading: string;
  change: Change;
  partners: string[];
  note: string;
}

/** What the rows decide on items that the file does not say yet. */
export function takeItems(
  rows: readonly ReadRow[],
  alignment: Alignment,
  decided: AlignmentDecisions | null,
): { edits: ListEdit[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const tell = teller({ name: itemSheet, columns: itemColumns }, faults);
  const taken = rows.flatMap((row) => readItem(row, alignment, tell) ?? []);
  checkTogether(taken, tell);
  const old = (decided?.items ?? []).map((one, at) => ({ ...one, at }));
  const notices = { a: alignment.a.id, b: alignment.b.id };
  const edits = taken.flatMap(({ side, item, heading, change, partners, note }): ListEdit[] => {
    const known = old.find((one) => one.notice === notices[side] && one.item === item);
    const same =
      known?.change === change && known.partners.join() === partners.join() && (known.note ?? '').trim() === note;
    if (same) return [];
    const value = {
      notice: notices[side],
      item,
      heading,
      change,
      ...(partners.length > 0 ? { partners } : {}),
      ...(note === '' ? {} : { note }),
    };
    return [{ at: known?.at ?? null, value }];
  });
  return { edits: faults.length > 0 ? [] : edits, faults };
}

function readItem({ row, values }: ReadRow, { items }: Alignment, tell: Tell): TakenItem | null {
  if (!isMarkedRead({ row, values }, tell)) return null;
  const side = (Object.keys(sides) as Side[]).find((one) => sides[one] === values['side']);
  const standing = side && items[side].find(({ item }) => item.path === values['item']);
  if (!side || standing?.item.heading !== values['heading']) {
    const [zh, en] = [
      '没有这一条，或标题不同；原文改过，请重新导出工作簿',
      'no such item, or with another heading; the source changed: write a new workbook',
    ];
    tell(row, 'item', zh, en);
    return null;
  }
  const change = (Object.keys(changeNames) as Change[]).find((one) => changeNames[one] === values['change']);
  const partners = (values['partners'] ?? '').split(/[\s、，,]+/u).filter(Boolean);
  const others = new Set(items[side === 'a' ? 'b' : 'a'].map(({ item }) => item.path));
  for (const path of partners.filter((one) => !others.has(one)))
    tell(row, 'partners', `另一份里没有第“${path}”条；请照抄“条”列`, `the other plan has no item ${path}`);
  const alone: Change = side === 'a' ? 'unmentioned' : 'new';
  const wrong: Change = side === 'a' ? 'new' : 'unmentioned';
  if (change === undefined) tell(row, 'change', '请从下拉列表里选', 'choose from the list');
  else if (change === wrong || (change === alone) !== (partners.length === 0))
    tell(
      row,
      'change',
      `“${changeNames[change]}”与对应的条不合：延续、调整要写对应的条，${changeNames[alone]}不写`,
      `the change does not fit the partners: 延续 and 调整 name some, ${changeNames[alone]} names none`,
    );
  if (change === undefined) return null;
  const { heading = '', item = '', note = '' } = values;
  return { row, side, item, heading, change, partners, note };
}

/** An item has one row, and partners that are both read name each other. */
function checkTogether(taken: readonly TakenItem[], tell: Tell): void {
  const byItem = new Map<string, TakenItem>();
  for (const one of taken) {
    const key = `${one.side} ${one.item}`;
    const before = byItem.get(key);
    if (before)
      tell(
        one.row,
        'item',
        `第 ${String(before.row)} 行已有这一条；请删去一行`,
        `the item stands in row ${String(before.row)} too`,
      );
    byItem.set(key, one);
  }
  for (const one of taken)
    for (const path of one.partners) {
      const partner = byItem.get(`${one.side === 'a' ? 'b' : 'a'} ${path}`);
      if (partner && !partner.partners.includes(one.item))
        tell(
          one.row,
          'partners',
          `第 ${String(partner.row)} 行的“${path}”没有写回“${one.item}”；两边要互相写明`,
          `item ${path} in row ${String(partner.row)} does not name ${one.item} in turn`,
        );
    }
}
