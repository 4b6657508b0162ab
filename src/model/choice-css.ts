/**
 * The style sheet by which texts and topics are left out of a long comparison without script: a rule a text and a
 * topic, as in `styles/comparison-choice.css`, which stops at a number that today's texts do not reach.
 */

/** How many topics the site's one style sheet knows: see `styles/comparison-choice.css`. */
export const STYLED = { topics: 32 } as const;

/** Rules for texts `c1`… up to `columns`, and topics `t33`… up to `topics`, in comparison and particulars alike. */
export function choiceCss(columns: number, topics: number): string {
  const rule = (name: string, where: string): string =>
    `.compare:has(#${name}:not(:checked)) ${where} .${name}{display:none!important}`;
  const numbers = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return [
    ...numbers(1, columns).map((at) => rule(`c${String(at)}`, ':is(.cmp,.particulars,.sheet)')),
    ...numbers(STYLED.topics + 1, topics).map((at) => rule(`t${String(at)}`, '.cmp')),
    '',
  ].join('\n');
}
