/** A notice as a workbook to read in. */
import { listTexts } from '../model/notice-text.ts';
import { changeNames } from '../model/vocabulary.ts';
import { nearPassages } from '../model/silence-evidence.ts';
import { alignmentSheet } from './alignment-sheet.ts';
import { type Sheet, READ, writeBook } from './book.ts';
import { codebookNames, codebookSheet } from './codebook.ts';
import { itemsSheet } from './items-sheet.ts';
import { markLine } from './mark.ts';
import { isOf, newTopicsSheet, type NewTopic } from './new-topics.ts';
import { numbersSheet, seriesNames } from './numbers.ts';
import { passagesSheet } from './passages.ts';
import { silencesSheet, verdicts } from './silences.ts';
import { slipKinds, slipsSheet } from './slips.ts';
import { topicId } from '../schema/theme.ts';
import {
  alignmentOf,
  freshTopics,
  markOf,
  passageFacts,
  silenceFacts,
  targetsOf,
  type ReviewMatter,
} from './matter.ts';

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
