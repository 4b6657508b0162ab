/** A notice as a workbook to read in, and what a workbook that comes back changes in the editors' files. */
import { stringify } from 'yaml';
import { alignNotices } from '../model/align/align-notices.ts';
import { textPassagesOf } from '../model/align/alignment.ts';
import { alignmentFile } from '../model/align/decide-alignment.ts';
import type { Corpus, NoticeNode } from '../model/corpus.ts';
import { listTexts } from '../model/notice-text.ts';
import { nodeName } from '../model/source-line.ts';
import { changeNames, partNames } from '../model/vocabulary.ts';
import { nearPassages, silentCells } from '../model/silence-evidence.ts';
import type { AlignmentDecisions } from '../schema/alignment.ts';
import type { Decision } from '../schema/decision.ts';
import type { Moved } from '../schema/moved.ts';
import type { Sidecar } from '../schema/notice.ts';
import { isThemed, type Passage } from '../schema/passage.ts';
import type { SynonymGroup } from '../schema/synonym.ts';
import { alignmentForm, alignmentSheet, takeAlignment } from './alignment-sheet.ts';
import {
  type Fault,
  type OpenBook,
  type ReadSheet,
  type Sheet,
  type SheetForm,
  READ,
  openBook,
  readSheet,
  writeBook,
} from './book.ts';
import { type CodebookNames, codebookNames, codebookSheet } from './codebook.ts';
import { itemForm, itemsSheet, takeItems } from './items-sheet.ts';
import { editList, type ListEdit } from './list-edit.ts';
import { markLine, readMark, wordsOf, type Mark } from './mark.ts';
import { isOf, newTopicForm, newTopics, newTopicsSheet, takeNewTopics, type NewTopic } from './new-topics.ts';
import { numberForm, numbersSheet, seriesNames, takeNumbers } from './numbers.ts';
import { decisionItem, passageForm, passagesSheet, sameDecision, takePassages, type PassageFacts } from './passages.ts';
import { silenceForm, silencesSheet, takeSilences, verdicts, type SilenceFacts } from './silences.ts';
import { slipForm, slipKinds, slipsSheet, takeSlips } from './slips.ts';
import { topicId } from '../schema/theme.ts';

/** All that a review of one notice rests on. */
export interface ReviewMatter {
  corpus: Corpus;
  notice: NoticeNode;
  /** In the order of the file. */
  decisions: readonly Decision[];
  /** The rules that people code by. */
  rules: readonly string[];
  /** Ids that were published and are no more. */
  moved: readonly Moved[];
  /** By the keys of passages. */
  reasons: Readonly<Record<string, readonly string[]>>;
  sidecar: Sidecar;
  /** The text as received. */
  source: string;
  synonyms: readonly SynonymGroup[];
  /** The issuer's plan before this one; null where there is none. */
  earlier: { notice: NoticeNode; decisions: AlignmentDecisions | null } | null;
}

const guideOf = ({ notice, rules }: ReviewMatter): string[] => [
  `《${notice.title}》（${notice.id}）审读工作簿`,
  '黄底的列由您填写，灰底的列只供阅读，请勿改动。程序的提议已填在黄底列里：同意就在“已读”填“是”，不同意先改再填“是”。没有填“是”的行仍是“待审校”，读到一半也可以交回。',
  '“语句”表：主题、议题从下拉列表里选，最多三个主题，主要的放在前面；都不选就是“总述”。议题多于四个时，在下面插入一行，照抄编号和原文，接着填。各主题、议题收什么，见“编码手册”表。',
  '同一主题下有几个议题时填“分句”：主要的那个写“全句”，其余的照抄原文中有关的一段，几段之间用“……”。留空就用程序的提议。',
  '“数字”表：程序从原文读出的数。同别的文件里的数可以并列的，在“同类指标”里选一项；动词和单位必须相同，没有合适的就留空。其余各列读错或漏读了，请连同编号报告，表里不能改。',
  '“未提及”表：语句都读完、交回并重新导出以后再填。每行是一个会写成“未提及”的议题和字词相近的一句：这一句说到了它，判“提到（见其他议题）”；说的是别的，判“说的是别的事”并写一句理由。“引文”照抄原文里的那几个字。自己在别处找到的，抄来语句编号，同样填。没有判定的行不改变什么。',
  '“字误与删除”表：原文的明显错字和不属于正文的字，按表头填写；其余的表按各自的表头填写。',
  '各表的行可以排序、筛选；请勿合并单元格、改列名。删去的行等于没有读。',
  `交回：npm run review -- ${notice.id} --take 文件。有不合之处会逐格说明，全部合适才写入；加 --partial 先收合适的行。`,
  'Yellow columns are yours, grey ones are for reading. Proposals are filled in: mark 已读 with 是 where you agree, change first where you do not. Rows without it stay 待审校.',
  ...rules.map((rule, index) => `规则${String(index + 1)}：${rule}`),
];

/** The mark that a book of this matter has today. */
export const markOf = (matter: ReviewMatter, kind: Mark['kind']): Mark => ({
  notice: matter.notice.id,
  kind,
  words: wordsOf(passageFacts(matter).map(({ passage }) => passage.id)),
});

export async function writeReview(matter: ReviewMatter, onlyUnread: boolean): Promise<Uint8Array> {
  const names = codebookNames(matter.corpus.themes);
  const fresh = freshTopics(matter);
  const concerned = onlyUnread ? concernedBy(matter, fresh) : new Set<string>();
  const facts = passageFacts(matter).filter(
    ({ decision, passage }) => !onlyUnread || decision === null || concerned.has(passage.id),
  );
  const alignment = alignmentOf(matter);
  const { indicators } = matter.corpus;
  const sheets: Sheet[] = [
    passagesSheet(facts, names),
    ...(fresh.length > 0 ? [newTopicsSheet(fresh, names)] : []),
    numbersSheet(targetsOf(matter), indicators),
    silencesSheet(silenceFacts(matter), names, (id) => matter.corpus.passages.find((one) => one.id === id)?.text ?? ''),
    slipsSheet(matter.sidecar.corrections),
    ...(alignment ? [itemsSheet(alignment), alignmentSheet(alignment)] : []),
    codebookSheet(matter.corpus.themes),
  ];
  return writeBook({
    sheets,
    guide: guideOf(matter),
    mark: markLine(markOf(matter, 'first')),
    lists: {
      主题: names.themes,
      议题: names.topics,
      已读: [READ],
      同类指标: seriesNames(indicators).map(({ name }) => name),
      判定: Object.values(verdicts),
      处理: Object.values(slipKinds),
      变化: Object.values(changeNames),
    },
  });
}

export function passageFacts({ corpus, notice, decisions, reasons }: ReviewMatter): PassageFacts[] {
  const decided = new Map(decisions.map((decision) => [decision.passage, decision]));
  return corpus.passages
    .filter((passage) => passage.notice === notice.id && passage.part !== null && isThemed(passage))
    .map((passage) => {
      const decision = decided.get(passage.id);
      return {
        passage,
        place: placeIn(corpus, notice, passage),
        decision: decision?.quote === passage.text ? decision : null,
        reasons: reasons[passage.key] ?? [],
      };
    });
}

/** Where a passage stands; of a notice with several parts with the part before it: `2023年总结 二、5、…`. */
function placeIn(corpus: Corpus, { partNodes }: NoticeNode, passage: Passage): string {
  const name = nodeName(corpus, corpus.entryOf(passage));
  const part = partNodes.find(({ id }) => id === passage.part);
  return partNodes.length < 2 || !part ? name : `${String(part.year)}年${partNames[part.kind]} ${name}`;
}

const freshTopics = ({ corpus, notice }: ReviewMatter): NewTopic[] => newTopics(corpus.themes, notice.read);

/** Passages that may speak of topics newer than the reading: proposed under one, or near it in words. */
function concernedBy({ corpus, notice, synonyms }: ReviewMatter, fresh: readonly NewTopic[]): Set<string> {
  if (fresh.length === 0) return new Set();
  const proposed = corpus.passages.filter(
    (passage) => passage.notice === notice.id && passage.proposed.topics.some((topic) => isOf(topic, fresh)),
  );
  const nearTo = nearPassages(corpus, synonyms);
  const topics = corpus.topics.filter((topic) => isOf(topicId(topic), fresh));
  const near = listTexts(corpus)
    .filter((column) => column.notice?.id === notice.id)
    .flatMap((column) => topics.flatMap((topic) => nearTo(topic, column).map(({ passage }) => passage)));
  return new Set([...proposed, ...near].map(({ id }) => id));
}

const targetsOf = ({ corpus, notice }: ReviewMatter) =>
  corpus.targets.filter(({ passage }) => corpus.passage(passage).notice === notice.id);

function silenceFacts({ corpus, notice, synonyms }: ReviewMatter): SilenceFacts[] {
  const columns = listTexts(corpus).filter((column) => column.notice?.id === notice.id);
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
          const id = topicId(topic);
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
  /** Passages without a decision after this, in the notice's order. */
  unread: Passage[];
  /** Passages that have no row in the book. */
  absent: Passage[];
  /** True where the words have changed since the book was written. */
  older: boolean;
}

export interface Reader {
  name: string;
  /** ISO. */
  date: string;
}

/** What the rows become, and what does not fit. */
interface Gathering {
  matter: ReviewMatter;
  names: CodebookNames;
  /** A sheet of the book; what cannot be read of it, and what is said of it, is in `faults`. */
  sheet: (form: SheetForm) => ReadSheet;
  changes: Map<string, FileChange>;
  faults: Fault[];
  reader: Reader;
}

/** Null where the file is no workbook. */
export async function takeReview(matter: ReviewMatter, bytes: Uint8Array, reader: Reader): Promise<TakenReview | null> {
  const open = await openBook(bytes);
  if (!open) return null;
  const wanted = markOf(matter, 'first');
  const foreign = foreignBook(open, wanted);
  if (foreign) return { faults: [foreign], changes: new Map(), decisions: [], unread: [], absent: [], older: false };
  const faults: Fault[] = [];
  const changes = new Map<string, FileChange>();
  const sheet = (form: SheetForm): ReadSheet => readSheet(open, form, faults);
  const names = codebookNames(matter.corpus.themes);
  const facts = passageFacts(matter);
  const read = sheet(passageForm);
  const known = new Map(facts.map((each) => [each.passage.id, each]));
  const taken = takePassages(read, { facts: known, moved: matter.moved }, names);
  const gathering: Gathering = { matter, names, sheet, changes, faults, reader };
  // A book from before a topic came in has no such sheet, and stays good.
  const fresh = freshTopics(matter);
  const readFor = open.sheet(newTopicForm.name)
    ? takeNewTopics(sheet(newTopicForm), { fresh, names, date: reader.date })
    : [];
  addDecisions(gathering, { facts, taken, readFor });
  addSilences(gathering);
  addNumbers(gathering);
  addSlips(gathering);
  addAlignment(gathering);
  const unread = facts.filter(({ passage, decision }) => decision === null && !taken.has(passage.id));
  const present = new Set(read.rows.map(({ values }) => values['id']));
  const absent = facts.filter(({ passage }) => !present.has(passage.id));
  const mark = readMark(open.guide);
  return {
    faults,
    changes,
    decisions: [...taken.values()],
    unread: unread.map(({ passage }) => passage),
    absent: absent.map(({ passage }) => passage),
    older: mark !== null && mark.words !== wanted.words,
  };
}

/** What is wrong with a book of another notice or for another reader; null for one that belongs here or has lost its mark. */
export function foreignBook({ guide }: OpenBook, wanted: Mark): Fault | null {
  const mark = readMark(guide);
  if (mark === null || (mark.notice === wanted.notice && mark.kind === wanted.kind)) return null;
  const [zh, en] =
    mark.notice !== wanted.notice
      ? [
          `这是 ${mark.notice} 的工作簿，不是 ${wanted.notice} 的；请核对文件`,
          `this is the workbook of ${mark.notice}, not of ${wanted.notice}; check the file`,
        ]
      : mark.kind === 'second'
        ? [
            '这是第二人盲读的工作簿；请加 --second 姓名 交回',
            'this is a second reader’s workbook; give it back with --second NAME',
          ]
        : [
            '这是审读的工作簿，里面有首次判定，不能作第二人盲读；请用 --second 姓名 另写一本',
            'this workbook shows the first decisions and is no blind reading; write one with --second NAME',
          ];
  return { sheet: '说明', row: guide.length, column: '', zh, en };
}

/** The beginning of a file that is new. */
const beginning = (words: string, { name, date }: Reader, fields: Record<string, string> = {}): string =>
  `# ${words}\n${stringify({ ...fields, reader: name, date }, { singleQuote: true, version: '1.1' })}`;

function addDecisions(
  { matter, changes, reader }: Gathering,
  {
    facts,
    taken,
    readFor,
  }: { facts: readonly PassageFacts[]; taken: ReadonlyMap<string, Decision>; readFor: readonly ListEdit[] },
): void {
  const { notice, decisions } = matter;
  const order = new Map(facts.map(({ passage }, index) => [passage.id, index]));
  const edits = facts.flatMap(({ passage, decision }, place): ListEdit[] => {
    const next = taken.get(passage.id);
    if (!next || (decision && sameDecision(decision, next))) return [];
    const value = decisionItem(next);
    const at = decisions.findIndex((one) => one.passage === passage.id);
    if (at >= 0) return [{ at, value }];
    return [{ at: null, after: decisions.findLastIndex((one) => (order.get(one.passage) ?? Infinity) < place), value }];
  });
  if (edits.length + readFor.length === 0) return;
  // What was decided on words that are no longer there goes with the first new reading.
  decisions.forEach(({ passage }, at) => {
    if (!order.has(passage)) edits.push({ at, value: null });
  });
  const begin = beginning(
    `编辑对 ${notice.id} 各语句的主题与议题的判定；引文须与原文一致。themes 为空即“总述”。`,
    reader,
  );
  changes.set(`content/editors/decisions/${notice.id}.yaml`, (source) =>
    editList(editList(source ?? begin, ['decisions'], edits), ['readFor'], readFor),
  );
}

function addNumbers({ matter, sheet, changes }: Gathering): void {
  const numbers = takeNumbers(sheet(numberForm), targetsOf(matter), matter.corpus.indicators);
  for (const [indicator, edits] of Map.groupBy(numbers, (one) => one.indicator))
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
}

function addSlips({ matter, sheet, changes }: Gathering): void {
  const edits = takeSlips(sheet(slipForm), matter.sidecar.corrections, matter.source);
  if (edits.length > 0)
    changes.set(`seeds/${matter.notice.id}.yaml`, (source) => editList(source ?? '', ['corrections'], edits));
}

function addSilences({ matter, names, sheet, changes, reader }: Gathering): void {
  const passages = new Map(
    matter.corpus.passages.filter((one) => one.notice === matter.notice.id).map((one) => [one.id, one]),
  );
  const taken = takeSilences(sheet(silenceForm), silenceFacts(matter), { names, passages });
  for (const [text, { mentions, dismissed }] of taken) {
    if (mentions.length + dismissed.length === 0) continue;
    const begin = beginning(
      '未提及各格的通读：mentions 是提到而归入其他议题的，dismissed 是字词相近而说的是别的事；引文须与原文一致。',
      reader,
      { text },
    );
    changes.set(`content/editors/silences/${text}.yaml`, (source) =>
      editList(editList(source ?? begin, ['mentions'], mentions), ['dismissed'], dismissed),
    );
  }
}

/** Rows of one of these sheets stand together: where one does not fit, none is taken. */
function addAlignment({ matter, sheet, changes, faults, reader }: Gathering): void {
  const alignment = alignmentOf(matter);
  if (!alignment || !matter.earlier) return;
  const takeAll = (form: SheetForm, take: (read: ReadSheet) => ListEdit[]): ListEdit[] => {
    const read = sheet(form);
    const before = faults.length;
    const edits = take(read);
    return faults.length > before ? [] : edits;
  };
  const { a, b } = alignment.parts;
  const all = (part: typeof a): Passage[] =>
    part.entries.flatMap((entry) => [
      ...entry.passages.filter(({ role }) => role === 'heading'),
      ...textPassagesOf(entry),
    ]);
  const { decisions } = matter.earlier;
  const items = takeAll(itemForm, (read) => takeItems(read, alignment, decisions));
  const passages = takeAll(alignmentForm, (read) => takeAlignment(read, { a: all(a), b: all(b) }, decisions));
  if (items.length + passages.length === 0) return;
  const [from, to] = [matter.earlier.notice.id, matter.notice.id];
  const begin = beginning(`${from} 与 ${to} 的逐条、逐句对应；程序只提议，以此为准。`, reader, { a: from, b: to });
  changes.set(alignmentFile(from, to), (source) => {
    const text = source ?? `${begin}items: []\npassages: []\n`;
    return editList(editList(text, ['items'], items), ['passages'], passages);
  });
}
