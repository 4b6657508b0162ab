/** A notice as a workbook to read in, and what a workbook that comes back changes in the editors' files. */
import { stringify } from 'yaml';
import { alignNotices } from '../model/align/align-notices.ts';
import { changeNames, textOf } from '../model/align/alignment.ts';
import type { Corpus, NoticeNode } from '../model/corpus.ts';
import { listColumns } from '../model/column.ts';
import { nearPassages, silentCells } from '../model/silence-evidence.ts';
import type { AlignmentDecisions } from '../schema/alignment.ts';
import type { Decision } from '../schema/decision.ts';
import type { Sidecar } from '../schema/notice.ts';
import type { Passage } from '../schema/passage.ts';
import type { SynonymGroup } from '../schema/synonym.ts';
import { alignmentColumns, alignmentSheet, alignmentSheetName, takeAlignment } from './alignment-sheet.ts';
import { openBook, writeBook, type Fault, type ReadRow, type Sheet } from './book.ts';
import { codebookNames } from './codebook-names.ts';
import { editList, type ListEdit } from './list-edit.ts';
import { numberColumns, numberSheet, numbersSheet, seriesNames, takeNumbers } from './numbers.ts';
import {
  decisionItem,
  passageColumns,
  passageSheet,
  passagesSheet,
  sameDecision,
  takePassages,
  type PassageFacts,
} from './passages.ts';
import { silenceColumns, silenceSheet, silencesSheet, takeSilences, verdicts, type SilenceFacts } from './silences.ts';
import { slipColumns, slipKinds, slipSheet, slipsSheet, takeSlips } from './slips.ts';

/** All that a review of one notice rests on. */
export interface ReviewMatter {
  corpus: Corpus;
  notice: NoticeNode;
  /** In the order of the file. */
  decisions: readonly Decision[];
  /** By the keys of passages. */
  reasons: Readonly<Record<string, readonly string[]>>;
  sidecar: Sidecar;
  /** The text as received. */
  source: string;
  synonyms: readonly SynonymGroup[];
  /** The issuer's plan before this one; null where there is none. */
  earlier: { notice: NoticeNode; decisions: AlignmentDecisions | null } | null;
}

const guideOf = ({ notice }: ReviewMatter): string[] => [
  `《${notice.title}》（${notice.id}）审读工作簿`,
  '黄底的列由您填写，灰底的列只供阅读，请勿改动。程序的提议已填在黄底列里：同意就在“已读”填“是”，不同意先改再填“是”。没有填“是”的行仍是“待审校”，读到一半也可以交回。',
  '主题、议题从下拉列表里选，最多三个主题，主要的放在前面；都不选就是“总述”。议题多于四个时，在下面插入一行，照抄编号和原文，接着填。',
  '同一主题下有几个议题时填“分句”：主要的那个写“全句”，其余的照抄原文中有关的一段，几段之间用“……”。留空就用程序的提议。',
  '各表的行可以排序、筛选；请勿合并单元格、改列名。',
  `交回：npm run review -- ${notice.id} --take 文件。有不合之处会逐格说明，全部合适才写入；加 --partial 先收合适的行。`,
  'Yellow columns are yours, grey ones are for reading. Proposals are filled in: mark 已读 with 是 where you agree, change first where you do not. Rows without it stay 待审校.',
];

export async function writeReview(matter: ReviewMatter, onlyUnread: boolean): Promise<Uint8Array> {
  const names = codebookNames(matter.corpus.themes);
  const facts = passageFacts(matter).filter(({ decision }) => !onlyUnread || decision === null);
  const alignment = alignmentOf(matter);
  const { indicators } = matter.corpus;
  const sheets: Sheet[] = [
    passagesSheet(facts, names),
    numbersSheet(targetsOf(matter), indicators),
    silencesSheet(silenceFacts(matter), names, (id) => matter.corpus.passages.find((one) => one.id === id)?.text ?? ''),
    slipsSheet(matter.sidecar.corrections),
    ...(alignment ? [alignmentSheet(alignment)] : []),
  ];
  return writeBook({
    sheets,
    guide: guideOf(matter),
    lists: {
      主题: names.themes,
      议题: names.topics,
      已读: ['是'],
      同类指标: seriesNames(indicators).map(({ name }) => name),
      判定: Object.values(verdicts),
      处理: Object.values(slipKinds),
      变化: Object.values(changeNames),
    },
  });
}

function passageFacts({ corpus, notice, decisions, reasons }: ReviewMatter): PassageFacts[] {
  const decided = new Map(decisions.map((decision) => [decision.passage, decision]));
  return corpus.passages
    .filter(
      (passage) =>
        passage.notice === notice.id &&
        passage.part !== null &&
        (passage.role === 'text' || passage.role === 'heading'),
    )
    .map((passage) => {
      const decision = decided.get(passage.id);
      return {
        passage,
        entry: corpus.entryOf(passage),
        decision: decision?.quote === passage.text ? decision : null,
        reasons: reasons[passage.key] ?? [],
      };
    });
}

const targetsOf = ({ corpus, notice }: ReviewMatter) =>
  corpus.targets.filter(({ passage }) => corpus.passage(passage).notice === notice.id);

function silenceFacts({ corpus, notice, synonyms }: ReviewMatter): SilenceFacts[] {
  const columns = listColumns(corpus).filter((column) => column.notice?.id === notice.id);
  const silent = silentCells(corpus, columns);
  const nearTo = nearPassages(corpus, synonyms);
  return columns.map((column) => {
    const file = corpus.silences.find(({ text }) => text === column.id) ?? null;
    const done = new Set(file?.dismissed.map(({ topic, passage }) => `${topic} ${passage}`));
    return {
      text: column.id,
      file,
      open: silent
        .filter((cell) => cell.column.id === column.id)
        .map(({ topic }) => {
          const id = `${topic.theme}/${topic.id}`;
          return { topic: id, near: nearTo(topic, column).filter(({ passage }) => !done.has(`${id} ${passage.id}`)) };
        }),
    };
  });
}

const alignmentOf = ({ earlier, notice }: ReviewMatter) =>
  earlier ? alignNotices(earlier.notice, notice, earlier.decisions) : null;

/** What a book changes: by path below the project, a function from the file as it is (null for none) to what it becomes. */
export type FileChange = (source: string | null) => string;

export interface TakenReview {
  faults: Fault[];
  changes: Map<string, FileChange>;
  /** Decisions as the book has them, in the notice's order. */
  decisions: Decision[];
  /** Passages without a decision after this. */
  unread: number;
}

export interface Reader {
  name: string;
  /** ISO. */
  date: string;
}

/** Null where the file is no workbook. */
export async function takeReview(matter: ReviewMatter, bytes: Uint8Array, reader: Reader): Promise<TakenReview | null> {
  const open = await openBook(bytes);
  if (!open) return null;
  const faults: Fault[] = [];
  const rowsOf = (form: Pick<Sheet, 'name' | 'columns'>): ReadRow[] => {
    const sheet = open(form);
    if (!sheet) {
      faults.push({
        sheet: form.name,
        row: 1,
        column: '',
        zh: '这张表不见了；请从新导出的工作簿里补回',
        en: 'this sheet is missing; bring it back from a new workbook',
      });
      return [];
    }
    faults.push(...sheet.faults);
    // A row is read only where the sheet has its columns.
    return sheet.faults.some(({ row }) => row === 1)
      ? []
      : sheet.rows.filter(({ row }) => !sheet.faults.some((one) => one.row === row));
  };
  const changes = new Map<string, FileChange>();
  const names = codebookNames(matter.corpus.themes);
  const facts = passageFacts(matter);
  const taken = takePassages(
    rowsOf({ name: passageSheet, columns: passageColumns }),
    new Map(facts.map((each) => [each.passage.id, each])),
    names,
  );
  faults.push(...taken.faults);
  addDecisions(matter, { facts, taken: taken.decisions, reader }, changes);
  addSilences(matter, rowsOf({ name: silenceSheet, columns: silenceColumns }), { changes, faults, reader });
  const numbers = takeNumbers(
    rowsOf({ name: numberSheet, columns: numberColumns }),
    targetsOf(matter),
    matter.corpus.indicators,
  );
  faults.push(...numbers.faults);
  for (const [indicator, edits] of Map.groupBy(numbers.edits, (one) => one.indicator))
    changes.set(`content/editors/indicators/${indicator}.yaml`, (source) =>
      [...Map.groupBy(edits, ({ index }) => index)].reduce(
        (text, [index, group]) =>
          editList(
            text,
            ['series', index, 'targets'],
            group.map(({ edit }) => edit),
          ),
        source ?? '',
      ),
    );
  const slips = takeSlips(rowsOf({ name: slipSheet, columns: slipColumns }), matter.sidecar.corrections, matter.source);
  faults.push(...slips.faults);
  if (slips.edits.length > 0)
    changes.set(`seeds/${matter.notice.id}.yaml`, (source) => editList(source ?? '', ['corrections'], slips.edits));
  addAlignment(matter, rowsOf, { changes, faults, reader });
  const unread = facts.filter(({ passage, decision }) => decision === null && !taken.decisions.has(passage.id)).length;
  return { faults, changes, decisions: [...taken.decisions.values()], unread };
}

const head = (words: string, fields: Record<string, string>): string =>
  `# ${words}\n${stringify(fields, { singleQuote: true })}`;

function addDecisions(
  { notice, decisions }: ReviewMatter,
  { facts, taken, reader }: { facts: readonly PassageFacts[]; taken: ReadonlyMap<string, Decision>; reader: Reader },
  changes: Map<string, FileChange>,
): void {
  const order = new Map(facts.map(({ passage }, index) => [passage.id, index]));
  const edits: ListEdit[] = [];
  facts.forEach(({ passage, decision }) => {
    const next = taken.get(passage.id);
    if (!next || (decision && sameDecision(decision, next))) return;
    const at = decisions.findIndex((one) => one.passage === passage.id);
    const place = order.get(passage.id) ?? 0;
    const after = decisions.findLastIndex((one) => (order.get(one.passage) ?? Infinity) < place);
    edits.push(at >= 0 ? { at, value: decisionItem(next) } : { at: null, after, value: decisionItem(next) });
  });
  if (edits.length === 0) return;
  // What was decided on words that are no longer there goes with the first new reading.
  decisions.forEach(({ passage }, at) => {
    if (!order.has(passage)) edits.push({ at, value: null });
  });
  const begin = head(`编辑对 ${notice.id} 各语句的主题与议题的判定；引文须与原文一致。themes 为空即“总述”。`, {
    reader: reader.name,
    date: reader.date,
  });
  changes.set(`content/editors/decisions/${notice.id}.yaml`, (source) =>
    editList(source ?? begin, ['decisions'], edits),
  );
}

interface Gathering {
  changes: Map<string, FileChange>;
  faults: Fault[];
  reader: Reader;
}

function addSilences(matter: ReviewMatter, rows: readonly ReadRow[], { changes, faults, reader }: Gathering): void {
  const passages = new Map(
    matter.corpus.passages.filter((one) => one.notice === matter.notice.id).map((one) => [one.id, one]),
  );
  const taken = takeSilences(rows, silenceFacts(matter), { names: codebookNames(matter.corpus.themes), passages });
  faults.push(...taken.faults);
  for (const [text, { mentions, dismissed }] of taken.edits) {
    if (mentions.length + dismissed.length === 0) continue;
    const begin = head(
      '未提及各格的通读：mentions 是提到而归他题的，dismissed 是字词相近而说的是别的事；引文须与原文一致。',
      { text, reader: reader.name, date: reader.date },
    );
    changes.set(`content/editors/silences/${text}.yaml`, (source) =>
      editList(editList(source ?? begin, ['mentions'], mentions), ['dismissed'], dismissed),
    );
  }
}

function addAlignment(
  matter: ReviewMatter,
  rowsOf: (form: Pick<Sheet, 'name' | 'columns'>) => ReadRow[],
  { changes, faults, reader }: Gathering,
): void {
  const alignment = alignmentOf(matter);
  if (!alignment || !matter.earlier) return;
  const { a, b } = alignment.parts;
  const all = (part: typeof a): Passage[] =>
    part.entries.flatMap((entry) => [...entry.passages.filter(({ role }) => role === 'heading'), ...textOf(entry)]);
  const taken = takeAlignment(
    rowsOf({ name: alignmentSheetName, columns: alignmentColumns }),
    { a: all(a), b: all(b) },
    matter.earlier.decisions,
  );
  faults.push(...taken.faults);
  if (taken.edits.length === 0) return;
  const [from, to] = [matter.earlier.notice.id, matter.notice.id];
  const begin = `${head(`${from} 与 ${to} 的逐句对应；程序只提议，以此为准。`, { a: from, b: to, reader: reader.name, date: reader.date })}items: []\n`;
  changes.set(`content/editors/alignments/${from}--${to}.yaml`, (source) =>
    editList(source ?? begin, ['passages'], taken.edits),
  );
}
