/**
 * Policies that go by a name in quotation marks and not by a title in 《》: “医养结合十条”, “社工激励关怀15条”.
 */
import type { Passage } from '../../schema/passage.ts';
import type { Corpus, NoticeNode } from '../corpus.ts';
import type { Part } from '../../schema/notice.ts';

export interface NamedPolicy {
  name: string;
  mentions: { passage: Passage; notice: NoticeNode; part: Part }[];
}

const NUMBERED = /“([^“”《》，。；]{2,20}?(?:[一二三四五六七八九十]+|\d+)条(?:措施|意见|政策)?)”/gu;

/** The names in `text`, in reading order. */
export function policyNamesIn(text: string): string[] {
  return [...text.matchAll(NUMBERED)].flatMap(([, name]) => name ?? []);
}

export function listNamedPolicies(corpus: Corpus): NamedPolicy[] {
  const found = new Map<string, NamedPolicy>();
  for (const notice of corpus.notices)
    for (const part of notice.partNodes)
      for (const passage of part.entries.flatMap(({ passages }) => passages))
        for (const name of policyNamesIn(passage.text)) {
          const policy = found.get(name) ?? { name, mentions: [] };
          policy.mentions.push({ passage, notice, part });
          found.set(name, policy);
        }
  return [...found.values()];
}
