/**
 * Policies that go by a name and not by a title in 《》: “医养结合十条” and “治本攻坚三年行动计划” in quotation marks,
 * 换届指引 and 专项规划 without any.
 */
import type { Passage } from '../../schema/passage.ts';
import type { Corpus, NoticeNode } from '../corpus.ts';
import { passagesOf } from '../notice-text.ts';
import { citingClause } from './instrument-facts.ts';
import type { Part } from '../../schema/notice.ts';

export interface NamedPolicy {
  name: string;
  /** Each with the clause that names it. */
  mentions: { passage: Passage; notice: NoticeNode; part: Part; clause: string }[];
}

/** A count of articles or lists, or a plan of several years, in quotation marks; what follows the marks may say what it is. */
const QUOTED =
  /“([^“”《》，。；]{2,20}?(?:(?:[一二三四五六七八九十]+|\d+)条(?:措施|意见|政策)?|[一二两三四五六七八九十]清单|年行动计划))[，,]?”|(“[^“”《》，。；]{2,12}”方案)/gu;
/** What is done to a paper, then the paper by its sort. */
const UNQUOTED = new RegExp(
  '(?<=出台|制定|制订|制发|编制|编制完成|修订|发布|贯彻实施|落实|启动|推进|深化)(?!完成)' +
    '((?:\\p{Script=Han}{2,6}、)?[^，。；、,;“”《》]{2,22}?' +
    '(?:指导意见|实施意见|扶持意见|若干措施|问题的意见|管理办法|规范化指引|换届指引|专项规划|专项布局规划|规划建设实施方案|裁量基准|清单))',
  'gu',
);
/** Names that everybody knows. */
const KNOWN = /中央八项规定/gu;

interface NameRun {
  name: string;
  span: [number, number];
}

/** The names in `text` that no 《》 hold, in reading order. */
export function policyNamesIn(text: string): NameRun[] {
  const titles = [...text.matchAll(/《[^》]*》/gu)].map(({ index, 0: all }) => [index, index + all.length] as const);
  return [QUOTED, UNQUOTED, KNOWN]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: all, 1: name, 2: marked }): NameRun => ({
      name: (name ?? marked ?? all).replace(/^(?:本市|的)/u, ''),
      span: [index, index + all.length],
    }))
    .filter(({ span: [start, end] }) => !titles.some(([open, close]) => open < end && start < close))
    .sort((a, b) => a.span[0] - b.span[0]);
}

export function listNamedPolicies(corpus: Corpus): NamedPolicy[] {
  const found = corpus.notices.flatMap((notice) =>
    notice.partNodes.flatMap((part) =>
      passagesOf({ parts: [part] }).flatMap((passage) =>
        policyNamesIn(passage.text).map(({ name, span }) => ({
          name,
          mention: { passage, notice, part, clause: citingClause(passage.text, span) },
        })),
      ),
    ),
  );
  const byName = Map.groupBy(found, ({ name }) => name);
  return [...byName].map(([name, own]) => ({ name, mentions: own.map(({ mention }) => mention) }));
}
