/**
 * The numbers that a text sets itself, each beside what the city's plan of the same year and the place's own plan of the
 * year before say on the same indicator. Numbers are beside one another as they are written; nothing is worked out.
 */
import { type NoticeText, targetsOf } from '../notice-text.ts';
import type { Corpus } from '../corpus.ts';
import { formatDeed, formatNumber } from '../number/format-number.ts';
import { wholeOf } from '../number/ledger.ts';
import { slipOf } from '../slip.ts';
import type { Passage } from '../../schema/passage.ts';
import type { Target } from '../../schema/target.ts';

export interface PlaceNumber {
  target: Target;
  passage: Passage;
  /** `新增养老床位`, `“一键通”服务新增覆盖老年人`. */
  deed: string;
  /** `200张`. */
  figure: string;
  /** `35家`: the number that it is a part of; null where it is no part. */
  whole: string | null;
  /** One entry a text of `beside`: its numbers on the same indicator, with their verb where it is another. */
  others: { figure: string; target: Target; passage: Passage; slip: string | null }[][];
  /** Why its words are marked 原文如此; null where they have no slip. */
  slip: string | null;
}

/** The plan's numbers to be reached, in reading order; `beside` are the texts to compare with. */
export function placeNumbers(corpus: Corpus, column: NoticeText, beside: readonly NoticeText[]): PlaceNumber[] {
  const figureOf = (target: Target): string => formatNumber(target, corpus.passage(target.passage).text);
  const slip = ({ passage, quote }: Target): string | null => slipOf(corpus, corpus.passage(passage), quote);
  const others = beside.map((other) => targetsOf(other).filter(({ kind, whole }) => kind === 'target' && !whole));
  return targetsOf(column)
    .filter(({ kind }) => kind === 'target')
    .map((target) => {
      const passage = corpus.passage(target.passage);
      return {
        target,
        passage,
        deed: `${target.subject ?? ''}${formatDeed(target, passage.text)}`,
        figure: figureOf(target),
        whole: wholeOf(corpus, target),
        slip: slip(target),
        others: others.map((own) => {
          const alike = own.filter(({ indicator }) => indicator !== null && indicator === target.indicator);
          const sameVerb = alike.filter(({ verb }) => verb === target.verb);
          return (sameVerb.length > 0 ? sameVerb : alike).map((other) => ({
            figure: `${other.verb === target.verb ? '' : other.verb}${figureOf(other)}`,
            target: other,
            passage: corpus.passage(other.passage),
            slip: slip(other),
          }));
        }),
      };
    });
}
