/**
 * What comes after the first lines of the list: the other lines, more of each text, the texts that have none of it.
 */
import { textsLeft } from '../../search/filter.ts';
import { type Group, type Line, MOST_AT_ONCE } from '../../search/group.ts';
import { figure } from '../../search/messages.ts';
import { chosenCount } from '../../search/state.ts';
import { element } from '../element.ts';
import { readFound, renderHit } from './hit.ts';
import type { Rest } from './list.ts';
import { addMore, addRest } from './more.ts';
import { offerNear } from './offer-near.ts';
import type { SearchRun } from './page-parts.ts';

/** More names than these are no help. */
const MOST_SILENT = 20;

export function showRest(run: SearchRun, { groups, lines, first, sections, show }: Rest): void {
  const { results } = run.parts;
  addRest(
    results,
    {
      remaining: lines.length - first,
      atOnce: lines.length <= MOST_AT_ONCE,
      // It may not be what was meant.
      unsought: run.answer.kind !== 'written',
      next: (from) => nextTexts(groups, lines.slice(first + from)),
    },
    async (from, to) => {
      await show(lines.slice(first + from, first + to));
      if (run.stale()) return false;
      for (const section of sections.values()) if (!section.isConnected) results.append(section);
      return true;
    },
    () => {
      for (const [group, section] of sections) addGroupMore(run, group, section, lines);
      results.append(...silentTexts(run, groups));
      // Earlier it would be pushed down under the reader's eyes.
      if (!run.stale()) offerNear(run, false);
    },
  );
}

/** More texts than these are counted and not named. */
const MOST_NAMED = 3;

/** 普陀区 2024（1句）、青浦区 2025（1句）: the texts that lines belong to, with all of their sentences. */
function nextTexts(groups: readonly Group[], lines: readonly Line[]): string {
  const waiting = groups.filter((group) => lines.some((line) => line.group === group));
  const named = waiting
    .slice(0, MOST_NAMED)
    .map(({ text, passages }) => `${text.name}（${figure(passages.length)}句）`);
  return `${named.join('、')}${waiting.length > MOST_NAMED ? `等${figure(waiting.length)}份` : ''}`;
}

function addGroupMore(run: SearchRun, group: Group, section: HTMLElement, lines: readonly Line[]): void {
  const list = section.querySelector('ol');
  if (list === null) return;
  const open = lines.filter((line) => line.group === group).length;
  const rest = group.passages.slice(open);
  addMore(section, rest.length, async (from, to) => {
    const before = list.children.length;
    for (const found of await readFound(run.searcher, run.answer, rest.slice(from, to)))
      list.append(renderHit(run.searcher, run.answer, found));
    list.children[before]?.querySelector('a')?.focus({ preventScroll: true });
  });
}

/**
 * The texts that the filters leave and that have none of it: a reader should not have to infer them. Where a word stands
 * nowhere, or words never together, they would be all.
 */
function silentTexts({ searcher, state, answer }: SearchRun, groups: readonly Group[]): HTMLElement[] {
  const { kind, missing, scopes } = answer;
  if (scopes.length > 0 || kind === 'any' || (kind !== 'written' && missing.length > 0)) return [];
  const saying = new Set(groups.map(({ text }) => text.id));
  const silent = textsLeft(searcher.catalogue, state.filters).filter(({ id }) => !saying.has(id));
  if (silent.length === 0 || silent.length > MOST_SILENT) return [];
  const within = chosenCount(state.filters) > 0 ? '按现在的筛选，' : '';
  const names = silent.map(({ name }) => name).join('、');
  return [element('p', { class: 'meta unsaid' }, `${within}没有这些字词的文件：${names}。没有写到不等于没有开展。`)];
}
