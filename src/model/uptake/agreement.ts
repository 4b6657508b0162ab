/** How well two readings of uptake agree: whether a task is taken up at all, and in which state. */
import type { UptakeReading } from '../../schema/uptake-reading.ts';
import type { UptakeState } from '../../schema/uptake.ts';
import { cohenKappa, countLabels } from '../agreement.ts';
import type { Uptake } from './uptake.ts';

export interface UptakeAgreement {
  sentences: number;
  /** Sentence by district. */
  pairs: number;
  /** Of whether it is taken up at all; null where chance leaves nothing to agree on. */
  kappa: number | null;
  /** Share of pairs with the same state, 0 to 1. */
  sameState: number;
  differences: { passage: string; district: string; first: UptakeState; second: UptakeState }[];
}

export function uptakeAgreement(uptakes: readonly Uptake[], { readings }: UptakeReading): UptakeAgreement {
  const cells = new Map(
    uptakes.flatMap(({ tasks }) =>
      tasks.flatMap(({ passage, cells: own }) =>
        own.map(({ district, state }) => [`${passage.id} ${district.id}`, state] as const),
      ),
    ),
  );
  const read = readings.flatMap(({ passage, answers }) =>
    [...answers].flatMap(([district, { state }]) => {
      const first = cells.get(`${passage} ${district}`);
      return first == null ? [] : [{ passage, district, first, second: state }];
    }),
  );
  const taken = (state: UptakeState): string[] => (state === 'none' ? [] : ['taken']);
  const [count] = countLabels(
    read.map(({ passage, first, second }) => ({ id: passage, first: taken(first), second: taken(second) })),
    ['taken'],
  );
  const differences = read.filter(({ first, second }) => first !== second);
  return {
    sentences: new Set(read.map(({ passage }) => passage)).size,
    pairs: read.length,
    kappa: count ? cohenKappa(count) : null,
    sameState: read.length === 0 ? 0 : 1 - differences.length / read.length,
    differences,
  };
}
