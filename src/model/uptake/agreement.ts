/** How well two readings of uptake agree: whether a task is taken up at all, and in which state. */
import type { UptakeReading } from '../../schema/uptake-reading.ts';
import type { UptakeState } from '../../schema/uptake.ts';
import { cohenKappa, countLabels } from '../agreement.ts';
import type { Uptake } from './uptake.ts';

/** Pairs that were read, and the share of them with the same state, 0 to 1. */
interface StateShare {
  pairs: number;
  sameState: number;
}

export interface UptakeAgreement {
  sentences: number;
  /** Sentence by district. */
  pairs: number;
  /** Of whether it is taken up at all; null where chance leaves nothing to agree on. */
  kappa: number | null;
  /** Share of pairs with the same state, 0 to 1. */
  sameState: number;
  /** The same among sentences alone and among headings alone; headings are never 细化 here, whatever they head. */
  texts: StateShare;
  headings: StateShare;
  differences: { passage: string; district: string; first: UptakeState; second: UptakeState }[];
}

export function uptakeAgreement(uptakes: readonly Uptake[], { readings }: UptakeReading): UptakeAgreement {
  const cells = new Map(
    uptakes.flatMap(({ tasks }) =>
      tasks.flatMap(({ passage, cells: own }) =>
        own.map(({ district, state }) => [`${passage.id} ${district.id}`, { state, role: passage.role }] as const),
      ),
    ),
  );
  const read = readings.flatMap(({ passage, answers }) =>
    [...answers].flatMap(([district, { state }]) => {
      const cell = cells.get(`${passage} ${district}`);
      return cell?.state == null ? [] : [{ passage, district, role: cell.role, first: cell.state, second: state }];
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
    sameState: shareAlike(read).sameState,
    texts: shareAlike(read.filter(({ role }) => role !== 'heading')),
    headings: shareAlike(read.filter(({ role }) => role === 'heading')),
    differences,
  };
}

function shareAlike(read: readonly { first: UptakeState; second: UptakeState }[]): StateShare {
  const alike = read.filter(({ first, second }) => first === second).length;
  return { pairs: read.length, sameState: read.length === 0 ? 0 : alike / read.length };
}
