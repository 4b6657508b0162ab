/**
 * The list of results: a section for each text, in it the passages found with the words marked, each in its item,
 * with its themes and the way to its place.
 */
import { noticeHref, themeHref, topicHref } from '../../model/href.ts';
import { widenPunctuation } from '../../text/punctuation.ts';
import type { CataloguePart } from '../../search/catalogue.ts';
import type { SearchColumn } from '../../search/column.ts';
import { placeFinder } from '../../search/filter.ts';
import type { Group } from '../../search/group.ts';
import { findOccurrences } from '../../search/occurrence.ts';
import { type Term, quoteTerm } from '../../search/query.ts';
import type { RecordText, Searcher } from '../../search/searcher.ts';
import { element, figure } from './element.ts';

/** What the reader looked for, and which of it came from the editors' synonyms. */
export interface Sought {
  terms: readonly Term[];
  /** Terms from here on are synonyms. */
  ownTerms: number;
}

/** Words on the page: the text in full, the terms marked; synonyms differently from the reader's own words. */
function markWords(text: string, sought: Sought): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const { from, to, term } of findOccurrences(
    text,
    sought.terms.map(({ folded }) => folded),
  )) {
    if (from > at) parts.push(text.slice(at, from));
    parts.push(element('mark', { class: term < sought.ownTerms ? undefined : 'other' }, text.slice(from, to)));
    at = to;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** A text on its notice's reading page. */
export function columnHref({ notice, anchor }: SearchColumn): string {
  return noticeHref(notice.id) + (anchor && `#${anchor}`);
}

/** What a part is called that stands in the column of another. */
function partName({ kind, parts }: SearchColumn, part: CataloguePart): string | undefined {
  if (part.kind === 'cover') return '函件';
  return part.kind === kind && parts.filter((each) => each.kind !== 'cover').length === 1 ? undefined : part.title;
}

/** A passage on its reading page with the words marked there. */
function markedHref(notice: string, key: string, sought: Sought): string {
  const q = encodeURIComponent(sought.terms.map(quoteTerm).join(' '));
  return `${noticeHref(notice)}?q=${q}#${key}`;
}

function themeLinks({ catalogue, traitOf }: Searcher, record: number): HTMLElement[] {
  const { themes, topics } = traitOf(record);
  return themes.flatMap((id) => {
    const theme = catalogue.themes.find((each) => each.id === id);
    if (theme === undefined) return [];
    const own = theme.topics.filter((topic) => topics.includes(topic.id));
    return own.length === 0
      ? [element('a', { href: themeHref(id) }, theme.name)]
      : own.map((topic) => element('a', { href: topicHref(topic.id) }, `${theme.name}·${topic.name}`));
  });
}

function hit(
  searcher: Searcher,
  [column, part]: readonly [SearchColumn, CataloguePart],
  record: number,
  text: RecordText,
  sought: Sought,
): HTMLElement {
  // A heading need not be announced by itself.
  const above = text.trail.filter(
    (step, at) => at < text.trail.length - 1 || !`${text.label}${text.text}`.startsWith(step),
  );
  const trail = [partName(column, part), ...above].filter((step) => step !== undefined);
  const at = element('a', { href: markedHref(column.notice.id, text.key, sought) }, '看上下文');
  at.append(element('span', { class: 'vh' }, `：${text.text.slice(0, 20)}`));
  return element(
    'li',
    { class: 'hit' },
    ...(trail.length > 0 ? [element('p', { class: 'trail' }, widenPunctuation(trail.join(' › ')))] : []),
    element('p', { class: 'words' }, ...markWords(text.label + text.text, sought)),
    element(
      'p',
      { class: 'app' },
      at,
      ...themeLinks(searcher, record),
      ...(text.page > 0 ? [element('span', {}, `第${String(text.page)}页`)] : []),
    ),
  );
}

/** The section of one text, its first `quota` passages shown and a button for the others. */
export async function renderGroup(
  searcher: Searcher,
  group: Group,
  quota: number,
  sought: Sought,
): Promise<HTMLElement> {
  const { catalogue } = searcher;
  const { column, records } = group;
  const placeOf = placeFinder(catalogue);
  const list = element('ol', { class: 'hits plain' });
  const show = async (from: number, to: number): Promise<void> => {
    const shown = records.slice(from, to);
    const texts = await searcher.readTexts(shown);
    shown.forEach((record, at) => {
      const text = texts[at];
      if (text) list.append(hit(searcher, [column, placeOf(record).part], record, text, sought));
    });
  };
  await show(0, quota);
  const id = `hits-${column.id}`;
  const section = element(
    'section',
    { class: 'found', 'aria-labelledby': id },
    element(
      'h2',
      { id },
      element('a', { href: columnHref(column) }, column.name),
      element('span', { class: 'sub', 'data-tally': column.id }, `${figure(records.length)}条语句`),
    ),
    list,
  );
  addMore(section, records.length - quota, async (from, to) => {
    const first = list.children.length;
    await show(quota + from, quota + to);
    list.children[first]?.querySelector('a')?.focus();
  });
  return section;
}

/** A button that shows the `remaining` things, at most fifty at a time. */
export function addMore(
  section: HTMLElement,
  remaining: number,
  show: (from: number, to: number) => Promise<void>,
  nameOf = (count: number, all: boolean): string => `${all ? '显示其余' : '再显示'}${figure(count)}条`,
): void {
  if (remaining <= 0) return;
  let shown = 0;
  const step = (): number => Math.min(50, remaining - shown);
  const button = element('button', { type: 'button', class: 'show-more' });
  const label = (): void => {
    button.textContent = nameOf(step(), step() === remaining - shown);
  };
  label();
  button.addEventListener('click', () => {
    const from = shown;
    shown += step();
    button.disabled = true;
    void show(from, shown).then(
      () => {
        button.disabled = false;
        if (shown >= remaining) button.remove();
        else label();
      },
      () => {
        shown = from;
        button.disabled = false;
        button.textContent = '没有取到，再试一次';
      },
    );
  });
  section.append(button);
}
