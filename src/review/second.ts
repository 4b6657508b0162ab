/**
 * A second reader's workbook: the passages with the codebook and nothing that was decided or proposed, and what comes
 * back, held beside the first reading.
 */
import { codingVersion } from '../model/last-update.ts';
import type { SecondReading } from '../schema/second-reading.ts';
import { READ, openBook, readSheet, writeBook, type Fault, type SheetForm } from './book.ts';
import { codebookNames, codebookSheet } from './codebook.ts';
import { withoutEmpty } from './list-edit.ts';
import { markLine } from './mark.ts';
import { passageForm, takePassages } from './passages.ts';
import { foreignBook, markOf, passageFacts, type Reader, type ReviewMatter } from './matter.ts';

/** Of the first reader's columns, those that show no coding and ask for none of its clauses. */
const blindForm: SheetForm = {
  ...passageForm,
  columns: passageForm.columns.filter(({ key }) => !/^(?:proposal|reason|clause\d)$/u.test(key)),
};

const guideOf = ({ notice, rules }: ReviewMatter, reader: string): string[] => [
  `《${notice.title}》（${notice.id}）第二人盲读工作簿`,
  '只看原文和编码手册，判断每一句归哪些主题、议题；本簿不含已有的判定和程序的提议，请不要参看网站。',
  '主题、议题从下拉列表里选，最多三个主题，主要的放在前面；都不选就是“总述”。议题多于四个时，在下面插入一行，照抄编号和原文，接着填。判完一句，“已读”填“是”；读到一半也可以交回，只比较已读的句子。',
  '行可以排序、筛选；请勿合并单元格、改列名、改原文。',
  `交回：npm run review -- ${notice.id} --take 文件 --second ${reader}。程序记下您的判断，同首次判定比较一致程度，不改首次判定。`,
  'Read blind: choose themes and topics for each passage from the words and the codebook alone, and mark 已读 with 是. Only rows marked are compared.',
  ...rules.map((rule, index) => `规则${String(index + 1)}：${rule}`),
];

export async function writeSecondReview(matter: ReviewMatter, reader: string): Promise<Uint8Array> {
  const { themes } = matter.corpus;
  const names = codebookNames(themes);
  const rows = passageFacts(matter).map(({ passage: { id, text }, place }) => ({ id, place, text }));
  return writeBook({
    sheets: [{ ...blindForm, rows }, codebookSheet(themes)],
    guide: guideOf(matter, reader),
    mark: markLine(markOf(matter, 'second')),
    lists: { 主题: names.themes, 议题: names.topics, 已读: [READ] },
  });
}

export interface TakenSecond {
  faults: Fault[];
  /** Null where no row can be compared. */
  reading: SecondReading | null;
}

/** Null where the file is no workbook. A row whose passage has no first decision cannot be compared and is reported. */
export async function takeSecondReview(
  matter: ReviewMatter,
  bytes: Uint8Array,
  reader: Reader,
): Promise<TakenSecond | null> {
  const open = await openBook(bytes);
  if (!open) return null;
  const foreign = foreignBook(open, markOf(matter, 'second'));
  if (foreign) return { faults: [foreign], reading: null };
  const faults: Fault[] = [];
  const read = readSheet(open, blindForm, faults);
  const facts = new Map(passageFacts(matter).map((each) => [each.passage.id, each]));
  const blind = new Map([...facts].map(([id, each]) => [id, { ...each, decision: null }]));
  const taken = takePassages(read, { facts: blind, moved: matter.moved }, codebookNames(matter.corpus.themes));
  const readings = [...taken.values()].flatMap(({ passage, themes, topics, note }) => {
    const first = facts.get(passage)?.decision;
    if (first)
      return [
        { passage, themes, topics, ...withoutEmpty({ note }), first: { themes: first.themes, topics: first.topics } },
      ];
    read.tell(
      read.rows.find(({ values }) => values['id'] === passage)?.row ?? 1,
      'read',
      '这一句还没有首次判定，无法比较；请等首次判定交回，或加 --partial 先收可比较的',
      'no first decision to compare with; wait for the first reading, or take the others with --partial',
    );
    return [];
  });
  const coding = codingVersion(matter.corpus);
  if (coding === undefined || readings.length === 0) return { faults, reading: null };
  const { name, date } = reader;
  return { faults, reading: { reader: name, date, coding, notice: matter.notice.id, readings, settled: [] } };
}
