/**
 * What editors decided, as data: the codebook, clauses, silences, alignments, uptake, firmness, who does it, indicators, glossary, second
 * readings, sources, and how the coding changed. Tables of the notices themselves are in `dataset.ts`.
 */
import type { Alignment } from '../model/align/alignment.ts';
import type { CodingChange } from '../model/coding-log.ts';
import { listTexts } from '../model/notice-text.ts';
import type { ReadActors } from '../model/commitment/actors.ts';
import type { ReadFirmness } from '../model/commitment/firmness.ts';
import { clausesOf, type LabelledClause } from '../model/commitment/firmness-page.ts';
import { clauseOf, clauseText } from '../model/comparison/clause.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Uptake } from '../model/uptake/uptake.ts';
import { type ActorLevel, type ActorRules, actorLevelSchema, actorRoleSchema } from '../schema/actor.ts';
import { type FirmnessRules, firmnessLabelSchema } from '../schema/firmness.ts';
import type { Term } from '../schema/glossary.ts';
import type { SecondReading } from '../schema/second-reading.ts';
import type { SilenceReading } from '../schema/silence-reading.ts';
import { buildReadingTables } from './reading-tables.ts';
import {
  type DataTable,
  oneOfWords,
  flag,
  inPassage,
  inText,
  integer,
  list,
  must,
  onTopic,
  oneOf,
  tableOf,
  text,
  unique,
} from './table.ts';
import { changeNames, stateNames, uptakeNames } from '../model/vocabulary.ts';
import { isThemed } from '../schema/passage.ts';
import { topicId } from '../schema/theme.ts';

/** Everything beside the corpus that tables are made from. */
export interface EditorData {
  alignments: readonly Alignment[];
  uptakes: readonly Uptake[];
  firmness: { rules: FirmnessRules; read: ReadFirmness };
  actors: { rules: ActorRules; read: ReadActors };
  glossary: readonly Term[];
  secondReadings: readonly (SecondReading & { id: string })[];
  silenceReadings: readonly (SilenceReading & { id: string })[];
  codingChanges: readonly CodingChange[];
}

/** One table after the other. */
export function* buildEditorTables(corpus: Corpus, data: EditorData): Generator<DataTable> {
  yield topicsTable(corpus);
  yield clausesTable(corpus);
  yield silencesTable(corpus);
  yield alignmentsTable(data.alignments);
  yield uptakeTable(data.uptakes);
  yield firmnessTable(corpus, data.firmness);
  yield actorsTable(corpus, data.actors);
  yield indicatorsTable(corpus);
  yield glossaryTable(data.glossary);
  yield* buildReadingTables(corpus, data);
  yield sourcesTable(corpus);
  yield changesTable(data.codingChanges);
}

function topicsTable(corpus: Corpus): DataTable {
  return tableOf({ name: 'topics', key: ['id'] }, corpus.topics, [
    unique(text('id', topicId)),
    must(text('theme', ({ theme }) => theme)),
    must(text('theme_name', ({ theme }) => corpus.theme(theme).name)),
    must(text('name', ({ name }) => name)),
    must(text('takes_in', ({ takesIn }) => takesIn)),
  ]);
}

/** A passage that is shown in full under a topic has no row: `passages.csv` has its words and topics. */
function clausesTable(corpus: Corpus): DataTable {
  return tableOf(
    { name: 'clauses', csvOnly: true, key: ['passage', 'topic'], refers: { passage: 'passages', topic: 'topics' } },
    corpus.passages.flatMap((passage) =>
      passage.topics.flatMap((topic) => {
        const clause = clauseOf(passage, topic);
        return clause.whole ? [] : [{ passage: passage.id, topic, clause: clauseText(clause) }];
      }),
    ),
    [inPassage(({ passage }) => passage), onTopic(({ topic }) => topic), must(text('clause', ({ clause }) => clause))],
  );
}

function silencesTable(corpus: Corpus): DataTable {
  return tableOf(
    { name: 'silences', names: stateNames, refers: { passage: 'passages', topic: 'topics' } },
    corpus.silences.flatMap(({ text: of, mentions, dismissed }) => [
      ...mentions.map((each) => ({ ...each, of, kind: 'mention', because: null })),
      ...dismissed.map((each) => ({ ...each, of, kind: 'dismissed' })),
    ]),
    [
      inText(({ of }) => of),
      onTopic(({ topic }) => topic),
      must(oneOfWords('kind', ['mention', 'dismissed'], ({ kind }) => kind)),
      inPassage(({ passage }) => passage),
      must(text('quote', ({ quote }) => quote)),
      text('because', ({ because }) => because),
    ],
  );
}

function alignmentsTable(alignments: readonly Alignment[]): DataTable {
  return tableOf(
    { name: 'alignments', names: changeNames },
    alignments.flatMap(({ a, b, groups }) => groups.map((group) => ({ ...group, earlier: a, later: b }))),
    [
      must(text('earlier', ({ earlier }) => earlier.id)),
      must(text('later', ({ later }) => later.id)),
      must(oneOfWords('change', Object.keys(changeNames), ({ change }) => change)),
      list('earlier_passages', ({ a }) => a.map(({ id }) => id)),
      list('later_passages', ({ b }) => b.map(({ id }) => id)),
      text('note', ({ note }) => note),
      must(flag('decided', ({ reviewed }) => reviewed)),
    ],
  );
}

function uptakeTable(uptakes: readonly Uptake[]): DataTable {
  return tableOf(
    { name: 'uptake' },
    uptakes.flatMap(({ tasks, own }) => [
      ...tasks.flatMap(({ passage, cells }) => cells.map((cell) => ({ ...cell, task: passage.id }))),
      ...own.flatMap(({ district, passages }) =>
        passages.map((passage) => ({ task: null, district, state: null, passages: [passage], reason: null })),
      ),
    ]),
    [
      text('city_passage', ({ task }) => task),
      must(text('district', ({ district }) => district.id)),
      text('state', ({ state }) => state, uptakeNames),
      list('district_passages', ({ passages }) => passages.map(({ id }) => id)),
      text('reason', ({ reason }) => reason || null),
    ],
  );
}

function firmnessTable(corpus: Corpus, { rules, read }: EditorData['firmness']): DataTable {
  const names = Object.fromEntries(firmnessLabelSchema.options.map((id) => [id, rules.labels[id].name]));
  return tableOf(
    { name: 'firmness', csvOnly: true, names, refers: { passage: 'passages' } },
    firmnessRows(clausesOf(corpus, listTexts(corpus), read)),
    [
      inPassage(({ passage }) => passage.id),
      text('clause', ({ passage, whole, clause }) => (whole ? null : passage.text.slice(clause.start, clause.end))),
      must(list('labels', ({ clause }) => clause.labels)),
      list('cue', ({ passage, clause }) => clause.cues.map(({ start, end }) => passage.text.slice(start, end))),
      must(integer('clauses', ({ count }) => count)),
    ],
  );
}

interface FirmnessRow extends LabelledClause {
  /** True where the row is all clauses of the passage. */
  whole: boolean;
  count: number;
}

/** A row for each clause; a passage of which every clause says 推进 is one row, and its words are not written once more. */
function firmnessRows(clauses: readonly LabelledClause[]): FirmnessRow[] {
  return [...Map.groupBy(clauses, ({ passage }) => passage).values()].flatMap((own): FirmnessRow[] => {
    const plain = own.every(({ clause }) => clause.labels.join() === 'advance' && clause.cues.length === 0);
    return plain
      ? own.slice(0, 1).map((each) => ({ ...each, whole: true, count: own.length }))
      : own.map((each) => ({ ...each, whole: false, count: 1 }));
  });
}

function actorsTable(corpus: Corpus, { rules, read }: EditorData['actors']): DataTable {
  const roles = Object.fromEntries(actorRoleSchema.options.map((id) => [id, rules.roles[id].name]));
  const nameOf = (level: ActorLevel): string => rules.levels.find((each) => each.level === level)?.name ?? level;
  const levels = Object.fromEntries(actorLevelSchema.options.map((id) => [id, nameOf(id)]));
  return tableOf(
    { name: 'actors', key: ['passage', 'role', 'name'], refers: { passage: 'passages' } },
    corpus.passages
      .filter(isThemed)
      .flatMap((passage) => read(passage.text).map((actor) => ({ ...actor, passage: passage.id }))),
    [
      inPassage(({ passage }) => passage),
      oneOf('role', roles, ({ role }) => role),
      must(text('name', ({ name }) => name)),
      oneOf('level', levels, ({ level }) => level),
      must(text('cue', ({ cue }) => cue)),
    ],
  );
}

function indicatorsTable(corpus: Corpus): DataTable {
  return tableOf(
    { name: 'indicators', key: ['target'], refers: { target: 'targets' } },
    corpus.indicators.flatMap((indicator) =>
      indicator.series.flatMap((series, at) => series.targets.map((target) => ({ indicator, series, at, target }))),
    ),
    [
      must(text('indicator', ({ indicator }) => indicator.id)),
      must(text('name', ({ indicator }) => indicator.name)),
      must(text('note', ({ indicator }) => indicator.note)),
      must(integer('series', ({ at }) => at + 1)),
      text('series_note', ({ series }) => series.note),
      must(text('target', ({ target }) => target.target)),
      text('target_note', ({ target }) => target.note),
    ],
  );
}

function glossaryTable(terms: readonly Term[]): DataTable {
  return tableOf({ name: 'glossary', key: ['term'] }, terms, [
    unique(text('term', ({ term }) => term)),
    must(text('theme', ({ theme }) => theme)),
    must(text('text', (term) => term.text)),
  ]);
}

function sourcesTable(corpus: Corpus): DataTable {
  return tableOf({ name: 'sources', key: ['notice'] }, corpus.notices, [
    unique(text('notice', ({ id }) => id)),
    must(text('kind', ({ source }) => source.kind)),
    must(text('note', ({ source }) => source.note)),
    text('url', ({ source }) => source.url),
    must(text('added', ({ added }) => added)),
    text('retrieved', ({ source }) => source.retrieved),
    text('file', ({ source }) => source.received?.name),
    text('sha256', ({ source }) => source.received?.sha256),
  ]);
}

function changesTable(changes: readonly CodingChange[]): DataTable {
  return tableOf({ name: 'coding_changes' }, changes, [
    must(text('version', ({ version }) => version)),
    must(text('text', (change) => change.text)),
    onTopic(({ topic }) => topic),
    text('before', ({ before }) => before),
    text('after', ({ after }) => after),
    list('added', ({ added }) => added),
    list('removed', ({ removed }) => removed),
  ]);
}
