/** What a workbook that comes back changes in the editors' files. */
import { stringify } from 'yaml';
import { textPassagesOf } from '../model/align/alignment.ts';
import { alignmentFile } from '../model/align/decide-alignment.ts';
import type { Decision } from '../schema/decision.ts';
import type { Passage } from '../schema/passage.ts';
import { alignmentForm, takeAlignment } from './alignment-sheet.ts';
import { type Fault, type ReadSheet, type SheetForm, openBook, readSheet } from './book.ts';
import { type CodebookNames, codebookNames } from './codebook.ts';
import { itemForm, takeItems } from './items-sheet.ts';
import { editList, type ListEdit } from './list-edit.ts';
import { readMark } from './mark.ts';
import { newTopicForm, takeNewTopics } from './new-topics.ts';
import { numberForm, takeNumbers } from './numbers.ts';
import { decisionItem, passageForm, sameDecision, takePassages, type PassageFacts } from './passages.ts';
import { silenceForm, takeSilences } from './silences.ts';
import { slipForm, takeSlips } from './slips.ts';
import {
  alignmentOf,
  foreignBook,
  freshTopics,
  markOf,
  passageFacts,
  silenceFacts,
  targetsOf,
  type Reader,
  type ReviewMatter,
} from './matter.ts';

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

/** Rows of one of these sheets belong together: where one does not fit, none is taken. */
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
