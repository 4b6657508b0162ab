/**
 * Frontmatter: plain data as block YAML, byte for byte as the `yaml` package writes it, without a document for each: a
 * notice of a megabyte has tens of thousands of entries.
 */
import { stringify } from 'yaml';

type Data = string | number | boolean | null | readonly Data[] | DataMap;
interface DataMap {
  readonly [key: string]: Data;
}

const options = { lineWidth: 0, flowCollectionPadding: true };

/** YAML of a map that is not empty, in block style, in pieces: joined once with what follows, for it may be many megabytes. */
export function frontmatterPieces(data: object): string[] {
  // Words over several lines are in blocks of their own; no entry has any.
  if (hasLines(data as DataMap)) return [stringify(data, options)];
  const pieces: string[] = [];
  putBlock(pieces, data as DataMap, { first: '', indent: '' });
  return pieces;
}

/** Puts the lines of a list or map that is not empty; `first` opens the first, `indent` the others. An item is one piece. */
function putBlock(
  pieces: string[],
  data: readonly Data[] | DataMap,
  { first, indent }: { first: string; indent: string },
): void {
  const deeper = `${indent}  `;
  const list = isList(data);
  let before = first;
  for (const [key, value] of list ? data.entries() : Object.entries(data)) {
    pieces.push(before, list ? '- ' : `${String(key)}:`);
    before = indent;
    if (!isBlock(value)) pieces.push(list ? '' : ' ', leaf(value), '\n');
    else if (list) {
      const item: string[] = [];
      putBlock(item, value, { first: '', indent: deeper });
      pieces.push(item.join(''));
    } else {
      pieces.push('\n');
      putBlock(pieces, value, { first: deeper, indent: deeper });
    }
  }
}

const hasLines = (value: Data): boolean =>
  typeof value === 'string'
    ? value.includes('\n')
    : typeof value === 'object' && value !== null && Object.values(value).some(hasLines);

const isList = (value: Data): value is readonly Data[] => Array.isArray(value);

const isBlock = (value: Data): value is readonly Data[] | DataMap =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/**
 * Words that YAML takes for what they are: with a Han character among them they are no number and no keyword, an id and a
 * path are joined by hyphens. Must: `putuo-2024-p38p`, `1b-12`, `300张`, `打造10个“功能型”服务站`. Must not: `true`, `1e-5`, `a: b`.
 */
const plain =
  /^(?:[a-z]+-[a-z0-9-]*[a-z0-9]|(?=\d*[a-z-])\d+[a-df-z]?(?:-\d+[a-df-z]?)*|(?=[^\p{Script=Han}]*\p{Script=Han})[\p{Script=Han}A-Za-z0-9“《（](?:[ \t]?[\p{Script=Han}A-Za-z0-9“”‘’《》（），。、；：！？—·+%.])*)$/u;
/** Words that YAML would take for a number. Must: `12`, `12.`. Must not: `1-12`, `12、`. */
const figure = /^[1-9]\d*\.?$/u;

/** Short words as the package wrote them once (`%`, `A3`): the same come again and again. */
const written = new Map<string, string>();
const longestKept = 12;
const mostKept = 5000;

function leaf(value: Data): string {
  if (value === null || typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'string' && plain.test(value)) return value;
  if (typeof value === 'string' && (value === '' || figure.test(value))) return `"${value}"`;
  if (isList(value)) return '[]';
  const known = typeof value === 'string' ? written.get(value) : undefined;
  if (known !== undefined) return known;
  const leaf = stringify({ k: value }, options).slice(3, -1);
  if (typeof value === 'string' && value.length <= longestKept && written.size < mostKept) written.set(value, leaf);
  return leaf;
}
