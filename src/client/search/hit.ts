/**
 * A hit: a sentence with the words marked, in its item, with its topics and the way to its place.
 */
import { noticeHref, themeHref, topicHref } from '../../model/href.ts';
import { widenPunctuation } from '../../text/punctuation.ts';
import type { Answer } from '../../search/evaluate.ts';
import type { CatalogueText } from '../../search/catalogue.ts';
import { placeFinder } from '../../search/place.ts';
import { quoteTerm } from '../../search/query.ts';
import type { PassageText, Searcher } from '../../search/searcher.ts';
import { type Term, findOccurrences, isBare, makeTerm } from '../../search/term.ts';
import { element } from '../element.ts';

/** Topics named with a hit; the others are counted. */
const MOST_TOPICS = 2;
/** Sentences that a quotation may run over. */
const MOST_SENTENCES = 5;

/** A sentence that was found, and those that a term runs into. */
export interface Found {
  first: PassageText;
  /** With the sentences after it that a term ends in. */
  sentences: PassageText[];
}

/** Reads the texts of passages that were found. */
export async function readFound(searcher: Searcher, answer: Answer, passages: readonly number[]): Promise<Found[]> {
  const texts = await searcher.readTexts(passages);
  return Promise.all(texts.map(async (first) => ({ first, sentences: await sentencesOf(searcher, answer, first) })));
}

async function sentencesOf(searcher: Searcher, { hitsOf }: Answer, first: PassageText): Promise<PassageText[]> {
  const ends = [...hitsOf.values()].flatMap((hits) => (hits.get(first.passage) ?? []).map(({ to }) => to));
  const end = Math.max(0, ...ends);
  return (await searcher.readOn(first.passage, end)).slice(0, MOST_SENTENCES);
}

/** The words of a sentence, with what is before its text. */
export function wordsOf({ sentences }: Found): string {
  return sentences.map(({ label, text }) => label + text).join('');
}

/** A slip marked 原文如此, by its end in the words of a sentence that was found. */
interface FoundSlip {
  end: number;
  reason: string;
}

export function slipsIn({ sentences }: Found): FoundSlip[] {
  let at = 0;
  return sentences.flatMap(({ label, text, slips }) => {
    const from = at + label.length;
    at = from + text.length;
    return slips.map(([end, reason]) => ({ end: from + end, reason }));
  });
}

/** A run of the words with the mark that the style draws behind each slip that ends in it. */
export function withSlips(
  words: string,
  slips: readonly FoundSlip[],
  { from, to }: { from: number; to: number },
): (Node | string)[] {
  let at = from;
  const parts = slips
    .filter(({ end }) => end > from && end <= to)
    .flatMap(({ end, reason }) => {
      const before = words.slice(at, end);
      at = end;
      return [before, element('span', { class: 'sic', title: reason })];
    });
  return [...parts, words.slice(at, to)];
}

/** The terms that a search marks: the reader's own, then synonyms. */
export function markedTerms({ hitsOf }: Answer): Term[] {
  return [...hitsOf.keys()];
}

/** The words with the terms marked; synonyms differently from the reader's own words. */
function highlightQuery(words: string, answer: Answer, slips: readonly FoundSlip[]): (Node | string)[] {
  const terms = markedTerms(answer);
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const { from, to, term } of findOccurrences(words, terms)) {
    const found = terms[term];
    if (from > at) parts.push(...withSlips(words, slips, { from: at, to: from }));
    const other = found !== undefined && answer.others.includes(found);
    const own = withSlips(words, slips, { from, to });
    parts.push(element('mark', { class: other ? 'other' : undefined }, ...own));
    at = to;
  }
  if (at < words.length) parts.push(...withSlips(words, slips, { from: at, to: words.length }));
  return parts;
}

/** A text on its notice's reading page. */
export function textHref({ notice, anchor }: CatalogueText): string {
  return noticeHref(notice) + (anchor && `#${anchor}`);
}

/** A passage on its reading page with the words marked there; those looked for without their marks as they are here. */
export function markedHref(notice: string, key: string, { words, answer }: { words: string; answer: Answer }): string {
  const terms = markedTerms(answer).flatMap((term) =>
    isBare(term)
      ? findOccurrences(words, [term]).flatMap(({ from, to }) => makeTerm(words.slice(from, to), true) ?? [])
      : [term],
  );
  const q = encodeURIComponent(terms.map(quoteTerm).join(' '));
  return `${noticeHref(notice)}?q=${q}#${key}`;
}

/** What a part is called that is shown with another. */
function partName(searcher: Searcher, passage: number): string | undefined {
  const { text, part } = placeFinder(searcher.catalogue)(passage);
  if (part.kind === text.kind) return undefined;
  return part.title;
}

/** A link with the mark behind it, which begins no line. */
export function withMark(link: HTMLElement, mark: string): HTMLElement {
  return element('span', { class: 'marked-link' }, link, mark);
}

function topicLinks({ catalogue }: Searcher, { topics }: PassageText): HTMLElement[] {
  const all = catalogue.themes.flatMap((theme) => theme.topics);
  const links = topics.slice(0, MOST_TOPICS).flatMap((place) => {
    const topic = all[place];
    const theme = catalogue.themes[-1 - place];
    if (topic) return [element('a', { href: topicHref(topic.id) }, topic.name)];
    return theme ? [element('a', { href: themeHref(theme.id) }, theme.name)] : [];
  });
  const more = topics.length - links.length;
  const rest = more > 0 ? `等${String(topics.length)}题` : '';
  return links.map((link, at) => withMark(link, at < links.length - 1 ? '、' : rest));
}

export function renderHit(searcher: Searcher, answer: Answer, found: Found): HTMLElement {
  const { first, sentences } = found;
  const { text } = placeFinder(searcher.catalogue)(first.passage);
  const words = wordsOf(found);
  // A heading need not be announced by itself.
  const above = first.trail.filter((step, at) => at < first.trail.length - 1 || !words.startsWith(step));
  const trail = [partName(searcher, first.passage), ...above].filter((step) => step !== undefined);
  const at = element('a', { href: markedHref(text.notice, first.key, { words, answer }) }, '看上下文');
  at.append(element('span', { class: 'vh' }, `：${first.text.slice(0, 20)}`));
  const topics = topicLinks(searcher, first);
  return element(
    'li',
    { class: 'hit', 'data-passages': sentences.map(({ id }) => id).join(' ') },
    ...(trail.length > 0 ? [element('p', { class: 'trail' }, widenPunctuation(trail.join(' › ')))] : []),
    element('p', { class: 'words' }, ...highlightQuery(widenPunctuation(words), answer, slipsIn(found))),
    element(
      'p',
      { class: 'app' },
      at,
      ...(topics.length > 0
        ? [
            element(
              'span',
              {},
              text.pending ? `议题（${searcher.catalogue.vocabulary.pending}）：` : '议题：',
              ...topics,
            ),
          ]
        : []),
      ...(first.page > 0 ? [element('span', {}, `第${String(first.page)}页`)] : []),
    ),
  );
}
