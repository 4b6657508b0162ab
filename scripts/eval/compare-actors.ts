/** The rules of 分工 held against a reader's list: an actor counts by passage, role and name, all three the same. */
import type { ActorRole } from '../../src/schema/actor.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { ReadActors } from '../../src/model/commitment/actors.ts';

export interface ActorReading {
  actors: { passage: string; role: ActorRole; name: string }[];
  /** What the reader was in doubt about; neither right nor wrong. */
  doubtful: { passage: string; role: ActorRole; name: string }[];
}

export interface ActorAgreement {
  both: number;
  rulesAlone: string[];
  readerAlone: string[];
  precision: number;
  recall: number;
  f1: number;
}

export function compareActors(corpus: Corpus, read: ReadActors, { actors, doubtful }: ActorReading): ActorAgreement {
  const lineOf = ({ passage, role, name }: ActorReading['actors'][number]) => `${passage} ${role} ${name}`;
  const inDoubt = new Set(doubtful.map(({ passage, name }) => `${passage} ${name}`));
  const theirs = new Set(actors.map(lineOf));
  const ours = new Set(
    corpus.passages
      .filter(({ role }) => role === 'heading' || role === 'text')
      .flatMap(({ id, text }) => read(text).map(({ role, name }) => ({ passage: id, role, name })))
      .filter((one) => !inDoubt.has(`${one.passage} ${one.name}`) || theirs.has(lineOf(one)))
      .map(lineOf),
  );
  const rulesAlone = [...ours].filter((line) => !theirs.has(line));
  const readerAlone = [...theirs].filter((line) => !ours.has(line));
  const both = ours.size - rulesAlone.length;
  return {
    both,
    rulesAlone,
    readerAlone,
    precision: both / ours.size,
    recall: both / theirs.size,
    f1: (2 * both) / (ours.size + theirs.size),
  };
}
