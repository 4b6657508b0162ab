/** What a review of one notice rests on, and what of it each sheet of the workbook shows. */
import { alignNotices } from '../model/align/align-notices.ts';
import type { Corpus, NoticeNode } from '../model/corpus.ts';
import { listTexts } from '../model/notice-text.ts';
import { nodeName } from '../model/source-line.ts';
import { partNames } from '../model/vocabulary.ts';
import { nearPassages, silentCells } from '../model/silence-evidence.ts';
import type { AlignmentDecisions } from '../schema/alignment.ts';
import type { Decision } from '../schema/decision.ts';
import type { Moved } from '../schema/moved.ts';
import type { Sidecar } from '../schema/notice.ts';
import { isThemed, type Passage } from '../schema/passage.ts';
import type { SynonymGroup } from '../schema/synonym.ts';
import { type Fault, type OpenBook } from './book.ts';
import { readMark, wordsOf, type Mark } from './mark.ts';
import { newTopics, type NewTopic } from './new-topics.ts';
import { type PassageFacts } from './passages.ts';
import { type SilenceFacts } from './silences.ts';
import { topicId } from '../schema/theme.ts';
import { oncePerObject } from '../text/once.ts';

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

/** Who has read, and when. */
export interface Reader {
  name: string;
  /** ISO. */
  date: string;
}

/** The mark that a book of this matter has today. */
export const markOf = (matter: ReviewMatter, kind: Mark['kind']): Mark => ({
  notice: matter.notice.id,
  kind,
  words: wordsOf(passageFacts(matter).map(({ passage }) => passage.id)),
});

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

/** Where a passage is; of a notice with several parts with the part before it: `2023年总结 二、5、…`. */
function placeIn(corpus: Corpus, { partNodes }: NoticeNode, passage: Passage): string {
  const name = nodeName(corpus, corpus.entryOf(passage));
  const part = partNodes.find(({ id }) => id === passage.part);
  return partNodes.length < 2 || !part ? name : `${String(part.year)}年${partNames[part.kind]} ${name}`;
}

export const freshTopics = ({ corpus, notice }: ReviewMatter): NewTopic[] => newTopics(corpus.themes, notice.read);

export const targetsOf = ({ corpus, notice }: ReviewMatter) =>
  corpus.targets.filter(({ passage }) => corpus.passage(passage).notice === notice.id);

export const silenceFacts = oncePerObject(({ corpus, notice, synonyms }: ReviewMatter): SilenceFacts[] => {
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
});

export const alignmentOf = oncePerObject(({ earlier, notice }: ReviewMatter) =>
  earlier ? alignNotices(earlier.notice, notice, earlier.decisions) : null,
);
