/** The sheet of silent cells: passages near in words, and whether they speak of the topic. */
import type { NearPassage } from '../model/silence-evidence.ts';
import type { Passage } from '../schema/passage.ts';
import type { Silences } from '../schema/silence.ts';
import { type ReadRow, type ReadSheet, type Sheet, type SheetForm, type Tell, keyOf } from './book.ts';
import type { CodebookNames } from './codebook.ts';
import { type ListEdit, withoutEmpty } from './list-edit.ts';
import { stateNames } from '../model/vocabulary.ts';

export const verdicts = { mentions: stateNames.mentioned, dismissed: '说的是别的事' } as const;
type Verdict = keyof typeof verdicts;

export const silenceForm: SheetForm = {
  name: '未提及',
  columns: [
    { key: 'text', title: '文件', width: 18 },
    { key: 'topic', title: '议题', width: 28 },
    { key: 'near', title: '相近的字词', width: 18 },
    { key: 'passage', title: '语句编号', width: 18, open: true },
    { key: 'words', title: '原文', width: 60 },
    { key: 'verdict', title: '判定', width: 16, list: '判定', open: true },
    { key: 'quote', title: '引文', width: 30, open: true },
    { key: 'because', title: '理由', width: 30, open: true },
  ],
  spare: 10,
};

/** One thing that an editor found: near words and what they are. */
interface Finding {
  kind: Verdict;
  topic: string;
  passage: string;
  quote: string;
  because?: string | undefined;
}

export interface SilenceFacts {
  text: string;
  /** Null where nobody has written of the text's silences. */
  file: Silences | null;
  /** Silent cells without a decision, by topic id. */
  open: readonly { topic: string; near: readonly NearPassage[] }[];
}

const findingsOf = (file: Silences | null): Finding[] => [
  ...(file?.mentions ?? []).map((one) => ({ kind: 'mentions' as const, ...one })),
  ...(file?.dismissed ?? []).map((one) => ({ kind: 'dismissed' as const, ...one })),
];

export function silencesSheet(
  texts: readonly SilenceFacts[],
  names: CodebookNames,
  textOf: (passage: string) => string,
): Sheet {
  const rows = texts.flatMap(({ text, file, open }) => [
    ...open.flatMap(({ topic, near }) => {
      const row = { text, topic: names.nameOf(topic) };
      if (near.length === 0) return [row];
      return near.map(({ passage, words }) => ({
        ...row,
        near: words.join(' '),
        passage: passage.id,
        words: passage.text,
        // The words that came near, for the editor to lengthen; they count once a verdict is beside them.
        quote: words.find((word) => passage.text.includes(word)) ?? '',
      }));
    }),
    ...findingsOf(file).map(({ kind, topic, passage, quote, because = '' }) => ({
      text,
      topic: names.nameOf(topic),
      passage,
      words: textOf(passage),
      verdict: verdicts[kind],
      quote,
      because,
    })),
  ]);
  return { ...silenceForm, rows };
}

/** What a row is held against. */
interface Known {
  names: CodebookNames;
  passages: ReadonlyMap<string, Passage>;
}

/** By text, what to change in each of its lists. */
export function takeSilences(
  { rows, tell }: ReadSheet,
  texts: readonly SilenceFacts[],
  known: Known,
): Map<string, Record<Verdict, ListEdit[]>> {
  const edits = new Map<string, Record<Verdict, ListEdit[]>>();
  const files = new Map(texts.map(({ text, file }) => [text, findingsOf(file)]));
  for (const [text, group] of Map.groupBy(rows, ({ values }) => values['text'] ?? '')) {
    const old = files.get(text);
    const findings = group.flatMap((row) => readFinding(row, { ...known, old }, tell) ?? []);
    if (old) edits.set(text, editsOf(findings, old));
  }
  return edits;
}

/** @param old what was found in the text before; undefined where there is no such text */
function readFinding(
  { row, values }: ReadRow,
  { names, passages, old }: Known & { old: readonly Finding[] | undefined },
  tellIn: Tell,
): Finding | null {
  const { topic = '', passage = '', verdict = '', quote = '', because = '' } = values;
  const id = names.idOf(topic);
  let sound = true;
  const tell = (key: string, zh: string, en: string): void => {
    sound = false;
    tellIn(row, key, zh, en);
  };
  if (verdict === '') {
    if (old?.some((one) => one.topic === id && one.passage === passage))
      tell(
        'verdict',
        `这里原有判定，现在空了；请填回“${verdicts.mentions}”或“${verdicts.dismissed}”，要撤回请在 content/editors/silences 里删去`,
        'judged before and now empty; fill it in again, or delete the entry in content/editors/silences to withdraw it',
      );
    return null;
  }
  const kind = keyOf(verdicts, verdict);
  const found = passages.get(passage);
  if (!old) tell('text', '没有这份文件；请从本工作簿里照抄', 'no such text; copy it from this workbook');
  if (id?.includes('/') !== true)
    tell('topic', `编码手册里没有议题“${topic}”；请照抄`, `“${topic}” is not in the codebook; copy a name`);
  if (kind === undefined)
    tell('verdict', `没有判定“${verdict}”；请从下拉列表里选`, `“${verdict}” is no verdict; choose from the list`);
  if (!found)
    tell(
      'passage',
      `没有语句“${passage}”；请从“语句”表照抄编号`,
      `no passage “${passage}”; copy its id from the sheet of passages`,
    );
  if (quote === '')
    tell(
      'quote',
      '有判定而没有引文；请照抄这一句里说到它的几个字',
      'a verdict without a quote; copy the words of the passage',
    );
  else if (found && !found.text.includes(quote))
    tell('quote', '引文不在这一句里；请照抄原文的一段', 'not in the passage; copy its words');
  if (kind === 'dismissed' && because === '')
    tell('because', '请写一句理由：它说的是什么', 'give the reason in a sentence: what it speaks of');
  return !sound || id === undefined || kind === undefined
    ? null
    : { kind, topic: id, passage, quote, ...withoutEmpty({ because }) };
}

function editsOf(findings: readonly Finding[], old: readonly Finding[]): Record<Verdict, ListEdit[]> {
  const same = (a: Finding, b: Finding): boolean => a.topic === b.topic && a.passage === b.passage;
  const equal = (a: Finding, b: Finding): boolean =>
    same(a, b) && a.kind === b.kind && a.quote === b.quote && a.because === b.because;
  const edits: Record<Verdict, ListEdit[]> = { mentions: [], dismissed: [] };
  const listOf = (kind: Verdict): Finding[] => old.filter((one) => one.kind === kind);
  const left = old.filter((one) => !findings.some((finding) => equal(one, finding)));
  for (const { kind, ...value } of findings.filter((one) => !old.some((known) => equal(known, one)))) {
    const replaced = left.find((one) => same(one, { kind, ...value }));
    const at = replaced ? listOf(replaced.kind).indexOf(replaced) : -1;
    if (replaced) left.splice(left.indexOf(replaced), 1);
    if (replaced?.kind === kind) {
      edits[kind].push({ at, value });
      continue;
    }
    if (replaced) edits[replaced.kind].push({ at, value: null });
    edits[kind].push({ at: null, after: listOf(kind).findLastIndex(({ topic }) => topic <= value.topic), value });
  }
  return edits;
}
