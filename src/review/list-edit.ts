/**
 * Changes to one list of an editors' YAML file, as a careful hand makes them: only the items concerned are written anew,
 * every other byte stays, comments included.
 */
import { isNode, isSeq, parseDocument, Document, visit } from 'yaml';

export interface ListEdit {
  /** Index of the item replaced; null for a new one. */
  at: number | null;
  /** Index of the item after which a new one stands; -1 for before the first. */
  after?: number;
  /** Null takes the item out. */
  value: Readonly<Record<string, unknown>> | null;
}

/** A record without the fields that say nothing: no value, no words, nothing in it. */
export const withoutEmpty = <R extends object>(record: R): { [K in keyof R]?: Exclude<R[K], undefined> } =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) =>
        value !== undefined && value !== '' && (typeof value !== 'object' || Object.keys(value as object).length > 0),
    ),
  ) as { [K in keyof R]?: Exclude<R[K], undefined> };

/** `path` leads to the list: `['decisions']`, `['series', 0, 'targets']`. */
export function editList(source: string, path: readonly (string | number)[], edits: readonly ListEdit[]): string {
  if (edits.length === 0) return source;
  const document = parseDocument(source);
  const list = document.getIn(path, true);
  if (!isSeq(list) || list.flow === true || list.items.length === 0) return appendList(source, list, path, edits);
  const spans = list.items.map((item) => {
    if (!isNode(item) || !item.range) throw new Error('an item without a place');
    return spanOf(source, item.range);
  });
  const margin = /^[ \t]*/u.exec(source.slice(spans[0]?.[0] ?? 0))?.[0] ?? '';
  const changes = edits.map(({ at, after = spans.length - 1, value }): [number, number, string] => {
    const text = value === null ? '' : renderItem(value, margin);
    const [from, to] = at === null ? [0, 0] : (spans[at] ?? [0, 0]);
    if (at !== null) return [from, to, text];
    const place = after < 0 ? (spans[0]?.[0] ?? 0) : (spans[after]?.[1] ?? source.length);
    return [place, place, text];
  });
  // From the end, so that places before stay; additions at one place keep their order.
  return changes
    .map((change, index) => ({ change, index }))
    .sort((a, b) => b.change[0] - a.change[0] || b.index - a.index)
    .reduce((text, { change: [from, to, words] }) => text.slice(0, from) + words + text.slice(to), source);
}

/** From the start of the item's first line to the start of the line after its last. */
function spanOf(source: string, [start, end]: readonly [number, number, number]): [number, number] {
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const last = source.slice(0, end).trimEnd().length;
  const to = source.indexOf('\n', last);
  return [from, to < 0 ? source.length : to + 1];
}

function appendList(
  source: string,
  list: unknown,
  path: readonly (string | number)[],
  edits: readonly ListEdit[],
): string {
  const items = edits.flatMap(({ value }) => (value === null ? [] : [value]));
  if (items.length === 0) return source;
  const text = items.map((value) => renderItem(value, '  ')).join('');
  const key = String(path.at(-1));
  if (isSeq(list) && list.range && list.items.length === 0) {
    const [from, to] = list.range;
    return `${source.slice(0, from).trimEnd()}\n${text.trimEnd()}${source.slice(to)}`;
  }
  return `${source.replace(/\n*$/u, '\n')}${key}:\n${text}`;
}

/** An item as the files have it: one line per key, lists within it on one. */
function renderItem(value: Readonly<Record<string, unknown>>, margin: string): string {
  const document = new Document(value);
  visit(document, {
    Seq: (_, node) => {
      node.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
  return text
    .trimEnd()
    .split('\n')
    .map((line, index) => `${margin}${index === 0 ? '- ' : '  '}${line}\n`)
    .join('');
}
