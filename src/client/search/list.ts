/**
 * The answer as sentences, text by text. What fills the first screens is fetched at once and the rest as the reader comes
 * to it.
 */
import { type Group, groupByText, openingQuota, textsLeft } from '../../search/group.ts';
import { chosenCount } from '../../search/filter.ts';
import { placesIn } from '../../search/evaluate.ts';
import { element, figure } from './element.ts';
import { readFound, renderHit, textHref } from './hit.ts';
import { requests } from './load-file.ts';
import type { Turn } from './page-parts.ts';
import { addMore, addRest } from './more.ts';

/** Files that a first search may ask for until hits are shown. */
const FIRST_REQUESTS = 5;
/** More names than these are no help. */
const MOST_SILENT = 20;

interface Line {
  group: Group;
  passage: number;
}

/**
 * Shows what the filters left; there is something.
 *
 * @param before the texts that were opened in full before the reader left the page; null where nothing is to be restored
 */
export async function showList(turn: Turn, before: ReadonlySet<string> | null): Promise<void> {
  const { searcher, parts, filtered } = turn;
  const groups = groupByText(searcher.catalogue, filtered.passages);
  const lines = openingLines(groups, before);
  const sections = new Map<Group, HTMLElement>();
  const show = async (some: readonly Line[]): Promise<void> => {
    const found = await readFound(
      searcher,
      turn.answer,
      some.map(({ passage }) => passage),
    );
    if (turn.stale()) return;
    some.forEach(({ group }, at) => {
      const section = sections.get(group) ?? openSection(turn, group);
      sections.set(group, section);
      const each = found[at];
      if (each) section.querySelector('ol')?.append(renderHit(searcher, turn.answer, each));
    });
  };
  const first = before ? lines.length : (turn.first ?? firstLines(turn, lines));
  const shown = new Set(parts.results.children);
  await show(lines.slice(0, first));
  if (turn.stale()) return;
  for (const old of shown) old.remove();
  parts.results.append(...sections.values());
  performance.mark('search-shown');
  addRest(
    parts.results,
    lines.length - first,
    async (from, to) => {
      await show(lines.slice(first + from, first + to));
      if (turn.stale()) return false;
      for (const section of sections.values()) if (!section.isConnected) parts.results.append(section);
      return true;
    },
    () => {
      for (const [group, section] of sections) addGroupMore(turn, group, section, lines);
      parts.results.append(...silentTexts(turn, groups));
    },
  );
}

function openingLines(groups: readonly Group[], before: ReadonlySet<string> | null): Line[] {
  return groups.flatMap((group) =>
    group.passages
      .slice(0, before?.has(group.text.id) ? Infinity : openingQuota(groups.length, group.passages.length))
      .map((passage): Line => ({ group, passage })),
  );
}

/** Asks for the texts of the first lines, while something else is still coming. */
export function fetchFirst(turn: Turn): void {
  const lines = openingLines(groupByText(turn.searcher.catalogue, turn.filtered.passages), null);
  if (lines.length === 0) return;
  turn.first = firstLines(turn, lines);
  // A failure counts where it is awaited.
  turn.searcher.readTexts(lines.slice(0, turn.first).map(({ passage }) => passage)).catch(() => undefined);
}

/** How many lines can be shown without asking for more files than a first search may. */
function firstLines({ searcher }: Turn, lines: readonly Line[]): number {
  const most = Math.max(1, FIRST_REQUESTS - requests.made);
  let count = 1;
  while (count < lines.length && searcher.packsWanting(lines.slice(0, count + 1).map(({ passage }) => passage)) <= most)
    count++;
  return count;
}

function openSection({ answer }: Turn, { text, passages }: Group): HTMLElement {
  const id = `hits-${text.id}`;
  const matches = passages.reduce((sum, passage) => sum + placesIn(answer, passage).length, 0);
  return element(
    'section',
    { class: 'found', 'aria-labelledby': id, 'data-text': text.id },
    element(
      'h2',
      { id },
      element('a', { href: textHref(text) }, text.name),
      element(
        'span',
        { class: 'sub' },
        `${figure(passages.length)}句${matches > passages.length ? `（${figure(matches)}次）` : ''}`,
      ),
    ),
    element('ol', { class: 'hits plain' }),
  );
}

function addGroupMore(turn: Turn, group: Group, section: HTMLElement, lines: readonly Line[]): void {
  const list = section.querySelector('ol');
  if (list === null) return;
  const open = lines.filter((line) => line.group === group).length;
  const rest = group.passages.slice(open);
  addMore(section, rest.length, async (from, to) => {
    const before = list.children.length;
    for (const found of await readFound(turn.searcher, turn.answer, rest.slice(from, to)))
      list.append(renderHit(turn.searcher, turn.answer, found));
    list.children[before]?.querySelector('a')?.focus({ preventScroll: true });
  });
}

/** The texts that the filters leave and that have none of it: a reader should not have to infer them. */
function silentTexts({ searcher, state, answer }: Turn, groups: readonly Group[]): HTMLElement[] {
  if (answer.scopes.length > 0) return [];
  const saying = new Set(groups.map(({ text }) => text.id));
  const silent = textsLeft(searcher.catalogue, state.filters).filter(({ id }) => !saying.has(id));
  if (silent.length === 0 || silent.length > MOST_SILENT) return [];
  const within = chosenCount(state.filters) > 0 ? '按现在的筛选，' : '';
  const names = silent.map(({ name }) => name).join('、');
  return [element('p', { class: 'meta unsaid' }, `${within}没有这些字词的文件：${names}。没有写到不等于没有开展。`)];
}
