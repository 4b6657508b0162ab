/** Which list a paragraph of a Word file belongs to, by itself or by its style, and its label there. */
import type { Document, Element } from '@xmldom/xmldom';
import { attributeOf, childOf, elementsOf } from './xml.ts';
import { ListCounter, type Level } from './numbering.ts';

export interface Numbering {
  /** The label before a paragraph with these properties; empty for none. */
  label(properties: Element | undefined): string;
}

interface List {
  /** Lists of one definition count on together. */
  definition: string;
  levels: Level[];
  /** Levels that this list begins anew, with where. */
  restarts: Map<number, number>;
}

const numberOf = (value: string | null, otherwise: number): number => {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? otherwise : number;
};
const valueOf = (parent: Element | undefined, name: string): string | null => attributeOf(childOf(parent, name), 'val');

function readLevel(element: Element): Level {
  // A format that Word 2010 added is in `mc:AlternateContent` with a decimal as the fallback.
  const choice = childOf(childOf(element, 'AlternateContent'), 'Choice');
  const format = childOf(element, 'numFmt') ?? childOf(choice, 'numFmt');
  const restart = valueOf(element, 'lvlRestart');
  return {
    start: numberOf(valueOf(element, 'start'), 0),
    format: attributeOf(format, 'val') ?? 'decimal',
    text: valueOf(element, 'lvlText') ?? '',
    restart: restart === null ? null : numberOf(restart, 0),
    legal: childOf(element, 'isLgl') !== undefined,
  };
}

function readLevels(definition: Element): Level[] {
  const levels: Level[] = [];
  for (const level of elementsOf(definition).filter(({ localName }) => localName === 'lvl'))
    levels[numberOf(attributeOf(level, 'ilvl'), 0)] = readLevel(level);
  return levels;
}

function readLists(document: Document | null, styles: Styles): Map<string, List> {
  const root = document?.documentElement;
  if (!root) return new Map();
  const definitions = new Map(
    elementsOf(root)
      .filter(({ localName }) => localName === 'abstractNum')
      .map((element) => [attributeOf(element, 'abstractNumId') ?? '', element]),
  );
  const numbers = elementsOf(root).filter(({ localName }) => localName === 'num');
  /** A definition may be another's, by way of a style of lists. */
  const resolve = (id: string, depth = 0): [string, Level[]] => {
    const definition = definitions.get(id);
    const link = valueOf(definition, 'numStyleLink');
    const linked = link === null ? null : styles.number(link);
    const number = numbers.find((one) => attributeOf(one, 'numId') === linked?.id);
    if (number && depth < 5) return resolve(valueOf(number, 'abstractNumId') ?? '', depth + 1);
    return [id, definition ? readLevels(definition) : []];
  };
  return new Map(
    numbers.map((number) => {
      const [definition, shared] = resolve(valueOf(number, 'abstractNumId') ?? '');
      const levels = [...shared];
      const restarts = new Map<number, number>();
      for (const override of elementsOf(number).filter(({ localName }) => localName === 'lvlOverride')) {
        const depth = numberOf(attributeOf(override, 'ilvl'), 0);
        const own = childOf(override, 'lvl');
        if (own) levels[depth] = readLevel(own);
        const start = valueOf(override, 'startOverride');
        if (start !== null) restarts.set(depth, numberOf(start, 1));
      }
      return [attributeOf(number, 'numId') ?? '', { definition, levels, restarts }];
    }),
  );
}

interface Membership {
  id: string | null;
  depth: number | null;
}

/** The list that a style puts its paragraphs in, through the styles that it is based on. */
class Styles {
  readonly #styles: ReadonlyMap<string, Element>;
  readonly standard: string | null;

  constructor(document: Document | null) {
    const all = document?.documentElement
      ? elementsOf(document.documentElement).filter(({ localName }) => localName === 'style')
      : [];
    this.#styles = new Map(all.map((style) => [attributeOf(style, 'styleId') ?? '', style]));
    const standard = all.find(
      (style) => attributeOf(style, 'type') === 'paragraph' && attributeOf(style, 'default') === '1',
    );
    this.standard = attributeOf(standard, 'styleId');
  }

  number(id: string): Membership {
    const found: Membership = { id: null, depth: null };
    const seen = new Set<string>();
    for (let name: string | null = id; name !== null && !seen.has(name);) {
      seen.add(name);
      const style = this.#styles.get(name);
      const own = membershipOf(childOf(style, 'pPr'));
      found.id ??= own.id;
      found.depth ??= own.depth;
      name = valueOf(style, 'basedOn');
    }
    return found;
  }
}

function membershipOf(properties: Element | undefined): Membership {
  const own = childOf(properties, 'numPr');
  const depth = valueOf(own, 'ilvl');
  return { id: valueOf(own, 'numId'), depth: depth === null ? null : numberOf(depth, 0) };
}

/** After these a label needs no blank. */
const closed = /[、，．.。）)：:】〕]$/u;

export function readNumbering(numbering: Document | null, styleSheet: Document | null): Numbering {
  const styles = new Styles(styleSheet);
  const lists = readLists(numbering, styles);
  const counters = new Map<string, ListCounter>();
  const begun = new Set<string>();
  return {
    label(properties) {
      const own = membershipOf(properties);
      const style = valueOf(properties, 'pStyle') ?? styles.standard;
      const styled = style === null ? { id: null, depth: null } : styles.number(style);
      const id = own.id ?? styled.id;
      const list = lists.get(id ?? '');
      if (id === null || id === '0' || !list) return '';
      const counter = counters.get(list.definition) ?? new ListCounter();
      counters.set(list.definition, counter);
      if (!begun.has(id)) for (const [depth, start] of list.restarts) counter.restart(depth, start);
      begun.add(id);
      const label = counter.next(list.levels, own.depth ?? styled.depth ?? 0).trim();
      return label === '' || closed.test(label) ? label : `${label} `;
    },
  };
}
