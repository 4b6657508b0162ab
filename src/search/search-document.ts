/**
 * What is searched: every passage of every notice, the lines of the cover included, in the corpus's order. What a
 * correction took out is in no passage, so it is not searched.
 */
import { textName, textId } from '../model/notice-text.ts';
import type { Corpus, NoticeNode, OutlineNode, PartNode } from '../model/corpus.ts';
import { actorReader } from '../model/commitment/actors.ts';
import { firmnessReader } from '../model/commitment/firmness.ts';
import { type Say, type Sayings, saysIn, sayingsOf } from '../model/commitment/says.ts';
import { slipsOf } from '../model/slip.ts';
import { numberAndDate } from '../model/source-name.ts';
import { partNames } from '../model/vocabulary.ts';
import { ledgerRows, rowTextName } from '../model/number/ledger.ts';
import { type ActorRules, actorRoleSchema } from '../schema/actor.ts';
import { type FirmnessRules, firmnessLabelSchema } from '../schema/firmness.ts';
import { isThemed, type Passage } from '../schema/passage.ts';
import type { Target } from '../schema/target.ts';
import type { Term } from '../schema/glossary.ts';
import type { Theme } from '../schema/theme.ts';
import type { StartingPoint } from '../schema/starting-point.ts';
import type { SynonymGroup } from '../schema/synonym.ts';
import { SLIPPED } from './passage-record.ts';
import type { CatalogueSaying, CatalogueText, CatalogueTheme, SearchPart } from './catalogue.ts';

export interface SearchPassage {
  id: string;
  /** Anchor on the reading page. */
  key: string;
  /** The number printed before it; empty where none is. */
  label: string;
  text: string;
  themes: string[];
  /** Full ids. */
  topics: string[];
  /** How firmly, and who does it; none for lines of a cover. */
  says: Say[];
  /** First page; 0 where it cannot be determined. */
  page: number;
  /** Slips marked 原文如此: where each ends in its text, and why it is marked. */
  slips: [end: number, reason: string][];
  /** The outline node that it is in; one object for all its passages. */
  entry: { anchor: string; trail: string[] };
}

export interface SearchPartPassages {
  kind: SearchPart;
  year: number;
  title: string;
  /** The text that it is shown in, by its place in the list. */
  text: number;
  passages: SearchPassage[];
}

/** What editors wrote that leads a search on. */
export interface SearchWords {
  synonyms: SynonymGroup[];
  phrases: StartingPoint[];
  /** The glossary. */
  terms: Term[];
  /** Names of the districts of the cities, held or not. */
  districts: string[];
}

/** The rules that say how firmly a passage speaks, and who does what. */
export interface SayingRules {
  firmness: FirmnessRules;
  actors: ActorRules;
}

type ReadSayings = (passage: Passage, targets: readonly Target[]) => Sayings;

function readSayings({ firmness, actors }: SayingRules): ReadSayings {
  const readers = { firmness: firmnessReader(firmness), actors: actorReader(actors) };
  return (passage, targets) => sayingsOf(passage, targets, readers);
}

/** What is read of a passage beside its words. */
interface ReadMore {
  says: (passage: Passage) => Say[];
  slips: (passage: Passage) => SearchPassage['slips'];
}

/** All that the index is made from. */
export interface SearchInput extends SearchWords {
  texts: CatalogueText[];
  parts: SearchPartPassages[];
  themes: CatalogueTheme[];
  /** Words that speak for a theme or topic, by its id. */
  cues: [id: string, words: string[]][];
  says: CatalogueSaying[];
  /** `figures`: the words of each number, by the name of its text. */
  indicators: { id: string; name: string; figures: [text: string, figures: string][] }[];
}

/** @param sayings what passages say beside their matter, where it is known; else it is read by the rules */
export function searchInput(
  corpus: Corpus,
  { firmness, actors, ...words }: SearchWords & SayingRules,
  sayings: ReadSayings = readSayings({ firmness, actors }),
): SearchInput {
  const texts: CatalogueText[] = [];
  const read: ReadMore = {
    says: (passage) => saysIn(sayings(passage, corpus.targets), [{ start: 0, end: passage.text.length }]),
    slips: (passage) => slipsOf(corpus, passage).map(({ end, reason }) => [end, reason]),
  };
  const parts = corpus.notices.flatMap((notice) => {
    const first = texts.length;
    const heads = headsOf(notice);
    texts.push(...textsOf(notice, heads));
    return partsOf(notice, { heads, first, read });
  });
  return {
    texts,
    parts,
    themes: corpus.themes.map(({ id, name, topics }) => ({
      id,
      name,
      topics: topics.map((topic) => ({ id: `${id}/${topic.id}`, name: topic.name })),
    })),
    cues: corpus.themes.flatMap(cuesOf),
    says: [
      ...firmnessLabelSchema.options.map((id) => ({ id, name: firmness.labels[id].name, group: '力度' as const })),
      ...actorRoleSchema.options.map((id) => ({ id, name: actors.roles[id].name, group: '分工' as const })),
    ],
    indicators: figuresOf(corpus),
    ...words,
  };
}

/** From this weight on a cue decides by itself. */
const DECIDING = 4;
/** Words that a reader would look for; matches 低保标准, and not 居家安全关爱 or 独居、孤寡. */
const SHORT = /^\p{Script=Han}{2,4}$/u;

function cuesOf({ id, cues, topics }: Theme): [id: string, words: string[]][] {
  return [{ id, cues }, ...topics.map((topic) => ({ id: `${id}/${topic.id}`, cues: topic.cues }))].map((each) => [
    each.id,
    each.cues.flatMap(({ weight, words }) =>
      weight >= DECIDING ? words.split('|').filter((word) => SHORT.test(word)) : [],
    ),
  ]);
}

/** True where an editor has not decided on every sentence of the part. */
const isUnread = (part: PartNode): boolean =>
  part.entries.some(({ passages }) => passages.some((passage) => isThemed(passage) && !passage.reviewed));

/** The parts that make the texts of a notice: its plan and each summary. */
function headsOf({ partNodes }: NoticeNode): PartNode[] {
  const plan = partNodes.find(({ kind }) => kind === 'plan');
  return partNodes.filter((part) => part === plan || part.kind === 'summary');
}

/** The one whose text a notice opens with, and with which its cover and attachments are shown. */
function hostOf(heads: readonly PartNode[]): PartNode | undefined {
  return heads.find(({ kind }) => kind === 'plan') ?? heads[0];
}

function textsOf(notice: NoticeNode, heads: readonly PartNode[]): CatalogueText[] {
  const host = hostOf(heads);
  const { id: issuer, area } = notice.issuer;
  return heads.map((head): CatalogueText => {
    const kind = head.kind === 'summary' ? 'summary' : 'plan';
    const own = kind === 'summary' ? [head] : notice.partNodes.filter((part) => part.kind !== 'summary');
    return {
      id: textId(notice.issuer, head),
      name: textName({ kind, issuer: { area }, year: head.year }),
      notice: notice.id,
      issuer,
      area,
      title: head.title,
      cited: numberAndDate(notice),
      kind,
      year: head.year,
      anchor: head === host ? '' : head.id,
      ...(own.some(isUnread) && { pending: true as const }),
    };
  });
}

function partsOf(
  notice: NoticeNode,
  { heads, first, read }: { heads: readonly PartNode[]; first: number; read: ReadMore },
): SearchPartPassages[] {
  const textOf = (part: PartNode | undefined): number =>
    first +
    Math.max(
      0,
      heads.findIndex((head) => head === part),
    );
  const host = hostOf(heads);
  const cover = notice.cover ? entryPassages([notice.cover], { ...read, says: () => [] }) : [];
  return [
    { kind: 'cover' as const, year: notice.year, title: partNames.cover, text: textOf(host), passages: cover },
    ...notice.partNodes.map((part) => ({
      kind: part.kind,
      year: part.year,
      title: part.title,
      text: textOf(heads.includes(part) ? part : host),
      passages: entryPassages(part.entries, read),
    })),
  ].filter((part) => part.passages.length > 0);
}

function entryPassages(entries: readonly OutlineNode[], { says, slips }: ReadMore): SearchPassage[] {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return entries.flatMap((entry) => {
    const above = entry.within.flatMap((path) => byPath.get(path) ?? []);
    const trail = [...above, entry].map((node) => `${node.label ?? ''}${node.heading ?? ''}`).filter(Boolean);
    const place = { anchor: entry.anchor, trail };
    return entry.passages.map((passage) => ({
      id: passage.id,
      key: passage.key,
      label: passage.label ?? '',
      text: passage.text,
      themes: passage.themes,
      topics: passage.topics,
      says: says(passage),
      page: passage.pages?.[0] ?? 0,
      slips: slips(passage),
      entry: place,
    }));
  });
}

function figuresOf(corpus: Corpus): SearchInput['indicators'] {
  const rows = ledgerRows(corpus).filter(({ target }) => target.indicator !== null);
  return corpus.indicators.map(({ id, name }) => {
    const figures = new Map<string, string[]>();
    for (const row of rows)
      if (row.target.indicator === id) {
        const text = rowTextName(row);
        figures.set(text, [...(figures.get(text) ?? []), `${row.target.quote}${row.slip === null ? '' : SLIPPED}`]);
      }
    return { id, name, figures: [...figures].map(([text, quotes]) => [text, [...new Set(quotes)].join('；')]) };
  });
}
