/** The sheet of the alignment with the issuer's earlier plan: which passages go together, and what became of them. */
import { type Alignment, type PassageGroup } from '../model/align/alignment.ts';
import { changeNames } from '../model/vocabulary.ts';
import type { AlignmentDecisions } from '../schema/alignment.ts';
import type { Passage } from '../schema/passage.ts';
import {
  type ReadSheet,
  type Sheet,
  type SheetForm,
  READ,
  READ_COLUMN,
  isMarkedRead,
  keyOf,
  listedIn,
} from './book.ts';
import { type ListEdit, withoutEmpty } from './list-edit.ts';

export const alignmentForm: SheetForm = {
  name: '与上一份对应',
  columns: [
    { key: 'change', title: '变化', width: 12, list: '变化', open: true },
    { key: 'a', title: '上一份的编号', width: 20, open: true },
    { key: 'before', title: '上一份的原文', width: 50 },
    { key: 'b', title: '这一份的编号', width: 20, open: true },
    { key: 'now', title: '这一份的原文', width: 50 },
    { key: 'also', title: '另涉', width: 20, open: true },
    { key: 'note', title: '说明', width: 40, open: true },
    READ_COLUMN,
  ],
  spare: 10,
};

const ids = (passages: readonly Passage[]): string => passages.map(({ id }) => id).join('\n');
const words = (passages: readonly Passage[]): string => passages.map(({ text }) => text).join('\n');

export function alignmentSheet({ groups }: Alignment): Sheet {
  const rows = groups.map(({ change, a, b, also, note, reviewed }: PassageGroup) => ({
    change: changeNames[change],
    a: ids(a),
    before: words(a),
    b: ids(b),
    now: words(b),
    also: ids(also),
    note: note ?? '',
    read: reviewed ? READ : '',
  }));
  return { ...alignmentForm, rows };
}

type Group = AlignmentDecisions['passages'][number];
type Quoted = Group['a'][number];

/** What the rows decide that the file does not say yet. */
export function takeAlignment(
  { rows, tell: tellIn }: ReadSheet,
  sides: { a: readonly Passage[]; b: readonly Passage[] },
  decided: AlignmentDecisions | null,
): ListEdit[] {
  const seen = new Map<string, number>();
  const groups = rows.flatMap(({ row, values }): Group[] => {
    if (!isMarkedRead({ row, values }, tellIn)) return [];
    const tell = tellIn.bind(null, row);
    const change = keyOf(changeNames, values['change']);
    if (change === undefined) tell('change', '请从下拉列表里选', 'choose from the list');
    const find = (key: 'a' | 'b' | 'also', among: readonly Passage[]): Quoted[] =>
      listedIn(values[key]).flatMap((id) => {
        const passage = among.find((one) => one.id === id);
        if (!passage) tell(key, `没有语句“${id}”；请照抄编号`, `no passage “${id}”; copy its id`);
        else if (key !== 'also' && seen.has(id))
          tell(
            key,
            `${id} 在第 ${String(seen.get(id))} 行已有；一句只归一行，另涉的写在“另涉”`,
            `${id} stands in row ${String(seen.get(id))}; a passage has one row, others name it under 另涉`,
          );
        else if (key !== 'also') seen.set(id, row);
        return passage ? [{ passage: id, quote: passage.text.slice(0, 24) }] : [];
      });
    const group = { a: find('a', sides.a), b: find('b', sides.b), also: find('also', [...sides.a, ...sides.b]) };
    if (change === undefined) return [];
    if ((change === 'new') !== (group.a.length === 0) || (change === 'unmentioned') !== (group.b.length === 0))
      tell(
        'change',
        `“${changeNames[change]}”与两边的编号不合：延续、调整两边都有，新提出只有这一份，未再提及只有上一份`,
        'the change does not fit the sides: 延续 and 调整 have both, 新提出 only the later, 未再提及 only the earlier',
      );
    return [{ change, ...group, note: values['note'] ?? '' }];
  });
  return editsOf(groups, decided?.passages ?? []);
}

const sayingOf = ({ change, a, b, also, note = '' }: Group): string =>
  JSON.stringify([change, ...[a, b, also].map((side) => side.map(({ passage }) => passage)), note.trim()]);

function editsOf(groups: readonly Group[], old: readonly Group[]): ListEdit[] {
  const said = new Set(old.map(sayingOf));
  const fresh = groups.filter((group) => !said.has(sayingOf(group)));
  const named = new Set(fresh.flatMap(({ a, b }) => [...a, ...b].map(({ passage }) => passage)));
  // An old group that shares a passage with a new one is replaced by it.
  const replaced = old.flatMap((group, index) =>
    [...group.a, ...group.b].some(({ passage }) => named.has(passage)) ? [index] : [],
  );
  return [
    ...fresh.map((group, index) => ({ at: replaced[index] ?? null, value: withoutEmpty(group) })),
    ...replaced.slice(fresh.length).map((at) => ({ at, value: null })),
  ];
}
