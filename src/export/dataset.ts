/** The corpus as data: passages, numbers and cited instruments as tables. */
import { citingClause, levelOf, yearsOf } from '../model/number/instrument-facts.ts';
import type { Corpus } from '../model/corpus.ts';
import { topicsOfNumber } from '../model/comparison/clause.ts';
import { kindNames } from '../model/vocabulary.ts';
import { isThemed, type Passage, passageRoleSchema } from '../schema/passage.ts';
import { pageSpan } from '../text/page.ts';
import {
  type Column,
  type DataTable,
  oneOfWords,
  decimal,
  flag,
  list,
  must,
  oneOf,
  tableOf,
  text,
  unique,
  writeRows,
  year,
} from './table.ts';

/** Which passage a row is about. */
const identity: Column<Passage>[] = [unique(text('id', ({ id }) => id)), must(text('notice', ({ notice }) => notice))];

/** Headings and text of all parts, in the order of the corpus; the other lines are in `coversTable`. */
function passagesTable(corpus: Corpus): DataTable {
  return tableOf(
    { name: 'passages', key: ['id'] },
    corpus.passages.filter((passage) => passage.part !== null && isThemed(passage)),
    [
      ...identity,
      must(text('part', ({ part }) => part)),
      text('section', ({ entry }) => entry.split('-')[0]),
      text('item', ({ entry }) => entry.split('-').slice(1).join('-') || null),
      text('page', ({ pages }) => pageSpan(pages)),
      must(text('text', (passage) => passage.text)),
      list('themes', ({ themes }) => themes),
      list('topics', ({ topics }) => topics),
      must(flag('reviewed', ({ reviewed }) => reviewed)),
      must(oneOfWords('role', ['heading', 'text'], ({ role }) => role)),
      text('section_title', (passage) => sectionTitle(corpus, passage)),
      text('printed_number', ({ label }) => label),
    ],
  );
}

/** Lines that are no passage of the text: the covering notice (letterhead, number, addressees …) and the titles of parts. */
function coversTable(corpus: Corpus): DataTable {
  const roles = passageRoleSchema.options.filter((role) => !isThemed({ role }));
  return tableOf(
    { name: 'covers', key: ['id'] },
    corpus.passages.filter((passage) => !isThemed(passage)),
    [
      ...identity,
      text('part', ({ part }) => part),
      must(oneOfWords('role', roles, ({ role }) => role)),
      must(text('text', (passage) => passage.text)),
      text('page', ({ pages }) => pageSpan(pages)),
    ],
  );
}

/** The heading of the section that a passage is in. */
function sectionTitle(corpus: Corpus, passage: Passage): string | null {
  const path = passage.entry.split('-')[0];
  const part = corpus.notice(passage.notice).partNodes.find(({ id }) => id === passage.part);
  return part?.entries.find((entry) => entry.path === path)?.heading ?? null;
}

/** A number with the passage that it is in. */
const targetColumns: Column<Corpus['targets'][number] & { at: Passage }>[] = [
  unique(text('id', ({ id }) => id)),
  must(text('passage', ({ passage }) => passage)),
  must(text('notice', ({ at }) => at.notice)),
  must(text('part', ({ at }) => at.part)),
  oneOf('kind', kindNames, ({ kind }) => kind),
  must(year('year', (target) => target.year)),
  text('verb', ({ verb }) => verb),
  text('object', ({ object }) => object),
  must(decimal('value', ({ value }) => value)),
  decimal('value_high', ({ valueHigh }) => valueHigh),
  text('approximate', ({ approximate }) => approximate),
  text('unit', ({ unit }) => unit),
  must(text('quote', ({ quote }) => quote)),
  text('indicator', ({ indicator }) => indicator),
  text('per', ({ per }) => per),
  must(flag('cumulative', ({ cumulative }) => cumulative)),
  text('hedge', ({ hedge }) => hedge),
  text('proviso', ({ proviso }) => proviso),
  text('part_of', ({ whole }) => whole),
  text('subject', ({ subject }) => subject),
  text('share_of', ({ of }) => of),
  list('topic', ({ at, span }) => at.themes.flatMap((theme) => topicsOfNumber(at, span, theme))),
  must(flag('reviewed', ({ at }) => at.reviewed)),
];

function targetsTable(corpus: Corpus): DataTable {
  return tableOf(
    { name: 'targets', key: ['id'], refers: { passage: 'passages' } },
    corpus.targets.map((target) => ({ ...target, at: corpus.passage(target.passage) })),
    targetColumns,
  );
}

function instrumentsTable(corpus: Corpus): DataTable {
  return tableOf(
    { name: 'instruments', refers: { passage: 'passages' } },
    corpus.citations.map((citation) => {
      const { notice, text: words } = corpus.passage(citation.passage);
      return { ...citation, notice, clause: citingClause(words, citation.span) };
    }),
    [
      must(text('passage', ({ passage }) => passage)),
      must(text('notice', ({ notice }) => notice)),
      must(text('title', ({ title }) => title)),
      text('relation', ({ relation }) => relation),
      text('hedge', ({ hedge }) => hedge),
      must(text('clause', ({ clause }) => clause)),
      text('level', ({ title, clause }) => levelOf(title, clause)),
      text('years', ({ title }) => yearsOf(title)),
    ],
  );
}

/** The tables of the notices themselves, one after the other. What editors decided is in `editor-tables.ts`. */
export function* buildTables(corpus: Corpus): Generator<DataTable> {
  yield passagesTable(corpus);
  yield coversTable(corpus);
  yield targetsTable(corpus);
  yield instrumentsTable(corpus);
}

/** The notices' own particulars, without their text. */
export function writeNoticesJson(corpus: Corpus): string {
  const notices = corpus.notices.map(({ cover: _cover, partNodes: _parts, ...notice }) => notice);
  return writeRows(notices);
}
