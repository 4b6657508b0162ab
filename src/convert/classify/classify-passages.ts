import { type Proposal, classifyPassage } from './classify-passage.ts';
import type { Codebook } from './codebook.ts';

/** A passage of a part as the classifier takes it, in reading order. */
export interface PassageToClassify {
  id: string;
  text: string;
  role: 'heading' | 'text';
  /** Ids of the headings above it, outermost first. */
  headings: readonly string[];
  /** The same for passages of one paragraph, and for no others. */
  paragraph: string;
  /** True in a part's opening. */
  opening: boolean;
}

/**
 * Proposals for all passages of one part, by passage id. Texts come first, in order, since each may lean on the one
 * before it; headings after, since one that says little takes the themes of what stands under it.
 */
export function classifyPassages(passages: readonly PassageToClassify[], codebook: Codebook): Map<string, Proposal> {
  const words = new Map(passages.map((passage) => [passage.id, passage.text]));
  const proposals = new Map<string, Proposal>();
  const propose = (passage: PassageToClassify, before: Proposal | null, below: readonly Proposal[]): void => {
    const headings = passage.headings.flatMap((id) => words.get(id) ?? []);
    proposals.set(passage.id, classifyPassage({ ...passage, headings, before, below }, codebook));
  };
  let previous: PassageToClassify | null = null;
  for (const passage of passages.filter(({ role }) => role === 'text')) {
    const before = previous?.paragraph === passage.paragraph ? (proposals.get(previous.id) ?? null) : null;
    propose(passage, before, []);
    previous = passage;
  }
  for (const heading of passages.filter(({ role }) => role === 'heading')) {
    const under = passages.filter(({ role, headings }) => role === 'text' && headings.includes(heading.id));
    propose(
      heading,
      null,
      under.flatMap(({ id }) => proposals.get(id) ?? []),
    );
  }
  return proposals;
}
