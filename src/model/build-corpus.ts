/**
 * Joins the records of `content/` into the corpus, and fails where one points at what is not there.
 */
import { areComparable } from './number/measure-word.ts';
import { parseBody, passageText, type BodyBlock } from '../schema/body.ts';
import { oncePerObject } from '../text/once.ts';
import type { Passage } from '../schema/passage.ts';
import type { Target } from '../schema/target.ts';
import { topicId, type Theme, type Topic } from '../schema/theme.ts';
import { joinSilences, mentionKey } from './check-silences.ts';
import type { ContentRecords, Corpus, EntryRecord, NoticeNode, OutlineNode } from './corpus.ts';

const anchorLetter = { plan: 'p', summary: 's', attachment: 'a' } as const;

export class CorpusError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The content does not hold together:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

export function buildCorpus(records: ContentRecords): Corpus {
  const faults: string[] = [];
  const themes = [...records.themes].sort((a, b) => a.order - b.order);
  const topics: Topic[] = themes.flatMap((theme) => theme.topics.map((topic) => ({ ...topic, theme: theme.id })));
  const entriesOf = Map.groupBy(records.entries, (entry) => entry.data.notice);
  const notices = records.notices
    .map((notice) => joinNotice(notice, entriesOf.get(notice.id) ?? [], faults))
    .sort(byPlaceAndYear);
  const nodes = notices.flatMap((notice) => [
    ...(notice.cover ? [notice.cover] : []),
    ...notice.partNodes.flatMap((part) => part.entries),
  ]);
  const passages = nodes.flatMap((node) => node.passages);

  const noticeById = new Map(notices.map((notice) => [notice.id, notice]));
  const themeById = new Map(themes.map((theme) => [theme.id, theme]));
  const topicById = new Map(topics.map((topic) => [topicId(topic), topic]));
  const passageById = new Map(passages.map((passage) => [passage.id, passage]));
  const nodeOf = new Map(nodes.flatMap((node) => node.passages.map((passage) => [passage.id, node] as const)));
  // An editor ties a number to its indicator; the converter cannot.
  const indicatorOf = new Map(
    records.indicators.flatMap(({ id, series }) =>
      series.flatMap((one) => one.targets.map(({ target }) => [target, id] as const)),
    ),
  );
  for (const node of nodes)
    node.targets = node.targets.map((target) => ({ ...target, indicator: indicatorOf.get(target.id) ?? null }));
  const targets = nodes.flatMap((node) => node.targets);
  const citations = nodes.flatMap((node) => node.instruments);

  checkCoding(passages, themeById, topicById, faults);
  checkQuotes(
    [...targets, ...citations.map(({ title, passage }) => ({ id: title, passage, quote: title }))],
    passageById,
    faults,
  );
  checkIndicators(records, new Map(targets.map((target) => [target.id, target])), themeById, faults);
  const mentions = joinSilences(records.silences, { notices, topics }, faults);
  if (faults.length > 0) throw new CorpusError(faults);

  return {
    notices,
    themes,
    topics,
    indicators: records.indicators,
    passages,
    targets,
    citations,
    notice: lookup(noticeById, 'notice'),
    theme: lookup(themeById, 'theme'),
    topic: lookup(topicById, 'topic'),
    passage: lookup(passageById, 'passage'),
    silences: records.silences,
    decided: records.decided,
    mentions: (text, topicId) => mentions.get(mentionKey(text, topicId)) ?? [],
    entryOf: (passage) => lookup(nodeOf, 'entry of passage')(passage.id),
  };
}

/** Passages bear themes and topics that there are, and each topic with its theme. */
function checkCoding(
  passages: readonly Passage[],
  themes: ReadonlyMap<string, Theme>,
  topics: ReadonlyMap<string, Topic>,
  faults: string[],
): void {
  for (const { id, themes: borne, topics: listed } of passages) {
    for (const theme of borne) if (!themes.has(theme)) faults.push(`${id}: no theme “${theme}”`);
    for (const topic of listed) {
      if (!topics.has(topic)) faults.push(`${id}: no topic “${topic}”`);
      else if (!borne.includes(topic.split('/')[0] ?? '')) faults.push(`${id}: topic “${topic}” without its theme`);
    }
  }
}

/** What is quoted is in the passage that it is quoted from. */
function checkQuotes(
  quotes: readonly { id: string; passage: string; quote: string }[],
  passages: ReadonlyMap<string, Passage>,
  faults: string[],
): void {
  for (const { id, passage, quote } of quotes)
    if (!passages.get(passage)?.text.includes(quote))
      faults.push(`${id}: its quote does not stand in passage ${passage}`);
}

function lookup<T>(map: ReadonlyMap<string, T>, what: string): (id: string) => T {
  return (id) => {
    const found = map.get(id);
    if (found === undefined) throw new CorpusError([`no ${what} “${id}”`]);
    return found;
  };
}

/** An indicator's numbers stand where it says, in its words, and within a series share verb and what they are measured in. */
function checkIndicators(
  records: ContentRecords,
  targets: ReadonlyMap<string, Target>,
  themes: ReadonlyMap<string, Theme>,
  faults: string[],
): void {
  const tied = new Map<string, string>();
  for (const { id, theme, series, parts } of records.indicators) {
    const fault = (text: string): unknown => faults.push(`indicator ${id}: ${text}`);
    if (!themes.has(theme)) fault(`no theme “${theme}”`);
    for (const { verb, unit, targets: listed } of series) {
      for (const { target, quote } of listed) {
        const stands = targets.get(target);
        if (!stands) fault(`no target “${target}”`);
        else if (stands.quote !== quote)
          fault(
            `target ${target} now reads “${stands.quote}”, the file quotes “${quote}”; look at it and mend the file`,
          );
        else if (stands.verb !== verb || !areComparable(stands.unit, unit))
          fault(`target ${target} is ${stands.verb}…${stands.unit}, its series ${verb}…${unit}; they are never merged`);
        const other = tied.get(target);
        if (other !== undefined) fault(`target ${target} stands under ${other} as well`);
        tied.set(target, id);
      }
    }
    for (const target of parts.flatMap(({ whole, parts: pieces }) => [whole, ...pieces]))
      if (!targets.has(target)) fault(`no target “${target}”`);
  }
}

/** Read once, however often a corpus is built of the entry. */
const blocksOf = oncePerObject(({ body }: EntryRecord) => parseBody(body));

function joinNotice(
  notice: ContentRecords['notices'][number],
  entries: readonly EntryRecord[],
  faults: string[],
): NoticeNode {
  const own = entries.toSorted((a, b) => a.data.order - b.data.order);
  let order = 0;
  const nodes = own.map((record): OutlineNode => {
    const part = notice.parts.find(({ id }) => id === record.data.part);
    if (record.data.part !== null && !part)
      faults.push(`${record.id}: notice ${notice.id} has no part “${record.data.part}”`);
    const again = part ? notice.parts.filter(({ kind }) => kind === part.kind).indexOf(part) : 0;
    const anchor = part
      ? `${anchorLetter[part.kind]}${again > 0 ? String(again + 1) + '_' : ''}${record.data.path}`
      : 'cover';
    const blocks = blocksOf(record);
    const passages = readPassages(record, blocks, order);
    order += passages.length;
    return { ...record.data, id: record.id, anchor, passages, blocks };
  });
  if (nodes.length === 0) faults.push(`notice ${notice.id} has no entries`);
  return {
    ...notice,
    cover: nodes.find((node) => node.part === null) ?? null,
    partNodes: notice.parts.map((part) => ({
      ...part,
      notice: notice.id,
      entries: nodes.filter((node) => node.part === part.id),
    })),
  };
}

function readPassages({ data }: EntryRecord, blocks: readonly BodyBlock[], from: number): Passage[] {
  const { notice } = data;
  let order = from;
  let paragraph = -1;
  let runsOn = false;
  return blocks.flatMap((block) => {
    if (!runsOn) paragraph += 1;
    runsOn = block.runIn;
    return block.passages.map(({ segments, ...own }): Passage => ({
      ...own,
      id: `${notice}-${own.key}`,
      notice,
      part: data.part,
      entry: data.path,
      role: block.role,
      text: passageText(segments),
      order: order++,
      paragraph,
    }));
  });
}

/** City before districts, then by issuer, then by year. */
function byPlaceAndYear(a: NoticeNode, b: NoticeNode): number {
  const level = (notice: NoticeNode): number => (notice.issuer.level === 'city' ? 0 : 1);
  return (
    a.issuer.city.localeCompare(b.issuer.city, 'zh') ||
    level(a) - level(b) ||
    a.issuer.id.localeCompare(b.issuer.id) ||
    a.year - b.year ||
    a.id.localeCompare(b.id)
  );
}
