/** The sheet of items of two years: what became of each item of either plan, and which items of the other take it up. */
import { type Alignment, type ItemStanding } from '../model/align/alignment.ts';
import { changeNames } from '../model/vocabulary.ts';
import type { AlignmentDecisions, Change } from '../schema/alignment.ts';
import {
  type ReadRow,
  type ReadSheet,
  type Sheet,
  type SheetForm,
  type Tell,
  READ,
  READ_COLUMN,
  isMarkedRead,
  keyOf,
  listedIn,
} from './book.ts';
import { type ListEdit, withoutEmpty } from './list-edit.ts';

const sides = { a: '上一份', b: '这一份' } as const;
type Side = keyof typeof sides;
const otherSide = { a: 'b', b: 'a' } as const;

export const itemForm: SheetForm = {
  name: '逐条对应',
  columns: [
    { key: 'side', title: '文件', width: 10 },
    { key: 'item', title: '条', width: 8 },
    { key: 'heading', title: '标题', width: 40 },
    { key: 'change', title: '变化', width: 12, list: '变化', open: true },
    { key: 'partners', title: '对应的条', width: 14, open: true },
    { key: 'theirs', title: '对应的标题', width: 40 },
    { key: 'note', title: '说明', width: 40, open: true },
    READ_COLUMN,
  ],
};

/** Items with a heading: a decision names it. */
export function itemsSheet({ items }: Alignment): Sheet {
  const rowOf = (side: Side, { item, change, partners, note, reviewed }: ItemStanding) => ({
    side: sides[side],
    item: item.path,
    heading: item.heading ?? '',
    change: changeNames[change],
    partners: partners.map(({ path }) => path).join('\n'),
    theirs: partners.map(({ path, heading }) => `${path} ${heading ?? ''}`).join('\n'),
    note: note ?? '',
    read: reviewed ? READ : '',
  });
  const rows = (['a', 'b'] as const).flatMap((side) =>
    items[side].filter(({ item }) => item.heading !== null).map((standing) => rowOf(side, standing)),
  );
  return { ...itemForm, rows };
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
  { rows, tell }: ReadSheet,
  alignment: Alignment,
  decided: AlignmentDecisions | null,
): ListEdit[] {
  const taken = rows.flatMap((row) => readItem(row, alignment, tell) ?? []);
  checkTogether(taken, tell);
  const old = decided?.items ?? [];
  return taken.flatMap(({ side, item, heading, change, partners, note }): ListEdit[] => {
    const notice = alignment[side].id;
    const at = old.findIndex((one) => one.notice === notice && one.item === item);
    const known = old[at];
    const same =
      known?.change === change && known.partners.join() === partners.join() && (known.note ?? '').trim() === note;
    if (same) return [];
    return [{ at: known ? at : null, value: withoutEmpty({ notice, item, heading, change, partners, note }) }];
  });
}

function readItem({ row, values }: ReadRow, { items }: Alignment, tell: Tell): TakenItem | null {
  if (!isMarkedRead({ row, values }, tell)) return null;
  const side = keyOf(sides, values['side']);
  const standing = side && items[side].find(({ item }) => item.path === values['item']);
  if (!side || standing?.item.heading !== values['heading']) {
    const [zh, en] = [
      '没有这一条，或标题不同；原文改过，请重新导出工作簿',
      'no such item, or with another heading; the source changed: write a new workbook',
    ];
    tell(row, 'item', zh, en);
    return null;
  }
  const change = keyOf(changeNames, values['change']);
  const partners = listedIn(values['partners']);
  const others = new Set(items[otherSide[side]].map(({ item }) => item.path));
  for (const path of partners.filter((one) => !others.has(one)))
    tell(row, 'partners', `另一份里没有第“${path}”条；请照抄“条”列`, `the other plan has no item ${path}`);
  if (change === undefined) {
    tell(row, 'change', '请从下拉列表里选', 'choose from the list');
    return null;
  }
  const [alone, wrong]: [Change, Change] = side === 'a' ? ['unmentioned', 'new'] : ['new', 'unmentioned'];
  if (change === wrong || (change === alone) !== (partners.length === 0))
    tell(
      row,
      'change',
      `“${changeNames[change]}”与对应的条不合：延续、调整要写对应的条，${changeNames[alone]}不写`,
      `the change does not fit the partners: 延续 and 调整 name some, ${changeNames[alone]} names none`,
    );
  const { heading = '', item = '', note = '' } = values;
  return { row, side, item, heading, change, partners, note };
}

/** An item has one row, and partners that are both read name each other. */
function checkTogether(taken: readonly TakenItem[], tell: Tell): void {
  const byItem = new Map<string, TakenItem>();
  for (const one of taken) {
    const key = `${one.side} ${one.item}`;
    const before = byItem.get(key)?.row;
    if (before !== undefined)
      tell(
        one.row,
        'item',
        `第 ${String(before)} 行已有这一条；请删去一行`,
        `the item stands in row ${String(before)} too`,
      );
    byItem.set(key, one);
  }
  for (const one of taken)
    for (const path of one.partners) {
      const partner = byItem.get(`${otherSide[one.side]} ${path}`);
      if (partner && !partner.partners.includes(one.item))
        tell(
          one.row,
          'partners',
          `第 ${String(partner.row)} 行的“${path}”没有写回“${one.item}”；两边要互相写明`,
          `item ${path} in row ${String(partner.row)} does not name ${one.item} in turn`,
        );
    }
}
