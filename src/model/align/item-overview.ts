/**
 * What a row of a year-over-year page tells before it is opened: its theme, the one-line change, and how many sentences
 * went on, changed, are new or are not mentioned again.
 */
import type { Theme } from '../../schema/theme.ts';
import type { OutlineNode } from '../corpus.ts';
import { sectionOf, type Chapter, type Row } from './lay-out.ts';
import type { Alignment, ItemStanding } from './alignment.ts';

/** A row belongs to the themes of its heading; without any, to the one that most of its sentences carry. */
export function themesOfRow({ node, lines }: Pick<Row, 'node' | 'lines'>, themes: readonly Theme[]): Theme[] {
  const heading = node.passages.find(({ role }) => role === 'heading');
  const named = themes.filter(({ id }) => heading?.themes.includes(id));
  if (named.length > 0) return named;
  const passages = lines.flatMap(({ a, b }) => [...b, ...a]);
  const count = (theme: Theme): number => passages.filter((passage) => passage.themes.includes(theme.id)).length;
  const most = Math.max(0, ...themes.map(count));
  return most === 0 ? [] : themes.filter((theme) => count(theme) === most).slice(0, 1);
}

/** Every theme that a sentence of the row carries: a reader who asks for a theme finds all its sentences. */
export function themesWithin({ node, lines }: Pick<Row, 'node' | 'lines'>, themes: readonly Theme[]): Theme[] {
  const passages = [...node.passages, ...lines.flatMap(({ a, b }) => [...b, ...a])];
  return themes.filter(({ id }) => passages.some((passage) => passage.themes.includes(id)));
}

export interface FormerChapter {
  section: OutlineNode;
  /** Items of the later chapter whose chief partner stood in it. */
  items: ItemStanding[];
}

/** The chapters of the earlier notice in which the items of a later chapter stood, those with most items first. */
export function formerChapters(alignment: Alignment, { rows }: Chapter): FormerChapter[] {
  const found = new Map<string, FormerChapter>();
  for (const { b } of rows) {
    const partner = b?.partners[0];
    const section = partner && sectionOf(alignment.parts.a, partner);
    if (!b || !section) continue;
    const former = found.get(section.id) ?? { section, items: [] };
    former.items.push(b);
    found.set(section.id, former);
  }
  return [...found.values()].sort((one, other) => other.items.length - one.items.length);
}
