/**
 * What the coding stages add to a drafted notice, by passage key.
 */
import type { Citation } from '../schema/instrument.ts';
import type { Passage } from '../schema/passage.ts';
import type { Reading } from '../schema/reading.ts';
import type { Target } from '../schema/target.ts';

export interface Coding extends Pick<Passage, 'themes' | 'topics' | 'clauses' | 'proposed' | 'reviewed'> {
  /** Why the classifier proposed it, one line per theme. */
  reasons: string[];
}

export interface CodedNotice {
  /** By passage key; a passage without an entry is not coded. */
  codings: Map<string, Coding>;
  targets: Map<string, Target[]>;
  citations: Map<string, Citation[]>;
  /** When the decisions were made; null where there are none. */
  reading: Reading | null;
}

export const uncoded: Coding = {
  themes: [],
  topics: [],
  clauses: {},
  proposed: { themes: [], topics: [] },
  reviewed: false,
  reasons: [],
};
