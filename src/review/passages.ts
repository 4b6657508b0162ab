/** The sheet of passages: what the machine proposes for each, and what an editor decides. */
import type { Decision } from '../schema/decision.ts';
import { followMoved } from '../schema/follow-moved.ts';
import type { Moved } from '../schema/moved.ts';
import type { Passage } from '../schema/passage.ts';
import {
  type ReadRow,
  type ReadSheet,
  type Sheet,
  type SheetForm,
  type Tell,
  READ,
  READ_COLUMN,
  isMarkedRead,
} from './book.ts';
import type { CodebookNames } from './codebook.ts';
import { withoutEmpty } from './list-edit.ts';

const themeKeys = ['theme1', 'theme2', 'theme3'] as const;
const topicKeys = ['topic1', 'topic2', 'topic3', 'topic4'] as const;
/** The column beside a topic's: `clause2` of `topic2`. */
const clauseKey = (topic: string): string => topic.replace('topic', 'clause');
const whole = '全句';
/** Between the runs of a clause. */
const gap = '……';

/** The words stand first and stay in sight; what is only looked up stands last. */
export const passageForm: SheetForm = {
  name: '语句',
  columns: [
    { key: 'place', title: '位置', width: 18 },
    { key: 'text', title: '原文', width: 54 },
    { ...READ_COLUMN, width: 7 },
    ...themeKeys.map((key, index) => ({ key, title: `主题${String(index + 1)}`, width: 16, list: '主题', open: true })),
    ...topicKeys.flatMap((key, index) => [
      { key, title: `议题${String(index + 1)}`, width: 26, list: '议题', open: true },
      { key: clauseKey(key), title: `分句${String(index + 1)}`, width: 24, open: true },
    ]),
    { key: 'note', title: '备注', width: 20, open: true },
    { key: 'proposal', title: '程序的提议', width: 28 },
    { key: 'reason', title: '依据', width: 28 },
    { key: 'id', title: '编号', width: 18 },
  ],
  frozen: 2,
};

export interface PassageFacts {
  passage: Passage;
  /** Where it stands: `二、5、增加养老服务设施供给`. */
  place: string;
  /** Null where no editor has decided. */
  decision: Decision | null;
  reasons: readonly string[];
}

export function passagesSheet(facts: readonly PassageFacts[], names: CodebookNames): Sheet {
  return { ...passageForm, rows: facts.flatMap((each) => rowsOf(each, names)) };
}

function rowsOf({ passage, place, decision, reasons }: PassageFacts, names: CodebookNames): Record<string, string>[] {
  const { proposed } = passage;
  const { themes, topics } = decision ?? proposed;
  const clauses = decision ? (decision.clauses ?? {}) : proposedClauses(passage);
  const count = Math.max(1, Math.ceil(topics.length / topicKeys.length));
  return Array.from({ length: count }, (_, index) => {
    const row: Record<string, string> = { id: passage.id, text: passage.text, place };
    topicKeys.forEach((key, at) => {
      const topic = topics[index * topicKeys.length + at];
      if (topic === undefined) return;
      row[key] = names.nameOf(topic);
      row[clauseKey(key)] = clauseText(clauses[topic]);
    });
    if (index > 0) return row;
    themes.forEach((theme, at) => (row[`theme${String(at + 1)}`] = names.nameOf(theme)));
    const proposal = [...proposed.themes, ...proposed.topics].map(names.nameOf).join('、');
    row['proposal'] = proposed.themes.length === 0 ? '（总述）' : proposal;
    row['reason'] = reasons.join('\n');
    row['note'] = decision?.note ?? '';
    row['read'] = decision ? READ : '';
    return row;
  });
}

/**
 * The machine's clauses as a decision would have them: of each theme with several topics one is whole. A theme of which
 * several are whole is left to the editor.
 */
function proposedClauses({ text, proposed, clauses }: Passage): NonNullable<Decision['clauses']> {
  const found: NonNullable<Decision['clauses']> = {};
  for (const topics of Map.groupBy(proposed.topics, (topic) => topic.split('/')[0]).values()) {
    const cut = topics.filter((topic) => clauses[topic] !== undefined);
    if (cut.length !== topics.length - 1 || cut.length === 0) continue;
    for (const topic of topics) found[topic] = clauses[topic]?.map(([start, end]) => text.slice(start, end)) ?? 'whole';
  }
  return found;
}

const clauseText = (clause: 'whole' | readonly string[] | undefined): string =>
  clause === undefined ? '' : clause === 'whole' ? whole : clause.join(gap);

/** What the rows decide, by passage; a passage with a fault has no decision. */
export function takePassages(
  { rows, tell }: ReadSheet,
  { facts, moved }: { facts: ReadonlyMap<string, PassageFacts>; moved: readonly Moved[] },
  names: CodebookNames,
): Map<string, Decision> {
  const decisions = new Map<string, Decision>();
  for (const [id, group] of Map.groupBy(rows, ({ values }) => values['id'] ?? '')) {
    let sound = true;
    const tellOwn: Tell = (...fault) => {
      sound = false;
      tell(...fault);
    };
    const own = facts.get(id);
    const reading = { rows: group, names, tell: tellOwn, isSound: () => sound };
    if (own) {
      const decision = isRead(own, reading) ? decide(own.passage, reading) : null;
      if (decision && sound) decisions.set(id, decision);
      continue;
    }
    const next = followMoved(id, moved);
    tellGone(id, next === id ? undefined : facts.get(next ?? '')?.passage, reading);
  }
  return decisions;
}

/** The rows of one passage. */
interface PassageRows {
  rows: readonly ReadRow[];
  names: CodebookNames;
  tell: Tell;
  /** False once something is said of them. */
  isSound: () => boolean;
}

/** @param successor what stands for the passage, as moved.yaml has it */
function tellGone(id: string, successor: Passage | undefined, { rows, tell }: PassageRows): void {
  const row = rows[0]?.row ?? 1;
  if (successor)
    tell(
      row,
      'id',
      `这一句的原文改过，现在是 ${successor.id}“${successor.text}”；请用 --changed 导出改过的句子重读`,
      `the words changed, now ${successor.id} “${successor.text}”; read it again in a book written with --changed`,
    );
  else
    tell(
      row,
      'id',
      `文中没有编号“${id}”的语句；原文改过或编号被改动，请用 --changed 重新导出没有判定的句子`,
      `no passage “${id}”; the source changed or the id was edited: write the passages without a decision with --changed`,
    );
}

/** Whether the passage is marked read; told where its words are others, or its mark is. */
function isRead({ passage, decision }: PassageFacts, { rows, tell }: PassageRows): boolean {
  for (const { row, values } of rows)
    if (values['text'] !== passage.text)
      tell(
        row,
        'text',
        `原文应为“${passage.text}”；请勿改动原文，文字有误请记在“字误与删除”表`,
        `expected “${passage.text}”; leave the words as they are, a slip belongs on its own sheet`,
      );
  for (const row of rows) isMarkedRead(row, tell);
  const marked = rows.some(({ values }) => (values['read'] ?? '') !== '');
  if (!marked && decision)
    tell(
      rows[0]?.row ?? 1,
      'read',
      '这一句原已审读，“已读”却空了；请填“是”，要改判就改主题、议题',
      'decided before and now unmarked; mark it read, and change its themes or topics to decide anew',
    );
  return marked;
}

function decide(passage: Passage, reading: PassageRows): Decision {
  const { rows, tell } = reading;
  const themes = chosenIn(reading, themeKeys, '主题');
  const topics = chosenIn(reading, topicKeys, '议题');
  const ids = themes.map(({ id }) => id);
  // A theme that is not in the codebook is reported itself, and not once more with each of its topics.
  for (const { row, key, id } of reading.isSound() ? topics : [])
    if (!ids.includes(id.split('/')[0] ?? ''))
      tell(
        row,
        key,
        '议题不属于这一句的主题；请补上它的主题或改议题',
        'the topic is of none of the passage’s themes; add its theme or change it',
      );
  for (const list of [themes, topics])
    list.forEach(({ id, row, key }, index) => {
      if (list.findIndex((one) => one.id === id) < index)
        tell(row, key, '填了两次；请删去一个', 'given twice; delete one');
    });
  return {
    passage: passage.id,
    quote: passage.text,
    themes: ids,
    topics: topics.map(({ id }) => id),
    ...withoutEmpty({
      clauses: clausesIn(reading, passage),
      note: rows.map(({ values }) => values['note'] ?? '').find((words) => words !== ''),
    }),
  };
}

/** The themes or topics that the cells name. */
function chosenIn({ rows, names, tell }: PassageRows, keys: readonly string[], kind: '主题' | '议题') {
  return rows.flatMap(({ row, values }) =>
    keys.flatMap((key): { row: number; key: string; id: string }[] => {
      const name = values[key] ?? '';
      if (name === '') return [];
      const id = name.includes('·') === (kind === '议题') ? names.idOf(name) : undefined;
      if (id !== undefined) return [{ row, key, id }];
      tell(
        row,
        key,
        `编码手册里没有${kind}“${name}”；请从下拉列表里选`,
        `“${name}” is not in the codebook; choose from the list`,
      );
      return [];
    }),
  );
}

/** The clauses by their topics; of the topics of one theme one has the sentence in full. */
function clausesIn({ rows, names, tell }: PassageRows, passage: Passage): NonNullable<Decision['clauses']> {
  const clauses: NonNullable<Decision['clauses']> = {};
  const full = new Set<string>();
  for (const { row, values } of rows)
    for (const key of topicKeys) {
      const place = clauseKey(key);
      const clause = readClause(values[place] ?? '', passage, tell.bind(null, row, place));
      if (clause === null) continue;
      const topic = names.idOf(values[key] ?? '');
      const theme = topic?.split('/')[0];
      if (topic === undefined || theme === undefined) {
        tell(
          row,
          key,
          '有分句而没有议题；请选议题或删去分句',
          'a clause without a topic; choose one or delete the clause',
        );
        continue;
      }
      clauses[topic] = clause;
      if (clause === 'whole' && full.has(theme))
        tell(
          row,
          place,
          `“${names.nameOf(theme)}”下已有一个议题写了“${whole}”；只留主要的一个，其余照抄有关的一段`,
          'another topic of this theme has 全句 already; leave it to the main one and copy the words that concern this one',
        );
      if (clause === 'whole') full.add(theme);
    }
  return clauses;
}

/** Null for an empty cell, and for words that are not the passage's, which is reported. */
function readClause(
  words: string,
  { text }: Passage,
  tell: (zh: string, en: string) => void,
): 'whole' | string[] | null {
  if (words === '') return null;
  if (words === whole) return 'whole';
  const runs = text.includes(words) ? [words] : words.split(gap).filter((run) => run !== '');
  let at = 0;
  for (const run of runs) {
    const found = text.indexOf(run, at);
    if (found < 0) {
      tell(
        `“${run}”不在原文里；分句要照抄原文，几段之间用“……”，整句写“全句”`,
        `“${run}” is not in the passage; copy its words, with …… between runs, or 全句 for all of it`,
      );
      return null;
    }
    at = found + run.length;
  }
  return runs;
}

const canonical = ({ themes, topics, clauses = {}, note }: Decision): string =>
  JSON.stringify([themes, topics, Object.entries(clauses).sort(([a], [b]) => (a < b ? -1 : 1)), note ?? '']);
/** True where two decisions say the same. */
export const sameDecision = (a: Decision, b: Decision): boolean => canonical(a) === canonical(b);

/** A decision as the files have it. */
export const decisionItem = ({ passage, quote, themes, topics, clauses, note }: Decision): Record<string, unknown> => ({
  passage,
  quote,
  themes,
  ...withoutEmpty({ topics, clauses, note }),
});
