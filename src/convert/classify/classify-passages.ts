import { readOnce } from '../../text/short-text.ts';
import { classifyHeading } from './classify-heading.ts';
import { classifyPassage, type Proposal } from './classify-passage.ts';
import type { Codebook } from './codebook.ts';

/** A passage of a part as the classifier takes it, in reading order. */
export interface PassageToClassify {
  id: string;
  text: string;
  role: 'heading' | 'text';
  /** Ids of the headings above it, outermost first. */
  headings: readonly string[];
  /** The same for passages of one paragraph, and for no others. */
  paragraph: unknown;
  /** True in a part's opening. */
  opening: boolean;
}

/**
 * Proposals for all passages of one part, in their order. Texts come first, since each may lean on the one before it;
 * then headings, by what they say and what they head; last, texts that had nothing to go by lean on a heading that
 * learnt its themes from their neighbours.
 */
export function classifyPassages(passages: readonly PassageToClassify[], codebook: Codebook): Proposal[] {
  const words = new Map(passages.flatMap(({ id, text, role }) => (role === 'heading' ? [[id, text]] : [])));
  const classify = classifier(codebook, (passage) => passage.headings.flatMap((id) => words.get(id) ?? []));
  const proposals = new Array<Proposal>(passages.length);
  let previous: { paragraph: PassageToClassify['paragraph']; proposal: Proposal } | null = null;
  for (const [index, passage] of passages.entries()) {
    if (passage.role !== 'text') continue;
    const before: Proposal | null =
      previous !== null && previous.paragraph === passage.paragraph ? previous.proposal : null;
    const proposal = classify(passage, before, null);
    proposals[index] = proposal;
    previous = { paragraph: passage.paragraph, proposal };
  }
  // A theme that one sentence gave its heading does not spread to the other sentences.
  const spread = new Map<string, Proposal>();
  const under = proposalsUnder(passages, proposals);
  for (const [index, heading] of passages.entries()) {
    if (heading.role !== 'heading') continue;
    const below = under.get(heading.id) ?? [];
    const proposal = classifyHeading(heading.text, below, codebook);
    proposals[index] = proposal;
    spread.set(heading.id, { ...proposal, themes: proposal.themes.filter((theme) => isHeldByHalf(theme, below)) });
  }
  for (const [index, passage] of passages.entries()) {
    if (passage.role !== 'text' || proposals[index]?.themes.length !== 0) continue;
    const headed = spread.get(passage.headings.at(-1) ?? '');
    if (headed !== undefined) proposals[index] = classify(passage, null, headed);
  }
  return proposals;
}

/** What was proposed for the texts under each heading, near and far, by the heading's id. */
function proposalsUnder(
  passages: readonly PassageToClassify[],
  proposals: readonly Proposal[],
): ReadonlyMap<string, Proposal[]> {
  const under = new Map<string, Proposal[]>();
  for (const [index, { role, headings }] of passages.entries())
    for (const heading of role === 'text' ? headings : []) {
      const below = under.get(heading);
      if (below) below.push(proposals[index] as Proposal);
      else under.set(heading, [proposals[index] as Proposal]);
    }
  return under;
}

type Classify = (passage: PassageToClassify, before: Proposal | null, headed: Proposal | null) => Proposal;

/** Classifies passages in reading order; short ones that are alike, under the same headings, once. */
function classifier(codebook: Codebook, headingsOf: (passage: PassageToClassify) => string[]): Classify {
  let last: { passage: PassageToClassify; headed: Proposal | null; read: (text: string) => Proposal } | null = null;
  return (passage, before, headed) => {
    if (
      last?.headed !== headed ||
      last.passage.headings !== passage.headings ||
      last.passage.opening !== passage.opening
    ) {
      const around = { headings: headingsOf(passage), opening: passage.opening, before: null, headed };
      last = { passage, headed, read: readOnce((text) => classifyPassage({ ...around, text }, codebook)) };
    }
    if (before === null || before.themes.length === 0) return last.read(passage.text);
    return classifyPassage({ ...passage, headings: headingsOf(passage), before, headed }, codebook);
  };
}

/** True for a theme that at least half of the texts below a heading have. */
function isHeldByHalf(theme: string, below: readonly Proposal[]): boolean {
  const held = below.filter(({ themes }) => themes.includes(theme)).length;
  return held >= below.length / 2;
}
