/** The sheet of passages: what the machine proposes for each, and what an editor decides. */
import type { Decision } from '../schema/decision.ts';
import { followMoved } from '../schema/follow-moved.ts';
import type { Moved } from '../schema/moved.ts';
import type { Passage } from '../schema/passage.ts';
import { type ColumnForm, type Fault, type ReadRow, type Sheet, READ, isMarkedRead, teller } from './book.ts';
import type { CodebookNames } from './codebook-names.ts';

export const passageSheet = '语句';
const themeKeys = ['theme1', 'theme2', 'theme3'] as const;
const topicKeys = ['topic1', 'topic2', 'topic3', 'topic4'] as const;
const whole = '全句';
/** Between the runs of a clause. */
const gap = '……';

/** The words stand first and stay in sight; what is only looked up stands last. */
export const passageColumns: readonly ColumnForm[] = [
  { key: 'place', title: '位置', width: 18 },
  { key: 'text', title: '原文', width: 54 },
  { key: 'read', title: '已读', width: 7, list: '已读', open: true },
  ...themeKeys.map((key, index) => ({ key, title: `主题${String(index + 1)}`, width: 16, list: '主题', open: true })),
  ...topicKeys.flatMap((key, index) => [
    { key, title: `议题${String(index + 1)}`, width: 26, list: '议题', open: true },
    { key: `clause${String(index + 1)}`, title: `分句${String(index + 1)}`, width: 24, open: true },
  ]),
  { key: 'note', title: '备注', width: 20, open: true },
  { key: 'proposal', title: '程序的提议', width: 28 },
  { key: 'reason', title: '依据', width: 28 },
  { key: 'id', title: '编号', width: 18 },
];
/** Columns that stay in sight. */
export const passageFrozen = 2;

export interface PassageFacts {
  passage: Passage;
  /** Where it stands: `二、5、增加养老服务设施供给`. */
  place: string;
  /** Null where no editor has decided. */
  decision: Decision | null;
  reasons: readonly string[];
}

export function passagesSheet(facts: readonly PassageFacts[], names: CodebookNames): Sheet {
  return {
    name: passageSheet,
    columns: passageColumns,
    frozen: passageFrozen,
    rows: facts.flatMap((each) => rowsOf(each, names)),
  };
}

function rowsOf({ passage, place, decision, reasons }: PassageFacts, names: CodebookNames): Record<string, string>[] {
  const { themes, topics } = decision ?? passage.proposed;
  const clauses = decision ? (decision.clauses ?? {}) : proposedClauses(passage);
  const shown = (ids: readonly string[]): string => ids.map(names.nameOf).join('、');
  const { proposed } = passage;
  const groups = [topics.slice(0, topicKeys.length)];
  for (let at = topicKeys.length; at < topics.length; at += topicKeys.length)
    groups.push(topics.slice(at, at + topicKeys.length));
  return groups.map((group, index) => {
    const row: Record<string, string> = { id: passage.id, text: passage.text, place };
    group.forEach((topic, at) => {
      row[`topic${String(at + 1)}`] = names.nameOf(topic);
      row[`clause${String(at + 1)}`] = clauseText(clauses[topic]);
    });
    if (index > 0) return row;
    themes.forEach((theme, at) => (row[`theme${String(at + 1)}`] = names.nameOf(theme)));
    row['proposal'] = proposed.themes.length === 0 ? '（总述）' : shown([...proposed.themes, ...proposed.topics]);
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

export interface TakenDecisions {
  decisions: Map<string, Decision>;
  faults: Fault[];
}

/** What the rows decide, by passage; a passage with a fault has no decision. */
export function takePassages(
  rows: readonly ReadRow[],
  { facts, moved }: { facts: ReadonlyMap<string, PassageFacts>; moved: readonly Moved[] },
  names: CodebookNames,
): TakenDecisions {
  const decisions = new Map<string, Decision>();
  const faults: Fault[] = [];
  const groups = Map.groupBy(rows, ({ values }) => values['id'] ?? '');
  for (const [id, group] of groups) {
    const next = followMoved(id, moved);
    const successor = next === id ? undefined : facts.get(next ?? '')?.passage;
    const taker = new Taker(group, { facts: facts.get(id), successor }, names);
    const decision = taker.take(id);
    faults.push(...taker.faults);
    if (decision && taker.faults.length === 0) decisions.set(id, decision);
  }
  return { decisions, faults };
}

class Taker {
  readonly faults: Fault[] = [];
  readonly #rows: readonly ReadRow[];
  readonly #facts: PassageFacts | undefined;
  /** What stands for a passage that is no more, as moved.yaml has it. */
  readonly #successor: Passage | undefined;
  readonly #names: CodebookNames;

  constructor(
    rows: readonly ReadRow[],
    { facts, successor }: { facts: PassageFacts | undefined; successor: Passage | undefined },
    names: CodebookNames,
  ) {
    this.#rows = rows;
    this.#facts = facts;
    this.#successor = successor;
    this.#names = names;
  }

  readonly #tell = teller({ name: passageSheet, columns: passageColumns }, this.faults);

  take(id: string): Decision | null {
    const [first] = this.#rows;
    if (!first) return null;
    if (!this.#facts) {
      if (this.#successor)
        this.#tell(
          first.row,
          'id',
          `这一句的原文改过，现在是 ${this.#successor.id}“${this.#successor.text}”；请用 --changed 导出改过的句子重读`,
          `the words changed, now ${this.#successor.id} “${this.#successor.text}”; read it again in a book written with --changed`,
        );
      else
        this.#tell(
          first.row,
          'id',
          `文中没有编号“${id}”的语句；原文改过或编号被改动，请用 --changed 重新导出没有判定的句子`,
          `no passage “${id}”; the source changed or the id was edited: write the passages without a decision with --changed`,
        );
      return null;
    }
    const { passage, decision } = this.#facts;
    for (const { row, values } of this.#rows)
      if (values['text'] !== passage.text)
        this.#tell(
          row,
          'text',
          `原文应为“${passage.text}”；请勿改动原文，文字有误请记在“字误与删除”表`,
          `expected “${passage.text}”; leave the words as they are, a slip belongs on its own sheet`,
        );
    const marks = this.#rows.map(({ values }) => values['read'] ?? '').filter((mark) => mark !== '');
    for (const row of this.#rows) isMarkedRead(row, this.#tell);
    if (marks.length === 0) {
      if (decision)
        this.#tell(
          first.row,
          'read',
          '这一句原已审读，“已读”却空了；请填“是”，要改判就改主题、议题',
          'decided before and now unmarked; mark it read, and change its themes or topics to decide anew',
        );
      return null;
    }
    return this.#decision(passage);
  }

  #decision(passage: Passage): Decision {
    const themes = this.#values(themeKeys, (name) => !name.includes('·'), '主题');
    const topics = this.#values(topicKeys, (name) => name.includes('·'), '议题');
    const ids = themes.map(({ id }) => id);
    // A theme that is not in the codebook is told itself, and not once more with each of its topics.
    for (const { row, key, id } of this.faults.length > 0 ? [] : topics)
      if (!ids.includes(id.split('/')[0] ?? ''))
        this.#tell(
          row,
          key,
          '议题不属于这一句的主题；请补上它的主题或改议题',
          'the topic is of none of the passage’s themes; add its theme or change it',
        );
    for (const list of [themes, topics])
      list.forEach(({ id, row, key }, index) => {
        if (list.findIndex((one) => one.id === id) < index)
          this.#tell(row, key, '填了两次；请删去一个', 'given twice; delete one');
      });
    const clauses: NonNullable<Decision['clauses']> = {};
    for (const { row, values } of this.#rows)
      topicKeys.forEach((key, index) => {
        const clause = this.#clause(
          { row, key: `clause${String(index + 1)}`, words: values[`clause${String(index + 1)}`] ?? '' },
          passage,
        );
        const topic = this.#names.idOf(values[key] ?? '');
        if (clause !== null && topic !== undefined) clauses[topic] = clause;
        else if (clause !== null)
          this.#tell(
            row,
            key,
            '有分句而没有议题；请选议题或删去分句',
            'a clause without a topic; choose one or delete the clause',
          );
      });
    this.#oneWhole();
    const note = this.#rows.map(({ values }) => values['note'] ?? '').find((words) => words !== '');
    return {
      passage: passage.id,
      quote: passage.text,
      themes: ids,
      topics: topics.map(({ id }) => id),
      ...(Object.keys(clauses).length === 0 ? {} : { clauses }),
      ...(note === undefined ? {} : { note }),
    };
  }

  /** Of the topics of one theme one has the sentence in full. */
  #oneWhole(): void {
    const full = this.#rows.flatMap(({ row, values }) =>
      topicKeys.flatMap((key, index) => {
        const clause = `clause${String(index + 1)}`;
        const theme = this.#names.idOf(values[key] ?? '')?.split('/')[0];
        return values[clause] === whole && theme !== undefined ? [{ row, clause, theme }] : [];
      }),
    );
    full.forEach(({ row, clause, theme }, index) => {
      if (full.findIndex((one) => one.theme === theme) < index)
        this.#tell(
          row,
          clause,
          `“${this.#names.nameOf(theme)}”下已有一个议题写了“${whole}”；只留主要的一个，其余照抄有关的一段`,
          'another topic of this theme has 全句 already; leave it to the main one and copy the words that concern this one',
        );
    });
  }

  #values(
    keys: readonly string[],
    fits: (name: string) => boolean,
    kind: string,
  ): { row: number; key: string; id: string }[] {
    return this.#rows.flatMap(({ row, values }) =>
      keys.flatMap((key) => {
        const name = values[key] ?? '';
        if (name === '') return [];
        const id = fits(name) ? this.#names.idOf(name) : undefined;
        if (id === undefined)
          this.#tell(
            row,
            key,
            `编码手册里没有${kind}“${name}”；请从下拉列表里选`,
            `“${name}” is not in the codebook; choose from the list`,
          );
        return id === undefined ? [] : [{ row, key, id }];
      }),
    );
  }

  #clause(
    { row, key, words }: { row: number; key: string; words: string },
    { text }: Passage,
  ): 'whole' | string[] | null {
    if (words === '') return null;
    if (words === whole) return 'whole';
    const runs = text.includes(words) ? [words] : words.split(gap).filter((run) => run !== '');
    let at = 0;
    for (const run of runs) {
      const found = text.indexOf(run, at);
      if (found < 0) {
        this.#tell(
          row,
          key,
          `“${run}”不在原文里；分句要照抄原文，几段之间用“……”，整句写“全句”`,
          `“${run}” is not in the passage; copy its words, with …… between runs, or 全句 for all of it`,
        );
        return null;
      }
      at = found + run.length;
    }
    return runs;
  }
}

const canonical = ({ themes, topics, clauses = {}, note }: Decision): string =>
  JSON.stringify([themes, topics, Object.entries(clauses).sort(([a], [b]) => (a < b ? -1 : 1)), note ?? '']);
/** True where two decisions say the same. */
export const sameDecision = (a: Decision, b: Decision): boolean => canonical(a) === canonical(b);

/** A decision with its keys in the order of the files, without those that say nothing. */
export function decisionItem({ passage, quote, themes, topics, clauses, note }: Decision): Record<string, unknown> {
  return {
    passage,
    quote,
    themes,
    ...(topics.length === 0 ? {} : { topics }),
    ...(clauses === undefined ? {} : { clauses }),
    ...(note === undefined ? {} : { note }),
  };
}
