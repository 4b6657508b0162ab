/**
 * The corpus: notices, themes, numbers, instruments, indicators and silences, joined and checked once.
 *
 * `buildCorpus` takes the records of `content/` and fails, naming every fault, where one of them
 * points at something that is not there; a build must not go on with a dangling reference.
 */
import type { BodyBlock } from '../schema/body.ts';
import type { Entry } from '../schema/entry.ts';
import type { Indicator } from '../schema/indicator.ts';
import type { Citation } from '../schema/instrument.ts';
import type { Notice, Part } from '../schema/notice.ts';
import type { Passage } from '../schema/passage.ts';
import type { Target } from '../schema/target.ts';
import type { Mention, Silences } from '../schema/silence.ts';
import type { Theme, Topic } from '../schema/theme.ts';

/** One MDX entry as a collection holds it. `id` is `<notice>/<part or cover>/<path>`. */
export interface EntryRecord {
  id: string;
  data: Entry;
  /** MDX source without its frontmatter. */
  body: string;
}

/** The records of `content/`, as read and validated, before anything is joined. */
export interface ContentRecords {
  notices: Notice[];
  entries: EntryRecord[];
  themes: Theme[];
  indicators: Indicator[];
  /** One file per text; `id` is the file's name. */
  silences: (Silences & { id: string })[];
  /** The dates that the editors' files tell, whatever they decide on, ISO. */
  decided: string[];
}

/** An entry with its passages in reading order. */
export interface OutlineNode extends Entry {
  id: string;
  /** Anchor on the reading page: `p2-5` (p plan, s summary, a attachment), `cover`. */
  anchor: string;
  passages: Passage[];
  /** The same as its body has them, with the marks between the words, to be set on the reading page. */
  blocks: BodyBlock[];
}

/** A part with its own entries in reading order. */
export interface PartNode extends Part {
  notice: string;
  entries: OutlineNode[];
}

/** A notice with its cover and parts. */
export interface NoticeNode extends Notice {
  cover: OutlineNode | null;
  partNodes: PartNode[];
}

export interface Corpus {
  /** City before districts, then by issuer id, then by year. */
  notices: NoticeNode[];
  /** In the codebook's order. */
  themes: Theme[];
  topics: Topic[];
  indicators: Indicator[];
  /** All passages of all notices, in the order of `notices` and of reading. */
  passages: Passage[];
  targets: Target[];
  citations: Citation[];
  notice: (id: string) => NoticeNode;
  theme: (id: string) => Theme;
  /** By full id, `elderly-care/meals`. */
  topic: (id: string) => Topic;
  passage: (id: string) => Passage;
  /** What editors found on reading the cells shown as silent, a file per text. */
  silences: Silences[];
  /** The dates that the editors' files tell, whatever they decide on, ISO. */
  decided: readonly string[];
  /** Passages of a text (by column id) that speak of a topic (by full id) and are coded under others. */
  mentions: (text: string, topic: string) => readonly Mention[];
  /** The outline node that a passage is in. */
  entryOf: (passage: Passage) => OutlineNode;
}
